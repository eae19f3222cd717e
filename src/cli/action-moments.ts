import { instantOf } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Order } from '../operations/order.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import type { Given, Made } from './actions.ts';
import { readWhen } from './words.ts';
import type { Desk } from './workplace.ts';

/** Reads --when on the clock of --at, and adds --reported. */
export function withMoment(desk: Desk, given: Given, make: (occurrence: object) => object): Made {
  const reported = given.reported === true ? { reported: true } : {};
  if (given.when === undefined) return make(reported) as Order;
  return momentOr(desk, given.at, given.when, 'when', (at) => make({ ...reported, when: instantOf(at) }) as Order);
}

export function momentOr<T>(
  desk: Desk,
  at: string | undefined,
  text: string,
  name: string,
  make: (moment: NonNullable<ReturnType<typeof readWhen>>) => T,
): T | { problem: string } {
  const moment = readWhen(text, desk.clock.now(), zoneOf(desk.network, at as FacilityId | undefined));
  return moment === undefined
    ? { problem: `--${name} should be a moment such as -2h or 2026-12-01 08:00, not ${text}` }
    : make(moment);
}
