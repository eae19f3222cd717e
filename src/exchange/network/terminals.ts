import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import { dangerousClasses } from '../../model/goods.ts';
import {
  type Berth,
  type Block,
  type Gate,
  type Machine,
  type MachineKind,
  machineKinds,
  type PartId,
  readPartId,
  type Span,
  type Terminal,
  type Track,
} from '../../model/terminal.ts';
import { isGauge } from '../../model/way.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf, wholeIn, yesOrNo } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { knownFacility, readMark } from './cells.ts';
import { readOpening } from './facilities.ts';

type Facilities = ReadonlyMap<FacilityId, Facility>;
type Parts<T> = Map<FacilityId, T[]>;

/** Tables of the inside of terminals; an absent one is empty. */
export interface TerminalTables {
  readonly blocks: Table;
  readonly tracks: Table;
  readonly gates: Table;
  readonly berths: Table;
  readonly machines: Table;
}

/** blocks.csv, tracks.csv, gates.csv, berths.csv and machines.csv: what stands at each facility. */
export function readTerminals(
  tables: TerminalTables,
  facilities: Facilities,
): { terminals: Map<FacilityId, Terminal>; findings: Finding[] } {
  const findings: Finding[] = [];
  const parts = <T extends { readonly id: PartId }>(table: Table, needed: string[], read: ReadPart<T>): Parts<T> => {
    const found = readParts(table, needed, facilities, read);
    findings.push(...found.findings);
    return found.parts;
  };
  const blocks = parts(tables.blocks, ['bays', 'rows', 'tiers'], readBlock);
  const tracks = parts(tables.tracks, ['gauge', 'usable_m'], readTrack);
  const gates = parts(tables.gates, ['lanes_in', 'lanes_out', 'minutes_per_truck'], readGate);
  const berths = parts(tables.berths, ['length_m', 'draught_m'], readBerth);
  const known = (at: FacilityId): ReadonlySet<string> =>
    new Set([blocks, tracks, berths].flatMap((each) => (each.get(at) ?? []).map(({ id }): string => id)));
  const machines = parts(tables.machines, ['kind', 'count', 'moves_per_h', 'max_kg'], (fields, at) =>
    readMachine(fields, known(at)),
  );
  const places = new Set([blocks, tracks, gates, berths, machines].flatMap((each) => [...each.keys()]));
  const terminals = new Map<FacilityId, Terminal>();
  for (const at of places) {
    const of = <T>(each: Parts<T>): readonly T[] => each.get(at) ?? [];
    terminals.set(at, {
      blocks: of(blocks),
      tracks: of(tracks),
      gates: of(gates),
      berths: of(berths),
      machines: of(machines),
    });
  }
  return { terminals, findings };
}

type ReadPart<T> = (fields: Fields, at: FacilityId) => Omit<T, 'id' | 'mark'> | undefined;

function readParts<T extends { readonly id: PartId }>(
  table: Table,
  needed: readonly string[],
  facilities: Facilities,
  read: ReadPart<T>,
): { parts: Parts<T>; findings: Finding[] } {
  const parts: Parts<T> = new Map();
  const findings = missingColumns(table, ['facility', 'id', ...needed, 'mark']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const at = fields.need('facility', knownFacility(facilities), 'the id of a facility');
    const id = fields.need('id', partId, 'an id such as A or T1');
    const mark = fields.need('mark', readMark, 'a mark');
    const part = at === undefined ? undefined : read(fields, at);
    if (fields.failed || at === undefined || id === undefined || mark === undefined || part === undefined) continue;
    const before = parts.get(at) ?? [];
    if (before.some((other) => other.id === id)) fields.refuse('id', id, `stands twice at ${at}`);
    else if (before.length >= limits.partsPerTerminal)
      fields.refuse('id', id, `more than ${limits.partsPerTerminal} of them at ${at}`);
    else parts.set(at, [...before, { id, ...part, mark } as unknown as T]);
  }
  return { parts, findings: [...findings, ...fields.findings] };
}

const partId: CellReader<PartId> = (text) =>
  readPartId(text) ?? { problem: 'an id begins with a capital and has capitals and digits, at most 6 of them' };

