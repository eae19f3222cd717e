import { describe, expect, test } from 'vitest';
import { blockOf, lawFaults } from '../../../test/support/standings.ts';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import { chanceOf, wholeBetween } from '../../base/random.ts';
import type { Minute } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Terminal } from '../../model/terminal.ts';
import { figuresOf } from './figures.ts';
import { type FlowSource, flowOf } from './flow.ts';
import { playTerminal } from './play.ts';
import { ruleNames, ruleOf } from './rules.ts';

const { terminals, wagons: book } = terminalNetwork();
const terminal = terminals.get('HUB' as FacilityId) as Terminal;
const site = { terminal, book, blocks: new Set(terminal.blocks.map(({ id }) => id)) };
const start = 27_000_000;
const at = (hours: number): Minute => (start + hours * 60) as Minute;

/** A week with a train a day that brings eight units and takes what trucks have brought; trucks fetch the rest. */
function week(seed: number): FlowSource {
  const chance = chanceOf(seed, 'week');
  const days = [0, 1, 2, 3, 4, 5, 6];
  const visits = days.map((day) => ({
    kind: day === 3 ? ('barge' as const) : ('train' as const),
    arrives: at(day * 24),
    teu: 20,
  }));
  const units = Array.from({ length: 70 }, (_, index): FlowSource['units'][number] => {
    const day = index % 6;
    const byTrain = chance.next() < 0.6;
    const needs =
      (['standard', 'empty', 'reefer', 'dangerous_goods'] as const)[Math.max(0, wholeBetween(chance, -8, 3))] ??
      'standard';
    const comes = byTrain
      ? ({ by: 'visit', visit: day } as const)
      : ({ by: 'truck', at: at(day * 24 + wholeBetween(chance, -20, 20)) } as const);
    const later = Math.min(6, day + wholeBetween(chance, 1, 3));
    const goes =
      chance.next() < 0.5
        ? ({ by: 'visit', visit: later } as const)
        : ({ by: 'truck', at: at(day * 24 + wholeBetween(chance, 22, 90)) } as const);
    return {
      id: String(index),
      feet: chance.next() < 0.4 ? 20 : 40,
      kg: 1000 * wholeBetween(chance, 4, 24),
      needs,
      comes,
      goes,
    };
  });
  return { visits, units };
}

const flow = (seed: number, copies = 1) => flowOf(week(seed), { seed, copies, noticeHours: 12 });

describe.each(ruleNames)('stacked by %s', (name) => {
  test('the laws of stacks hold at each step, and everybody who came has left or waits for a departure', () => {
    for (const seed of [1, 2, 3]) {
      const faults = new Set<string>();
      const seen: string[] = [];
      const tally = playTerminal(site, flow(seed), ruleOf(name, seed), ({ yard, inside }) => {
        for (const fault of lawFaults(yard.blocks, yard.everybody())) faults.add(fault);
        for (const [{ key }] of yard.everybody()) if (!inside.has(key)) faults.add(`${key} stands and is not inside`);
        seen.push(`${yard.size}`);
      });
      expect([...faults]).toEqual([]);
      expect(Math.max(...seen.map(Number))).toBeGreaterThan(20);
      expect(tally.came).toBe(70);
      expect([...tally.dwell.values()].flat().length).toBe(tally.left);
      expect(tally.left).toBeGreaterThan(60);
    }
  });

  test('the same seed gives the same play', () => {
    const play = () => figuresOf(playTerminal(site, flow(5), ruleOf(name, 5)), flow(5));
    expect(play()).toEqual(play());
  });
});

