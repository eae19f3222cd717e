import { type Clock, type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { UnitKey } from '../model/unit.ts';
import type { Played } from './player.ts';

/** What keeps a made-up world going. */
export interface LiveWorld {
  /** The hub's clock, which may run faster than the real one. */
  readonly clock: Clock;
  playUntil(until: Instant): Promise<Played>;
  /** Units that wait to be planned again, also those that another process has left. */
  waiting(): Promise<readonly UnitKey[]>;
  plan(units: readonly UnitKey[], now: Minute): Promise<void>;
  /** Waits in real time; ends early when somebody stops the world. */
  pause(milliseconds: number): Promise<void>;
  isStopped(): boolean;
  /** Whether this process may play: one at a time does. */
  mayPlay(): Promise<boolean>;
  tell(now: Instant, played: Played): void;
}

/** Real time between two looks at the world. */
const tickMs = 1_000;
/** Hub time after which units that went astray are planned again. */
const replanMinutes = 30;

/** Plays a world as its clock goes, until somebody stops it. */
export async function liveForever(world: LiveWorld): Promise<void> {
  let plannedAt = Number.NEGATIVE_INFINITY; // What somebody left behind is planned first.
  while (!world.isStopped()) {
    if (await world.mayPlay()) {
      const now = world.clock.now();
      world.tell(now, await world.playUntil(now));
      if (minuteOf(now) - plannedAt >= replanMinutes && !world.isStopped()) {
        const waiting = await world.waiting();
        if (waiting.length > 0) await world.plan(waiting, minuteOf(now));
        plannedAt = minuteOf(now);
      }
    }
    await world.pause(tickMs);
  }
}
