import { type Sentence, say } from '../../base/sentence.ts';
import type { Vessel } from '../../model/vessel.ts';
import { isAboard, isLong, type Stowed, type StowQuestion, type StowUnit } from './question.ts';

/** Weights on board and where they lie: about the keel, the middle line and the middle of the bays. */
export interface Moments {
  readonly kg: number;
  readonly up: number;
  readonly across: number;
  readonly along: number;
}

/** How a barge lies in the water, without ballast. */
export interface Trim {
  readonly draughtMm: number;
  /** Metacentric height: what rights it. */
  readonly gmMm: number;
  /** Positive to starboard. */
  readonly listDegrees: number;
  /** Positive by the stern. */
  readonly trimMm: number;
}

/** What nobody sails with unless ballast is pumped: two degrees of list, a hundredth of its length of trim. */
const [listMax, trimShareMax] = [2, 0.01];
/** A high-cube unit, in millimetres: stability is reckoned as if all were. */
const tierMm = 2_896;
const [bayMm, rowMm] = [6_100, 2_500];

/** How far a unit in its cell lies above the keel, from the middle line, and from the middle of the bays. */
export function armsOf(
  { floorMm, rows, bays }: Vessel,
  unit: Pick<StowUnit, 'feet'>,
  { bay, row, tier }: Pick<Stowed, 'bay' | 'row' | 'tier'>,
): { readonly up: number; readonly across: number; readonly along: number } {
  return {
    up: floorMm + (tier - 0.5) * tierMm,
    across: (row - 0.5 - rows / 2) * rowMm,
    along: (bay - (isLong(unit) ? 0 : 0.5) - bays / 2) * bayMm,
  };
}

/** Weights on board behind a call, and where they lie. */
export function momentsBehind({ vessel, units }: StowQuestion, stowed: readonly Stowed[], call: number): Moments {
  const known = new Map(units.map((unit) => [unit.key, unit]));
  let [kg, up, across, along] = [0, 0, 0, 0];
  for (const at of stowed) {
    const unit = known.get(at.unit);
    if (unit === undefined || !isAboard(unit, call)) continue;
    const arms = armsOf(vessel, unit, at);
    kg += unit.kg;
    up += unit.kg * arms.up;
    across += unit.kg * arms.across;
    along += unit.kg * arms.along;
  }
  return { kg, up, across, along };
}

/** By the box that its hull fills in part; in fresh water. */
export function trimOf(vessel: Vessel, cargo: Moments): Trim {
  const { lightKg, lightCentreMm, lengthMm, beamMm, blockCoefficient: block } = vessel;
  const kg = lightKg + cargo.kg;
  const plane = (1 + 2 * block) / 3;
  const draughtMm = (kg * 1e6) / (lengthMm * beamMm * block);
  const gmMm =
    draughtMm / 2 + ((plane / block) * beamMm ** 2) / (12 * draughtMm) - (lightKg * lightCentreMm + cargo.up) / kg;
  const alongArm = (plane ** 2 / block) * (lengthMm ** 2 / (12 * draughtMm));
  const radians = Math.atan2(cargo.across / kg, Math.max(1, gmMm));
  return {
    draughtMm,
    gmMm,
    listDegrees: (radians * 180) / Math.PI,
    trimMm: (cargo.along / kg / alongArm) * lengthMm,
  };
}

/** What keeps a barge from sailing: it lies too deep or too high up for its stability, or not level. */
export interface TrimObjection {
  readonly is: 'high' | 'skew';
  readonly detail: Sentence;
}

/** Why a barge may not sail so, or nothing. */
export function trimObjection(
  vessel: Vessel,
  { draughtMm, gmMm, listDegrees, trimMm }: Trim,
): TrimObjection | undefined {
  const [deepMax, stableMin, trimMax] = [vessel.draughtMaxMm, vessel.gmMinMm, vessel.lengthMm * trimShareMax];
  const [list, trim] = [Math.abs(listDegrees), Math.abs(trimMm)];
  if (draughtMm > deepMax)
    return { is: 'high', detail: say`it would lie ${metres(draughtMm)} deep, at most ${metres(deepMax)}` };
  if (gmMm < stableMin)
    return { is: 'high', detail: say`its stability would be ${metres(gmMm)}, at least ${metres(stableMin)}` };
  if (list > listMax) return { is: 'skew', detail: say`it would list ${list.toFixed(1)}°, at most ${listMax}°` };
  if (trim > trimMax) return { is: 'skew', detail: say`it would trim ${metres(trim)}, at most ${metres(trimMax)}` };
  return undefined;
}

const metres = (mm: number): string => `${(mm / 1000).toFixed(2)} m`;
