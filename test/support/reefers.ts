import { cents } from '../../src/base/money.ts';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { GoodsLine } from '../../src/model/goods.ts';
import type { Reading } from '../../src/model/reefer.ts';
import type { Unit } from '../../src/model/unit.ts';

/** Minute 0 of these tests: when the goods are ready and the unit comes in. */
export const begin = 28_000_000;
export const after = (minutes: number): Minute => (begin + minutes) as Minute;

/** Goods that keep ten days between 13 and 15 degrees. */
export const durians = (change: Partial<GoodsLine> = {}): GoodsLine => ({
  hs: '081060' as never,
  description: 'durians',
  value: cents(7_500_000),
  currency: 'USD' as never,
  netKg: 18_000,
  temperature: { minC: 13, maxC: 15 },
  shelfLifeDays: 10,
  ...change,
});

/** A reading so many minutes after the beginning. */
export const reading = (minutes: number, supplyC?: number, more: Partial<Reading> = {}): Reading => ({
  at: after(minutes),
  ...(supplyC === undefined ? {} : { supplyC }),
  ...more,
});

/** A reefer that came into a yard at the beginning. */
export const reefer = (readings: readonly Reading[] = [], change: Partial<Unit> = {}): Unit => ({
  key: 'A.1' as Unit['key'],
  booking: 'A' as Unit['booking'],
  sizeType: '45R1' as Unit['sizeType'],
  ...{ grossKg: 22_800, tareKg: 4_800, needsPlug: true, dangerous: false, synthetic: true, holds: [] },
  moves: [{ kind: 'gated-in', at: 'HUB' as FacilityId, when: instantOf(after(0)), version: 2 }],
  ...{ version: 2, recordedAt: instantOf(after(0)) as Instant },
  ...(readings.length === 0 ? {} : { reefer: { readings } }),
  ...change,
});