function readBlock(fields: Fields): Omit<Block, 'id' | 'mark'> | undefined {
  const bays = fields.need('bays', wholeIn(1, 200), 'how many 20-foot bays');
  const rows = fields.need('rows', wholeIn(1, 40), 'how many rows');
  const tiers = fields.need('tiers', wholeIn(1, 9), 'how many tiers');
  const plugs = fields.maybe('plugs', wholeIn(0, 10_000), 'the number of reefer plugs') ?? 0;
  const plugBays = fields.maybe('plug_bays', readSpan, 'bays such as 1-12');
  const dangerous = fields.maybe('dg', listOf(oneOf(dangerousClasses)), 'classes parted by ;') ?? [];
  const customs = fields.maybe('customs', yesOrNo, 'yes or no') ?? false;
  const stackMaxKg = fields.maybe('stack_max_kg', wholeIn(1_000, 500_000), 'kilograms') ?? 192_000;
  if (bays === undefined || rows === undefined || tiers === undefined) return undefined;
  if (plugs > 0 && plugBays === undefined && !fields.failed)
    fields.refuse('plug_bays', undefined, 'is missing; it should be the bays that reach a plug, such as 1-12');
  if (plugBays !== undefined && plugBays.to > bays)
    fields.refuse('plug_bays', fields.text('plug_bays'), `the block has only ${bays} bays`);
  const ground = { bays, rows, tiers, plugs, ...(plugBays === undefined ? {} : { plugBays }) };
  return { ...ground, dangerous: new Set(dangerous), customs, stackMaxKg };
}

/** `1-12`: bays, both included. */
export const readSpan: CellReader<Span> = (text) => {
  const match = /^(\d{1,3})-(\d{1,3})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || from < 1 || to < from ? { problem: 'should read like 1-12' } : { from, to };
};

const readTrack: ReadPart<Track> = (fields) => {
  const gauge = fields.need('gauge', readGauge, 'a gauge in millimetres');
  const usableM = fields.need('usable_m', numberIn(10, 5_000), 'metres');
  return gauge === undefined || usableM === undefined ? undefined : { gauge, usableM };
};

export const readGauge: CellReader<number> = (text) => {
  const gauge = Number(text);
  return isGauge(gauge) ? gauge : { problem: 'is no known gauge' };
};

const readGate: ReadPart<Gate> = (fields) => {
  const lanesIn = fields.need('lanes_in', wholeIn(0, 100), 'how many lanes lead in');
  const lanesOut = fields.need('lanes_out', wholeIn(0, 100), 'how many lanes lead out');
  const minutesPerTruck = fields.need('minutes_per_truck', numberIn(0.1, 120), 'minutes');
  const opening = fields.maybe('opening', readOpening, 'opening hours');
  if (lanesIn === undefined || lanesOut === undefined || minutesPerTruck === undefined) return undefined;
  return { lanesIn, lanesOut, minutesPerTruck, ...(opening === undefined ? {} : { opening }) };
};

const readBerth: ReadPart<Berth> = (fields) => {
  const lengthM = fields.need('length_m', numberIn(10, 2_000), 'metres');
  const draughtM = fields.need('draught_m', numberIn(0.5, 25), 'metres');
  return lengthM === undefined || draughtM === undefined ? undefined : { lengthM, draughtM };
};

function readMachine(fields: Fields, known: ReadonlySet<string>): Omit<Machine, 'id' | 'mark'> | undefined {
  const reached: CellReader<PartId> = (text) =>
    known.has(text) ? (text as PartId) : { problem: 'is no block, track or berth of this facility' };
  const kind = fields.need('kind', oneOf<MachineKind>(machineKinds), 'a kind of machine');
  const count = fields.need('count', wholeIn(1, 1_000), 'how many there are');
  const movesPerHour = fields.need('moves_per_h', numberIn(0.1, 200), 'moves an hour of one of them');
  const maxKg = kind === 'crew' ? 0 : fields.need('max_kg', wholeIn(1_000, 500_000), 'kilograms'); // A crew lifts nothing.
  const reaches = fields.maybe('reaches', listOf(reached), 'blocks, tracks and berths parted by ;') ?? [];
  if (kind === undefined || count === undefined || movesPerHour === undefined || maxKg === undefined) return undefined;
  return { kind, count, movesPerHour, maxKg, reaches };
}
