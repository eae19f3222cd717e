import { expect, test } from 'vitest';
import { blockOf, slot, unitOf } from '../../test/support/standings.ts';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import type { Instant } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { Yard } from '../terminal/yard/yard.ts';
import { yardSheet } from './yard-sheet.ts';

const hub = 'HUB' as FacilityId;
const now = Date.parse('2026-11-28T08:00Z') as Instant;

const inYard = (key: string): Unit =>
  ({
    key: key as UnitKey,
    sizeType: '22G1',
    ...{ grossKg: 20_000, tareKg: 2_000, needsPlug: false, dangerous: false, holds: [] },
    moves: [{ kind: 'gated-in', at: hub, when: now, version: 1 }],
  }) as unknown as Unit;

test('who is looked for stands in the order of the yard: its blocks as it names them, bays, rows and tiers as numbers', () => {
  const yard = new Yard([blockOf('X', 4, 1, 2), blockOf('A', 12, 12, 2)]);
  const slots = ['A-11-1-1', 'A-03-10-1', 'A-03-9-1', 'A-03-9-2', 'X-03-1-1', 'X-01-1-1'];
  for (const each of slots) expect(yard.put(unitOf(`find-${each}`, 1), slot(each))).toBeUndefined();
  const units = new Map(slots.map((each) => [`find-${each}` as UnitKey, inYard(`find-${each}`)]));
  const { rows } = yardSheet(tinyNetwork(), { at: hub, yard, units, elsewhere: [] }, now, { find: 'find-' });
  expect(rows.map((row) => row.slot)).toEqual([
    'X-01-1-1',
    'X-03-1-1',
    'A-03-9-1',
    'A-03-9-2',
    'A-03-10-1',
    'A-11-1-1',
  ]);
});
