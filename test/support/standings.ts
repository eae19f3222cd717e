import type { Minute } from '../../src/base/time.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { Standing } from '../../src/model/standing.ts';
import { type Block, type PartId, readSlot, type Slot } from '../../src/model/terminal.ts';
import type { UnitKey } from '../../src/model/unit.ts';

/** A block of which only the measures matter. */
export const blockOf = (id: string, bays: number, rows: number, tiers: number, more: Partial<Block> = {}): Block => ({
  id: id as PartId,
  bays,
  rows,
  tiers,
  plugs: 0,
  dangerous: new Set(),
  customs: false,
  stackMaxKg: 192_000,
  mark: 'estimated',
  ...more,
});

/** A 40-foot unit of 20 tonnes that leaves on a day, at any time of it. */
export const unitOf = (key: string, day: number, more: Partial<Standing> = {}): Standing => ({
  key: key as UnitKey,
  long: true,
  kg: 20_000,
  needsPlug: false,
  dangerous: [],
  customs: false,
  held: false,
  leaves: { from: (day * 1440) as Minute, to: (day * 1440 + 1440) as Minute },
  ...more,
});

export const on = (departure: string): Partial<Standing> => ({ departure: departure as DepartureId });

export function slot(text: string): Slot {
  const read = readSlot(text);
  if (read === undefined) throw new Error(`${text} is no slot`);
  return read;
}

/** What breaks the laws of stacks, found from nothing but who stands where. It shares no code with the yard. */
export function lawFaults(blocks: readonly Block[], standing: Iterable<readonly [Standing, Slot]>): string[] {
  const faults: string[] = [];
  const cells = new Map<string, Standing>();
  const everybody = [...standing];
  const cell = (at: Slot, bay: number, tier: number): string => `${at.block} ${bay} ${at.row} ${tier}`;
  for (const [unit, at] of everybody) {
    for (const bay of unit.long ? [at.bay, at.bay + 1] : [at.bay]) {
      const name = cell(at, bay, at.tier);
      if (cells.has(name)) faults.push(`${name} holds two units`);
      cells.set(name, unit);
      const block = blocks.find(({ id }) => id === at.block);
      if (block === undefined || bay > block.bays || at.row > block.rows || at.tier > block.tiers)
        faults.push(`${name} is outside`);
    }
  }
  for (const [unit, at] of everybody) {
    for (const bay of unit.long ? [at.bay, at.bay + 1] : [at.bay]) {
      const below = cells.get(cell(at, bay, at.tier - 1));
      if (at.tier > 1 && below === undefined) faults.push(`${unit.key} floats`);
      if (below !== undefined && below.long !== unit.long) faults.push(`${unit.key} stands on one of another length`);
      let kg = 0;
      for (let tier = 1; tier <= 9; tier += 1) kg += cells.get(cell(at, bay, tier))?.kg ?? 0;
      const bears = blocks.find(({ id }) => id === at.block)?.stackMaxKg ?? 0;
      if (kg > bears) faults.push(`${unit.key} stands in a stack of ${kg} kg`);
    }
  }
  return faults;
}
