// Types, lint and format, unused code, tidiness: all of them, so that one run shows everything that is wrong.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${cwd}node_modules/.bin/${name}`;
const steps = [
  ['types', process.execPath, [`${cwd}node_modules/typescript7/bin/tsc`, '-p', 'tsconfig.json']],
  ['types of the console', process.execPath, [`${cwd}node_modules/typescript7/bin/tsc`, '-p', 'tsconfig.console.json']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['unused code', bin('knip'), []],
  ['tidy', bin('vitest'), ['run', 'test/tidy.test.ts', '--reporter=dot']],
];
let failed = 0;
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
