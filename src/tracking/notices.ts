import { writeZoned } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { Entry, UnitEvent } from '../model/event.ts';
import type { Because } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import { placeOf, type Unit, type UnitKey, type UnitPlan } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';
import { headOf, type NoticeHead, type NoticePart, planOf } from './notice-head.ts';
import type { NoticeKind, NoticeSheet, NoticeUnit } from './notice-sheet.ts';

/** One command as the ledger has it: its entries, the units they are about before and after it, and their bookings. */
export interface CommandSeen extends NoticeHead {
  readonly entries: readonly Entry[];
  readonly before: ReadonlyMap<UnitKey, Unit>;
  readonly after: ReadonlyMap<UnitKey, Unit>;
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
}

/** Entries that a notice can come of; of the others nobody is told. */
export const tellingKinds: ReadonlySet<string> = new Set<Entry['event']['kind']>([
  'planned',
  'unplanned',
  'held',
  'released',
  'alarm-raised',
  'alarm-cleared',
  'delivered',
  'unit-cancelled',
  'booking-cancelled',
  'unit-reinstated',
  'booking-reinstated',
]);

/**
 * What a command has to be told of, and to whom: one notice a booking and kind, with all units that it happened to. The same
 * entries give the same notices.
 */
export function noticesOf(network: Network, seen: CommandSeen): NoticeSheet[] {
  const parts = new Map<string, NoticePart>();
  for (const entry of seen.entries) {
    const told = toldBy(network, seen, entry);
    if (told === undefined) continue;
    const key = `${told.booking} ${told.kind}`;
    const known = parts.get(key);
    if (known === undefined) parts.set(key, told);
    else parts.set(key, { ...told, units: joined(known.units, told.units) });
  }
  return [...parts.values()].flatMap((part, n) => headOf(network, seen, seen.bookings, part, n + 1) ?? []);
}

/** A unit that was planned twice in one command is told of once: from what it had to what it has. Its alarms are all told. */
function joined(known: readonly NoticeUnit[], more: readonly NoticeUnit[]): NoticeUnit[] {
  const again = new Set(more.map(({ unit }) => unit));
  const withAlarms = more.map((each) => {
    const before = known.find(({ unit }) => unit === each.unit)?.alarms ?? [];
    return before.length === 0 ? each : { ...each, alarms: [...before, ...(each.alarms ?? [])] };
  });
  return [...known.filter(({ unit }) => !again.has(unit)), ...withAlarms];
}

function toldBy(network: Network, seen: CommandSeen, entry: Entry): NoticePart | undefined {
  const { event } = entry;
  const id = entry.stream.slice(entry.stream.indexOf(':') + 1);
  if (event.kind === 'booking-cancelled' || event.kind === 'booking-reinstated') {
    const kind = event.kind === 'booking-cancelled' ? 'cancelled' : 'reinstated';
    return { kind, booking: id as BookingId, reason: event.reason, units: [] };
  }
  const key = id as UnitKey;
  const unit = seen.after.get(key);
  const state = unit === undefined ? undefined : seen.bookings.get(unit.booking);
  if (unit === undefined || state === undefined || !entry.stream.startsWith('unit:')) return undefined;
  const named = { unit: key, ...(unit.number === undefined ? {} : { number: unit.number }) };
  const part = (
    kind: NoticeKind,
    more: Omit<NoticeUnit, 'unit' | 'number'>,
    rest: Partial<NoticePart> = {},
  ): NoticePart => ({
    kind,
    booking: unit.booking,
    units: [{ ...named, ...more }],
    ...rest,
  });
  switch (event.kind) {
    case 'planned':
      return planned(network, state, seen.before.get(key), unit, event, part);
    case 'unplanned':
      return unplanned(network, state, seen.before.get(key), event, part);
    case 'held': {
      const { hold, holdKind: kind, owner, reason } = event;
      return part('held', { hold: { id: hold, kind, owner, reason } });
    }
    case 'released': {
      const { hold: lifted, reason } = event;
      const known = seen.before.get(key)?.holds.find((hold) => hold.id === lifted);
      const of = known === undefined ? {} : { kind: known.kind, owner: known.owner };
      return part('released', { hold: { id: lifted, ...of, reason } });
    }
    case 'alarm-raised':
    case 'alarm-cleared': {
      const zone = zoneOf(network, placeOf(unit) ?? state.booking.origin);
      const much = event.kind === 'alarm-raised' ? { value: event.value, limit: event.limit } : {};
      return part(event.kind, { alarms: [{ kind: event.alarm, since: writeZoned(zone, event.since), ...much }] });
    }
    case 'unit-cancelled':
      return part('cancelled', {}, { reason: event.reason });
    case 'unit-reinstated':
      return part('reinstated', {}, { reason: event.reason });
    case 'delivered':
      return part('delivered', {});
    default:
      return undefined;
  }
}

type MakePart = (kind: NoticeKind, more: Omit<NoticeUnit, 'unit' | 'number'>, rest?: Partial<NoticePart>) => NoticePart;
type Planned = Extract<UnitEvent, { kind: 'planned' }>;
type Unplanned = Extract<UnitEvent, { kind: 'unplanned' }>;

/** The first plan of a made-up booking is nobody's news: a demonstration has 90,000 of them at once. */
function planned(
  network: Network,
  { booking }: BookingState,
  before: Unit | undefined,
  after: Unit,
  { plan, because, arrivesAt }: Planned,
  part: MakePart,
): NoticePart | undefined {
  const to = after.plan;
  if (to === undefined) return undefined; // Taken back in the same command.
  const from = before?.plan;
  const first = from === undefined && before?.refusals === undefined;
  if (first && booking.synthetic) return undefined;
  const said = because === undefined ? {} : { because };
  return part(
    from === undefined ? 'planned' : 'moved',
    {
      ...(from === undefined ? {} : { from: planOf(network, booking, from), ...differenceOf(from, to) }),
      to: planOf(network, booking, to),
      late: arrivesAt - booking.dueAt,
      ...said,
    },
    { plan },
  );
}

const differenceOf = (from: UnitPlan, to: UnitPlan): Pick<NoticeUnit, 'costDifference' | 'co2eKgDifference'> => ({
  costDifference: to.cost - from.cost,
  co2eKgDifference: Math.round((to.co2Grams - from.co2Grams) / 1000),
});

/** Nothing was found: told when a plan is lost, or when the first search ends like that; not each time it is tried again. */
function unplanned(
  network: Network,
  { booking }: BookingState,
  before: Unit | undefined,
  { plan, refusals, because }: Unplanned,
  part: MakePart,
): NoticePart | undefined {
  const from = before?.plan;
  if (from === undefined && before?.refusals !== undefined) return undefined;
  const amended = refusals.find(({ code }) => code === 'amended');
  const cause: Because | undefined = amended === undefined ? because : { code: 'amended' };
  return part(
    'no-plan',
    {
      ...(from === undefined ? {} : { from: planOf(network, booking, from) }),
      refusals,
      ...(cause === undefined ? {} : { because: cause }),
    },
    amended === undefined ? { plan } : { reason: amended.detail },
  );
}
