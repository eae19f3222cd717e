import { expect, test } from 'vitest';
import { madeSight } from '../../../test/support/job-sights.ts';
import { referenceNetwork } from '../../../test/support/reference.ts';
import { instantOf, type Minute } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Standing } from '../../model/standing.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import { Yard } from '../../terminal/yard/yard.ts';
import { type JobSight, loadingMinutes } from './sight.ts';
import { tendingOf } from './tending.ts';
import { sooner, wantsOf } from './wants.ts';

const at = 'CQ_TUA' as FacilityId;
const made = { seed: 1, at, trainsPerDay: 0, unitsPerTrain: 2, others: 0, hours: 8 };

/** What is wanted of a unit that came by truck so many minutes ago, and whose barge can be loaded in so many minutes. */
function wantOf({ cameAgo, loadsIn }: { cameAgo: number; loadsIn: number }): string {
  const sight = madeSight(referenceNetwork(), made);
  const { now } = sight;
  const id = 'CQ-BARGE-2027-01-15-1' as DepartureId;
  const departs = (now + loadsIn + loadingMinutes) as Minute;
  const when = instantOf((now - cameAgo) as Minute);
  const [sample] = [...sight.yard.units.values()];
  const unit: Unit = {
    ...(sample as Unit),
    key: 'T-1.1' as UnitKey,
    needsPlug: false,
    moves: [{ kind: 'gated-in', at, when, version: 2 }],
    plan: {
      ...{
        plan: 'P',
        itinerary: { legs: [{ departure: id, from: 0, to: 1 }] },
        departsAt: departs,
        arrivesAt: departs,
      },
      ...{ cost: 0 as never, co2Grams: 0, why: { bestCost: 0 as never, extra: 0 as never, full: [] } },
    },
  };
  const { slot: _, window: __, ...onTruck } = unit;
  const call = { id, call: 0, mode: 'barge' as const, arrives: departs, departs };
  const wants = wantsOf({
    ...sight,
    yard: { ...sight.yard, units: new Map([[unit.key, onTruck]]) },
    calls: [{ ...call, arrived: true, departed: false, loads: true, goesOn: true }],
  });
  return wants.map(({ unit: { key }, kind }) => `${key} ${kind}`).join();
}

test.each([
  ['its truck would wait for hours: it is put down', { cameAgo: 5, loadsIn: 240 }, 'T-1.1 put-down'],
  ['its departure is loaded before its truck has waited too long', { cameAgo: 5, loadsIn: 20 }, 'T-1.1 load'],
  ['its truck waits too long already, and its departure is being loaded', { cameAgo: 90, loadsIn: -10 }, 'T-1.1 load'],
  [
    'its truck waits too long already, and its departure is not loaded yet',
    { cameAgo: 90, loadsIn: 10 },
    'T-1.1 put-down',
  ],
])('of a unit on a truck: %s', (_, times, want) => {
  expect(wantOf(times)).toBe(want);
});

/** The work with reefers that came in together with three units, whose goods keep so many days; in the order in which it is done. */
function orderOf(days: readonly number[], of: (sight: JobSight) => string[], change: Partial<Unit> = {}): string[] {
  const sight = madeSight(referenceNetwork(), { ...made, others: 40 });
  const [sample] = [...sight.yard.units.values()];
  const units = days.map((_, index): Unit => {
    const { slot: _slot, tended: _tended, window: _window, ...bare } = sample as Unit;
    const moves = [{ kind: 'gated-in' as const, at, when: instantOf(sight.now), version: 2 }];
    return { ...bare, key: `R-${index}.1` as UnitKey, needsPlug: true, moves, ...change };
  });
  const standing = (unit: Unit): Standing => ({
    ...sight.standing(sample as Unit),
    key: unit.key,
    spoilsAt: (sight.now + (days[units.findIndex(({ key }) => key === unit.key)] ?? 0) * 1440) as Minute,
  });
  const yard = {
    ...sight.yard,
    yard: new Yard([...sight.yard.yard.blocks]),
    units: new Map(units.map((unit) => [unit.key, unit])),
  };
  return of({ ...sight, yard, standing });
}

test('of reefers that come in together the one whose goods spoil first is put down first', () => {
  const put = (sight: JobSight) => wantsOf(sight).map(({ unit, due }) => `${unit.key} ${due - sight.now}`);
  expect(orderOf([12, 3, 30, 8], put)).toEqual(['R-1.1 15', 'R-3.1 24', 'R-0.1 36', 'R-2.1 60']);
});

test('of reefers wanted at the same moment the one whose goods spoil first is called first', () => {
  const beside = {
    beside: 'truck' as const,
    window: { at, gate: 'G1' as never, purpose: 'collect' as const, from: 0 as Minute, to: 60 as Minute },
  };
  const called = (sight: JobSight) => {
    const from = sight.now;
    const units = [...sight.yard.units.values()].map((unit) => ({
      ...unit,
      beside: undefined as never,
      slot: { block: 'A' as never, bay: 1, row: 1, tier: 1 },
      window: { ...beside.window, from, to: (from + 60) as Minute },
    }));
    return wantsOf({ ...sight, yard: { ...sight.yard, units: new Map(units.map((unit) => [unit.key, unit])) } }).map(
      ({ unit, kind }) => `${unit.key} ${kind}`,
    );
  };
  expect(orderOf([12, 3, 8], called)).toEqual(['R-1.1 hand-over', 'R-2.1 hand-over', 'R-0.1 hand-over']);
});

test('a job with a reefer may wait the shorter the less its goods keep, down to a quarter; who does not spoil has all the time', () => {
  expect(
    [undefined, 40, 20, 10, 5, 1, -3].map((days) => sooner(60, days === undefined ? undefined : days * 1440)),
  ).toEqual([60, 60, 60, 30, 15, 15, 15]);
});

test('crews plug in, look at and inspect first the reefer whose goods spoil first', () => {
  const slot = { block: 'R' as never, bay: 1, row: 1, tier: 1 };
  const due = (kind: string) => (sight: JobSight) =>
    tendingOf(sight, [], () => ({}) as never)
      .filter((job) => job.kind === kind)
      .sort((a, b) => a.due - b.due)
      .map(({ unit }) => unit);
  const plugged = { tended: { pluggedAt: instantOf(madeSight(referenceNetwork(), made).now) } };
  const hold = { id: 'h', kind: 'phytosanitary', owner: 'GACC', reason: 'sample', since: 0 as never } as const;
  const soonest = ['R-1.1', 'R-2.1', 'R-0.1'];
  expect(orderOf([12, 5, 8], due('plug-in'), { slot })).toEqual(soonest);
  expect(orderOf([12, 5, 8], due('check'), { slot, ...plugged })).toEqual(soonest);
  expect(orderOf([12, 5, 8], due('inspect'), { slot, holds: [hold] })).toEqual(soonest);
});
