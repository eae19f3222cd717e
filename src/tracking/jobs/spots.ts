import { isGantry } from '../../model/job.ts';
import { sizeOf } from '../../model/size-type.ts';
import type { PartId, Slot, Terminal } from '../../model/terminal.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Spot } from '../../terminal/jobs/question.ts';

/** Metres of a bay, and of a train on which nobody knows the wagon of a unit. */
const [bayM, trainM] = [6.5, 600];

/**
 * Where each block begins along the rails of the gantries that pass it with tracks or a quay, in metres: those that one gantry passes lie
 * one behind the other, in the order of its reach. All else begins at the same metre: nobody has measured it.
 */
export function beginningsOf({ blocks, machines }: Pick<Terminal, 'blocks' | 'machines'>): ReadonlyMap<PartId, number> {
  const beginnings = new Map<PartId, number>();
  for (const { kind, reaches } of machines) {
    if (!isGantry(kind) || kind === 'yard-gantry') continue;
    let metre = 0;
    for (const part of reaches) {
      const block = blocks.find(({ id }) => id === part);
      if (block === undefined || beginnings.has(block.id)) continue;
      beginnings.set(block.id, metre);
      metre += block.bays * bayM;
    }
  }
  return beginnings;
}

/** How far along its line a slot lies. */
export const slotSpot = ({ sizeType }: Pick<Unit, 'sizeType'>, { block, bay }: Slot, beginnings: Beginnings): Spot => ({
  place: block,
  metre: (beginnings.get(block) ?? 0) + bayM * (sizeOf(sizeType).feet > 20 ? bay : bay - 0.5),
});

/** The stacks of a slot, by name. */
export function stacksOf({ sizeType }: Pick<Unit, 'sizeType'>, slot: Slot | undefined): string[] {
  if (slot === undefined) return [];
  const bays = sizeOf(sizeType).feet > 20 ? [slot.bay, slot.bay + 1] : [slot.bay];
  return bays.map((bay) => `${slot.block} ${bay} ${slot.row}`);
}

/** The bay of each block beside which a metre of its line lies; nothing of blocks whose line nobody knows. */
export const bayBeside =
  (metre: number, beginnings: Beginnings) =>
  (block: PartId): number => {
    const beginning = beginnings.get(block);
    return beginning === undefined ? 0 : (metre - beginning) / bayM;
  };

type Beginnings = ReturnType<typeof beginningsOf>;

/** Somewhere along a train, the same place each time one looks. */
export const spreadMetre = (key: UnitKey): number =>
  [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % trainM, 7);
