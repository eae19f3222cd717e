import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { isError } from '../base/finding.ts';
import { readNetwork } from '../exchange/network/network.ts';
import type { Progress, ServerDesk } from '../server/ports.ts';
import { readSeed, seedMax } from '../sim/bookings.ts';
import { HubClock, readClockSetting } from '../store/clock.ts';
import { findNetwork, keepNetwork, newerNetwork, type StoredNetwork } from '../store/networks.ts';
import { publish } from '../store/publisher.ts';
import { readSetting } from '../store/settings.ts';
import { openStore, type Store } from '../store/store.ts';
import { readFolder } from './network.ts';
import { root, version } from './program.ts';
import type { ServedDesk } from './server-desk.ts';
import type { Stopping } from './stopping.ts';
import type { DemoSetting } from './tasks.ts';
import type { Terminal } from './terminal.ts';
import { Workers } from './workers.ts';

/** Which store is served: that of a data folder, or the one at a URL. */
export interface StorePlace {
  readonly data: string;
  readonly url: string | undefined;
}

interface ServeOptions {
  readonly port: string;
  readonly demo?: boolean;
  readonly empty?: boolean;
  readonly seed: string;
  readonly allowPrivateWebhooks?: boolean;
}

const [publishMs, lookMs] = [150, 2_000];
/** Time that planning and playing have to end by themselves when the server stops. */
const graceMs = 1_000;

/** A hub shares its machine: it collects when the heap has doubled, rather than letting it grow to several times what it holds. */
const smallHeap = '--heap-growing-percent=100';

/** `dryport serve`: the hub over HTTP, for this machine. */
export function addServeCommand(program: Command, terminal: Terminal, stopping: Stopping, at: StorePlace): void {
  program
    .command('serve')
    .description('serve the hub over HTTP on this machine')
    .option('--port <n>', 'port on 127.0.0.1', process.env['PORT'] ?? '8080')
    .option(
      '--demo',
      'on an empty data folder: the reference hub with a month of synthetic bookings, two weeks of them played',
    )
    .option('--empty', 'no demonstration: none is begun, gone on with or played, whatever --demo says')
    .option('--seed <n>', 'seed of the demonstration', '1')
    .option('--allow-private-webhooks', 'webhooks may lead into this machine or network')
    .action((options: ServeOptions) => {
      setFlagsFromString(smallHeap);
      return new Served(terminal, stopping, at, options).run();
    });
}

/** One served hub, from the first answer to the last. It guards the order in which things start and stop. */
class Served {
  private readonly terminal: Terminal;
  private readonly stopping: Stopping;
  private readonly at: StorePlace;
  private readonly options: ServeOptions;
  private readonly started = performance.now();
  private readonly workers = new Workers(fileURLToPath(new URL('./worker.js', import.meta.url)));
  private readonly timers: NodeJS.Timeout[] = [];
  private progress: Progress = { phase: 'starting', what: 'opening the database', done: 0, of: 1 };
  private store: Store | undefined;
  private served: ServedDesk | undefined;
  /** The version of the network that is served. */
  private hash: string | undefined;
  private clock: HubClock;
  private app: FastifyInstance | undefined;
  private stop: AbortSignal = AbortSignal.abort();

  constructor(terminal: Terminal, stopping: Stopping, at: StorePlace, options: ServeOptions) {
    this.terminal = terminal;
    this.stopping = stopping;
    this.at = at;
    this.options = options;
    this.clock = new HubClock(terminal.clock, undefined);
  }

  async run(): Promise<void> {
    const port = Number(this.options.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      this.terminal.wrongCall('--port should be from 1 to 65535');
      return;
    }
    if (readSeed(this.options.seed) === undefined) {
      this.terminal.wrongCall(`--seed should be a whole number up to ${seedMax}`);
      return;
    }
    this.stop = this.stopping.until();
    const stopped = new Promise<void>((resolve) => {
      this.stop.addEventListener('abort', () => {
        this.terminal.note(`${this.stop.reason}: stopping`);
        void this.workers.stop(graceMs).then(resolve);
      });
    });
    if (!(await this.listen(port))) return;
    try {
      await this.open();
      await stopped;
    } catch (error) {
      if (!this.stop.aborted) throw error; // What fails while we stop was cut off by us.
    } finally {
      await this.close();
    }
  }

  private async listen(port: number): Promise<boolean> {
    const desk = (): ServerDesk | undefined => this.served?.desk;
    const { buildApp } = await import('../server/app.ts'); // What only a server needs, no other command waits for.
    const console = fileURLToPath(new URL('../console', import.meta.url));
    this.app = await buildApp({
      version,
      console,
      clock: { now: () => this.clock.now() },
      status: () => this.progress,
      desk,
    });
    try {
      await this.app.listen({ host: '127.0.0.1', port });
    } catch (error) {
      const taken = (error as { code?: string }).code === 'EADDRINUSE';
      this.terminal.problem(
        taken
          ? `port ${port} is taken; choose another with --port`
          : `cannot listen on port ${port}: ${(error as Error).message}`,
      );
      return false;
    }
    this.terminal.line(`http://127.0.0.1:${port} answers (API reference at /docs); Ctrl-C stops`);
    return true;
  }

