import { type Said, type Sentence, say, toldAs } from '../base/sentence.ts';
import type { Carrier, Spot } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { readCell, writeCell } from '../model/vessel.ts';
import type { WagonTypeId } from '../model/wagon.ts';
import type { StowSpot } from '../terminal/barge/edit.ts';
import { type LoadSpot, startsOn } from '../terminal/rail/edit.ts';
import { holdWords, isStopped, lengthOf } from '../terminal/riders.ts';
import type { Barge, StowSight } from './stow-plan-sheet.ts';
import type { LoadSight, Train } from './train-sight.ts';

/** Where a unit may go on a train, place by place. */
export interface TrainSpots {
  readonly kind: 'train';
  readonly departure: string;
  readonly unit: UnitKey;
  /** The length of place it takes. */
  readonly feet: number;
  /** Why it may go nowhere, whatever the place; or nothing. */
  readonly objection?: string;
  readonly said?: Said;
  readonly spots: readonly {
    /** From 1. */
    readonly wagon: number;
    readonly number: string;
    readonly place: number;
    readonly startMm: number;
    readonly objection?: string;
    readonly said?: Said;
    /** Who stands there, where that is one: the two may change places. */
    readonly occupant?: UnitKey;
  }[];
}

/** Where a unit may go on a barge, cell by cell. */
export interface BargeSpots {
  readonly kind: 'barge';
  readonly departure: string;
  readonly unit: UnitKey;
  readonly feet: number;
  readonly objection?: string;
  readonly said?: Said;
  readonly spots: readonly {
    /** As BAPLIE writes it. */
    readonly cell: string;
    readonly bay: number;
    readonly row: number;
    readonly tier: number;
    readonly objection?: string;
    readonly said?: Said;
    readonly occupant?: UnitKey;
  }[];
}

export function trainSpots(sight: LoadSight, { wagons }: Train, unit: UnitKey, spots: readonly LoadSpot[]): TrainSpots {
  return {
    kind: 'train',
    departure: sight.dated.id,
    unit,
    feet: feetOf(sight, unit),
    ...generally(sight, unit, spots.length, sight.call),
    spots: spots.map(({ wagon, place, startMm, objection, occupant }) => ({
      wagon: wagon + 1,
      number: wagons[wagon]?.number ?? '',
      place,
      startMm,
      ...(objection === undefined ? {} : toldAs('objection', objection)),
      ...(occupant === undefined ? {} : { occupant }),
    })),
  };
}

export function bargeSpots(sight: StowSight, { vessel }: Barge, unit: UnitKey, spots: readonly StowSpot[]): BargeSpots {
  const feet = feetOf(sight, unit);
  return {
    kind: 'barge',
    departure: sight.dated.id,
    unit,
    feet,
    ...generally(sight, unit, spots.length, sight.dated.calls.length - 2),
    spots: spots.map(({ objection, ...spot }) => ({
      cell: writeCell(vessel, { ...spot, long: feet > 20 }),
      ...spot,
      ...(objection === undefined ? {} : toldAs('objection', objection)),
    })),
  };
}

/** Where a clerk wants a unit: on a wagon and a place of it, both from 1, or in a cell; off the plan where neither is said. */
export interface LoadingWish {
  readonly unit: UnitKey;
  readonly wagon?: number;
  readonly place?: number;
  readonly cell?: string;
}

/** The spot that is meant by a wish on what is loaded; nothing where the unit is to be taken off, or why there is no such place. */
export function spotOf(
  { wagons: { types }, vessels }: Network,
  carrier: Carrier,
  { sizeType, key }: Unit,
  { wagon, place, cell }: LoadingWish,
): Spot | { readonly problem: Sentence } | undefined {
  if (wagon === undefined && place === undefined && cell === undefined) return undefined;
  const feet = lengthOf(sizeType);
  if ('vessel' in carrier) {
    const vessel = vessels.get(carrier.vessel);
    if (cell === undefined || wagon !== undefined || place !== undefined)
      return { problem: say`say in which cell of the barge ${key} is to stand, and nothing else` };
    const spot = vessel === undefined ? undefined : readCell(vessel, cell, feet > 20);
    return (
      spot ?? {
        problem:
          feet > 20
            ? say`${cell} is no cell for ${feet} feet: an even bay, then row and tier`
            : say`${cell} is no cell for ${feet} feet: an odd bay, then row and tier`,
      }
    );
  }
  if (wagon === undefined || place === undefined || cell !== undefined)
    return { problem: say`say on which wagon and place of it ${key} is to stand, and nothing else` };
  const type = types.get(carrier.wagons[wagon - 1]?.type ?? ('' as WagonTypeId));
  if (type === undefined) return { problem: say`the train has ${carrier.wagons.length} wagons` };
  const starts = startsOn({ wagons: [{ number: '', type }] }, 0, feet);
  const startMm = starts[place - 1];
  if (startMm !== undefined) return { wagon: wagon - 1, startMm };
  return {
    problem:
      starts.length === 0
        ? say`${type.id} has no place of ${feet} feet`
        : say`${type.id} has ${starts.length} places of ${feet} feet`,
  };
}

function feetOf({ riders }: Pick<LoadSight, 'riders'>, unit: UnitKey): number {
  const rider = riders.find(({ key }) => key === unit);
  return rider === undefined ? 0 : lengthOf(rider.sizeType);
}

function generally(
  { riders, dated, state }: Pick<LoadSight, 'riders' | 'dated' | 'state'>,
  key: UnitKey,
  places: number,
  lastCall: number,
): { readonly objection?: string; readonly said?: Said } {
  if (state?.calls[lastCall]?.departedAt !== undefined)
    return toldAs('objection', say`${dated.id} has left ${dated.calls[lastCall]?.facility}`);
  const unit = riders.find((each) => each.key === key);
  if (unit === undefined) return toldAs('objection', say`it does not go on ${dated.id}`);
  if (isStopped(unit, dated.id)) return toldAs('objection', say`it is held: ${holdWords(unit)}`);
  return places === 0 ? toldAs('objection', say`no place takes its length`) : {};
}
