import { type Said, type Sentence, say, textOf, toldAs } from '../base/sentence.ts';
import { writeZoned } from '../base/zone.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { LoadingState } from '../model/loading.ts';
import { sizeOf } from '../model/size-type.ts';
import { writeSlot } from '../model/terminal.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { plannedMoments } from '../plan/timetable/dated.ts';
import { liveMoments } from '../plan/timetable/live.ts';
import { carriedM } from '../terminal/rail/align.ts';
import { checkLoad } from '../terminal/rail/check.ts';
import { appraiseLoad, startsOn } from '../terminal/rail/edit.ts';
import { planLoad } from '../terminal/rail/plan.ts';
import type { LeftBehindCode, LoadPlan, LoadQuestion, LoadUnit, Wagon } from '../terminal/rail/question.ts';
import { bogieLoads } from '../terminal/rail/wagon-load.ts';
import { boardsAt, holdWords, isHere, isStopped } from '../terminal/riders.ts';
import { type ConnectionSheet, connections, type FromSheet, fromAndOnward } from './connecting.ts';
import { departedAt, type KeptSheet, keptSheet, type StaleSheet, staleUnits } from './kept-sheet.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';
import { type LoadSight, seatedIn, type Train, trainQuestion } from './train-sight.ts';

export interface LoadPlanSheet {
  readonly departure: string;
  readonly name: string;
  readonly facility: FacilityId;
  readonly facilityName: string;
  readonly departs: string;
  /** When it left, and its plan with it: what went by it cannot be changed. */
  readonly departed?: string;
  /** Absent where the plan is made for whoever looks, and kept by nobody. */
  readonly kept?: KeptSheet;
  readonly wagons: readonly WagonSheet[];
  readonly left: readonly LeftSheet[];
  /** By which departures its units come to it, and go on behind it; the earliest first, whoever has none last. */
  readonly comes: readonly ConnectionSheet[];
  readonly goes: readonly ConnectionSheet[];
  readonly value: number;
  readonly bound: number;
  readonly reshuffles: number;
  readonly totals: {
    readonly units: number;
    readonly teu: number;
    readonly goodsKg: number;
    /** Wagons and units. */
    readonly grossKg: number;
    readonly lengthM: number;
    readonly goodsMaxKg?: number;
    readonly grossMaxKg?: number;
    readonly lengthMaxM?: number;
    /** On the train, and not in the yard yet. */
    readonly awaited: number;
    /** How far units are carried along the track from the trains that bring them, of those whose place there is known. */
    readonly carriedM?: number;
  };
}

export interface WagonSheet {
  readonly position: number;
  readonly number: string;
  readonly type: string;
  readonly lengthMm: number;
  readonly tareKg: number;
  readonly grossKg: number;
  readonly grossMaxKg: number;
  /** What an axle of each bogie bears. */
  readonly axlesKg: readonly number[];
  readonly axleMaxKg: number;
  readonly units: readonly {
    /** The first, second … for its length from the left end. */
    readonly place: number;
    readonly startMm: number;
    readonly feet: number;
    readonly unit: UnitKey;
    readonly number?: string;
    readonly sizeType: string;
    readonly grossKg: number;
    readonly to: string;
    readonly needsPlug: boolean;
    readonly dangerous: readonly string[];
    readonly slot?: string;
    /** What brings it, as long as it is there or still to come. */
    readonly from?: FromSheet;
    /** The departure on which it goes on. */
    readonly onward?: DepartureId;
    readonly reshuffles: number;
    /** In the yard, or on the train already. */
    readonly here: boolean;
    /** What holds it, where it has its place on a kept plan all the same. */
    readonly held?: string;
    readonly said?: Said;
    /** Somebody has put it there. */
    readonly byHand?: true;
  }[];
}

export interface LeftSheet {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly code: LeftBehindCode | 'held';
  readonly detail: string;
  readonly said?: Said;
}

/**
 * The loading of a train as it is kept, or planned now where nothing is kept: of each unit where it stands, or why it stays behind; and what
 * has become wrong with a kept plan.
 */
export function loadPlanSheet(sight: LoadSight, train: Train): LoadPlanSheet {
  const { network, dated, call } = sight;
  const { wagons, kept } = train;
  const question = trainQuestion(sight, train);
  const asked = new Set(question.units.map(({ key }) => key));
  const { plan, lost } =
    kept === undefined
      ? { plan: planLoad(question), lost: [] }
      : appraiseLoad(
          question,
          seatedIn(train).filter(({ unit }) => asked.has(unit)),
        );
  const faults = checkLoad(question, plan);
  if (kept === undefined && faults.length > 0)
    throw new Error(`the load plan of ${dated.id} breaks a limit: ${faults.map(textOf)[0]}`); // Our own promise.
  const units = new Map(sight.riders.map((unit) => [unit.key, unit]));
  const held = sight.riders.filter((unit) => boardsAt(unit, dated.id, call) && !asked.has(unit.key));
  const facility = dated.calls[call]?.facility ?? ('' as FacilityId);
  const zone = zoneOf(network, facility);
  const live = liveMoments(plannedMoments(dated), sight.state, sight.now, 'awaited');
  const left = departedAt(zone, sight.state, call); // What went by it is past, and no longer out of date.
  return {
    departure: dated.id,
    name: dated.service.name,
    facility,
    facilityName: nameOf(network, facility),
    departs: writeZoned(zone, live.departs[call] ?? sight.now),
    ...left,
    ...(kept === undefined
      ? {}
      : {
          kept: keptSheet(
            kept,
            zone,
            left.departed !== undefined ? [] : [...staleIn(sight, kept), ...lost.map(noPlace), ...faults.map(broken)],
          ),
        }),
    wagons: wagons.map((wagon, index) => wagonSheet(sight, question, plan, units, wagon, index, kept)),
    left: [
      ...held.map((unit) => leftSheet(unit, 'held', holdWords(unit))),
      ...plan.left.flatMap(({ unit, code, detail }) => {
        const left = units.get(unit);
        return left === undefined ? [] : [leftSheet(left, code, detail)];
      }),
    ],
    ...connections(sight),
    value: plan.value,
    bound: plan.bound,
    reshuffles: plan.reshuffles,
    totals: totalsOf(sight, question, plan, units),
  };
}

