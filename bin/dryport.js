#!/usr/bin/env node
// Starts what was built. Plain JavaScript, so that it is there before anything is.
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) {
  console.error('dryport: not built yet. Run "npm ci" (or "npm run prepare") in the project folder first.');
  process.exit(2);
}
await import(built.href);
