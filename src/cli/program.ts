import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the program is installed: its networks and its package.json lie there. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The version that package.json names. */
export const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
