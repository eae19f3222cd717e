import { setTimeout as sleep } from 'node:timers/promises';

/** What asks a command to end before it is done. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/** What a shell expects of a command that was ended by such a signal. */
export const exitCodes: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

interface Closable {
  close(): Promise<void>;
}

/** What we need of our own process. */
interface Host {
  on(signal: StopSignal, listener: () => void): unknown;
  exit(code: number): void;
  readonly stdout: Output;
  readonly stderr: Output;
}

interface Output {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A transaction that waits for others keeps the store open; longer than this nobody waits for it. */
const closeMs = 5_000;
/** Within this time a second signal is the first one over again: npx passes on what the terminal has sent to all. */
const sameMs = 300;

/**
 * How this process ends when somebody stops it. A command that goes on until it is stopped ends by itself, see `until`; any
 * other one is cut off, and what it has opened is closed, once. Whoever asks a second time is not kept waiting.
 */
export class Stopping {
  /** Comes when a command is to be cut off. */
  readonly cut: Promise<StopSignal>;
  private readonly asked = new AbortController();
  private readonly deaf = new AbortController();
  private readonly kept: Promise<Closable>[] = [];
  private readonly host: Host;
  private readonly now: () => number;
  private readonly fail: (error: Error) => void;
  private endsItself = false;
  private askedAt = 0;

  constructor(host: Host, now: () => number, fail: (error: Error) => void) {
    this.host = host;
    this.now = now;
    this.fail = fail;
    this.cut = new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) host.on(signal, () => this.ask(signal, resolve));
    });
    for (const stream of [host.stdout, host.stderr]) stream.on('error', (error) => this.hearNobody(error));
  }

  private ask(signal: StopSignal, cut: (signal: StopSignal) => void): void {
    if (this.asked.signal.aborted) {
      if (this.now() - this.askedAt >= sameMs) this.host.exit(exitCodes[signal]);
      return;
    }
    this.askedAt = this.now();
    this.asked.abort(signal);
    if (!this.endsItself) cut(signal);
  }

  /** Nobody reads any more what we say, as after `| head`: nothing to talk about. A full disk is, once. */
  private hearNobody(error: Error): void {
    const { code } = error as { code?: string };
    const first = !this.deaf.signal.aborted;
    this.deaf.abort();
    if (first && code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') this.fail(error);
  }

  /** For commands that go on until they are stopped: says when, with the signal as its reason. They end by themselves. */
  until(): AbortSignal {
    this.endsItself = true;
    return this.asked.signal;
  }

  /** Says when nobody reads any more: a command that only talks has then no reason to go on. */
  get unheard(): AbortSignal {
    return this.deaf.signal;
  }

  /** Remembers what is being opened, so that it is closed when the command is cut off. */
  keep<T extends Closable>(opening: Promise<T>): Promise<T> {
    const kept = opening.then((opened) => ({ ...opened, close: once(() => opened.close()) }));
    this.kept.push(kept);
    return kept;
  }

  /** Closes what is still open, also what is only being opened. What does not close in time is left to the next command. */
  async close(): Promise<void> {
    const closed = Promise.allSettled(this.kept.map(async (opening) => (await opening).close()));
    await Promise.race([closed, sleep(closeMs)]);
  }
}

/** Does something the first time; whoever asks again waits for the same. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
