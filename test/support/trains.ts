import type { UnitKey } from '../../src/model/unit.ts';
import type { WagonBook, WagonType, WagonTypeId } from '../../src/model/wagon.ts';
import type { LoadQuestion, LoadUnit, Wagon } from '../../src/terminal/rail/question.ts';
import { referenceNetwork } from './reference.ts';

/** A reproducible sequence of numbers from 0 up to, not including, 1. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const lanes = [
  {
    name: 'Europe, 120 km/h',
    types: ['NX70A'],
    count: 55,
    rule: { goodsMaxKg: 1_300_000, axleMaxKg: 18_000, wagonMaxKg: 72_000, pairMaxDifferenceKg: 5_000 },
  },
  {
    name: 'south, heavy',
    types: ['NX70A', 'X70', 'X1K'],
    count: 50,
    rule: { pairMaxDifferenceKg: 10_000, grossMaxKg: 4_000_000 },
  },
  { name: '1520', types: ['SG80-1520'], count: 38, rule: { pairMaxDifferenceKg: 10_000 } },
  { name: 'EU, articulated', types: ['SGGRSS80'], count: 24, rule: { grossMaxKg: 2_000_000 } },
  {
    name: 'mixed wagons',
    types: ['SGGRSS80', 'NX70A', 'X1K'],
    count: 36,
    rule: { grossMaxKg: 2_600_000, pairMaxDifferenceKg: 10_000 },
  },
] as const;

export interface Train {
  readonly lane: string;
  readonly question: LoadQuestion;
}

/**
 * A train as they come at the hub: wagons of its lane, and a tenth to a third more units than it has places for. Boxes by the shares of
 * ops_norms (40 feet 78 %, 20 feet 14 %, reefers 5 %, tanks 2 %, 45 feet 1 %), more short ones on every third; weights as they are
 * declared, laden and empty; five priorities; now and then two destinations.
 */
export function trainOf(seed: number, book: WagonBook = referenceNetwork().wagons): Train {
  const next = numbers(seed);
  const lane = lanes[seed % lanes.length] ?? lanes[0];
  const types = lane.types.map((id): WagonType => {
    const type = book.types.get(id as WagonTypeId);
    if (type === undefined) throw new Error(`there is no wagon type ${id}`);
    return type;
  });
  const wagons = Array.from({ length: lane.count }, (_, index): Wagon => {
    const type = types[Math.floor(next() * types.length)] ?? (types[0] as WagonType);
    return { number: `W${index + 1}`, type };
  });
  const places = wagons.reduce((sum, { type }) => sum + (type.lengthMm > 20_000 ? 2 : 1), 0);
  const [shortShare, blocks] = [seed % 3 === 0 ? 0.4 : 0.14, seed % 4 === 0 ? 2 : 1];
  const count = Math.round(places * (1 + shortShare / 2) * (1.1 + next() * 0.2));
  const units = Array.from({ length: count }, (_, index) => unitOf(next, index, shortShare, blocks));
  return { lane: lane.name, question: { wagons, units, rule: lane.rule, unitsMaxKg: 4_000_000, book } };
}

function unitOf(next: () => number, index: number, shortShare: number, blocks: number): LoadUnit {
  const kind = next();
  const feet = kind < shortShare ? 20 : kind > 0.99 ? 45 : 40;
  const tare = feet === 20 ? 2_250 : 3_900;
  const empty = next() < 0.05;
  const most = feet === 20 ? 21_700 : 24_000;
  const goods = empty ? 0 : Math.round(most * (0.3 + 0.7 * next()));
  const dangerous = next() < 0.04 ? [next() < 0.5 ? '3' : '8'] : [];
  const priority = 1 + Math.floor(next() * 5);
  return {
    key: `T.${index + 1}` as UnitKey,
    feet,
    kg: tare + goods,
    goodsKg: goods,
    needsPlug: feet === 40 && next() < 0.03,
    dangerous,
    block: Math.floor(next() * blocks),
    value: (feet === 20 ? 100 : 200) + (5 - priority) * 25,
    reshuffles: next() < 0.3 ? Math.floor(next() * 4) : 0,
  };
}
