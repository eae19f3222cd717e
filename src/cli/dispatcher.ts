import { say } from '../base/sentence.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { GivenBy } from '../store/replan-approval.ts';
import { Attendant } from './attendant.ts';
import type { DispatchTask } from './tasks.ts';
import type { Talk } from './workers.ts';

/**
 * The process behind the server in which somebody plans around what is disrupted. A planner waits for it, so it has the room and the
 * priority of planning; it ends when nobody has asked for a while.
 */
export class Dispatcher {
  private readonly attendant: Attendant;

  constructor(
    open: (task: DispatchTask, talk: Talk) => Promise<object>,
    { connection }: Pick<DispatchTask, 'connection'>,
    stop: AbortSignal,
  ) {
    const away = say`who plans around disruptions is not there; ask again`;
    this.attendant = new Attendant((talk) => open({ kind: 'dispatch', connection }, talk), away, stop);
  }

  /** Somebody is about to ask: ready when what is asked then finds everything warm. */
  async rehearse(): Promise<void> {
    await this.attendant.ask({ kind: 'rehearse-replan' });
  }

  /** Makes a preview; it is there when there is a plan that can be used. */
  preview(id: string): Promise<void> {
    return this.attendant.ask({ kind: 'preview-replan', id }) as Promise<void>;
  }

  approve(id: string, choice: ReplanChoice, by: GivenBy): Promise<ApprovedReplan | ReplanRefusal> {
    return this.attendant.ask({ kind: 'approve-replan', id, choice, by }) as Promise<ApprovedReplan | ReplanRefusal>;
  }

  undo(id: string, by: GivenBy): Promise<UndoneReplan | ReplanRefusal> {
    return this.attendant.ask({ kind: 'undo-replan', id, by }) as Promise<UndoneReplan | ReplanRefusal>;
  }
}
