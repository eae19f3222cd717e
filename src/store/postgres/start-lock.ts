import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../errors.ts';

/** How often the holder of the lock shows that it lives, and when it is thought dead: another process may have its number now. */
const [showMs, deadMs] = [1_000, 15_000];

/**
 * One process at a time makes and starts the database of a folder; the lock of a dead one does not count.
 * Throws a `StoreError` of `busy` when it does not become free in time.
 */
export async function withStartLock(folder: string, seconds: number, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, 'starting');
  const mine = `${process.pid} ${randomUUID()}`;
  const deadline = Date.now() + seconds * 1000;
  while (!takeLock(lock, mine)) {
    if (Date.now() > deadline) throw new StoreError('busy', `another process is starting the database (${lock})`);
    await sleep(100);
  }
  const showing = setInterval(() => show(lock), showMs);
  try {
    await work();
  } finally {
    clearInterval(showing);
    giveLockBack(lock, mine);
  }
}

function show(lock: string): void {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // Somebody has thrown the folder away.
  }
}

/**
 * Whether the lock is ours now; a dead one's is taken away, to be asked for next. A lock appears with its holder's name in
 * it: one written after it appeared would look like a dead one's for a moment.
 */
export function takeLock(lock: string, mine: string): boolean {
  const written = aside(lock);
  writeFileSync(written, mine);
  try {
    linkSync(written, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    overcomeDead(lock);
    return false;
  } finally {
    rmSync(written, { force: true });
  }
}

/** Frees the lock, unless it is another's by now. */
export function giveLockBack(lock: string, mine: string): void {
  if (holderOf(lock) === mine) rmSync(lock, { force: true });
}

/**
 * Takes a dead one's lock away. It is moved aside and looked at again first: between the look and the move another may have
 * overcome it and taken the lock, which is then given back.
 */
function overcomeDead(lock: string): void {
  const holder = holderOf(lock);
  const shown = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (holder === undefined || shown === undefined) return; // Free again: it is asked for next.
  if (isAlive(Number.parseInt(holder, 10)) && Date.now() - shown <= deadMs) return;
  const moved = aside(lock);
  try {
    renameSync(lock, moved);
    if (holderOf(moved) !== holder) linkSync(moved, lock);
  } catch {
    // Gone meanwhile, or taken again: whoever has it now was first.
  }
  rmSync(moved, { force: true });
}

const aside = (lock: string): string => `${lock}.${randomUUID().slice(0, 8)}`;

function holderOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
