import { expect, test } from 'vitest';
import { madeSight } from '../../../test/support/job-sights.ts';
import { referenceNetwork } from '../../../test/support/reference.ts';
import { instantOf, type Minute } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import { loadingMinutes } from './sight.ts';
import { wantsOf } from './wants.ts';

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
