import type { Brand } from '../base/brand.ts';
import type { Mark } from './facility.ts';
import type { Span } from './terminal.ts';

export type VesselId = Brand<string, 'VesselId'>;

/** A kind of barge: its cells for units, and what keeps it upright. */
export interface Vessel {
  readonly id: VesselId;
  readonly name: string;
  /** In Chinese. */
  readonly nameZh?: string;
  /** Bays as long as a 20-foot unit, from the bow; a longer unit takes two, of which the first has an odd number. */
  readonly bays: number;
  /** Rows from port to starboard. */
  readonly rows: number;
  readonly tiers: number;
  /** As many of the tiers lie in the hold: nothing longer than 40 feet fits there. */
  readonly holdTiers: number;
  readonly plugs: number;
  readonly plugBays?: Span;
  /** Bays that take dangerous goods; absent takes none. */
  readonly dangerBays?: Span;
  readonly stackMaxKg: number;
  readonly deadweightKg: number;
  /** The empty vessel, and how high above the keel its weight lies. */
  readonly lightKg: number;
  readonly lightCentreMm: number;
  /** The floor of the lowest tier above the keel. */
  readonly floorMm: number;
  readonly lengthMm: number;
  readonly beamMm: number;
  readonly draughtMaxMm: number;
  /** Of the box around its hull, what it fills. */
  readonly blockCoefficient: number;
  /** It keeps at least so much stability (metacentric height). */
  readonly gmMinMm: number;
  readonly mark: Mark;
}

export function readVesselId(text: string): VesselId | undefined {
  return /^[A-Z0-9][A-Z0-9._-]{0,15}$/.test(text) ? (text as VesselId) : undefined;
}

/** Twenty-foot units a vessel has cells for. */
export const cellsOf = ({ bays, rows, tiers }: Vessel): number => bays * rows * tiers;

/** The smallest vessel with cells for so many TEU; the largest where none has. */
export function usualVessel(vessels: Iterable<Vessel>, teu: number): Vessel | undefined {
  const bySize = [...vessels].sort((a, b) => cellsOf(a) - cellsOf(b));
  return bySize.find((vessel) => cellsOf(vessel) >= teu) ?? bySize.at(-1);
}

/**
 * Where a unit stands as BAPLIE writes it: bay, row, tier, two digits each. A 20-foot unit has an odd bay, a longer one the even bay
 * between its two; rows count from the middle, odd to starboard, even to port, 00 is the middle; tiers of the hold are 02, 04 …, above
 * it 82, 84 ….
 */
export function writeCell(
  { rows, holdTiers }: Pick<Vessel, 'rows' | 'holdTiers'>,
  at: { readonly bay: number; readonly long: boolean; readonly row: number; readonly tier: number },
): string {
  const half = Math.floor(rows / 2);
  const middle = rows % 2 === 1 && at.row === half + 1;
  const row = middle ? 0 : at.row <= half ? (half - at.row + 1) * 2 : (at.row - half - (rows % 2)) * 2 - 1;
  const tier = at.tier <= holdTiers ? at.tier * 2 : 80 + (at.tier - holdTiers) * 2;
  const bay = at.long ? at.bay * 2 : at.bay * 2 - 1;
  return [bay, row, tier].map((part) => String(part).padStart(2, '0')).join('');
}

/** The cell that is written so, or nothing where the vessel has none such for a short unit or a long one. */
export function readCell(
  vessel: Pick<Vessel, 'bays' | 'rows' | 'tiers' | 'holdTiers'>,
  text: string,
  long: boolean,
): { bay: number; row: number; tier: number } | undefined {
  for (let bay = 1; bay <= vessel.bays; bay += long ? 2 : 1)
    for (let row = 1; row <= vessel.rows; row += 1)
      for (let tier = 1; tier <= vessel.tiers; tier += 1)
        if (writeCell(vessel, { bay, long, row, tier }) === text) return { bay, row, tier };
  return undefined;
}
