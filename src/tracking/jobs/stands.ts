import type { DepartureId } from '../../model/departure.ts';
import type { PartId, Terminal } from '../../model/terminal.ts';
import { type CallHere, loadingMinutes, type Stands, unloadMinutes } from './sight.ts';

/**
 * On which track or at which berth each departure stands. Nobody reports it, so it is worked out: who comes first takes the first that is
 * free, those that left lately included, so that who stands somewhere goes on standing there.
 */
export function standsOf({ tracks, berths }: Terminal, calls: readonly CallHere[]): Stands {
  const stands = new Map<DepartureId, PartId>();
  const free = new Map<PartId, number>();
  const spans = calls.map((call) => ({ call, from: call.call === 0 ? call.departs - loadingMinutes : call.arrives }));
  for (const { call, from } of spans.sort((a, b) => a.from - b.from || (a.call.id < b.call.id ? -1 : 1))) {
    const fitting = isOnWater(call) ? berths : tracks.filter(({ gauge }) => gauge === call.gauge);
    const freeFrom = (id: PartId): number => free.get(id) ?? Number.NEGATIVE_INFINITY;
    const first = fitting.find(({ id }) => freeFrom(id) <= from);
    const soonest = fitting.reduce<PartId | undefined>(
      (best, { id }) => (best === undefined || freeFrom(id) < freeFrom(best) ? id : best),
      undefined,
    );
    const place = first?.id ?? soonest; // Where all are taken it waits for the one that is free first.
    if (place === undefined) continue;
    stands.set(call.id, place);
    free.set(place, Math.max(freeFrom(place), call.departs, call.goesOn ? from : from + unloadMinutes));
  }
  return stands;
}

const isOnWater = ({ mode }: Pick<CallHere, 'mode'>): boolean => mode === 'barge' || mode === 'sea';
