import type { Schema } from '../api/client.ts';
import type { View } from './view.ts';

export type Row = Schema<'/v1/board', 'get'>['rows'][number];

/** Five minutes are within the margin of those who report. */
const lateAfterMinutes = 5;

/** With less space than this no unit finds any: none is shorter than 20 feet, an empty one of 40 feet weighs 3.9 t. */
const fullTeu = 1;
const fullKg = 4_000;

export const isLate = ({ delayMinutes }: Row): boolean => delayMinutes > lateAfterMinutes;

/** Nobody would say of an arrival that it leaves with empty slots. */
const hasEmptySlots = (row: Row): boolean =>
  row.direction === 'departs' &&
  emptyTeu(row) >= fullTeu &&
  row.capacity.kg - row.load.kg - (row.reserved?.kg ?? 0) >= fullKg;

const emptyTeu = ({ load, capacity, reserved }: Row): number =>
  Math.max(0, capacity.teu - load.teu - (reserved?.teu ?? 0));

export const isOver = ({ stage }: Row): boolean => stage === 'gone' || stage === 'arrived';

/** A departure may leave and reach places of ours, and call twice at one. */
export const keyOf = ({ direction, departure, at, planned }: Row): string =>
  `${direction} ${departure} ${at} ${planned}`;

/** What the board is about: the rows that the first line counts. */
export const rowsOf = (rows: readonly Row[], { way, modes }: Pick<View, 'way' | 'modes'>): Row[] =>
  rows.filter(
    ({ direction, mode }) => (way === 'both' || direction === way) && (modes.length === 0 || modes.includes(mode)),
  );

/** Of these, the ones that are looked for. Each word must be somewhere in the row. */
export function foundOf(
  rows: readonly Row[],
  { only, text }: Pick<View, 'only' | 'text'>,
  namesOf: (facility: string) => string,
): readonly Row[] {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (only === undefined && parts.length === 0) return rows;
  return rows.filter((row) => {
    if (only === 'late' && !isLate(row)) return false;
    if (only === 'empty' && !hasEmptySlots(row)) return false;
    if (parts.length === 0) return true;
    const { departure, service, family, otherName, other, at, via } = row;
    const places = [at, other, ...via].map(namesOf);
    const said = [departure, service, family, otherName, ...places].join(' ').toLowerCase();
    return parts.every((part) => said.includes(part));
  });
}

export interface Tally {
  readonly departures: number;
  readonly arrivals: number;
  readonly empty: number;
  readonly emptyTeu: number;
  readonly lateDepartures: number;
  readonly lateArrivals: number;
  readonly arrived: number;
}

/** What the first line says. */
export function tallyOf(rows: readonly Row[]): Tally {
  const departures = rows.filter(({ direction }) => direction === 'departs');
  const arrivals = rows.filter(({ direction }) => direction === 'arrives');
  const empty = departures.filter(hasEmptySlots);
  return {
    departures: departures.length,
    arrivals: arrivals.length,
    empty: empty.length,
    emptyTeu: empty.reduce((sum, row) => sum + emptyTeu(row), 0),
    lateDepartures: departures.filter(isLate).length,
    lateArrivals: arrivals.filter(isLate).length,
    arrived: arrivals.filter(isOver).length,
  };
}

export type CutOffKind = keyof NonNullable<Row['cutOffs']>;

const cutOffKinds = ['documents', 'delivery', 'reefer', 'dangerous'] as const satisfies readonly CutOffKind[];

/** The next cut-off, of all kinds that end with it; `closed` when all are over. */
export function nextCutOff(
  row: Row,
  now: number,
): { readonly kinds: readonly CutOffKind[]; readonly iso: string } | 'closed' | undefined {
  const { cutOffs } = row;
  if (cutOffs === undefined || isOver(row)) return undefined;
  const ahead = cutOffKinds.filter((kind) => Date.parse(cutOffs[kind]) > now);
  const [first] = ahead.toSorted((a, b) => Date.parse(cutOffs[a]) - Date.parse(cutOffs[b]));
  if (first === undefined) return 'closed';
  return { kinds: ahead.filter((kind) => cutOffs[kind] === cutOffs[first]), iso: cutOffs[first] };
}

/** Where to begin reading: the first row that is not over. A day that is over, or yet to come, is read from its beginning. */
export function firstAhead(rows: readonly Row[]): number {
  const index = rows.findIndex((row) => !isOver(row));
  return Math.max(0, index);
}
