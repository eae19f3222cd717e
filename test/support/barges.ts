import { chanceOf, pick, wholeBetween } from '../../src/base/random.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import type { Vessel, VesselId } from '../../src/model/vessel.ts';
import type { StowQuestion, StowUnit } from '../../src/terminal/barge/question.ts';

/** A barge of which only the measures matter; it lies level whatever a few units do. */
export const vesselOf = (bays: number, rows: number, tiers: number, more: Partial<Vessel> = {}): Vessel => ({
  id: 'V' as VesselId,
  name: 'A barge',
  ...{ bays, rows, tiers, holdTiers: Math.ceil(tiers / 2), plugs: 2, plugBays: { from: 1, to: 2 } },
  dangerBays: { from: 1, to: bays },
  ...{ stackMaxKg: 100_000, deadweightKg: 5_000_000, lightKg: 1_900_000, lightCentreMm: 3_200, floorMm: 900 },
  ...{ lengthMm: 130_000, beamMm: 16_200, draughtMaxMm: 4_300, blockCoefficient: 0.85, gmMinMm: 600 },
  mark: 'estimated',
  ...more,
});

/**
 * A barge as they leave the hub: five calls, most units for the last, a few put on board under way; so many that on the fullest section some stay ashore;
 * boxes by the shares of ops_norms, more short ones on every third.
 */
export function bargeOf(seed: number, vessel: Vessel): StowQuestion {
  const chance = chanceOf(seed, 'barge');
  const calls = 5;
  const shortShare = seed % 3 === 0 ? 0.5 : 0.2;
  const units: StowUnit[] = [];
  for (let teu = 0; teu < vessel.bays * vessel.rows * vessel.tiers * 1.6; ) {
    const kind = chance.next();
    const feet = kind < shortShare ? 20 : kind > 0.98 ? 45 : 40;
    const from = chance.next() < 0.8 ? 0 : wholeBetween(chance, 1, 3);
    const to = chance.next() < 0.6 ? calls - 1 : wholeBetween(chance, from + 1, calls - 1);
    const tare = feet === 20 ? 2_250 : 3_900;
    const goods = chance.next() < 0.1 ? 0 : wholeBetween(chance, 4_000, feet === 20 ? 20_000 : 22_000);
    units.push({
      key: `B.${units.length + 1}` as UnitKey,
      ...{ feet, kg: tare + goods, from, to },
      needsPlug: feet === 40 && chance.next() < 0.05,
      dangerous: pick(chance, [[], ['3'], ['8']], (classes) => (classes.length === 0 ? 30 : 1)),
      value: (feet === 20 ? 100 : 200) + wholeBetween(chance, 0, 4) * 25,
    });
    teu += feet === 20 ? 1 : 2;
  }
  const segregation = [{ first: '3', second: '8', wagons: 1, stacks: 1, mark: 'estimated' as const }];
  return { vessel, calls, units, unitsMaxKg: 4_875_000, book: { segregation } };
}
