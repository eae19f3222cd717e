import type { Sentence } from '../base/sentence.ts';
import type { Instant } from '../base/time.ts';
import { applyBooking } from '../ledger/fold-booking.ts';
import { applyDeparture } from '../ledger/fold-departure.ts';
import { applyDisruption } from '../ledger/fold-disruption.ts';
import { applyLoading } from '../ledger/fold-loading.ts';
import { applyReservation } from '../ledger/fold-reservation.ts';
import { applyUnit } from '../ledger/fold-unit.ts';
import {
  idOf,
  isBookingEntry,
  isDepartureEntry,
  isDisruptionEntry,
  isLoadingEntry,
  isReservationEntry,
  isUnitEntry,
  kindOf,
} from '../ledger/streams.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import { type DepartureId, type DepartureState, untouched } from '../model/departure.ts';
import type { Disruption, DisruptionId, DisruptionState } from '../model/disruption.ts';
import type { Entry, ReservationEvent, Stream, UnitEvent } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { TimeWindow } from '../model/gate.ts';
import type { MachineName } from '../model/job.ts';
import type { LoadingId, LoadingState } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import { isReserved, type Reservation, type ReservationId, type ReservationState } from '../model/reservation.ts';
import type { PartId } from '../model/terminal.ts';
import { type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import type { UnitId } from '../model/unit-id.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import type { SpaceLeft } from '../plan/timetable/space-left.ts';
import { add, changeOfReserved, changeOfUse, type Use } from '../plan/timetable/uses.ts';
import { decide } from './decide.ts';
import type { Command, OrderAnswer } from './order.ts';
import { withEnded } from './reefer/ended.ts';
import { type Draft, no, type Sight } from './sight.ts';
import { Space } from './space.ts';
import { UnitsByName } from './units-by-name.ts';
import { bayOf } from './yard/slot.ts';

/** What a command was given to look at: everything its orders may touch, as it stands in the store. */
export interface Loaded {
  readonly network: Network;
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  readonly units: ReadonlyMap<UnitKey, Unit>;
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  readonly disruptions: ReadonlyMap<DisruptionId, DisruptionState>;
  /** What is disrupted while the command is carried out. */
  readonly standing: readonly Disruption[];
  /** Departures on which anybody has space, of those that orders name; asked for only where something is disrupted. */
  readonly awaited: ReadonlySet<DepartureId>;
  /** Those that orders name, and those of the customers who want another. */
  readonly reservations: ReadonlyMap<ReservationId, ReservationState>;
  readonly loadings: ReadonlyMap<LoadingId, LoadingState>;
  /** Journeys by number, of units that are on one now. */
  readonly numbers: ReadonlyMap<UnitId, UnitKey>;
  /** Space used and reserved by bucket, as of this command; absent is nothing. */
  readonly used: ReadonlyMap<string, Use>;
  /** Versions of the streams of plans. */
  readonly versions: ReadonlyMap<Stream, number>;
}

/** What a command comes to: answers, entries to append, states to write, and space taken or given back. */
export interface Outcome {
  readonly answers: readonly OrderAnswer[];
  readonly entries: readonly Entry[];
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  readonly units: ReadonlyMap<UnitKey, Unit>;
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  readonly disruptions: ReadonlyMap<DisruptionId, DisruptionState>;
  readonly reservations: ReadonlyMap<ReservationId, ReservationState>;
  readonly loadings: ReadonlyMap<LoadingId, LoadingState>;
  /** Taken and given back by units. */
  readonly use: ReadonlyMap<string, Use>;
  /** Up to where space was taken from a bucket, where that is not all it has. */
  readonly room: ReadonlyMap<string, Use>;
}

/**
 * Carries out a command on what was loaded, order after order: each sees what those before it did. It touches no store; the
 * caller appends the entries and writes the states in one transaction, or starts anew when somebody was quicker.
 */
export function carryOut(loaded: Loaded, command: Command): Outcome {
  const world = new World(loaded, command.at);
  const entries: Entry[] = [];
  const answers = command.orders.map((order): OrderAnswer => {
    const decision = decide(world, order);
    if ('refusal' in decision) return { refused: decision.refusal };
    const full = world.lacksSpaceFor(decision.events, command);
    if (full !== undefined) return { refused: no('full', full) };
    const written = decision.events.flatMap((event) => withEnded(world, event).map((one) => world.write(one, command)));
    entries.push(...written);
    return { done: written.map(({ stream, version, event }) => ({ stream, version, kind: event.kind })) };
  });
  return {
    answers,
    entries,
    bookings: world.bookings,
    units: world.units,
    departures: world.departures,
    disruptions: world.disruptions,
    reservations: world.reservations,
    loadings: world.loadings,
    use: world.space.use,
    room: world.space.room,
  };
}

/** What was loaded, with what this command has done laid over it. It guards that both are always seen together. */
class World implements Sight {
  readonly now: Instant;
  readonly network: Network;
  readonly bookings = new Map<BookingId, BookingState>();
  readonly units = new Map<UnitKey, Unit>();
  readonly departures = new Map<DepartureId, DepartureState>();
  readonly disruptions = new Map<DisruptionId, DisruptionState>();
  readonly reservations = new Map<ReservationId, ReservationState>();
  readonly loadings = new Map<LoadingId, LoadingState>();
  readonly space: Space;
  private readonly others = new Map<Stream, number>();
  private readonly numbers = new Map<UnitId, UnitKey | undefined>();
  private readonly datedCache = new Map<DepartureId, Dated | undefined>();
  private readonly loaded: Loaded;
  private readonly inBay = new UnitsByName(bayOf);
  private readonly promised = new UnitsByName(({ window }) => window && nameOfWindow(window));
  private readonly inHand = new UnitsByName(({ job }) => job && nameOfMachine(job.at, job.machine));

  constructor(loaded: Loaded, now: Instant) {
    this.loaded = loaded;
    for (const unit of loaded.units.values()) this.noteUnit(undefined, unit);
    this.network = loaded.network;
    this.space = new Space(loaded, (id) => this.departure(id), now);
    this.now = now;
  }

  booking(id: BookingId): BookingState | undefined {
    return this.bookings.get(id) ?? this.loaded.bookings.get(id);
  }

  unit(key: UnitKey): Unit | undefined {
    return this.units.get(key) ?? this.loaded.units.get(key);
  }

  inBays(at: FacilityId, block: PartId, pair: number): readonly Unit[] {
    return this.all(this.inBay.keysOf(`${at} ${block} ${pair}`));
  }

  inWindow(window: TimeWindow): readonly Unit[] {
    return this.all(this.promised.keysOf(nameOfWindow(window)));
  }

  inHandOf(at: FacilityId, machine: MachineName): Unit | undefined {
    return this.all(this.inHand.keysOf(nameOfMachine(at, machine)))[0];
  }

  private all(keys: Iterable<UnitKey>): Unit[] {
    return [...keys].flatMap((key) => this.unit(key) ?? []);
  }

  private noteUnit(before: Unit | undefined, after: Unit): void {
    for (const index of [this.inBay, this.promised, this.inHand]) index.note(before, after);
  }

  departure(id: DepartureId): DepartureState {
    return this.departures.get(id) ?? this.loaded.departures.get(id) ?? untouched(id);
  }

  disruption(id: DisruptionId): DisruptionState | undefined {
    return this.disruptions.get(id) ?? this.loaded.disruptions.get(id);
  }

  reservation(id: ReservationId): ReservationState | undefined {
    return this.reservations.get(id) ?? this.loaded.reservations.get(id);
  }

  loading(id: LoadingId): LoadingState | undefined {
    return this.loadings.get(id) ?? this.loaded.loadings.get(id);
  }

  reservedBy(customer: string): readonly Reservation[] {
    return [...new Map([...this.loaded.reservations, ...this.reservations]).values()]
      .filter((state) => state.reservation.customer === customer && isReserved(state, this.now))
      .map(({ reservation }) => reservation);
  }

  unitWithNumber(number: UnitId): UnitKey | undefined {
    return this.numbers.has(number) ? this.numbers.get(number) : this.loaded.numbers.get(number);
  }

  dated(id: DepartureId): Dated | undefined {
    if (!this.datedCache.has(id)) this.datedCache.set(id, dateDeparture(this.network, id));
    return this.datedCache.get(id);
  }

  /** Why there is no space for what these events would take, or `undefined` where there is. */
  lacksSpaceFor(drafts: readonly Draft[], command: Command): Sentence | undefined {
    const change = new Map<string, Use>();
    const after = new Map<UnitKey, Unit>();
    const take = (uses: ReadonlyMap<string, Use>): void => {
      for (const [bucket, use] of uses) change.set(bucket, add(change.get(bucket), use));
    };
    for (const draft of drafts) {
      const entry = entryOf(draft, 0, command);
      if (isReservationEntry(entry)) {
        const before = this.reservation(idOf(draft.stream) as ReservationId);
        take(changeOfReserved(this.network, before, applyReservation(before, entry), this.now));
      }
      if (!isUnitEntry(entry)) continue;
      const key = idOf(draft.stream) as UnitKey;
      after.set(key, applyUnit(after.get(key) ?? this.unit(key), entry));
    }
    for (const [key, unit] of after) take(changeOfUse(this.network, this.unit(key), unit));
    const backAgain = drafts.every(({ event }) => event.kind === 'planned' && event.because?.code === 'undone');
    return this.space.lacking(change, backAgain);
  }

  takenOn(bucket: string): Use {
    return this.space.taken(bucket);
  }

  leftOn(bucket: string): SpaceLeft {
    return this.space.left(bucket);
  }

  /** Gives a draft its place in its stream, and moves the state on. */
  write(draft: Draft, command: Command): Entry {
    const { version, recordedAt } = this.headOf(draft.stream);
    const at = Math.max(command.at, recordedAt) as Instant; // Time in a stream never runs backwards, whatever clocks do.
    const entry = entryOf(draft, version + 1, { ...command, at });
    const id = idOf(draft.stream);
    if (isUnitEntry(entry)) this.moveUnit(id as UnitKey, entry);
    else if (isBookingEntry(entry))
      this.bookings.set(id as BookingId, applyBooking(this.booking(id as BookingId), entry));
    else if (isDepartureEntry(entry))
      this.departures.set(id as DepartureId, applyDeparture(this.departure(id as DepartureId), entry));
    else if (isDisruptionEntry(entry))
      this.disruptions.set(id as DisruptionId, applyDisruption(this.disruption(id as DisruptionId), entry));
    else if (isReservationEntry(entry)) this.moveReservation(id as ReservationId, entry);
    else if (isLoadingEntry(entry))
      this.loadings.set(id as LoadingId, applyLoading(this.loading(id as LoadingId), entry));
    else this.others.set(draft.stream, entry.version);
    return entry;
  }

  private moveUnit(key: UnitKey, entry: Entry<UnitEvent>): void {
    const before = this.unit(key);
    const after = applyUnit(before, entry);
    this.units.set(key, after);
    this.noteUnit(before, after);
    this.space.move('use', changeOfUse(this.network, before, after));
    if (before?.number !== undefined && before.number !== after.number) this.numbers.set(before.number, undefined);
    if (after.number !== undefined) this.numbers.set(after.number, isOnItsWay(after) ? key : undefined);
  }

  private moveReservation(id: ReservationId, entry: Entry<ReservationEvent>): void {
    const before = this.reservation(id);
    const after = applyReservation(before, entry);
    this.reservations.set(id, after);
    this.space.move('reserved', changeOfReserved(this.network, before, after, this.now));
  }

  /** The last entry of a stream: its version, and when it was recorded. */
  private headOf(stream: Stream): { version: number; recordedAt: number } {
    const id = idOf(stream);
    switch (kindOf(stream)) {
      case 'unit':
        return this.unit(id as UnitKey) ?? noHead;
      case 'booking':
        return this.booking(id as BookingId) ?? noHead;
      case 'departure':
        return this.departure(id as DepartureId);
      case 'disruption':
        return this.disruption(id as DisruptionId) ?? noHead;
      case 'reservation':
        return this.reservation(id as ReservationId) ?? noHead;
      case 'loading':
        return this.loading(id as LoadingId) ?? noHead;
      case 'plan':
        return { version: this.others.get(stream) ?? this.loaded.versions.get(stream) ?? 0, recordedAt: 0 };
    }
  }
}

const nameOfWindow = ({ at, gate, from }: TimeWindow): string => `${at} ${gate} ${from}`;
const nameOfMachine = (at: FacilityId, machine: MachineName): string => `${at} ${machine}`;
const noHead = { version: 0, recordedAt: 0 };

/** Whether a unit's number is taken by this journey. */
export const isOnItsWay = (unit: Unit): boolean => unit.cancelledAt === undefined && whereabouts(unit).kind !== 'gone';

const entryOf = ({ stream, event, occurredAt, offset }: Draft, version: number, command: Command): Entry => {
  const { at: recordedAt, actor, source, id } = command;
  return { stream, version, event, occurredAt, offset, recordedAt, actor, source, command: id };
};
