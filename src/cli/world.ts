import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../base/sentence.ts';
import type { Instant } from '../base/time.ts';
import { HubBusy } from '../operations/hub.ts';
import { liveForever } from '../sim/live.ts';
import { type Played, Player } from '../sim/player.ts';
import { PutDowns } from '../sim/put-downs.ts';
import { openAgenda } from '../store/agenda.ts';
import type { HubClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import type { HubDesk } from '../store/desk.ts';
import { giveUpLease, takeLease } from '../store/lease.ts';
import { currentHash } from '../store/networks.ts';
import { planName } from './words.ts';

/** Who plays the world of a store, and until when. */
export interface Living {
  readonly seed: number;
  /** Ends the playing, also in the middle of a wait. */
  readonly stop: AbortSignal;
  /** Once, at the beginning: how many bookings are real and therefore left alone. */
  leave(realBookings: number): void;
  /** Each time something was played, or it turned out that another process plays. */
  tell(now: Instant, played: Played | 'elsewhere'): void;
}

const simulator = { actor: 'simulator', source: 'synthetic' } as const;

const leaseSeconds = 10;

/** Plays the made-up world of a store through its real operations until stopped. One process at a time does; others wait. Throws `HubBusy` when the network changes. */
export async function keepWorldGoing(
  database: Database,
  desk: HubDesk,
  clock: HubClock,
  { seed, stop, leave, tell }: Living,
): Promise<void> {
  const isStopped = (): boolean => stop.aborted;
  const agenda = openAgenda(database);
  leave(await agenda.realBookings());
  const player = new Player(desk.hub, agenda, seed, clock.now.bind(clock), isStopped);
  const crew = new PutDowns(seed);
  const holder = String(process.pid);
  try {
    await liveForever({
      clock,
      isStopped,
      tell,
      playUntil: async (until) => {
        const played = await player.playUntil(until);
        if (played.orders > 0) await desk.yards.settle(simulator, planName('YARD', clock.now()), crew);
        return played;
      },
      waiting: () => player.waiting(),
      plan: async (units, now) => {
        const plan = planName('SIM', clock.now());
        const request = { days: 400, all: false, plan, actor: 'simulator', source: 'synthetic', units, now };
        await desk.plan(request, { progress: () => undefined, shouldStop: () => false });
        await player.planned(units);
      },
      pause: (milliseconds) => sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined),
      mayPlay: async () => {
        await clock.follow(database);
        if ((await currentHash(database)) !== desk.hash)
          throw new HubBusy(say`the network was changed meanwhile; begin anew`);
        const may = (await takeLease(database, 'world', holder, leaseSeconds)) !== undefined;
        if (!may) tell(clock.now(), 'elsewhere');
        return may;
      },
    });
  } finally {
    await giveUpLease(database, 'world', holder);
  }
}
