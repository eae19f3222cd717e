import { limits } from '../../base/limits.ts';
import { type Sentence, say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import type { Booking } from '../../model/booking.ts';
import {
  type Carrier,
  type CellSpot,
  isCell,
  type LoadingId,
  type Placed,
  readLoadingId,
  type WagonSpot,
} from '../../model/loading.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Dated } from '../../plan/timetable/dated.ts';
import { editStow, stowFaults } from '../../terminal/barge/edit.ts';
import { type Edited, editLoad, loadFaults } from '../../terminal/rail/edit.ts';
import type { Wagon } from '../../terminal/rail/question.ts';
import {
  boardsAt,
  compositionObjection,
  holdWords,
  isStopped,
  legAhead,
  loadQuestion,
  loadUnit,
  rideOf,
  stowObjection,
  stowQuestion,
  stowUnit,
} from '../../terminal/riders.ts';
import type { LoadingEdit, OrderRefusal } from '../order.ts';
import { no, refuse, type Sight } from '../sight.ts';

/** A loading as decisions look at it, be it of a train or of a barge: units in their places, and what the limits say. */
export interface Scene {
  /** Why a unit may be put nowhere on it, or nothing. */
  objectionTo(key: UnitKey): OrderRefusal | undefined;
  /** Whether a unit still goes on this departure; who is held may yet. */
  isGoing(key: UnitKey): boolean;
  /** What breaks a limit, in sentences. */
  faults(placed: readonly Placed[]): readonly Sentence[];
  edit(placed: readonly Placed[], edits: readonly LoadingEdit[]): Edited<unknown>;
}

/** Looks at some units on a train or barge, or says why there is none such. */
export function sceneOf(
  sight: Sight,
  id: LoadingId,
  carrier: Carrier,
  keys: readonly UnitKey[],
): Scene | { readonly refusal: OrderRefusal } {
  const { departure, call } = readLoadingId(id);
  const dated = sight.dated(departure);
  if (dated === undefined) return refuse('unknown-name', say`there is no departure ${departure}`);
  const train = 'wagons' in carrier;
  const here = dated.calls[call];
  if (here === undefined || call >= dated.calls.length - 1 || (train && !here.loads))
    return refuse('wrong-place', say`${departure} does not load at call ${call + 1}`);
  if (here.departs > minuteOf(sight.now) + limits.timetableDays * 1440)
    return refuse(
      'not-possible',
      say`${departure} leaves in more than ${limits.timetableDays} days: no timetable reaches so far`,
    );
  const lastCall = train ? call : dated.calls.length - 2;
  if (sight.departure(departure).calls[lastCall]?.departedAt !== undefined)
    return refuse('over', say`${departure} has left ${dated.calls[lastCall]?.facility}`);
  const units = keys.flatMap((key) => sight.unit(key) ?? []);
  const isGoing = (key: UnitKey): boolean => {
    const unit = sight.unit(key);
    if (unit === undefined) return false;
    return train ? boardsAt(unit, departure, call) : rideOf(unit, departure, dated.calls.length) !== undefined;
  };
  const going = units.filter(({ key }) => isGoing(key));
  const known = {
    isGoing,
    objectionTo: (key: UnitKey): OrderRefusal | undefined => {
      const unit = sight.unit(key);
      if (unit === undefined) return no('unknown', say`there is no unit ${key}`);
      if (unit.cancelledAt !== undefined) return no('cancelled', say`${key} is cancelled`);
      if (isStopped(unit, departure)) return no('held', say`${key} is held: ${holdWords(unit)}`);
      const stays = train
        ? say`${key} does not go on ${departure} from ${here.facility}`
        : say`${key} does not go on ${departure}`;
      return isGoing(key) ? undefined : no('not-planned', stays);
    },
  };
  return train
    ? trainScene(sight, dated, carrier.wagons, going, known)
    : bargeScene(sight, dated, carrier.vessel, going, known);
}

type Known = Pick<Scene, 'objectionTo' | 'isGoing'>;

const bookingOf = (sight: Sight, unit: Unit): Booking | undefined => sight.booking(unit.booking)?.booking;

function trainScene(
  sight: Sight,
  dated: Dated,
  composition: Extract<Carrier, { wagons: unknown }>['wagons'],
  going: readonly Unit[],
  known: Known,
): Scene | { readonly refusal: OrderRefusal } {
  const { network } = sight;
  const wagons = composition.flatMap(({ number, type: name }): Wagon[] => {
    const type = network.wagons.types.get(name);
    return type === undefined ? [] : [{ number, type }];
  });
  const strange = composition.find(({ type }) => !network.wagons.types.has(type));
  if (strange !== undefined) return refuse('unknown-name', say`${strange.type} is no type of wagons.csv`);
  const objection = compositionObjection(network, dated.service, wagons);
  if (objection !== undefined) return refuse('not-possible', objection);
  const units = going.map((unit) => {
    const block = legAhead(unit, dated.id)?.to ?? dated.calls.length - 1;
    return loadUnit(network, unit, bookingOf(sight, unit), { block, reshuffles: 0 });
  });
  const question = loadQuestion(network, dated.service, wagons, units);
  const seated = (placed: readonly Placed[]) =>
    placed.flatMap(({ unit, spot }) => (isCell(spot) ? [] : [{ unit, wagon: spot.wagon, startMm: spot.startMm }]));
  return {
    ...known,
    faults: (placed) =>
      placed.some(({ spot }) => isCell(spot))
        ? [say`a train has wagons and no cells`]
        : loadFaults(question, seated(placed)),
    edit: (placed, edits) =>
      editLoad(
        question,
        seated(placed),
        edits.map(({ unit, to }) => ({ unit, ...(to === undefined ? {} : { to: onWagon(to) }) })),
      ),
  };
}

/** No train has a cell, and no barge a wagon: such a place is beyond the end. */
const onWagon = (to: NonNullable<LoadingEdit['to']>): WagonSpot => (isCell(to) ? { wagon: -1, startMm: 0 } : to);
const inCell = (to: NonNullable<LoadingEdit['to']>): CellSpot => (isCell(to) ? to : { bay: 0, row: 0, tier: 0 });

function bargeScene(
  sight: Sight,
  dated: Dated,
  name: Extract<Carrier, { vessel: unknown }>['vessel'],
  going: readonly Unit[],
  known: Known,
): Scene | { readonly refusal: OrderRefusal } {
  const { network } = sight;
  const vessel = network.vessels.get(name);
  if (vessel === undefined) return refuse('unknown-name', say`${name} is no barge of vessels.csv`);
  const objection = stowObjection(dated.service, vessel);
  if (objection !== undefined) return refuse('not-possible', objection);
  const units = going.flatMap((unit) => {
    const ride = rideOf(unit, dated.id, dated.calls.length);
    return ride === undefined ? [] : [stowUnit(network, unit, bookingOf(sight, unit), ride)];
  });
  const question = stowQuestion(network, dated.service, vessel, units);
  const stowed = (placed: readonly Placed[]) => placed.map(({ unit, spot }) => ({ unit, ...inCell(spot) }));
  return {
    ...known,
    faults: (placed) => stowFaults(question, stowed(placed)),
    edit: (placed, edits) =>
      editStow(
        question,
        stowed(placed),
        edits.map(({ unit, to }) => ({ unit, ...(to === undefined ? {} : { to: inCell(to) }) })),
      ),
  };
}
