import { expect, test } from 'vitest';
import { say, told } from '../../base/sentence.ts';
import { replanRefused } from './replan.ts';

test('why a plan around disruptions is not approved can be said in other languages', () => {
  const refused = { code: 'not-checked', ...told(say`${'R1'} failed the checker and is never applied`) } as const;
  expect(replanRefused({ refused }).problem).toMatchObject({
    status: 409,
    detail: 'R1 failed the checker and is never applied',
    said: { words: '{0} failed the checker and is never applied', values: ['R1'] },
  });
});
