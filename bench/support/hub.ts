import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, call } from './http.ts';
import { descendantsOf } from './processes.ts';
import { root } from './report.ts';

const bin = join(root, 'bin', 'dryport.js');
const firstPort = 18_100;

/** A hub of a bench's own: a data folder that nobody else uses, commands on it, and a served process. */
export class BenchHub {
  readonly data = mkdtempSync(join(tmpdir(), 'dryport-bench-'));
  port = 0;
  private server: ChildProcess | undefined;

  /** Processes of the server: itself first, then its workers. */
  get serverPids(): number[] {
    const pid = this.server?.pid;
    return pid === undefined ? [] : [pid, ...descendantsOf(pid)];
  }

  /** Processes of the folder's PostgreSQL: the postmaster first. */
  get postgresPids(): number[] {
    const path = join(this.data, 'postgres', 'cluster', 'postmaster.pid');
    const pid = existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0;
    return pid > 0 && isPostgres(pid) ? [pid, ...descendantsOf(pid)] : [];
  }

  /** Where its PostgreSQL listens, for who looks past the product. */
  get connection(): { host: string; user: string; database: string } {
    const home = join(this.data, 'postgres');
    const host = join(home, readFileSync(join(home, 'socket-folder'), 'utf8').trim());
    return { host, user: 'dryport', database: 'dryport' };
  }

  /** Runs one command to its end: `dryport ARGS`. */
  async run(...args: string[]): Promise<{ code: number; output: string; seconds: number }> {
    const started = performance.now();
    const child = spawn(process.execPath, [bin, ...args], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    const seconds = (performance.now() - started) / 1000;
    return { code: code ?? -1, output: Buffer.concat(output).toString('utf8'), seconds };
  }

  /** Starts serving in a process group of its own, as a terminal would; it answers nobody yet. */
  async serve(...args: string[]): Promise<void> {
    await this.start(process.execPath, [bin, 'serve', ...args]);
  }

  /** The same by `npm start`: the demonstration, as a user starts it. */
  async npmStart(): Promise<void> {
    await this.start('npm', ['start', '--silent', '--']);
  }

  private async start(program: string, args: string[]): Promise<void> {
    this.port = this.port === 0 ? await freePort() : this.port;
    const options = { cwd: root, env: this.environment, stdio: 'ignore', detached: true } as const;
    this.server = spawn(program, [...args, '--port', String(this.port)], options);
  }

  /** Waits until the server says of itself what is wanted. */
  async until(wanted: 'answers' | 'ready', patienceSeconds = 300): Promise<void> {
    const deadline = performance.now() + patienceSeconds * 1000;
    while (performance.now() < deadline) {
      const answer = await call({ port: this.port, method: 'GET', path: '/v1/status' }).catch(() => undefined);
      if (answer?.status === 200 && (wanted === 'answers' || bodyOf<{ phase: string }>(answer).phase === 'ready'))
        return;
      if (!this.isRunning) throw new Error('the server ended by itself');
      await sleep(answer === undefined ? 10 : 100); // Who answers has other things to do than to be asked all the time.
    }
    throw new Error(`no sign that the server ${wanted === 'ready' ? 'is ready' : 'answers'} in ${patienceSeconds} s`);
  }

  /** Ctrl-C, and everything it takes until the last process has ended. */
  async stop(patienceSeconds = 60): Promise<void> {
    this.signal('SIGINT');
    const deadline = performance.now() + patienceSeconds * 1000;
    while (this.signal(0) && performance.now() < deadline) await sleep(10);
  }

  /** Everything of the server at once, and with `postgres` also every process of its database. */
  async kill({ postgres }: { readonly postgres: boolean }): Promise<void> {
    const database = postgres ? this.postgresPids : [];
    this.signal('SIGKILL');
    for (const pid of database) killIfThere(pid, 'SIGKILL');
    while (this.signal(0)) await sleep(1);
  }

  /** Ends whatever still runs and throws the folder away; it must do so at once, also on the way out. */
  remove(): void {
    this.signal('SIGKILL');
    for (const pid of this.postgresPids) killIfThere(pid, 'SIGKILL');
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** Signals the whole group of the server; 0 only looks whether any of it is there. */
  private signal(name: NodeJS.Signals | 0): boolean {
    const pid = this.server?.pid;
    return pid !== undefined && killIfThere(-pid, name);
  }

  private get isRunning(): boolean {
    return this.server !== undefined && this.server.exitCode === null && this.server.signalCode === null;
  }

  private get environment(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, PORT: __, ...rest } = process.env;
    return { ...rest, DRYPORT_DATA: this.data };
  }
}

const hubs = new Set<BenchHub>();
process.on('exit', () => {
  for (const hub of hubs) hub.remove();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

/** Does something with a new hub on an empty folder, and leaves nothing of it behind. */
export async function withHub<T>(work: (hub: BenchHub) => Promise<T>): Promise<T> {
  const hub = new BenchHub();
  hubs.add(hub);
  try {
    return await work(hub);
  } finally {
    await hub.stop();
    hub.remove();
    hubs.delete(hub);
  }
}

function killIfThere(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // It has ended by itself.
  }
}

/** Numbers of processes are used again: a file of a killed PostgreSQL may name somebody else's. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  for (let port = firstPort; ; port += 1) {
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}
