import { readFileSync } from 'node:fs';
import { textOf } from '../base/sentence.ts';
import type { BookedUnit, BookingId } from '../model/booking.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { BookingChange } from '../operations/order.ts';
import { readGoods } from '../server/wire/goods.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import type { Given, Made } from './actions.ts';
import { readWhen } from './words.ts';
import type { Desk } from './workplace.ts';

/** What is asked of `booking amend`, as an order. Moments are on the clocks of the booking's own places. */
export async function amend(id: string, given: Given, { views, network, clock }: Desk): Promise<Made> {
  const change: { -readonly [K in keyof BookingChange]: BookingChange[K] } = {};
  if (given.destination !== undefined) change.destination = given.destination as FacilityId;
  if (given.priority !== undefined) {
    if (!/^[1-5]$/.test(given.priority)) return { problem: '--priority should be from 1 to 5' };
    change.priority = Number(given.priority) as 1 | 2 | 3 | 4 | 5;
  }
  const booking = (await views.booking(id as BookingId))?.booking;
  if (given.goods !== undefined) {
    const goods = goodsIn(network, given.goods, booking?.units ?? []);
    if ('problem' in goods) return { problem: `--goods ${given.goods}: ${textOf(goods.problem)}` };
    change.goods = goods;
  }
  for (const [name, field, place] of [
    ['ready', 'readyAt', booking?.origin],
    ['due', 'dueAt', change.destination ?? booking?.destination],
  ] as const) {
    const text = given[name];
    const moment = text === undefined ? undefined : readWhen(text, clock.now(), zoneOf(network, place));
    if (text !== undefined && moment === undefined)
      return { problem: `--${name} should be a moment such as +1d or 2026-12-01 08:00, not ${text}` };
    if (moment !== undefined) change[field] = moment;
  }
  return { kind: 'amend', booking: id as BookingId, change, reason: given.reason ?? '' };
}

function goodsIn(network: Network, path: string, units: readonly BookedUnit[]) {
  try {
    return readGoods(network, readFileSync(path, 'utf8'), units);
  } catch {
    return { problem: 'is no file that can be read' };
  }
}
