import { setTimeout as sleep } from 'node:timers/promises';
import { HubBusy } from '../operations/hub.ts';
import type { Answer, Question, Told } from './tasks.ts';
import type { Talk } from './workers.ts';

/** Pauses before a process that died is started again: the first, and the longest. */
export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
}

const usualPauses: Pauses = { firstMs: 200, longestMs: 30_000 };

/** A question that several processes have died on is not asked again. */
const triesMax = 3;

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

/**
 * A process behind the server that answers questions. It guards that there is one as long as somebody needs it: it is started
 * when something is wanted of it, again when it dies, and whoever had asked is answered by the next one.
 */
export class Attendant {
  private readonly open: (talk: Talk) => Promise<object>;
  private readonly away: string;
  private readonly stop: AbortSignal;
  private readonly pauses: Pauses;
  private readonly waiting = new Map<number, Waiting>();
  /** What each process is told at its start. */
  private readonly standing: Told[] = [];
  private send: ((told: Told) => void) | undefined;
  private running: Promise<void> | undefined;
  private asked = 0;

  /** `open` starts the process; its promise fails when that ends. `away` is said to whoever asked where there is none. */
  constructor(open: (talk: Talk) => Promise<object>, away: string, stop: AbortSignal, pauses: Pauses = usualPauses) {
    this.open = open;
    this.away = away;
    this.stop = stop;
    this.pauses = pauses;
  }

  ask(question: Question): Promise<unknown> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { question, resolve, reject, tries: 0 };
      this.waiting.set(id, waiting);
      if (this.send !== undefined) this.put(id, waiting);
      this.begin();
    });
  }

  /** Tells it something, if it is there. */
  tell(told: Told): void {
    this.send?.(told);
  }

  /** Tells it something, and each that comes after it: from now on there always is one. */
  keepTold(told: Told): void {
    this.standing.push(told);
    this.send?.(told);
    this.begin();
  }

  private put(id: number, waiting: Waiting): void {
    waiting.tries += 1;
    this.send?.({ id, question: waiting.question });
  }

  private begin(): void {
    this.running ??= this.keepOpen().finally(() => {
      this.running = undefined;
    });
  }

  private async keepOpen(): Promise<void> {
    let pauseMs = this.pauses.firstMs;
    while (!this.stop.aborted && (this.standing.length > 0 || this.waiting.size > 0)) {
      const started = performance.now();
      await this.open({ opened: (send) => this.greet(send), heard: (answer) => this.hear(answer) }).catch(
        () => undefined, // Whatever it was: it is begun anew.
      );
      this.send = undefined;
      this.giveUp((waiting) => waiting.tries >= triesMax);
      if (performance.now() - started > this.pauses.longestMs) pauseMs = this.pauses.firstMs;
      await sleep(pauseMs, undefined, { signal: this.stop }).catch(() => undefined);
      pauseMs = Math.min(2 * pauseMs, this.pauses.longestMs);
    }
    if (this.stop.aborted) this.giveUp(() => true);
  }

  private greet(send: (told: Told) => void): void {
    this.send = send;
    for (const told of this.standing) send(told);
    for (const [id, waiting] of this.waiting) this.put(id, waiting);
  }

  private hear(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.type === 'answer') waiting?.resolve(answer.answer);
    else waiting?.reject(new Error(answer.reason));
  }

  private giveUp(isHopeless: (waiting: Waiting) => boolean): void {
    for (const [id, waiting] of this.waiting) {
      if (!isHopeless(waiting)) continue;
      this.waiting.delete(id);
      waiting.reject(new HubBusy(this.away));
    }
  }
}
