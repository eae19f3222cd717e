import { part, type Sentence, say } from '../../base/sentence.ts';
import type { FacilityId } from '../../model/facility.ts';
import { findTransfer } from '../../model/network.ts';
import type { CallPattern, Service } from '../../model/service.ts';
import { plannedCharge, storageKindOf } from '../../model/storage.ts';
import { gate, type Way } from '../../model/way.ts';
import type { PlannedLeg } from '../route/load.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Planned } from './assign.ts';
import { closuresOnTheWay, surchargeOn } from './check-disrupted.ts';
import type { Commodity } from './commodity.ts';

/** Where the unit is on its walk through a route, and what the walk has cost so far. */
interface Walk {
  at: FacilityId | undefined;
  way: Way;
  since: number;
  cost: number;
  grams: number;
  readonly faults: Sentence[];
}

interface Ride {
  readonly leg: PlannedLeg;
  readonly service: Service;
  readonly from: CallPattern;
  readonly to: CallPattern;
  readonly departs: number;
  readonly arrives: number;
}

/** Faults of one planned route: whether its legs join, are allowed, are in time, and cost what is said. */
export function checkRoute(timetable: Timetable, commodity: Commodity, planned: Planned): Sentence[] {
  const { start } = commodity.question;
  const walk: Walk = {
    at: start.kind === 'aboard' ? undefined : start.at,
    way: start.kind === 'yard' ? start.way : gate,
    since: start.readyAt,
    cost: 0,
    grams: 0,
    faults: [],
  };
  for (const [index, leg] of planned.route.legs.entries()) {
    const ride = readRide(timetable, leg);
    if (ride === undefined) return [...walk.faults, say`leg ${index + 1} leads nowhere`];
    if (index === 0 && start.kind === 'aboard') {
      if (leg.departure !== start.departure || leg.from !== start.call)
        walk.faults.push(say`leaves a departure it is not on`);
    } else board(timetable, commodity, walk, ride, index === 0);
    travel(timetable, commodity, walk, ride);
  }
  walk.faults.push(...closuresOnTheWay(timetable, commodity, planned));
  return [...walk.faults, ...checkEnd(timetable, commodity, walk, planned)];
}

function readRide(timetable: Timetable, leg: PlannedLeg): Ride | undefined {
  const service = timetable.services[timetable.departureService[leg.departure] ?? -1];
  const [from, to] = [service?.calls[leg.from], service?.calls[leg.to]];
  if (service === undefined || from === undefined || to === undefined || leg.to <= leg.from) return undefined;
  const start = timetable.callStart[leg.departure] ?? 0;
  const departs = timetable.callDeparts[start + leg.from] ?? 0;
  return { leg, service, from, to, departs, arrives: timetable.callArrives[start + leg.to] ?? 0 };
}

/** From the yard or the gate onto a departure. */
function board(
  timetable: Timetable,
  commodity: Commodity,
  walk: Walk,
  { service, from, departs }: Ride,
  first: boolean,
): void {
  const { network } = timetable;
  const { load, start, documentsAt } = commodity.question;
  const { faults } = walk;
  if (from.facility !== walk.at)
    faults.push(say`${service.id} is boarded at ${from.facility}, the unit is at ${walk.at}`);
  if (!from.loads) faults.push(say`${service.id} does not load at ${from.facility}`);
  const fromGate = first && start.kind === 'gate';
  const transfer = findTransfer(network, from.facility, walk.way, service.way);
  if (transfer === undefined)
    faults.push(say`no transfer from ${part(walk.way)} to ${part(service.way)} at ${from.facility}`);
  else if (first && start.kind === 'yard' && walk.way === gate) {
    if (walk.since > departs) faults.push(say`${service.id} leaves before the unit is there`); // Its lift in is behind it.
  } else {
    if (walk.since + transfer.wait > departs) faults.push(say`${service.id} leaves before the transfer is done`);
    walk.cost += transfer.perUnit;
    walk.grams += transfer.lifts * network.emissions.perLift + coolingInYard(timetable, load.needsPlug, transfer.wait);
  }
  const fromOutside = fromGate || walk.way === 'road';
  if (fromOutside && walk.since > departs - cutOffOf(service, commodity))
    faults.push(say`past the cut-off of ${service.id}`);
  if (fromGate && documentsAt !== undefined && documentsAt > departs - service.cutOffs.documents) {
    faults.push(say`the papers come too late for ${service.id}`);
  }
  if (fromGate) return;
  const dangerous = load.dangerousClasses.length > 0;
  const stored = { ...load, kind: storageKindOf({ ...load, dangerous }) };
  const rule = plannedCharge(network.storage.get(from.facility) ?? [], stored, timetable.from);
  const over = departs - walk.since - rule.freeMinutes;
  if (over > 0) walk.cost += Math.ceil(over / 1440) * rule.perDay;
}

