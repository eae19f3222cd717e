import { expect, test } from 'vitest';
import { decode } from './csv-file.ts';

test('a file is read as UTF-8, and as what Chinese spreadsheets write where it is none', () => {
  expect(decode(Buffer.from('unit,by\nR-1.1,王\n'))).toBe('unit,by\nR-1.1,王\n');
  expect(decode(Buffer.from([0xcd, 0xf5]))).toBe('王'); // GB 18030.
});
