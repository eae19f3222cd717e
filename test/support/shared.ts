import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

/** Reference data and conformance vectors of others. They stand beside the project and never become part of it. */
const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));
const absent = !existsSync(`${folder}conformance`);
let noticed = false;

/** A test that needs ../shared: skipped, with one notice, where that is absent; failed there when DRYPORT_STRICT is 1. */
export function sharedTest(name: string, run: () => void): void {
  const skipped = absent && process.env['DRYPORT_STRICT'] !== '1';
  if (skipped && !noticed) console.warn(`${folder}conformance is absent: tests that need it are skipped`);
  noticed ||= skipped;
  test.skipIf(skipped)(name, run);
}

export const readShared = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
