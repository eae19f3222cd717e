import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { part, type Said, say, textOf } from '../base/sentence.ts';
import { type Answer, type Message, staysOn, type Task, type Told } from './tasks.ts';

type Hear = (message: Extract<Message, { type: 'progress' }>) => void;

/** Who talks with a process while it works. */
export interface Talk {
  /** It is there, and hears what is said to it. */
  opened(say: (told: Told) => void): void;
  heard(answer: Answer): void;
}

/**
 * Planning makes much that is soon forgotten: room for it spares the collector work. Who stays for as long as the server does
 * stays small; no limit is set, since one large command may need more at once.
 */
const flagsOf = (task: Task): string[] => [`--max-semi-space-size=${staysOn(task) ? 4 : 64}`];

/** Why a process came to nothing: kept with a job, and told in the language of who asks for it. */
class Ended extends Error {
  readonly said: Said;

  constructor({ kind }: Task, reason: string | Said) {
    const said = say`${part(kind)}: ${reason}`;
    super(textOf(said));
    this.said = said;
  }
}

const serverStops = part(say`the server stops`);
const processEnded = part(say`its process has ended`);

/** The processes that work for a server. It guards that none is left when the server has stopped. */
export class Workers {
  private readonly program: string | URL;
  private readonly running = new Set<ChildProcess>();
  private stopping = false;

  constructor(program: string | URL) {
    this.program = program;
  }

  /**
   * Starts a process for a task and gives its result. Fails when the process does, or is cut off because all stop. With `stop` it
   * is asked to end, and says what it came to.
   */
  start(task: Task, hear: Hear, stop?: AbortSignal, talk?: Talk): Promise<object> {
    if (this.stopping) return Promise.reject(new Ended(task, serverStops));
    const worker = fork(this.program, [JSON.stringify(task)], { execArgv: flagsOf(task) });
    this.running.add(worker);
    const say = (told: Told): void => {
      if (worker.connected) worker.send(told, () => undefined); // Who is gone hears nothing; that it is gone is heard below.
    };
    if (stop?.aborted === true) worker.once('spawn', () => say('stop'));
    else stop?.addEventListener('abort', () => say('stop'), { once: true });
    worker.once('spawn', () => talk?.opened(say));
    return new Promise((resolve, reject) => {
      let result: object | undefined;
      let reason: string | Said = processEnded;
      const end = (): void => {
        this.running.delete(worker);
        if (result !== undefined) resolve(result);
        else reject(new Ended(task, this.stopping ? serverStops : reason));
      };
      worker.on('message', (message: Message) => {
        if (message.type === 'progress') hear(message);
        else if (message.type === 'done') result = message.result;
        else if (message.type === 'failed') reason = message.reason;
        else talk?.heard(message);
      });
      worker.on('exit', end);
      worker.on('error', (error) => {
        reason = error.message;
        if (worker.pid === undefined) end(); // It was never there, so it will not exit.
      });
    });
  }

  /** Asks all to end, and ends those that have not after a while: what they do is done in transactions, whole or not at all. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    const ended = [...this.running].map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of this.running) if (worker.connected) worker.send('stop', () => undefined);
    const inTime = new AbortController();
    const killed = sleep(graceMs, undefined, { signal: inTime.signal }).then(
      () => {
        for (const worker of this.running) worker.kill('SIGKILL');
      },
      () => undefined, // All have ended in time.
    );
    await Promise.all(ended);
    inTime.abort();
    await killed;
  }
}
