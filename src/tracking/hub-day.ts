import { type Instant, instantOf, minuteOf, writeInstant } from '../base/time.ts';
import { civilOf, momentOf, offsetAt, writeZoned, type Zone } from '../base/zone.ts';
import type { Network } from '../model/network.ts';
import { zoneOf } from './leg-sheet.ts';

/** The hub's own clock is that of our first facility. */
const hubZone = (network: Network): Zone =>
  zoneOf(network, [...network.facilities.values()].find(({ ours }) => ours)?.id);

/** A moment on the hub's clock: `2026-11-26T02:41:46.284+08:00`. */
export function onHubClock(network: Network, at: Instant): string {
  const zone = hubZone(network);
  const local = writeInstant((at + offsetAt(zone, minuteOf(at)) * 60_000) as Instant).slice(0, 23);
  const offset = /[+-]\d\d:\d\d$/.exec(writeZoned(zone, minuteOf(at)))?.[0] ?? 'Z';
  return `${local}${offset}`;
}

/** When the hub's day began. */
export function hubDayStart(network: Network, now: Instant): Instant {
  const zone = hubZone(network);
  return instantOf(momentOf(zone, civilOf(zone, minuteOf(now)).day, 0));
}
