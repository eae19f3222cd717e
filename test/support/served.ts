import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterwards } from './afterwards.ts';
import { ended, type Ran, type StoreAt, startDryport } from './dryport.ts';
import { type Answer, type Call, callAt } from './http.ts';

/** A `dryport serve` of a test's own, on a port that was free. */
export class Served {
  readonly port: number;
  readonly process: ChildProcess;
  /** What it said, once it has ended. */
  readonly ended: Promise<Ran>;
  private keys = 0;

  private constructor(port: number, process: ChildProcess) {
    this.port = port;
    this.process = process;
    this.ended = ended(process);
  }

  /** Starts one and waits until it is up: ready, or without a network. It is gone when the file is done. */
  static async start(at: StoreAt, ...args: string[]): Promise<Served> {
    return Served.on(await freePort(), at, args);
  }

  /** Starts one again on the port of one that is gone. */
  static again({ port }: Served, at: StoreAt, ...args: string[]): Promise<Served> {
    return Served.on(port, at, args);
  }

  private static async on(port: number, at: StoreAt, args: readonly string[]): Promise<Served> {
    const served = new Served(port, startDryport(at, ['serve', '--port', String(port), ...args]));
    afterwards(() => served.stop());
    await served.isUp();
    return served;
  }

  /** Each time it says something it is asked how it is. */
  private async isUp(): Promise<void> {
    const { stdout } = this.process;
    if (stdout === null) throw new Error('its output is not on a pipe');
    const gone = this.ended.then(({ stderr }) => Promise.reject(new Error(`the server ended by itself: ${stderr}`)));
    for (;;) {
      await Promise.race([once(stdout, 'data'), gone]);
      const { body } = await this.call<{ phase: string }>({ path: '/v1/status' });
      if (body.phase === 'ready' || body.phase === 'empty') return;
    }
  }

  call<T = Record<string, unknown>>(call: Call): Promise<Answer<T>> {
    return callAt<T>(this.port, call);
  }

  /** Gives an order under a key of its own. */
  order<T = Record<string, unknown>>(path: string, body: object, more: Partial<Call> = {}): Promise<Answer<T>> {
    this.keys += 1;
    return this.call<T>({ method: 'POST', path, body, key: `order-of-test-${this.keys}`, ...more });
  }

  /** Ends it as Ctrl-C would, where it still runs. */
  async stop(): Promise<Ran> {
    this.process.kill('SIGINT');
    return this.ended;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}

/** A port nobody listens on; the system hands another one to whoever asks next. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a port has a number');
  return address.port;
}
