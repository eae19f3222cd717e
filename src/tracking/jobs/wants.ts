import { instantOf, type Minute, minuteOf } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import { windowAhead } from '../../model/gate.ts';
import type { HoldKind } from '../../model/hold.ts';
import type { JobKind } from '../../model/job.ts';
import { firstToSpoil } from '../../model/perishable.ts';
import type { PartId } from '../../model/terminal.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import type { Urgency } from '../../terminal/jobs/question.ts';
import { type CallHere, closingMinutes, type JobSight, loadingMinutes, unloadMinutes } from './sight.ts';

/** What should become of one unit: the job that ends its way. How it gets there is another question. */
export interface Want {
  readonly unit: Unit;
  readonly kind: Extract<JobKind, 'put-down' | 'move' | 'load' | 'discharge' | 'hand-over'>;
  readonly call?: CallHere;
  /** Blocks that will do; any where nobody says. */
  readonly blocks?: readonly PartId[];
  readonly hold?: string;
  readonly notBefore: Minute;
  readonly due: Minute;
  readonly urgency: Urgency;
}

// The norms of the work, in minutes (reference, ops_norms): a truck's turn takes 45, of which the gate has its part; a reefer does without current for one.
const [truckMinutes, unpluggedMinutes, inspectMinutes] = [30, 60, 24 * 60];

/** Who is overdue is not taken to be here before that. */
const overdueMinutes = 5;

const inspections: ReadonlySet<HoldKind> = new Set(['inspection', 'phytosanitary']);

/**
 * What is wanted at a facility until a moment, the most pressing first; before them one unit that somebody asks for, behind them those
 * with which somebody has failed: nobody should wait for these.
 */
export function wantsOf(sight: JobSight): Want[] {
  const calls = new Map(sight.calls.map((call) => [call.id, call]));
  const wants: Want[] = [];
  for (const unit of sight.yard.units.values()) {
    const [goes, stands] = [leaving(sight, unit, calls), settling(sight, unit)];
    const straight = goes !== undefined && (stands === undefined || goes.notBefore <= Math.max(stands.due, sight.now)); // A truck does not wait for a train.
    const want = straight ? goes : (inspected(sight, unit) ?? stands ?? goes);
    if (want !== undefined) wants.push(want);
  }
  for (const unit of sight.aboard) {
    const want = comingOff(sight, unit, calls);
    if (want !== undefined) wants.push(want);
  }
  const rankOf = ({ unit }: Want): number => (unit.key === sight.first ? 0 : unit.failed === undefined ? 1 : 2);
  const spoilsAt = new Map(wants.map(({ unit }) => [unit.key, spoilsAtOf(sight, unit)]));
  return wants.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.due - b.due ||
      firstToSpoil(spoilsAt.get(a.unit.key), spoilsAt.get(b.unit.key)) ||
      (a.unit.key < b.unit.key ? -1 : 1),
  );
}

/** When the goods of a unit in this yard spoil; those aboard are asked as they would stand here. */
const spoilsAtOf = ({ yard, standing }: JobSight, unit: Unit): Minute | undefined =>
  unit.needsPlug ? (yard.yard.standing(unit.key) ?? standing(unit)).spoilsAt : undefined;

/** How long the goods of a unit keep from now, in minutes; nothing where they do not spoil. */
export function keepsFor(sight: JobSight, unit: Unit): number | undefined {
  const spoilsAt = spoilsAtOf(sight, unit);
  return spoilsAt === undefined ? undefined : spoilsAt - sight.now;
}

/** Goods that keep so long have all the time that others have. */
const keepingMinutes = 20 * 1440;

/** How long a job with a reefer may wait: as long as usual, and in proportion the shorter the less its goods keep; never less than a quarter. */
export const sooner = (usual: number, keeps: number | undefined): number =>
  keeps === undefined ? usual : Math.round(usual * Math.min(1, Math.max(0.25, keeps / keepingMinutes)));

const soon = (sight: JobSight, minute: number): Minute => Math.max(sight.now, minute) as Minute;

/** What is overdue is expected now, and is not here yet. */
const comesAt = ({ now }: JobSight, { arrives, arrived }: CallHere): number =>
  arrived ? arrives : Math.max(arrives, now + overdueMinutes);

