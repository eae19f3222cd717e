// Compiles src/ to dist/ and bundles the console to dist/console/. With --if-changed it does so only when a source is newer than what was built.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/.built`;
const compiler = `${root}node_modules/typescript7/bin/tsc`;

/** The newest change of anything that goes into the build. */
function newestSource() {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).map((path) => `${root}src/${path}`);
  sources.push(
    `${root}tsconfig.json`,
    `${root}tsconfig.build.json`,
    `${root}vite.config.ts`,
    `${root}package.json`,
    `${root}scripts/licences.js`,
    `${root}scripts/offline.js`,
  );
  return Math.max(...sources.map((path) => statSync(path).mtimeMs));
}

const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (process.argv.includes('--if-changed') && builtAt > newestSource()) process.exit(0);

if (!existsSync(compiler)) {
  // Installed without development packages: what was built before must do.
  if (existsSync(stamp)) process.exit(0);
  console.error('dryport: nothing is built and the compiler is not installed. Run "npm ci" with development packages.');
  process.exit(1);
}

// Compiled beside and moved into place: who runs what was built before, such as a server that starts its workers, goes on.
const [place, fresh, old] = [`${root}dist`, `${root}dist.new-${process.pid}`, `${root}dist.old-${process.pid}`];
const begun = new Date(); // A source that changes meanwhile is newer than what comes of this.
for (const args of [
  [compiler, '-p', `${root}tsconfig.build.json`, '--outDir', fresh],
  [`${root}node_modules/vite/bin/vite.js`, 'build', '--outDir', `${fresh}/console`, '--logLevel', 'warn'],
]) {
  const env = { ...process.env, NODE_ENV: 'production' }; // Whoever builds: tests too try what people get.
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root, env });
  if (status === 0) continue;
  rmSync(fresh, { recursive: true, force: true });
  process.exit(status ?? 1);
}
writeFileSync(`${fresh}/.built`, '');
utimesSync(`${fresh}/.built`, begun, begun);
if (existsSync(place)) renameSync(place, old);
renameSync(fresh, place);
rmSync(old, { recursive: true, force: true });
