import type { UnitKey } from '../../model/unit.ts';
import type { Stowed } from './question.ts';

/** A unit in its cell between two calls, as the order of lifts sees it. */
export interface Riding extends Stowed {
  /** It takes two bays. */
  readonly long: boolean;
  readonly from: number;
  readonly to: number;
}

/** A lift that comes before another: onto the barge, or off it. */
export interface FirstLift {
  readonly unit: UnitKey;
  readonly does: 'load' | 'discharge';
}

/**
 * The lifts of a call that each of its lifts waits for, by unit: nobody is taken off from under another, none is set down upon nothing, and
 * whoever comes into a column waits for those who leave it. Units that stay on board wait for nobody.
 */
export function liftsBefore(riding: readonly Riding[], call: number): Map<UnitKey, readonly FirstLift[]> {
  const columns = new Map<string, Riding[]>();
  for (const each of riding)
    for (const column of columnsOf(each)) columns.set(column, [...(columns.get(column) ?? []), each]);
  const before = new Map<UnitKey, readonly FirstLift[]>();
  for (const each of riding.filter(({ from, to }) => from === call || to === call)) {
    const beside = new Set(columnsOf(each).flatMap((column) => columns.get(column) ?? []));
    beside.delete(each);
    before.set(
      each.unit,
      [...beside].flatMap((other) => liftBefore(each, other, call) ?? []),
    );
  }
  return before;
}

function liftBefore(each: Riding, other: Riding, call: number): FirstLift | undefined {
  const { unit } = other;
  if (each.to === call)
    return other.tier > each.tier && other.from < call && other.to >= call ? { unit, does: 'discharge' } : undefined;
  if (other.to === call) return { unit, does: 'discharge' };
  return other.from === call && other.tier < each.tier ? { unit, does: 'load' } : undefined;
}

const columnsOf = ({ bay, row, long }: Riding): string[] =>
  long ? [`${bay} ${row}`, `${bay + 1} ${row}`] : [`${bay} ${row}`];
