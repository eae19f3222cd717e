import { say } from '../base/sentence.ts';
import type { DisplacedPage, FullPage, Prospects, RisksPage } from '../tracking/outlook-pages.ts';
import { Attendant, type Pauses } from './attendant.ts';
import type { OfficeTask } from './tasks.ts';
import type { Talk } from './workers.ts';

/** Starts the office's process; fails when that ends. */
export type OpenOffice = (task: OfficeTask, talk: Talk) => Promise<object>;

/** The process behind the server in which notices are made and sent, and all units are looked at. */
export class Office {
  private readonly attendant: Attendant;

  constructor(open: OpenOffice, task: OfficeTask, stop: AbortSignal, pauses?: Pauses) {
    const away = say`who looks at all units is not there; ask again`;
    this.attendant = new Attendant((talk) => open(task, talk), away, stop, pauses);
  }

  readonly prospects: Prospects = {
    risks: (asked) => this.attendant.ask({ kind: 'risks', asked }) as Promise<RisksPage>,
    full: (asked) => this.attendant.ask({ kind: 'full', asked }) as Promise<FullPage>,
    displaced: (run) => this.attendant.ask({ kind: 'displaced', run }) as Promise<DisplacedPage | undefined>,
  };

  /** Sends one delivery now; false where there is none, or somebody sends it at this moment. */
  sendNow(webhook: string, delivery: string): Promise<boolean> {
    return this.attendant.ask({ kind: 'send', webhook, delivery }) as Promise<boolean>;
  }

  /** From now on notices are made of what happens, and sent. */
  tell(): void {
    this.attendant.keepTold('tell');
  }

  lookAgain(): void {
    this.attendant.tell('look-again');
  }
}
