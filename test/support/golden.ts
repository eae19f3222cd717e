import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Holds a text against the one that was reviewed and committed. `UPDATE=1` writes it anew: look at the difference. */
export function golden(path: string, text: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(existsSync(path), `${path} is missing: UPDATE=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