test('a truck passes the gate, drives, is served and drives out; one whose unit is not there yet waits', () => {
  const source: FlowSource = {
    visits: [{ kind: 'train', arrives: at(0), teu: 20 }],
    units: [
      {
        id: 'a',
        feet: 40,
        kg: 9_000,
        needs: 'standard',
        comes: { by: 'truck', at: at(1) },
        goes: { by: 'truck', at: at(40) },
      },
      {
        id: 'b',
        feet: 40,
        kg: 9_000,
        needs: 'standard',
        comes: { by: 'visit', visit: 0 },
        goes: { by: 'truck', at: at(0) },
      },
    ],
  };
  const one = flowOf(source, { seed: 1, copies: 1, noticeHours: 0 });
  const { truckTurn, dwell, trainStay } = playTerminal(site, one, ruleOf('dryport', 1));
  const [drive, lift, lane] = [30 / 8, 4, 2.5]; // The tiny terminal has no tractor: eight drives an hour.
  expect(truckTurn.filter((minutes) => minutes < 60)).toEqual([2 * (drive + lane) + lift, 2 * (drive + lane) + lift]);
  expect(Math.max(...truckTurn)).toBeGreaterThan(65); // The train is shunted in first.
  expect(trainStay).toEqual([130 + lift]);
  expect([...dwell.keys()].sort()).toEqual(['train-truck', 'truck-truck']);
});

test('who comes after its departure was loaded goes with the next one', () => {
  const source: FlowSource = {
    visits: [0, 24].map((hours) => ({ kind: 'train', arrives: at(hours), teu: 20 })),
    units: [
      {
        id: 'late',
        feet: 40,
        kg: 9_000,
        needs: 'standard',
        comes: { by: 'truck', at: at(3) },
        goes: { by: 'visit', visit: 0 },
      },
    ],
  };
  const one = flowOf(source, { seed: 1, copies: 1, noticeHours: 0 });
  const tally = playTerminal(site, one, ruleOf('dryport', 1));
  expect([tally.missed, tally.left]).toEqual([1, 1]);
  expect(tally.dwell.get('truck-train')?.[0]).toBeGreaterThan(21 * 60);
});

test('what a train cannot carry stays behind, and is told', () => {
  const source: FlowSource = {
    visits: [0, 24].map((hours) => ({ kind: 'train', arrives: at(hours), teu: 2 })),
    units: ['a', 'b', 'c'].map((id) => ({
      id,
      feet: 40,
      kg: 9_000,
      needs: 'standard',
      comes: { by: 'truck', at: at(-9) },
      goes: { by: 'visit', visit: 0 },
    })),
  };
  const one = flowOf(source, { seed: 1, copies: 1, noticeHours: 0 });
  const tally = playTerminal(site, one, ruleOf('dryport', 1));
  expect([tally.left, tally.leftBehind.size]).toEqual([2, 2]);
  expect(tally.loads.map(({ units, value, bound }) => [units, value === bound])).toEqual([
    [1, true],
    [1, true],
  ]);
});

test('each copy of a flow comes at other hours', () => {
  const { visits, units } = flow(1, 3);
  expect([visits.length, units.length, new Set(units.map(({ key }) => key)).size]).toEqual([21, 210, 210]);
  expect(new Set(visits.map(({ arrives }) => arrives % 1440)).size).toBe(3);
});

test('what is in the way where no stack has room is put beside the stacks, and everybody gets out', () => {
  const narrow = { ...terminal, blocks: [blockOf('K', 2, 1, 2)] };
  const units = [
    { id: 'under', in: 1, out: 10 },
    { id: 'over', in: 2, out: 20 },
  ].map(({ id, in: came, out: goes }): FlowSource['units'][number] => ({
    ...{ id, feet: 40, kg: 9_000, needs: 'standard' },
    comes: { by: 'truck', at: at(came) },
    goes: { by: 'truck', at: at(goes) },
  }));
  const one = flowOf({ visits: [], units }, { seed: 1, copies: 1, noticeHours: 0 });
  const only = { ...site, terminal: narrow, blocks: new Set(narrow.blocks.map(({ id }) => id)) };
  const { left, reshuffles, retrievals, withoutSlot } = playTerminal(only, one, ruleOf('dryport', 1));
  expect([left, reshuffles, retrievals, withoutSlot]).toEqual([2, 1, 1, 1]);
});