  private async open(): Promise<void> {
    this.store = await openStore(this.at.data, this.at.url);
    if (this.stop.aborted) return;
    const { database } = this.store;
    this.clock = new HubClock(this.terminal.clock, await readClockSetting(database));
    const stored = (await findNetwork(database)) ?? (this.wantsDemo ? await this.loadReference() : undefined);
    if (stored === undefined) await this.waitForNetwork();
    else await this.serve(stored);
  }

  private get wantsDemo(): boolean {
    return this.options.demo === true && this.options.empty !== true;
  }

  private async loadReference(): Promise<StoredNetwork> {
    const files = readFolder(`${root}networks/chongqing`);
    if ('problem' in files) throw new Error(files.problem);
    const { network, findings } = readNetwork(files);
    if (network === undefined || findings.some(isError))
      throw new Error('the reference network has errors: npx dryport network check networks/chongqing');
    return keepNetwork(this.needStore().database, files, network, this.clock.now());
  }

  /** Nothing to serve yet: looks now and then whether somebody has loaded a network. */
  private async waitForNetwork(): Promise<void> {
    this.progress = { phase: 'empty', what: 'no network yet', done: 0, of: 1 };
    this.terminal.line('this hub is empty: npx dryport network load networks/chongqing');
    while (!this.stop.aborted && this.served === undefined) {
      await sleep(lookMs, undefined, { signal: this.stop });
      const stored = await findNetwork(this.needStore().database);
      if (stored !== undefined) await this.serve(stored);
    }
  }

  private async serve(stored: StoredNetwork): Promise<void> {
    const store = this.needStore();
    const [{ openServerDesk }, { openJobs }] = await Promise.all([
      import('./server-desk.ts'),
      import('../store/jobs.ts'),
    ]);
    this.served = openServerDesk(store, stored, this.clock, openJobs(store.connection), {
      workers: this.workers,
      allowPrivateWebhooks: this.options.allowPrivateWebhooks === true,
      stop: this.stop,
    });
    this.every(publishMs, () => publish(store.database));
    this.every(lookMs, () => this.clock.follow(store.database));
    this.hash = stored.hash;
    this.every(lookMs, async () => {
      const newer = await newerNetwork(store.database, this.hash);
      if (newer !== undefined) await this.turn(newer);
    });
    if (this.options.empty !== true) await this.setUpDemo(this.served.desk);
    if (this.stop.aborted) return;
    this.served.tellNotices();
    this.progress = { phase: 'ready', what: 'ready', done: 1, of: 1 };
    const now = await this.served.desk.views.counts();
    const units = Object.values(now.units).reduce((sum, count) => sum + count, 0);
    const made = now.synthetic ? ', all or part of it synthetic' : '';
    this.terminal.line(
      `${stored.network.name}: ${now.bookings} bookings, ${units} units${made}; ready after ${((performance.now() - this.started) / 1000).toFixed(1)} s`,
    );
    // Looking at all units takes a while: the first who asks need not wait.
    this.served.desk.prospects.full({ displaced: true }).catch(() => undefined);
    if (this.options.empty !== true) await this.playDemo();
  }

  /** Somebody has loaded another version of the network: from now on it is the one to serve, and to play on. */
  private async turn(stored: StoredNetwork): Promise<void> {
    this.hash = stored.hash;
    this.served?.turnTo(stored);
    this.terminal.line(`${stored.network.name}: the network was changed; it is in use from now on`);
    if (this.progress.phase === 'ready' && this.options.empty !== true) await this.playDemo();
  }

  /** Begins the demonstration where one is wanted and nothing stands, or goes on with one that was cut off. */
  private async setUpDemo({ views }: ServerDesk): Promise<void> {
    const { database, connection } = this.needStore();
    const demo = await readSetting<DemoSetting>(database, 'demo');
    if (demo === undefined && !(this.wantsDemo && (await views.counts()).bookings === 0)) return;
    if (demo?.done === true) return;
    const seed = demo?.seed ?? Number(this.options.seed);
    let shown = '';
    await this.workers.start({ kind: 'demo', connection, seed }, ({ step }) => {
      this.progress = { phase: 'setting-up', ...step };
      const line = `${step.what} ${Math.floor((step.done / Math.max(1, step.of)) * 10) * 10} %`;
      if (line !== shown) this.terminal.note(`  ${line}`);
      shown = line;
    });
  }

  /** Plays a demonstration that is set up, as the clock goes. */
  private async playDemo(): Promise<void> {
    const { database, connection } = this.needStore();
    const demo = await readSetting<DemoSetting>(database, 'demo');
    if (demo?.done !== true) return;
    this.workers
      .start({ kind: 'live', connection, seed: demo.seed }, () => undefined)
      .catch(({ message }: Error) => {
        if (!this.stop.aborted) this.terminal.note(`the made-up world stands still: ${message}`);
      });
  }

  /** Repeats something until the server stops; a failure is over by the next time. */
  private every(milliseconds: number, work: () => Promise<unknown>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy || this.stop.aborted) return;
      busy = true;
      work()
        .catch(() => undefined)
        .finally(() => {
          busy = false;
        });
    }, milliseconds);
    this.timers.push(timer);
  }

  /** Ends what was begun, in this order: nothing new comes in, nobody works, the store is left. */
  private async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([this.app?.close(), this.workers.stop(graceMs)]);
    await this.served?.close();
    await this.store?.close();
  }

  private needStore(): Store {
    if (this.store === undefined) throw new Error('the store is not open');
    return this.store;
  }
}
