import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/build.js', import.meta.url));

/** Tests of real processes run what was built: once for a test run, and only if a source is newer. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, [script, '--if-changed'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('what stands in src cannot be built, so there is nothing to test');
}
