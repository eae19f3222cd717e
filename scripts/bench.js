// Runs a bench: npm run bench -- NAME. Without a name it lists all with their questions; `all` runs one after the other.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(`${cwd}bench`).flatMap((file) =>
  file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : [],
);

/** Each bench begins with a comment that begins with its question. */
function questionOf(name) {
  const lines = readFileSync(`${cwd}bench/${name}.ts`, 'utf8').split('\n');
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  const text = comment.map((line) => line.slice('// '.length)).join(' ');
  return text.slice(0, text.indexOf('?') + 1);
}

const [wanted] = process.argv.slice(2);
if (wanted === undefined) {
  for (const name of names) console.log(`${name.padEnd(8)} ${questionOf(name)}`);
} else if (wanted !== 'all' && !names.includes(wanted)) {
  console.error(`there is no bench ${wanted}; there are ${names.join(', ')} and all`);
  process.exitCode = 2;
} else {
  // What ships is what is measured: benches run what was built.
  const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd }).status === 0;
  if (!run('scripts/build.js', '--if-changed')) process.exit(1);
  for (const name of wanted === 'all' ? names : [wanted]) {
    if (!run('--import', 'tsx', '--import', './bench/support/as-built.js', `bench/${name}.ts`)) process.exitCode = 1;
  }
}
