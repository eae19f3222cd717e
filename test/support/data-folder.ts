import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterwards } from './afterwards.ts';
import { ownFolder } from './folder.ts';

/** A data folder of a test's own, with a PostgreSQL that commands start in it. Nothing of it is left when the file is done. */
export class DataFolder {
  readonly data = ownFolder();

  constructor() {
    afterwards(() => this.killPostgres());
  }

  /** Where its database lives: as root that may be elsewhere, and the folder says where. */
  get home(): string {
    const note = join(this.data, 'postgres-home');
    return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(this.data, 'postgres');
  }

  /** Whether a cluster is being made in it that has this inside. */
  isMaking(inside = ''): boolean {
    const names = existsSync(this.home) ? readdirSync(this.home) : [];
    return names.some((name) => name.startsWith('cluster.new-') && existsSync(join(this.home, name, inside)));
  }

  /** What its PostgreSQL wrote down of itself. */
  get pidFile(): string {
    return join(this.home, 'cluster', 'postmaster.pid');
  }

  /** The processes of its PostgreSQL, whoever started them. */
  get postgres(): number[] {
    return processes().filter((pid) => {
      const words = commandOf(pid);
      return words.some(
        (word) => word === join(this.home, 'cluster') || word.startsWith(join(this.home, 'cluster.new-')),
      );
    });
  }

  /** All of it at once, as a power cut would, with everything it has started. */
  killPostgres(): void {
    for (const pid of this.postgres.flatMap((each) => [each, ...childrenOf(each)])) end(pid);
  }

  /** Whether somebody is at work in its database, in the middle of a statement. */
  get isAtWork(): boolean {
    const serving = this.postgres.flatMap(childrenOf).map((pid) => commandOf(pid)[0] ?? '');
    return serving.some((name) => /^postgres: dryport dryport \[local\] (INSERT|COMMIT|SELECT|UPDATE)/.test(name));
  }

  /** How often a server was started on it, by its log. */
  get starts(): number {
    const log = join(this.home, 'postgres.log');
    return existsSync(log) ? (readFileSync(log, 'utf8').match(/starting PostgreSQL/g)?.length ?? 0) : 0;
  }
}

/** Waits for what nobody tells: how a process of somebody else is getting on. */
export async function eventually(isSo: () => boolean, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`it is not so after ${seconds} s`);
    await sleep(5);
  }
}

const processes = (): number[] => readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

const commandOf = (pid: number): string[] => read(`/proc/${pid}/cmdline`).split('\0');

/** Processes that one has started and that still run. */
export const childrenOf = (parent: number): number[] =>
  processes().filter((pid) => {
    const stat = read(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
  });

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
