import { part, type Sentence, say } from '../../base/sentence.ts';
import type { Service } from '../../model/service.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Free } from '../route/kernel-question.ts';
import { departureIdOf, type Timetable } from '../timetable/timetable.ts';
import type { Assignment, Planned } from './assign.ts';
import { crowdedByDisruption } from './check-disrupted.ts';
import { checkRoute } from './check-route.ts';
import type { Commodity } from './commodity.ts';

/**
 * Checks a plan against the questions it answers, sharing no code with the search: prices, times and space are worked out
 * anew from the network's own words. Gives every fault as a sentence; none means the plan is good.
 *
 * `free` is the space before the plan took any.
 */
export function checkAssignment(
  timetable: Timetable,
  commodities: readonly Commodity[],
  free: Free,
  assignment: Assignment,
): Sentence[] {
  const faults: Sentence[] = [];
  const owner = new Map<UnitKey, Commodity>();
  for (const commodity of commodities) for (const unit of commodity.units) owner.set(unit, commodity);
  const left = { teu: free.teu.slice(), kg: free.kg.slice(), plugs: free.plugs.slice() };
  const seen = new Set<UnitKey>();
  const parts: { commodity: Commodity; planned: Planned }[] = [];
  let objective = 0;
  for (const planned of assignment.planned) {
    const commodity = owner.get(planned.units[0] ?? ('' as UnitKey));
    if (commodity === undefined) {
      faults.push(say`a route is planned for nobody: ${planned.units}`);
      continue;
    }
    for (const unit of planned.units) {
      if (owner.get(unit) !== commodity) faults.push(say`${unit} travels with units of another kind`);
      if (seen.has(unit)) faults.push(say`${unit} is planned twice`);
      seen.add(unit);
    }
    faults.push(...checkRoute(timetable, commodity, planned).map((fault) => say`${planned.units[0]}: ${part(fault)}`));
    takeSpace(timetable, left, commodity, planned);
    parts.push({ commodity, planned });
    objective += planned.units.length * planned.value;
  }
  for (const { units, penalty, refusals } of assignment.unplanned) {
    if (refusals.length === 0) faults.push(say`${units[0]} has neither plan nor reason`);
    for (const unit of units) {
      if (!owner.has(unit)) faults.push(say`${unit} is nobody's`);
      if (seen.has(unit)) faults.push(say`${unit} is both planned and not`);
      seen.add(unit);
    }
    objective += units.length * penalty;
  }
  faults.push(...crowdedByDisruption(timetable, parts));
  for (const unit of owner.keys()) if (!seen.has(unit)) faults.push(say`${unit} is forgotten`);
  for (let bucket = 0; bucket < left.teu.length; bucket += 1) {
    const short = (left.teu[bucket] ?? 0) < 0 || (left.kg[bucket] ?? 0) < 0 || (left.plugs[bucket] ?? 0) < 0;
    const wasFree = (free.teu[bucket] ?? 0) >= 0 && (free.kg[bucket] ?? 0) >= 0 && (free.plugs[bucket] ?? 0) >= 0;
    if (short && wasFree) faults.push(oversold(timetable, bucket));
  }
  if (Math.abs(objective - assignment.objective) > 1 + 1e-9 * Math.abs(objective)) {
    faults.push(say`the objective is said to be ${assignment.objective}, the parts add up to ${objective}`);
  }
  if (assignment.bound > assignment.objective * (1 + 1e-9) + 1) faults.push(say`the bound is above the plan`);
  return faults;
}

function oversold(timetable: Timetable, bucket: number): Sentence {
  const segment = timetable.bucketSegment[bucket] ?? -1;
  const departure = timetable.segmentDeparture[segment] ?? -1;
  const { calls } = timetable.services[timetable.departureService[departure] ?? -1] as Service;
  const from = calls[timetable.segmentPosition[segment] ?? -1]?.facility;
  return say`${departureIdOf(timetable, departure)} is oversold from ${from}`;
}

function takeSpace(
  timetable: Timetable,
  left: { teu: Float64Array; kg: Float64Array; plugs: Int32Array },
  { question: { load, start } }: Commodity,
  { units, route }: Planned,
): void {
  for (const { departure, from, to } of route.legs) {
    if (start.kind === 'aboard' && !start.booked && start.departure === departure) continue; // It is there without booking.
    for (let call = from; call < to; call += 1) {
      const segment = timetable.segmentOfCall[(timetable.callStart[departure] ?? 0) + call] ?? -1;
      const bucket = timetable.segmentBucket[segment] ?? -1;
      left.teu[bucket] = (left.teu[bucket] ?? 0) - units.length * load.teu;
      left.kg[bucket] = (left.kg[bucket] ?? 0) - units.length * load.grossKg;
      left.plugs[bucket] = (left.plugs[bucket] ?? 0) - (load.needsPlug ? units.length : 0);
    }
  }
}