/** On its departure, if that is loaded soon and has a place for it; or on the truck that comes for it. */
function leaving(sight: JobSight, unit: Unit, calls: ReadonlyMap<DepartureId, CallHere>): Want | undefined {
  if (unit.holds.length > 0) return undefined;
  const leg = nextLeg(unit);
  const call = leg === undefined ? undefined : calls.get(leg.departure);
  if (call !== undefined && leg?.from === call.call && unit.cancelledAt === undefined) {
    const begins = Math.max(call.departs - loadingMinutes, call.call === 0 ? 0 : comesAt(sight, call));
    const seated = call.mode === 'rail' ? sight.places.has(unit.key) : sight.ashore?.has(unit.key) !== true;
    if (call.departed || !call.loads || !seated || begins > sight.until) return undefined;
    const due = (call.departs - closingMinutes) as Minute;
    return { unit, kind: 'load', call, notBefore: soon(sight, begins), due, urgency: 'departure' };
  }
  const window = windowAhead(unit);
  if (window?.purpose !== 'collect' || window.at !== sight.at || unit.beside === 'truck' || window.from > sight.until)
    return undefined;
  const due = (window.from + truckMinutes) as Minute;
  return { unit, kind: 'hand-over', notBefore: soon(sight, window.from), due, urgency: 'truck' };
}

/** To where it is inspected, if a hold asks for that and no crew gets at it where it stands. */
function inspected(sight: JobSight, unit: Unit): Want | undefined {
  const hold = inspectionOf(unit);
  if (hold === undefined || unit.slot === undefined) return undefined;
  const crewed = crewedBlocks(sight).filter(({ customs }) => customs);
  const blocks = crewed.map(({ id }) => id);
  if (blocks.length === 0 || blocks.includes(unit.slot.block)) return undefined;
  const due = (sight.now + sooner(inspectMinutes, keepsFor(sight, unit))) as Minute;
  return { unit, kind: 'move', blocks, hold: hold.id, notBefore: sight.now, due, urgency: 'usual' };
}

export const inspectionOf = ({ holds, tended }: Unit) =>
  holds.find(({ id, kind }) => inspections.has(kind) && tended?.inspected?.includes(id) !== true);

/** Blocks that crews reach. */
export const crewedBlocks = ({ machines, yard }: JobSight) =>
  yard.yard.blocks.filter(({ id }) => machines.some(({ kind, reaches }) => kind === 'crew' && reaches.includes(id)));

/** Into a slot, if it stands in none: from its truck, or from where the train or a tractor left it. */
function settling(sight: JobSight, unit: Unit): Want | undefined {
  const place = whereabouts(unit);
  if (unit.slot !== undefined || place.kind !== 'yard' || unit.beside === 'truck') return undefined;
  const onTruck = unit.beside === undefined && unit.moves.at(-1)?.kind === 'gated-in';
  const minutes = unit.needsPlug
    ? sooner(unpluggedMinutes, keepsFor(sight, unit))
    : onTruck
      ? truckMinutes
      : unloadMinutes;
  const urgency = unit.needsPlug ? 'spoils' : onTruck ? 'truck' : 'usual';
  const due = (minuteOf(place.since) + minutes) as Minute;
  return { unit, kind: 'put-down', notBefore: sight.now, due, urgency };
}

/** Off a departure that has come, or comes soon. */
function comingOff(sight: JobSight, unit: Unit, calls: ReadonlyMap<DepartureId, CallHere>): Want | undefined {
  const leg = nextLeg(unit);
  const call = leg === undefined ? undefined : calls.get(leg.departure);
  const place = whereabouts(unit);
  if (call === undefined || leg?.to !== call.call || place.kind !== 'aboard' || place.departure !== call.id)
    return undefined;
  if (call.departed || call.arrives > sight.until || instantOf(call.arrives) < place.since) return undefined;
  const done = call.arrives + unloadMinutes;
  const due = (call.goesOn ? Math.min(done, call.departs - closingMinutes) : done) as Minute;
  return { unit, kind: 'discharge', call, notBefore: soon(sight, comesAt(sight, call)), due, urgency: 'departure' };
}