/** From one call of a departure to another. */
function travel(timetable: Timetable, commodity: Commodity, walk: Walk, { leg, service, to, arrives }: Ride): void {
  const { emissions } = timetable.network;
  const { load } = commodity.question;
  const { faults } = walk;
  const { accepts, capacity, id } = service;
  if (load.modes !== undefined && !load.modes.includes(service.mode))
    faults.push(say`goes by ${part(service.mode)}: not allowed`);
  if (!accepts.kinds.has(load.kind)) faults.push(say`${id} takes no ${part(load.kind)} units`);
  for (const each of load.dangerousClasses)
    if (!accepts.dangerousClasses.has(each)) faults.push(say`${id} takes no dangerous goods of class ${each}`);
  if (load.needsPlug && capacity.plugs === 0) faults.push(say`${id} has no plugs`);
  if (load.grossKg > (load.feet <= 20 ? accepts.gross20MaxKg : accepts.gross40MaxKg))
    faults.push(say`too heavy for ${id}`);
  if (!to.discharges) faults.push(say`${id} does not discharge at ${to.facility}`);
  for (let call = leg.from; call < leg.to; call += 1) {
    const segment = service.calls[call]?.next;
    if (segment === undefined) continue;
    const rate = load.feet <= 20 ? segment.rate20 : Math.round((segment.rate40 * Math.max(40, load.feet)) / 40);
    const freight = rate + (load.needsPlug ? segment.reefer : 0);
    walk.cost += freight + surchargeOn(timetable, leg.departure, call, freight);
    walk.grams += ((emissions.perTonneKm.get(service.emission) ?? 0) * segment.km * load.netKg) / 1000;
  }
  if (load.needsPlug)
    walk.grams += ((emissions.reeferPerHour.get(service.mode) ?? 0) * minutesOn(timetable, service, leg)) / 60;
  // What arrived before the question was asked is taken off now at the earliest.
  [walk.at, walk.way, walk.since] = [to.facility, service.way, Math.max(arrives, commodity.question.start.readyAt)];
}

/** The last lift to the gate, and whether the sums are those of the plan. */
function checkEnd(
  timetable: Timetable,
  { question, objective }: Commodity,
  walk: Walk,
  { route, value, late }: Planned,
): Sentence[] {
  const { network } = timetable;
  const { load, destination, latestAt } = question;
  const faults: Sentence[] = [];
  if (walk.at !== destination || walk.at === undefined) return [say`ends at ${walk.at}, not at ${destination}`];
  const last = findTransfer(network, walk.at, walk.way, gate);
  if (last === undefined) return [say`no transfer from ${part(walk.way)} to the gate at ${walk.at}`];
  const cost = walk.cost + last.perUnit;
  const grams =
    walk.grams + last.lifts * network.emissions.perLift + coolingInYard(timetable, load.needsPlug, last.wait);
  const arrivesAt = walk.since + last.wait;
  const lateness = Math.max(0, arrivesAt - objective.dueAt);
  const time = (objective.timePerDay * (arrivesAt - objective.readyAt) + objective.latePerDay * lateness) / 1440;
  const worth = cost + (grams * network.norms.carbonPerTonne) / 1e6 + time;
  if (arrivesAt !== route.arrivesAt) faults.push(say`arrives at ${arrivesAt}, not at ${route.arrivesAt}`);
  if (arrivesAt > latestAt) faults.push(say`arrives after the latest moment`);
  if (Math.abs(cost - route.cost) > 1) faults.push(say`costs ${cost}, not ${route.cost}`);
  if (Math.abs(grams - route.co2Grams) > 1) faults.push(say`emits ${grams} g, not ${route.co2Grams}`);
  if (late !== lateness > 0) faults.push(say`is late and not said to be, or the other way round`);
  if (Math.abs(worth - value) > 2) faults.push(say`is worth ${worth}, not ${value}`);
  return faults;
}

function cutOffOf({ cutOffs }: Service, { question: { load } }: Commodity): number {
  const kinds: number[] = [load.needsPlug ? cutOffs.reefer : cutOffs.delivery];
  if (load.dangerousClasses.length > 0) kinds.push(cutOffs.dangerous);
  return Math.max(...kinds);
}

const coolingInYard = ({ network }: Timetable, needed: boolean, minutes: number): number =>
  needed ? ((network.emissions.reeferPerHour.get('yard') ?? 0) * minutes) / 60 : 0;

/** Running time as on the timetable's first day, by which cooling is counted, with the waits where nobody loads. */
function minutesOn(timetable: Timetable, service: Service, leg: PlannedLeg): number {
  let minutes = 0;
  for (const lane of timetable.lanes) {
    if (timetable.services[lane.service] !== service || lane.position < leg.from || lane.position >= leg.to) continue;
    minutes += lane.minutes;
  }
  return minutes;
}
