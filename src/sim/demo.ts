import { type Clock, type Instant, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import type { UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import { makeBookings } from './bookings.ts';
import type { Played } from './player.ts';

/** What setting up a demonstration needs of the hub. */
export interface DemoHub {
  readonly hub: Hub;
  readonly clock: Clock;
  plan(
    request: {
      days: number;
      all: boolean;
      plan: string;
      actor: string;
      source: string;
      now: Minute;
      rounds: number;
      units?: readonly UnitKey[];
    },
    tell: boolean,
  ): Promise<unknown>;
  playUntil(until: Instant): Promise<Played>;
  /** Units that wait to be planned again; and that they have been. */
  waiting(): Promise<readonly UnitKey[]>;
  planned(units: readonly UnitKey[]): Promise<void>;
  /** Much has come in at once: let the store take stock. */
  settle(): Promise<void>;
  isStopped(): boolean;
}

/** How far setting up has come, for people who wait. */
export interface Step {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

const demoDays = { past: 14, all: 30 } as const;

/** People wait for the demonstration: its plans go unit by unit, without prices of space. */
const rounds = 0;

/** After so many played days, units that cannot go on as planned are planned again. */
const epochDays = 5;
const [bookingsAtOnce, commandsAtOnce] = [600, 4];

/**
 * A month of synthetic bookings, of which two weeks lie behind: they are booked, planned as of the first of these days, and
 * played to now through the real operations, with a new plan every few days for those that went astray. Cut off and started
 * again with the same seed and day, it goes on where it was.
 */
export async function setUpDemo(
  { hub, clock, plan, playUntil, waiting, planned, settle, isStopped }: DemoHub,
  seed: number,
  today: Day,
  tell: (step: Step) => void,
): Promise<{ done: boolean }> {
  const from = (today - demoDays.past) as Day;
  const made = makeBookings(hub.network, { seed, from, days: demoDays.all });
  let next = 0;
  const book = async (): Promise<void> => {
    while (next < made.length && !isStopped()) {
      const first = next;
      next += bookingsAtOnce;
      tell({ what: 'booking', done: first, of: made.length });
      const orders = made
        .slice(first, first + bookingsAtOnce)
        .map(({ booking, bookedAt }) => ({ kind: 'book' as const, booking, when: instantOf(bookedAt) }));
      await hub.execute({
        id: `demo/${seed}/${from}/${first}`,
        actor: 'simulator',
        source: 'synthetic',
        at: clock.now(),
        orders,
      });
    }
  };
  await Promise.all(Array.from({ length: commandsAtOnce }, book));
  if (isStopped()) return { done: false };
  tell({ what: 'booking', done: made.length, of: made.length });
  await settle();
  const start = (from * 1440) as Minute;
  const planOf = (day: number): string => `DEMO-${seed}-${day}-${clock.now()}`; // Set up again after a break it is another plan.
  const by = { actor: 'simulator', source: 'synthetic' };
  await plan({ days: demoDays.all + 1, all: false, plan: planOf(0), ...by, now: start, rounds }, true);
  await settle();
  for (let day = epochDays; ; day += epochDays) {
    const until = Math.min(clock.now(), instantOf(start) + day * 86_400_000) as Instant;
    tell({ what: 'playing', done: day - epochDays, of: demoDays.past + 1 });
    await playUntil(until);
    const stuck = await waiting(); // Also those that a process left which was cut off.
    if (stuck.length > 0) {
      const again = {
        days: demoDays.all + 1,
        all: false,
        plan: planOf(day),
        ...by,
        now: minuteOf(until),
        rounds,
        units: stuck,
      };
      await plan(again, false);
      await planned(stuck);
    }
    if (isStopped()) return { done: false };
    if (until >= clock.now() - 60_000 || day > demoDays.past) return { done: true };
  }
}
