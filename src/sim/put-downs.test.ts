import { expect, test } from 'vitest';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import { terminalFiles } from '../../test/support/tiny-terminal.ts';
import type { Instant } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import { machinesOf } from '../model/job.ts';
import { readSlot, type Slot } from '../model/terminal.ts';
import type { Unit } from '../model/unit.ts';
import { PutDowns } from './put-downs.ts';

const terminal = tinyNetwork(terminalFiles()).terminals.get('HUB' as FacilityId);
const machines = machinesOf(terminal ?? { machines: [] });
const block = machines
  .find(({ kind }) => kind !== 'tractor' && kind !== 'crew')
  ?.reaches.find((part) => terminal?.blocks.some(({ id }) => id === part));
const slot = readSlot(`${block}-01-1-1`) as Slot;
const came = Date.parse('2026-12-01T09:00:00+08:00') as Instant;
const minute = 60_000;
const later = (came + 300 * minute) as Instant;

const unitOf = (key: string, more: object = {}): Unit =>
  ({
    ...{ key, synthetic: true, grossKg: 20_000, holds: [] },
    moves: [{ kind: 'gated-in', at: 'HUB', when: came, version: 2 }],
    ...more,
  }) as unknown as Unit;
const order = (unit: Unit) => ({ kind: 'slot' as const, unit: unit.key, at: 'HUB' as FacilityId, slot });
const timesOf = (put: PutDowns, unit: Unit, now = later, of = machines) =>
  put.orders(unit, order(unit), of, now)?.map((each) => ('when' in each ? (each.when ?? 0) : 0));

test('a truck drives to the block, and a machine takes its unit off: both are told with their moments', () => {
  const units = Array.from({ length: 60 }, (_, index) => unitOf(`B1.${index}`));
  for (const unit of units) {
    const put = new PutDowns(1);
    const done = put.orders(unit, order(unit), machines, later) ?? [];
    expect(done.map(({ kind }) => kind)).toEqual(['take-job', 'finish-job']);
    const [begins = 0, ends = 0] = timesOf(new PutDowns(1), unit) ?? [];
    expect(begins).toBeGreaterThanOrEqual(came + 6 * minute);
    expect(begins).toBeLessThan(came + 30 * minute);
    expect(ends).toBeGreaterThan(begins);
    expect(put.isOnTruck(unit, (begins - 1) as Instant)).toBe(true);
    expect(put.isOnTruck(unit, begins as Instant)).toBe(false);
    expect(timesOf(new PutDowns(1), unit, (ends - 1) as Instant)).toEqual([]); // Not down yet.
  }
});

test('a machine has one unit at a time: who finds all busy waits', () => {
  const put = new PutDowns(1);
  const one = machines.filter(({ reaches }) => reaches.includes(slot.block)).slice(0, 1);
  const spans = Array.from({ length: 20 }, (_, index) => timesOf(put, unitOf(`B1.${index}`), later, one) ?? []);
  const sorted = spans.filter(({ length }) => length === 2).sort(([a = 0], [b = 0]) => a - b);
  expect(sorted.length).toBeGreaterThan(10);
  for (const [index, [begins = 0]] of sorted.entries())
    expect(begins).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
});

test('what comes off a train is believed to stand in its slot at once, and real units are left alone', () => {
  const put = new PutDowns(1);
  const off = unitOf('B1.1', { moves: [{ kind: 'discharged', at: 'HUB', when: came, version: 4 }] });
  expect(put.orders(off, order(off), machines, later)).toEqual([{ ...order(off), when: came }]);
  const nobody = unitOf('B1.2');
  expect(put.orders(nobody, order(nobody), [], later)).toEqual([{ ...order(nobody), when: came }]);
  const real = unitOf('B1.3', { synthetic: false });
  expect(put.orders(real, order(real), machines, later)).toBeUndefined();
  expect(put.isOnTruck(real, came)).toBe(false);
});
