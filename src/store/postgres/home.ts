import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StoreError } from '../errors.ts';

/** The system user PostgreSQL runs as: itself refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where the database of a data folder lives. */
export interface Home {
  readonly folder: string;
  readonly cluster: string;
  readonly sockets: string;
  readonly log: string;
  /** Absent where we are an ordinary user: then PostgreSQL runs as ourselves. */
  readonly user?: SystemUser;
}

/** Unix sockets have short names: 107 signs on Linux, fewer elsewhere. */
const socketPathMax = 90;

/**
 * Finds the home of a data folder and makes it where it is new. It is `<data>/postgres`. As root, PostgreSQL runs as another
 * user, who may not be able to reach a private folder of root's; then the home is in /var/lib/dryport, and
 * `<data>/postgres-home` says where.
 */
export function homeOf(data: string): Home {
  const base = resolve(data);
  makeFolder(base);
  const user = process.getuid?.() === 0 ? systemUser() : undefined;
  const folder = user === undefined ? join(base, 'postgres') : reachableHome(base, user);
  makeFolder(folder, user);
  const sockets = socketFolder(folder, user);
  return {
    folder,
    cluster: join(folder, 'cluster'),
    sockets,
    log: join(folder, 'postgres.log'),
    ...(user === undefined ? {} : { user }),
  };
}

function makeFolder(folder: string, owner?: SystemUser): void {
  try {
    mkdirSync(folder, { recursive: true, mode: owner === undefined ? 0o755 : 0o700 });
    if (owner !== undefined) {
      chownSync(folder, owner.uid, owner.gid);
      chmodSync(folder, 0o700);
    }
  } catch (error) {
    throw new StoreError('not-writable', `cannot make the folder ${folder}: ${(error as Error).message}`);
  }
}

/** An existing user without rights: PostgreSQL's own, or nobody. A number without a name would not do. */
function systemUser(): SystemUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['dryport', 'postgres', 'nobody']) {
    const found = users.find((fields) => fields[0] === name);
    if (found !== undefined && Number(found[2]) > 0) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new StoreError(
    'no-user',
    'PostgreSQL does not run as root, and there is no user dryport, postgres or nobody to run it as',
  );
}

function reachableHome(base: string, user: SystemUser): string {
  const note = join(base, 'postgres-home');
  const known = readNote(note);
  if (known !== undefined) return known;
  chmodSync(base, 0o755);
  const near = join(base, 'postgres');
  if (canReach(base, user)) return near;
  const far = join('/var/lib/dryport', randomUUID());
  try {
    mkdirSync('/var/lib/dryport', { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new StoreError('not-writable', `cannot make /var/lib/dryport: ${(error as Error).message}`);
  }
  writeFileSync(note, `${far}\n`);
  return far;
}

function readNote(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

const canReach = (folder: string, { uid, gid }: SystemUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, stdio: 'ignore' }).status === 0;

/** What a small file says; the first process to come writes it. */
function readOrWrite(path: string, fresh: string): string {
  const known = readNote(path);
  if (known !== undefined && known !== '') return known;
  try {
    writeFileSync(path, `${fresh}\n`, { flag: 'wx' });
    return fresh;
  } catch {
    return readNote(path) ?? fresh; // Somebody else was quicker.
  }
}

/**
 * Each cluster has a socket folder of its own, under a name that no other will have: a server whose data folder was deleted
 * under it takes its socket along when it notices, up to a minute later.
 */
function socketFolder(folder: string, user: SystemUser | undefined): string {
  const name = readOrWrite(join(folder, 'socket-folder'), `s${randomUUID().slice(0, 8)}`);
  const near = join(folder, name);
  const place = near.length <= socketPathMax ? near : join(tmpdir(), `dryport-${name}`);
  makeFolder(place, user);
  chmodSync(place, 0o700);
  return place;
}
