import { type Instant, minuteOf } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { Booking, BookingId } from '../model/booking.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { firstToSpoil } from '../model/perishable.ts';
import { writeSlot } from '../model/terminal.ts';
import type { Unit } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';
import { type ReeferRow, reeferRow } from './reefer-sheet.ts';
import type { Views } from './views.ts';
import type { YardNow } from './yard-sheet.ts';

/** Which reefers: all, those with an alarm that nobody has seen to, at risk of spoiling, or held (customs, inspection and other). */
export const reeferFilters = ['all', 'alarms', 'at-risk', 'held'] as const;
export type ReeferFilter = (typeof reeferFilters)[number];

/** The reefers of a yard. */
export interface ReeferList {
  readonly facility: FacilityId;
  /** On the clock there. */
  readonly asOf: string;
  readonly units: number;
  readonly open: number;
  readonly atRisk: number;
  readonly held: number;
  readonly withoutCurrent: number;
  /** At and below this margin goods are at risk. */
  readonly marginDays: number;
  readonly rows: readonly (ReeferRow & { readonly slot?: string; readonly departure?: string })[];
}

/** A reefer in the yard with its booking. */
export interface ReeferThere {
  readonly unit: Unit;
  readonly booking: Booking;
}

const isOpen = ({ alarms }: Pick<ReeferRow, 'alarms'>): boolean =>
  alarms.some(({ acknowledged }) => acknowledged === undefined);

/** Open alarms first, and within both halves who spoils first: where the margin is known by that, else by what is left of the goods' life. */
function byUrgency(a: ReeferRow, b: ReeferRow): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || bySpoiling(a, b);
}

/** Who spoils first goes first, as who releases and calls them should see them: by margin, then by days left. */
function bySpoiling(a: ReeferRow, b: ReeferRow): number {
  return (
    firstToSpoil(a.marginDays ?? a.life?.leftDays, b.marginDays ?? b.life?.leftDays) ||
    firstToSpoil(a.life?.leftDays, b.life?.leftDays) ||
    (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)
  );
}

/** Reefers that need current in a yard, with the bookings they belong to. */
export async function reefersIn(views: Pick<Views, 'bookingsNamed'>, now: YardNow): Promise<ReeferThere[]> {
  const units = [...now.units.values()].filter(({ needsPlug }) => needsPlug);
  const bookings = await views.bookingsNamed([...new Set(units.map(({ booking }): BookingId => booking))]);
  return units.flatMap((unit) => {
    const state = bookings.get(unit.booking);
    return state === undefined ? [] : [{ unit, booking: state.booking }];
  });
}

/** The worklist of a yard: those a filter lets through, the most urgent first; held ones by who spoils first, so that a broker sees whom to release. */
export function reeferList(
  network: Network,
  yard: YardNow,
  there: readonly ReeferThere[],
  now: Instant,
  { only, limit }: { readonly only: ReeferFilter; readonly limit: number },
): ReeferList {
  const all = there.map(({ unit, booking }) => {
    const row = reeferRow(network, booking, unit, now);
    const slot = yard.yard.slotOf(unit.key);
    const standing = yard.yard.standing(unit.key) ?? yard.elsewhere.find(({ key }) => key === unit.key);
    return {
      ...row,
      ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
      ...(standing?.departure === undefined ? {} : { departure: standing.departure }),
    };
  });
  const passes: Record<ReeferFilter, (row: ReeferRow) => boolean> = {
    all: () => true,
    alarms: isOpen,
    'at-risk': ({ atRisk }) => atRisk,
    held: ({ holds }) => holds.length > 0,
  };
  const order = only === 'held' || only === 'at-risk' ? bySpoiling : byUrgency;
  return {
    facility: yard.at,
    asOf: writeZoned(zoneOf(network, yard.at), minuteOf(now)),
    units: all.length,
    open: all.filter(isOpen).length,
    atRisk: all.filter(passes['at-risk']).length,
    held: all.filter(passes.held).length,
    withoutCurrent: all.filter(({ unpluggedSince }) => unpluggedSince !== undefined).length,
    marginDays: network.reeferRules.marginDays,
    rows: all.filter(passes[only]).sort(order).slice(0, limit),
  };
}
