import type { YardRow } from './queries.ts';
import type { Lens } from './search.ts';
import { type Tone, toneOf } from './tones.ts';

/** Pixels of one bay along, one row away from the viewer (to the right and up), and one tier up. */
const step = { bay: 22, rowX: 9, rowY: 8, tier: 11 } as const;

/** One unit as a box seen from the front, from above and from the right; each face as the points of a polygon. */
export interface Box {
  readonly unit: string;
  readonly name: string;
  readonly tone: Tone;
  readonly front: string;
  readonly top: string;
  readonly side: string;
}

/**
 * The units of a block as boxes in the order in which they are painted: those in the back first, since what stands before hides what
 * stands behind; in a row from the ground up, and from left to right. Row 1 is the farthest.
 */
export function boxesOf(rows: readonly YardRow[], blockRows: number, tiers: number, by: Lens, now: number): Box[] {
  const painted = [...rows].sort((a, b) => a.row - b.row || a.tier - b.tier || a.bay - b.bay);
  return painted.map((row) => ({
    unit: row.unit,
    name: `${row.slot} ${row.number ?? row.unit}`,
    tone: toneOf(row, by, now),
    ...facesOf(row, blockRows, tiers),
  }));
}

type Stand = Pick<YardRow, 'bay' | 'row' | 'tier' | 'long'>;
type Faces = Pick<Box, 'front' | 'top' | 'side'>;

/** The faces of one box, and the ground on which it stands, be that earth or another box. */
export function facesOf({ bay, row, tier, long }: Stand, blockRows: number, tiers: number): Faces & { ground: string } {
  const away = blockRows - row;
  const left = (bay - 1) * step.bay + away * step.rowX;
  const right = left + step.bay * (long ? 2 : 1) - 1.5;
  const bottom = tiers * step.tier + (blockRows - 1 - away) * step.rowY + step.rowY - (tier - 1) * step.tier;
  const top = bottom - step.tier + 1;
  const [dx, dy] = [step.rowX - 1, step.rowY - 1];
  const points = (...pairs: readonly (readonly [number, number])[]): string =>
    pairs.map((pair) => pair.join(',')).join(' ');
  return {
    front: points([left, bottom], [right, bottom], [right, top], [left, top]),
    top: points([left, top], [right, top], [right + dx, top - dy], [left + dx, top - dy]),
    side: points([right, bottom], [right + dx, bottom - dy], [right + dx, top - dy], [right, top]),
    ground: points([left, bottom], [right, bottom], [right + dx, bottom - dy], [left + dx, bottom - dy]),
  };
}

/** How large the picture of a block is. */
export const sizeOfBlock = (bays: number, rows: number, tiers: number): { width: number; height: number } => ({
  width: bays * step.bay + rows * step.rowX,
  height: tiers * step.tier + rows * step.rowY + 2,
});
