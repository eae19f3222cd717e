import { sizeOf } from '../../model/size-type.ts';
import type { Slot } from '../../model/terminal.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Spot } from '../../terminal/jobs/question.ts';

/** Metres of a bay, and of a train on which nobody knows the wagon of a unit. */
const [bayM, trainM] = [6.5, 600];

/** How far along its block a slot lies. Blocks and tracks that one machine reaches begin at the same metre: nobody has measured them. */
export const slotSpot = ({ sizeType }: Pick<Unit, 'sizeType'>, { block, bay }: Slot): Spot => ({
  place: block,
  metre: bayM * (sizeOf(sizeType).feet > 20 ? bay : bay - 0.5),
});

/** Somewhere along a train, the same place each time one looks. */
export const spreadMetre = (key: UnitKey): number =>
  [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % trainM, 7);
