import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../base/sentence.ts';
import { HubBusy } from '../operations/hub.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { GivenBy } from '../store/replan-approval.ts';
import type { DisplacedPage, FullPage, Prospects, RisksPage } from '../tracking/outlook-pages.ts';
import type { Answer, OfficeTask, Question, Told } from './tasks.ts';
import type { Talk } from './workers.ts';

/** Starts the office's process; fails when that ends. */
export type OpenOffice = (task: OfficeTask, talk: Talk) => Promise<object>;

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
 * The process behind the server in which notices are made and sent, and all units are looked at. It guards that there is one as
 * long as somebody needs it: it is started when something is wanted of it, again when it dies, and whoever had asked is answered
 * by the next one.
 */
export class Office {
  private readonly open: OpenOffice;
  private readonly task: OfficeTask;
  private readonly stop: AbortSignal;
  private readonly pauses: Pauses;
  private readonly waiting = new Map<number, Waiting>();
  private say: ((told: Told) => void) | undefined;
  private running: Promise<void> | undefined;
  private telling = false;
  private asked = 0;

  constructor(open: OpenOffice, task: OfficeTask, stop: AbortSignal, pauses = usualPauses) {
    this.open = open;
    this.task = task;
    this.stop = stop;
    this.pauses = pauses;
  }

  readonly prospects: Prospects = {
    risks: (asked) => this.ask({ kind: 'risks', asked }) as Promise<RisksPage>,
    full: (asked) => this.ask({ kind: 'full', asked }) as Promise<FullPage>,
    displaced: (run) => this.ask({ kind: 'displaced', run }) as Promise<DisplacedPage | undefined>,
  };

  /** Makes a preview, which takes a second or some: away from who answers. */
  previewReplan(id: string): Promise<void> {
    return this.ask({ kind: 'preview-replan', id }) as Promise<void>;
  }

  approveReplan(id: string, choice: ReplanChoice, by: GivenBy): Promise<ApprovedReplan | ReplanRefusal> {
    return this.ask({ kind: 'approve-replan', id, choice, by }) as Promise<ApprovedReplan | ReplanRefusal>;
  }

  undoReplan(id: string, by: GivenBy): Promise<UndoneReplan | ReplanRefusal> {
    return this.ask({ kind: 'undo-replan', id, by }) as Promise<UndoneReplan | ReplanRefusal>;
  }

  /** Sends one delivery now; false where there is none, or somebody sends it at this moment. */
  sendNow(webhook: string, delivery: string): Promise<boolean> {
    return this.ask({ kind: 'send', webhook, delivery }) as Promise<boolean>;
  }

  /** From now on notices are made of what happens, and sent. */
  tell(): void {
    this.telling = true;
    this.say?.('tell');
    this.begin();
  }

  lookAgain(): void {
    this.say?.('look-again');
  }

  private ask(question: Question): Promise<unknown> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { question, resolve, reject, tries: 0 };
      this.waiting.set(id, waiting);
      if (this.say !== undefined) this.put(id, waiting);
      this.begin();
    });
  }

  private put(id: number, waiting: Waiting): void {
    waiting.tries += 1;
    this.say?.({ id, question: waiting.question });
  }

  private begin(): void {
    this.running ??= this.keepOpen().finally(() => {
      this.running = undefined;
    });
  }

  private async keepOpen(): Promise<void> {
    let pauseMs = this.pauses.firstMs;
    while (!this.stop.aborted && (this.telling || this.waiting.size > 0)) {
      const started = performance.now();
      await this.open(this.task, { opened: (say) => this.greet(say), heard: (answer) => this.hear(answer) }).catch(
        () => undefined, // Whatever it was: it is begun anew.
      );
      this.say = undefined;
      this.giveUp((waiting) => waiting.tries >= triesMax);
      if (performance.now() - started > this.pauses.longestMs) pauseMs = this.pauses.firstMs;
      await sleep(pauseMs, undefined, { signal: this.stop }).catch(() => undefined);
      pauseMs = Math.min(2 * pauseMs, this.pauses.longestMs);
    }
    if (this.stop.aborted) this.giveUp(() => true);
  }

  private greet(say: (told: Told) => void): void {
    this.say = say;
    if (this.telling) say('tell');
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
      waiting.reject(new HubBusy(say`who looks at all units is not there; ask again`));
    }
  }
}
