import type { FacilityId } from '../../model/facility.ts';
import { findTransfer, type Network } from '../../model/network.ts';
import { gate } from '../../model/way.ts';
import { roomFor } from '../assign/space.ts';
import { connectionWait } from '../timetable/connection.ts';
import { dateDeparture } from '../timetable/dated.ts';
import { chanceWithin, type Delay, delaysOf, punctual } from '../timetable/delay.ts';
import { arrivalAt, departureAt, departureIdOf, serviceOf, type Timetable } from '../timetable/timetable.ts';
import type { Free } from './kernel-question.ts';
import type { Load, PlannedLeg } from './load.ts';
import { bucketsOf } from './prices.ts';

/** A run a unit may take on a leg: when it is there by the timetable as it now looks, and until when it takes who changes to it. */
export interface Run {
  /** Latest arrival, on the leg before, of a unit that still catches it. */
  readonly catchUntil: number;
  readonly arrives: number;
}

/** A leg as chances see it: its runs, the planned one first, and how late any of them comes. */
export interface ChancyLeg {
  readonly runs: readonly Run[];
  readonly delay: Delay;
}

/** Runs after the planned one that are counted on: whoever misses them all is taken as late. */
const laterRuns = 7;

/**
 * The chance that a unit is at its destination by `dueAt`, at least 0 and at most 1. The unit takes the planned run of its first
 * leg. On each further leg it takes the first run it still catches, the planned one or one behind it with space. A run's delay is
 * independent of those of others, and a late connection is not counted on to wait. More time to the due moment never lowers it.
 */
export function onTimeChance(legs: readonly ChancyLeg[], dueAt: number): number {
  let chances = [1];
  for (const [index, { delay, runs }] of legs.entries()) {
    const next = legs[index + 1]?.runs;
    const onward = (next ?? [{ catchUntil: dueAt, arrives: dueAt }]).map(() => 0);
    const limits = next?.map(({ catchUntil }) => catchUntil) ?? [dueAt];
    for (const [run, chance] of chances.entries()) {
      const arrives = runs[run]?.arrives;
      if (arrives === undefined || chance === 0) continue;
      let caught = 0;
      for (const [other, limit] of limits.entries()) {
        const within = Math.max(caught, chanceWithin(delay, limit - arrives));
        onward[other] = (onward[other] ?? 0) + chance * (within - caught);
        caught = within;
      }
    }
    chances = onward;
  }
  return Math.min(1, Math.max(0, chances[0] ?? 0));
}

/** The legs of a planned route as chances see them. */
export function chancyLegs(
  timetable: Timetable,
  legs: readonly PlannedLeg[],
  load: Load,
  units: number,
  free: Free,
): readonly ChancyLeg[] {
  const kind = { needsPlug: load.needsPlug, dangerous: load.dangerousClasses.length > 0 };
  return legs.map((leg, index) => {
    const before = legs[index - 1];
    const service = serviceOf(timetable, leg.departure);
    const way = before === undefined ? gate : serviceOf(timetable, before.departure).way;
    const at = service.calls[leg.from]?.facility ?? ('' as FacilityId);
    const ahead = connectionWait(timetable.network, at, way, service, kind);
    const runs = runsOf(timetable, leg, before === undefined, (each) => {
      const buckets = bucketsOf(timetable, [each]);
      return roomFor(free, buckets, load, units) >= units;
    });
    return {
      runs: runs.map(({ departure, from, to }) => ({
        catchUntil: departureAt(timetable, departure, from) - ahead,
        arrives: arrivalAt(timetable, departure, to),
      })),
      delay: delayOf(timetable.network, timetable, leg),
    };
  });
}

/** Minutes from the last arrival until the unit is at its customer's disposal. */
export function releaseWait(timetable: Timetable, last: PlannedLeg): number {
  const service = serviceOf(timetable, last.departure);
  const at = service.calls[last.to]?.facility ?? ('' as FacilityId);
  return findTransfer(timetable.network, at, service.way, gate)?.wait ?? 0;
}

/** The planned run and, but for a first leg, the next ones of its service that have space. */
function runsOf(
  timetable: Timetable,
  leg: PlannedLeg,
  first: boolean,
  hasRoom: (leg: PlannedLeg) => boolean,
): PlannedLeg[] {
  const runs = [leg];
  const service = timetable.departureService[leg.departure];
  for (let departure = leg.departure + 1; !first && runs.length <= laterRuns; departure += 1) {
    if (timetable.departureService[departure] !== service) break;
    const later = { ...leg, departure };
    if (departureAt(timetable, departure, leg.from) > departureAt(timetable, leg.departure, leg.from) && hasRoom(later))
      runs.push(later);
  }
  return runs;
}

const known = new WeakMap<Network, Map<string, readonly Delay[]>>();

/** A service is as late on any day: its delays are worked out once, on the first departure asked for. */
function delayOf(network: Network, timetable: Timetable, { departure, to }: PlannedLeg): Delay {
  const delays = known.get(network) ?? new Map<string, readonly Delay[]>();
  known.set(network, delays);
  const { id } = serviceOf(timetable, departure);
  const found = delays.get(id);
  if (found !== undefined) return found[to] ?? punctual;
  const dated = dateDeparture(network, departureIdOf(timetable, departure));
  const worked = dated === undefined ? [] : delaysOf(network, dated);
  delays.set(id, worked);
  return worked[to] ?? punctual;
}
