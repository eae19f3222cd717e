import { type Said, say, toldAs } from '../base/sentence.ts';
import type { FacilityId } from '../model/facility.ts';
import { writeSlot } from '../model/terminal.ts';
import type { UnitKey } from '../model/unit.ts';
import type { YardNow } from './yard-sheet.ts';

/** Where a unit may be put down in a block: the top of each stack. */
export interface SlotSpots {
  readonly kind: 'yard';
  readonly facility: FacilityId;
  readonly unit: UnitKey;
  readonly feet: number;
  /** Why it may be put nowhere as things stand, or nothing. */
  readonly objection?: string;
  readonly said?: Said;
  readonly spots: readonly {
    readonly slot: string;
    readonly bay: number;
    readonly row: number;
    readonly tier: number;
    /** It stands there itself. */
    readonly own?: true;
    /** Why it may not be put there, or nothing. */
    readonly objection?: string;
    readonly said?: Said;
  }[];
}

/** It lifts the unit out of the yard it is shown, as far as nothing stands upon it: that yard is for no other question. */
export function slotSpots({ at, yard, units, elsewhere }: YardNow, key: UnitKey, name: string): SlotSpots {
  const unit = units.get(key);
  const standing = yard.standing(key) ?? elsewhere.find((each) => each.key === key);
  const block = yard.blocks.find(({ id }) => id === name);
  const head = { kind: 'yard' as const, facility: at, unit: key, feet: standing?.long === true ? 40 : 20 };
  if (unit === undefined || standing === undefined)
    return { ...head, ...toldAs('objection', say`${key} is not in the yard of ${at}`), spots: [] };
  if (unit.job !== undefined)
    return { ...head, ...toldAs('objection', say`${unit.job.machine} has ${key}`), spots: [] };
  const own = yard.slotOf(key);
  const nameOf = (each: UnitKey): string => units.get(each)?.number ?? each;
  const above = yard.above(key).map((each) => nameOf(each.key));
  const buried =
    above.length > 0 ? say`${above} on top of ${nameOf(key)}` : own === undefined ? undefined : yard.take(key);
  if (buried !== undefined) return { ...head, ...toldAs('objection', buried), spots: [] };
  if (block === undefined) return { ...head, ...toldAs('objection', say`there is no block ${name}`), spots: [] };
  const spots: SlotSpots['spots'][number][] = [];
  for (let bay = 1; bay <= block.bays; bay += standing.long ? 2 : 1)
    for (let row = 1; row <= block.rows; row += 1) {
      const tier = yard.stack({ block: block.id, bay, row }).length + 1;
      const slot = { block: block.id, bay, row, tier };
      const isOwn = own !== undefined && writeSlot(own) === writeSlot(slot);
      const objection = isOwn ? say`it stands there` : yard.objection(standing, slot);
      spots.push({
        slot: writeSlot(slot),
        bay,
        row,
        tier,
        ...(isOwn ? { own: true } : {}),
        ...(objection === undefined ? {} : toldAs('objection', objection)),
      });
    }
  return { ...head, spots };
}
