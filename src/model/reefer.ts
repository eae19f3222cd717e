import { limits } from '../base/limits.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { GoodsLine, Temperature } from './goods.ts';
import type { Unit } from './unit.ts';

/** What was read off a reefer, or told by it, at one moment. Degrees Celsius; at least one of all is there. */
export interface Reading {
  readonly at: Minute;
  /** Air as it is blown in, and as it comes back from the goods. */
  readonly supplyC?: number;
  readonly returnC?: number;
  /** The set-point that its own display showed. */
  readonly setPointC?: number;
  readonly power?: Power;
}

/** A reading with the one of the same minute that it took the place of: this comes back when it is withdrawn. */
export interface KeptReading extends Reading {
  readonly replaced?: KeptReading;
}

export const powers = ['on', 'off'] as const;
export type Power = (typeof powers)[number];

/** Degrees that a reading may say: colder or warmer is a slip of the pen. */
export const readableC = { least: -70, most: 70 } as const;

export const alarmKinds = ['deviation', 'set-point', 'unplugged', 'no-reading', 'check-overdue'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Somebody has seen to an alarm, and what was done. It holds for what stood then, not for what comes later. */
export interface Acknowledged {
  readonly alarm: AlarmKind;
  readonly by: string;
  readonly done: string;
  readonly when: Instant;
}

/** An alarm that people were told of, and when. */
export interface RaisedAlarm {
  readonly alarm: AlarmKind;
  readonly since: Minute;
  readonly at: Minute;
}

/** What is known of a reefer beyond its journey. */
export interface ReeferState {
  /** Set anew; without it the set-point is what its goods need. */
  readonly setPoint?: { readonly c: number; readonly reason: string; readonly by: string; readonly since: Instant };
  /** By time, one a minute; of many only those that tell most are kept here, all of them are in the ledger. */
  readonly readings?: readonly KeptReading[];
  /** When a crew gave it current or took it, or it was lifted off its plug. */
  readonly plugs?: readonly { readonly at: Minute; readonly on: boolean }[];
  /** The last of each kind. */
  readonly acknowledged?: readonly Acknowledged[];
  /** Alarms that were raised and not yet cleared, one of a kind. */
  readonly raised?: readonly RaisedAlarm[];
}

/** The temperatures that all goods of a unit bear; nothing where none needs any. */
export function bandOf(goods: readonly Pick<GoodsLine, 'temperature'>[]): Temperature | undefined {
  const bands = goods.flatMap(({ temperature }) => (temperature === undefined ? [] : [temperature]));
  if (bands.length === 0) return undefined;
  return { minC: Math.max(...bands.map(({ minC }) => minC)), maxC: Math.min(...bands.map(({ maxC }) => maxC)) };
}

/** What a reefer should be set to: as somebody has set it, else the middle of what its goods bear. */
export function setPointOf({ reefer }: Pick<Unit, 'reefer'>, goods: readonly GoodsLine[]): number | undefined {
  const band = bandOf(goods);
  return reefer?.setPoint?.c ?? (band === undefined ? undefined : Math.round((band.minC + band.maxC) * 5) / 10);
}

/** Above this set-point a machine controls the air it blows in, at and below it the air that comes back: goods are frozen then. */
const frozenC = -10;

/** The temperature of a reading that is held against the set-point. */
export const controlledC = ({ supplyC, returnC }: Reading, setPointC: number): number | undefined =>
  setPointC > frozenC ? (supplyC ?? returnC) : (returnC ?? supplyC);

/** Readings with more of them, by time. One of the same minute takes the place of that before: so a wrong one is corrected. */
export function withReadings(kept: readonly KeptReading[], more: readonly Reading[]): readonly KeptReading[] {
  const byMinute = new Map(kept.map((reading) => [reading.at, reading]));
  for (const reading of more) {
    const before = byMinute.get(reading.at);
    if (before === undefined) byMinute.set(reading.at, reading);
    else if (!readsSame(before, reading))
      byMinute.set(reading.at, { ...reading, replaced: upTo(limits.readingsReplaced, before) });
  }
  return thinned([...byMinute.values()].sort((a, b) => a.at - b.at));
}

/** Readings without those of a span, both ends within: what each of them had taken the place of stands again. */
export const withoutReadings = (
  kept: readonly KeptReading[],
  { from, to }: { readonly from: Minute; readonly to: Minute },
): readonly KeptReading[] =>
  kept.flatMap((reading) => (reading.at < from || reading.at > to ? reading : (reading.replaced ?? [])));

/** Whether two readings of one minute say the same: nothing was replaced then. */
export const readsSame = (a: Reading, b: Reading): boolean =>
  a.supplyC === b.supplyC && a.returnC === b.returnC && a.setPointC === b.setPointC && a.power === b.power;

/** A reading with so many of those that it replaced, itself counted. */
function upTo(most: number, { replaced, ...reading }: KeptReading): KeptReading {
  return replaced === undefined || most <= 1 ? reading : { ...reading, replaced: upTo(most - 1, replaced) };
}

/** The newest stay whole; of the others those go that a line between their neighbours comes closest to. */
function thinned(readings: readonly KeptReading[]): readonly KeptReading[] {
  const kept = [...readings];
  while (kept.length > limits.readingsKept) {
    let [least, at] = [Number.POSITIVE_INFINITY, 0];
    for (let index = 1; index < kept.length - limits.readingsWhole; index += 1) {
      const weight = bend(kept[index - 1], kept[index], kept[index + 1]);
      if (weight < least) [least, at] = [weight, index];
    }
    kept.splice(at, 1);
  }
  return kept;
}

/** How far a reading lies off the line between its neighbours, times how long they are apart; infinite where power or set-point changes. */
function bend(before?: Reading, reading?: Reading, after?: Reading): number {
  if (before === undefined || reading === undefined || after === undefined) return Number.POSITIVE_INFINITY;
  if (reading.power !== before.power || reading.setPointC !== before.setPointC) return Number.POSITIVE_INFINITY;
  const share = (reading.at - before.at) / (after.at - before.at);
  const off = (a?: number, b?: number, c?: number): number =>
    a === undefined || b === undefined || c === undefined
      ? b === undefined
        ? 0
        : 10
      : Math.abs(b - a - (c - a) * share);
  const degrees =
    off(before.supplyC, reading.supplyC, after.supplyC) + off(before.returnC, reading.returnC, after.returnC);
  return degrees * (after.at - before.at);
}

/** How long a reefer was without current, in minutes, and since when it is; aboard nobody knows unless a reading says so. */
export interface Unplugged {
  readonly minutes: number;
  readonly since?: Minute;
}

/**
 * What its moves, its plugs and its readings say together: whatever lifts a unit takes its plug out, and it has current again when a crew
 * plugs it in or a reading says so.
 */
export function unpluggedOf(unit: Unit, now: Minute): Unplugged {
  if (!unit.needsPlug) return { minutes: 0 };
  const changes: { readonly at: Minute; readonly is: Power | 'unknown' }[] = [
    ...unit.moves.map(({ kind, when }) => {
      const is = kind === 'gated-in' || kind === 'discharged' ? ('off' as const) : ('unknown' as const);
      return { at: minuteOf(when), is };
    }),
    ...(unit.reefer?.plugs ?? []).map(({ at, on }) => ({ at, is: on ? ('on' as const) : ('off' as const) })),
    ...(unit.reefer?.readings ?? []).flatMap(({ at, power }) => (power === undefined ? [] : [{ at, is: power }])),
  ];
  let [minutes, since]: [number, Minute | undefined] = [0, undefined];
  for (const { at, is } of changes.sort((a, b) => a.at - b.at)) {
    if (at > now) break;
    if (is === 'off') since ??= at;
    else if (since !== undefined) [minutes, since] = [minutes + at - since, undefined];
  }
  return since === undefined ? { minutes } : { minutes: minutes + now - since, since };
}
