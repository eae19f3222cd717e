import { type Sentence, say, textOf } from '../../base/sentence.ts';
import type { WagonSpot } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import { loadBound } from './bound.ts';
import { checkLoad } from './check.ts';
import { aloneObjection, leftBehind } from './left-behind.ts';
import { Load, placeAt } from './load.ts';
import type { LoadPlan, LoadQuestion, LoadUnit, Seated } from './question.ts';

/** A unit is put somewhere, or taken off. */
export interface LoadEdit {
  readonly unit: UnitKey;
  readonly to?: WagonSpot;
}

/** What came of edits: who stands where, or which of them may not be and why. */
export type Edited<Placed> =
  | { readonly placed: readonly Placed[] }
  | { readonly refused: { readonly unit: UnitKey; readonly detail: Sentence } };

/**
 * Changes a loading by hand, all edits at once: units that are named are lifted first, so that two may change places. Nobody is put where a
 * limit would break; a limit that is broken already may stay so, and no other may come to it.
 */
export function editLoad(
  question: LoadQuestion,
  seated: readonly Seated[],
  edits: readonly LoadEdit[],
): Edited<Seated> {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const moving = new Set(edits.map(({ unit }) => unit));
  const placed = seated.filter(({ unit }) => !moving.has(unit));
  const load = loadOf(question, placed);
  for (const { unit: key, to } of edits) {
    const unit = units.get(key);
    if (to === undefined) continue;
    const detail = unit === undefined ? say`it does not go on this train` : spotObjection(load, question, unit, to);
    if (unit === undefined || detail !== undefined) return { refused: { unit: key, detail: detail ?? '' } };
    load.fix(unit, to.wagon, to.startMm);
    placed.push({ unit: key, wagon: to.wagon, startMm: to.startMm });
  }
  const known = new Set(loadFaults(question, seated).map(textOf));
  const fault = loadFaults(question, placed).find((each) => !known.has(textOf(each)));
  return fault === undefined ? { placed } : { refused: { unit: edits[0]?.unit ?? ('' as UnitKey), detail: fault } };
}

/** A place for a unit, and why it may not go there, or nothing. */
export interface LoadSpot extends WagonSpot {
  /** The first, second … for its length from the left end of the wagon, from 1. */
  readonly place: number;
  readonly objection?: Sentence;
  /** Who stands there, where that is one. */
  readonly occupant?: UnitKey;
}

/** Every place of its length on a train, with what speaks against it as the others stand. */
export function loadSpots(question: LoadQuestion, seated: readonly Seated[], key: UnitKey): LoadSpot[] {
  const unit = question.units.find((each) => each.key === key);
  if (unit === undefined) return [];
  const load = loadOf(
    question,
    seated.filter((each) => each.unit !== key),
  );
  return question.wagons.flatMap((_, wagon) =>
    startsOn(question, wagon, unit.feet).map((startMm, index): LoadSpot => {
      const objection = spotObjection(load, question, unit, { wagon, startMm });
      const [occupant, other] = load.standingOn(wagon, startMm, unit.feet);
      return {
        ...{ wagon, startMm, place: index + 1 },
        ...(objection === undefined ? {} : { objection }),
        ...(occupant === undefined || other !== undefined ? {} : { occupant: occupant.key }),
      };
    }),
  );
}

/** Where units of so many feet may begin on a wagon, from its left end, however its pins are set. */
export function startsOn({ wagons }: Pick<LoadQuestion, 'wagons'>, wagon: number, feet: number): number[] {
  const patterns = wagons[wagon]?.type.patterns ?? [];
  const starts = patterns.flat().flatMap((place) => (place.feet === feet ? [place.startMm] : []));
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** A loading as it stands, as a plan: what it is worth and who is left behind. Units for whom it has no such place are `lost`. */
export function appraiseLoad(
  question: LoadQuestion,
  seated: readonly Seated[],
): { readonly plan: LoadPlan; readonly lost: readonly UnitKey[] } {
  const load = loadOf(question, seated);
  const on = new Set(load.placements().map(({ unit }) => unit));
  const left = question.units.filter((unit) => !on.has(unit.key));
  const able = question.units.filter((unit) => on.has(unit.key) || aloneObjection(question, unit) === undefined);
  return {
    plan: {
      placements: load.placements(),
      left: left.map((unit) => {
        const alone = aloneObjection(question, unit);
        return alone === undefined ? waiting(load, question, unit) : { unit: unit.key, ...alone };
      }),
      value: load.value,
      bound: loadBound(question, able).value,
      reshuffles: load.reshuffles,
    },
    lost: seated.flatMap(({ unit }) => (on.has(unit) ? [] : [unit])),
  };
}

/** What breaks a limit as units are seated, in the checker's words. */
export function loadFaults(question: LoadQuestion, seated: readonly Seated[]): Sentence[] {
  const load = loadOf(question, seated);
  const [placements, { value, reshuffles }] = [load.placements(), load];
  const on = new Set(placements.map(({ unit }) => unit));
  const left = question.units.flatMap(({ key }) =>
    on.has(key) ? [] : [{ unit: key, code: 'not-placed' as const, detail: '' }],
  );
  const known = new Set(question.units.map(({ key }) => key));
  const lost = seated.filter(({ unit }) => known.has(unit) && !on.has(unit));
  return [
    ...lost.map(({ unit, wagon }) => say`wagon ${wagon + 1} has no such place free for ${unit}`),
    ...checkLoad(question, { placements, left, value, reshuffles, bound: value }),
  ];
}

function waiting(load: Load, question: LoadQuestion, unit: LoadUnit): LoadPlan['left'][number] {
  for (const wagon of question.wagons.keys())
    for (const [index, startMm] of startsOn(question, wagon, unit.feet).entries())
      if (spotObjection(load, question, unit, { wagon, startMm }) === undefined)
        return {
          unit: unit.key,
          code: 'not-placed',
          detail: say`place ${index + 1} of wagon ${wagon + 1} is free for it`,
        };
  return leftBehind(load, question, unit);
}

function loadOf(question: LoadQuestion, seated: readonly Seated[]): Load {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const load = new Load(
    question,
    question.wagons.map(() => 0),
  );
  for (const { unit: key, wagon, startMm } of seated) {
    const unit = units.get(key);
    if (unit !== undefined) load.fix(unit, wagon, startMm);
  }
  return load;
}

/** Why a unit may not go to a place beside those that stay where they are, or nothing. */
function spotObjection(
  load: Load,
  { wagons }: LoadQuestion,
  unit: LoadUnit,
  { wagon, startMm }: WagonSpot,
): Sentence | undefined {
  const type = wagons[wagon]?.type;
  if (type === undefined) return say`the train has ${wagons.length} wagons`;
  const [other] = load.standingOn(wagon, startMm, unit.feet);
  if (other !== undefined) return say`${other.key} stands there`;
  const kept = load.patterns[wagon] ?? 0;
  const pattern = load.patternsOf(wagon).find((index) => placeAt(type.patterns[index], unit.feet, startMm) >= 0);
  if (pattern === undefined) {
    const some = type.patterns.some((places) => placeAt(places, unit.feet, startMm) >= 0);
    return some
      ? say`its pins cannot be set for ${unit.feet} feet there beside what stands on it`
      : say`${type.id} takes no ${unit.feet} feet there`;
  }
  load.setPattern(wagon, pattern);
  const objection = load.objection(unit, wagon, placeAt(type.patterns[pattern], unit.feet, startMm));
  load.setPattern(wagon, kept);
  return objection?.detail;
}
