import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, isAhead, momentAfter, placeIn, refuse, type Sight, unitStream } from '../sight.ts';

type Held = Extract<Order, { kind: 'hold' }>;
type Release = Extract<Order, { kind: 'release' }>;

/** Stops a unit where it is: it can be neither loaded nor let out until this hold is released. */
export function decideHold(sight: Sight, { unit: key, holdKind, owner, reason, when }: Held): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a hold cannot begin in the future`);
  if (unit.holds.length >= limits.holdsPerUnit)
    return refuse('not-possible', say`${key} has ${limits.holdsPerUnit} holds already`);
  const hold = `${holdKind}-${unit.version + 1}`; // The version it is written under: unique within the unit for ever.
  const event = { kind: 'held' as const, hold, holdKind, owner, reason };
  return { events: [draft(sight, unitStream(key), event, when, placeIn(sight, unit))] };
}

/** Releases one hold; the others stand. */
export function decideRelease(sight: Sight, { unit: key, hold, reason, when }: Release): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const known = unit.holds.find(({ id }) => id === hold);
  if (known === undefined) {
    const standing = unit.holds.map(({ id }) => id);
    return refuse(
      'unknown-name',
      standing.length === 0 ? say`${key} has no hold ${hold}` : say`${key} has no hold ${hold}; it has ${standing}`,
    );
  }
  const moment = momentAfter(sight, when, known.since);
  if (moment < known.since) return refuse('wrong-time', say`a hold cannot end before it began`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a release cannot lie in the future`);
  return { events: [draft(sight, unitStream(key), { kind: 'released', hold, reason }, moment, placeIn(sight, unit))] };
}