const noPlace = (unit: UnitKey): StaleSheet => ({ unit, code: 'no-place', detail: say`its wagon has no such place` });
const broken = (fault: Sentence): StaleSheet => ({ code: 'limits', ...toldAs('detail', fault) });

const staleIn = ({ riders, others = [], dated, call }: LoadSight, kept: LoadingState): StaleSheet[] =>
  staleUnits(kept, new Map([...riders, ...others].map((unit) => [unit.key, unit])), dated.id, (unit) =>
    boardsAt(unit, dated.id, call),
  );

function leftSheet(unit: Unit, code: LeftSheet['code'], detail: Sentence): LeftSheet {
  const { key, sizeType, grossKg } = unit;
  const named = { unit: key, ...(unit.number === undefined ? {} : { number: unit.number }) };
  return { ...named, sizeType, grossKg, code, ...toldAs('detail', detail) };
}

function wagonSheet(
  sight: LoadSight,
  question: LoadQuestion,
  plan: LoadPlan,
  units: ReadonlyMap<UnitKey, Unit>,
  wagon: Wagon,
  index: number,
  kept: LoadingState | undefined,
): WagonSheet {
  const { network, dated, call, yard } = sight;
  const here = plan.placements.filter((each) => each.wagon === index);
  const pattern = wagon.type.patterns[here[0]?.pattern ?? 0] ?? [];
  const asked = new Map(question.units.map((unit) => [unit.key, unit]));
  const on = pattern.map((_, place) => {
    const found = here.find((each) => each.place === place);
    return found === undefined ? undefined : asked.get(found.unit);
  });
  const { id, lengthMm, tareKg, payloadKg, axlesPerBogie, axleMaxKg } = wagon.type;
  return {
    position: index + 1,
    number: wagon.number,
    type: id,
    lengthMm,
    tareKg,
    grossKg: tareKg + on.reduce((sum, unit) => sum + (unit?.kg ?? 0), 0),
    grossMaxKg: Math.min(tareKg + payloadKg, question.rule.wagonMaxKg ?? Number.POSITIVE_INFINITY),
    axlesKg: bogieLoads(wagon, pattern, on).map((load) => Math.round(load / axlesPerBogie)),
    axleMaxKg: Math.min(axleMaxKg, question.rule.axleMaxKg ?? Number.POSITIVE_INFINITY),
    units: on.flatMap((asked, place) => {
      const unit = asked === undefined ? undefined : units.get(asked.key);
      if (asked === undefined || unit === undefined) return [];
      const slot = yard?.yard.slotOf(unit.key);
      const to = dated.calls[asked.block]?.facility;
      return [
        {
          place: startsOn(question, index, asked.feet).indexOf(pattern[place]?.startMm ?? 0) + 1,
          startMm: pattern[place]?.startMm ?? 0,
          feet: asked.feet,
          unit: unit.key,
          ...(unit.number === undefined ? {} : { number: unit.number }),
          sizeType: unit.sizeType,
          grossKg: asked.kg,
          to: to === undefined ? '' : nameOf(network, to),
          needsPlug: asked.needsPlug,
          dangerous: asked.dangerous,
          ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
          reshuffles: asked.reshuffles,
          here: isHere(unit, dated.id, dated.calls[call]?.facility),
          ...fromAndOnward(sight, unit),
          ...(isStopped(unit, dated.id) ? toldAs('held', holdWords(unit)) : {}),
          ...(kept?.placed.some((each) => each.unit === unit.key && each.byHand === true) === true
            ? { byHand: true as const }
            : {}),
        },
      ];
    }),
  };
}

function totalsOf(
  { dated, call }: LoadSight,
  question: LoadQuestion,
  plan: LoadPlan,
  units: ReadonlyMap<UnitKey, Unit>,
): LoadPlanSheet['totals'] {
  const { wagons, rule, units: asked } = question;
  const loaded = new Set(plan.placements.map(({ unit }) => unit));
  const on = asked.filter(({ key }) => loaded.has(key));
  const sum = (of: (unit: LoadUnit) => number): number => on.reduce((all, unit) => all + of(unit), 0);
  return {
    units: on.length,
    teu: on.reduce((all, { key }) => all + sizeOf(units.get(key)?.sizeType ?? ('' as Unit['sizeType'])).teu, 0),
    goodsKg: sum(({ goodsKg }) => goodsKg),
    grossKg: sum(({ kg }) => kg) + wagons.reduce((all, { type }) => all + type.tareKg, 0),
    lengthM: wagons.reduce((all, { type }) => all + type.lengthMm, 0) / 1000,
    ...(rule.goodsMaxKg === undefined ? {} : { goodsMaxKg: rule.goodsMaxKg }),
    ...(rule.grossMaxKg === undefined ? {} : { grossMaxKg: rule.grossMaxKg }),
    ...(rule.lengthMaxM === undefined ? {} : { lengthMaxM: rule.lengthMaxM }),
    awaited: on.filter(({ key }) => !isHere(units.get(key) as Unit, dated.id, dated.calls[call]?.facility)).length,
    ...(on.some(({ comesFromMm }) => comesFromMm !== undefined)
      ? { carriedM: carriedM(question, plan.placements) }
      : {}),
  };
}
