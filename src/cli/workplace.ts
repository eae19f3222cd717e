import type { Clock, Instant, Minute } from '../base/time.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Reservation, ReservationId } from '../model/reservation.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { VesselId } from '../model/vessel.ts';
import type { ChosenLeg } from '../operations/booking/choose.ts';
import type { GateDesk } from '../operations/gate/desk.ts';
import type { Hub } from '../operations/hub.ts';
import type { Command, Order, OrderAnswer, OrderRefusal } from '../operations/order.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  ReplanReport,
  ReplanSheet,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { PlanReport } from '../operations/planning/report.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import type { Watch } from '../plan/assign/assign.ts';
import type { MachineDesk } from '../server/ports.ts';
import type { PlanRequest } from '../store/planning.ts';
import type { GivenBy } from '../store/replan-approval.ts';
import type { SecurityRequest } from '../store/security.ts';
import type { Wagon } from '../terminal/rail/question.ts';
import type { Asked } from '../tracking/asked.ts';
import type { Board, BoardAsked } from '../tracking/board.ts';
import type { BookingSheet } from '../tracking/booking-sheet.ts';
import type { DepartureSheet } from '../tracking/departure-sheet.ts';
import type { LoadPlanSheet } from '../tracking/load-plan-sheet.ts';
import type { Offers } from '../tracking/offers.ts';
import type { Notices, Webhooks } from '../tracking/outbox.ts';
import type { Outlook } from '../tracking/outlook.ts';
import type { PriceSheet, PricesAsked } from '../tracking/price-sheet.ts';
import type { StowPlanSheet } from '../tracking/stow-plan-sheet.ts';
import type { TrackSheet } from '../tracking/track-sheet.ts';
import type { WordFound } from '../tracking/track-words.ts';
import type { Traffic } from '../tracking/traffic.ts';
import type { Views } from '../tracking/views.ts';
import type { WhySheet } from '../tracking/why-sheet.ts';
import type { YardNow } from '../tracking/yard-sheet.ts';
import type { Terminal } from './terminal.ts';
import type { Living } from './world.ts';

/** What commands are handed: a terminal, and a way to the hub of this data folder. */
export interface Workplace {
  readonly terminal: Terminal;
  /** Opens the store, starting its database where none runs. */
  open(): Promise<Office>;
}

/** An open store; it may not have a network yet. */
export interface Office {
  readonly network: Network | undefined;
  /** Makes a network the one to plan on. */
  keepNetwork(files: ReadonlyMap<string, string>, network: Network): Promise<void>;
  /** The hub on the network in use; throws `EmptyStore` where there is none. */
  desk(): Desk;
  close(): Promise<void>;
}

export interface Desk {
  readonly network: Network;
  /** The hub's clock, which a simulation may run ahead. */
  readonly clock: Clock;
  readonly hub: Hub;
  readonly views: Views;
  plan(request: PlanRequest, watch: Watch): Promise<PlanReport>;
  /** Who stands where in our yards, and a slot for who has just come. */
  readonly yards: {
    now(at: FacilityId): Promise<YardNow | undefined>;
    putDown(key: UnitKey, command: Omit<Command, 'orders'>): Promise<OrderAnswer | undefined>;
  };
  readonly gates: GateDesk;
  readonly machines: MachineDesk;
  /** Itineraries for what is asked, within the space that is left. */
  offers(asked: Asked): Promise<Offers>;
  /** The order that gives all units of a booking a chosen itinerary, with its reservation where there is one; or why not. */
  choose(
    state: BookingState,
    units: readonly Unit[],
    legs: readonly ChosenLeg[],
    reservation?: ReservationId,
  ): Promise<{ readonly order: Order } | { readonly refusal: OrderRefusal }>;
  /** What reserving an itinerary takes, or why it cannot be. */
  reserve(
    asked: Asked,
    legs: readonly ChosenLeg[],
  ): Promise<Pick<Reservation, 'itinerary' | 'units' | 'each'> | { readonly refusal: OrderRefusal }>;
  /** Why a unit goes as it is planned; nothing where there is no such unit. */
  explain(key: UnitKey): Promise<WhySheet | undefined>;
  /** What one more TEU is worth on each departure. */
  prices(asked: PricesAsked): Promise<PriceSheet>;
  secure(request: SecurityRequest, watch: Watch): Promise<SecurityReport>;
  lastSecurity(): Promise<SecurityReport | undefined>;
  board(asked: BoardAsked): Promise<Board>;
  previewReplan(id: string, watch: Watch): Promise<ReplanReport>;
  findReplan(id: string): Promise<ReplanSheet | undefined>;
  approveReplan(id: string, choice: ReplanChoice, by: GivenBy): Promise<ApprovedReplan | ReplanRefusal>;
  undoReplan(id: string, by: GivenBy): Promise<UndoneReplan | ReplanRefusal>;
  outlook(): Promise<Outlook>;
  track(key: UnitKey): Promise<TrackSheet | undefined>;
  trackWords(words: readonly string[]): Promise<readonly WordFound[]>;
  trackBooking(id: BookingId): Promise<BookingSheet | undefined>;
  trackDeparture(id: DepartureId): Promise<DepartureSheet | undefined>;
  traffic(at?: Minute): Promise<Traffic>;
  /** Which unit stands on which wagon of a train, or why there can be no plan; nothing where there is no such departure. */
  loadPlan(
    id: DepartureId,
    asked: { readonly at?: FacilityId; readonly wagons?: readonly Wagon[] },
  ): Promise<LoadPlanSheet | { readonly problem: string } | undefined>;
  /** In which cell of a barge each unit stands, or why there can be no plan; nothing where there is no such departure. */
  stowPlan(
    id: DepartureId,
    asked: { readonly vessel?: VesselId },
  ): Promise<StowPlanSheet | { readonly problem: string } | undefined>;
  /** Plays the made-up world until stopped, the hub's clock at a speed for as long. */
  live(world: Living & { readonly speed: number }): Promise<void>;
  readonly notices: Notices;
  readonly webhooks: Webhooks;
  /** Makes the notices of all that has happened until now. */
  tellNotices(): Promise<void>;
  /** Sends one delivery now. */
  sendNow(webhook: string, delivery: string, allowPrivate: boolean): Promise<boolean>;
  /** When the hub's day began. */
  dayStart(): Instant;
  verify(): Promise<{ events: number; streams: number; faults: readonly string[]; ok: boolean }>;
}

/** The store has no network, and so nothing else: what to do about it. */
export class EmptyStore extends Error {
  constructor() {
    super(
      'this data folder is empty. Load a network first:\n  npx dryport network load networks/chongqing\nor let "npm start" set up the reference hub',
    );
  }
}

/** Runs a command on the hub and leaves the store in order, whatever happens. */
export async function atDesk(workplace: Workplace, work: (desk: Desk) => Promise<void>): Promise<void> {
  const office = await workplace.open();
  try {
    await work(office.desk());
  } finally {
    await office.close();
  }
}
