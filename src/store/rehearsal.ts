import { limits } from '../base/limits.ts';
import { type Clock, type Minute, minuteOf } from '../base/time.ts';
import type { Disruption, DisruptionId } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import { replanAround } from '../operations/planning/replan.ts';
import type { Watch } from '../plan/assign/assign.ts';
import { Router } from '../plan/route/router.ts';
import { departuresTouched } from '../plan/timetable/touch.ts';
import type { Database } from './database.ts';
import { loadTouched, paceOf } from './replanning.ts';
import { searchHere } from './searching.ts';
import { Stopped, Turns } from './turns.ts';

const closedDays = 7;

/**
 * Plans around something that is not so, and keeps nothing: who plans around disruptions only once a while reads and searches more
 * than twice as fast after it, since its code and what it reads are warm. It ends early where somebody asks it to.
 */
export async function rehearseReplan(database: Database, network: Network, clock: Clock, watch: Watch): Promise<void> {
  const now = minuteOf(clock.now());
  const turns = new Turns(watch);
  try {
    const read = await loadTouched(database, network, now, supposedIn(network, now));
    const snapshot = read.snapshot();
    const router = new Router(snapshot.timetable);
    await replanAround(snapshot, {
      router,
      team: searchHere(router, turns),
      rounds: 0,
      clock: () => performance.now(),
      pace: paceOf(turns, watch),
      holders: async () => snapshot,
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

/** The border that most departures cross is closed from now on; where there is none, the service that departs most often. */
function supposedIn({ borders, services, ...network }: Network, now: Minute): Disruption[] {
  const closed = (where: Disruption['where']): Disruption => ({
    id: 'REHEARSAL' as DisruptionId,
    name: 'Rehearsal',
    where,
    effect: { capacity: 0 },
    from: now,
    until: (now + closedDays * 1440) as Minute,
    severity: 'low',
    note: '',
    source: 'rehearsal',
  });
  const places = borders.map(({ id }) => closed({ borders: [id] }));
  const candidates = places.length > 0 ? places : [...services.keys()].map((id) => closed({ services: [id] }));
  const touched = (disruption: Disruption): number =>
    departuresTouched({ borders, services, ...network }, [disruption], now, limits.timetableDays).length;
  const most = candidates
    .map((disruption) => ({ disruption, count: touched(disruption) }))
    .toSorted((a, b) => b.count - a.count)[0];
  return most === undefined ? [] : [most.disruption];
}
