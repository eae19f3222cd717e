import type { Said, Sentence } from '../base/sentence.ts';
import type { Clock, Instant, Minute } from '../base/time.ts';
import type { BookingFile } from '../exchange/csv/bookings.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { MachineName } from '../model/job.ts';
import type { LoadingId } from '../model/loading.ts';
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
  ReplanSheet,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { PlanReport } from '../operations/planning/report.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import type { Weights } from '../plan/assign/weights.ts';
import type { Wagon } from '../terminal/rail/question.ts';
import type { Asked } from '../tracking/asked.ts';
import type { Board, BoardAsked } from '../tracking/board.ts';
import type { BookingSheet } from '../tracking/booking-sheet.ts';
import type { DepartureSheet } from '../tracking/departure-sheet.ts';
import type { JobsNow } from '../tracking/jobs/sheet.ts';
import type { KpiHours, KpiSheet } from '../tracking/kpis/sheet.ts';
import type { LoadPlanSheet } from '../tracking/load-plan-sheet.ts';
import type { BargeSpots, LoadingWish, TrainSpots } from '../tracking/loading-spots.ts';
import type { Offers } from '../tracking/offers.ts';
import type { Notices, Webhooks } from '../tracking/outbox.ts';
import type { Prospects } from '../tracking/outlook-pages.ts';
import type { PriceSheet, PricesAsked } from '../tracking/price-sheet.ts';
import type { StowPlanSheet } from '../tracking/stow-plan-sheet.ts';
import type { TrackSheet } from '../tracking/track-sheet.ts';
import type { WordFound } from '../tracking/track-words.ts';
import type { Traffic } from '../tracking/traffic.ts';
import type { Views } from '../tracking/views.ts';
import type { WhySheet } from '../tracking/why-sheet.ts';
import type { YardNow } from '../tracking/yard-sheet.ts';

/** What the server is handed. It knows no store and no clock of its own. */
export interface Ports {
  readonly version: string;
  /** The folder of the built console; without one the address alone leads to the reference page. */
  readonly console?: string;
  readonly clock: Clock;
  /** How far starting has come; `ready` once there is a desk. */
  status(): Progress;
  /** The hub at work, or nothing while it starts or has no network. */
  desk(): ServerDesk | undefined;
}

export interface Progress {
  readonly phase: 'starting' | 'setting-up' | 'ready' | 'empty';
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** A hub that answers: what the server and commands ask alike. */
export interface QuoteDesk {
  readonly network: Network;
  /** The hub's clock, which a simulation may run ahead. */
  readonly clock: Clock;
  readonly hub: Hub;
  /** What a command was answered when it was given before; nothing where it is new. Throws `CommandMismatch` where it was another. */
  answered(given: { readonly id: string; readonly asked: object }): Promise<OrderAnswer | undefined>;
  readonly views: Views;
  readonly yards: YardDesk;
  readonly gates: GateDesk;
  readonly machines: MachineDesk;
  readonly loadings: LoadingDesk;
  readonly notices: Notices;
  readonly webhooks: Webhooks;
  /** When the hub's day began. */
  dayStart(): Instant;
  /** Itineraries for what is asked, within the space that is left. */
  offers(asked: Asked): Promise<Offers>;
  /** The order that gives all units of a booking the itinerary somebody chose, or why it cannot be. */
  choose(
    state: BookingState,
    units: readonly Unit[],
    legs: readonly ChosenLeg[],
    reservation?: ReservationId,
  ): Promise<{ readonly order: Order } | { readonly refusal: OrderRefusal }>;
  /** What reserving an itinerary takes, or why it cannot be: only what is offered can be reserved. */
  reserve(
    asked: Asked,
    legs: readonly ChosenLeg[],
  ): Promise<Pick<Reservation, 'itinerary' | 'units' | 'each'> | { readonly refusal: OrderRefusal }>;
  /** Why a unit goes as it is planned; nothing where there is no such unit. */
  explain(key: UnitKey): Promise<WhySheet | undefined>;
  /** What one more TEU is worth on each departure. */
  prices(asked: PricesAsked): Promise<PriceSheet>;
  /** What the plan loses by each thing it depends on, as it was found last. */
  lastSecurity(): Promise<SecurityReport | undefined>;
  board(asked: BoardAsked): Promise<Board>;
  track(key: UnitKey): Promise<TrackSheet | undefined>;
  trackBooking(id: BookingId): Promise<BookingSheet | undefined>;
  trackDeparture(id: DepartureId): Promise<DepartureSheet | undefined>;
  /** The figures of a terminal: as measured over the last hours, and as plan and jobs preview the next. */
  kpis(at: FacilityId, hours: KpiHours): Promise<KpiSheet>;
  /** What moves over the network at a moment; now where nobody says. */
  traffic(at?: Minute): Promise<Traffic>;
  trackWords(words: readonly string[]): Promise<readonly WordFound[]>;
}

export interface ServerDesk extends QuoteDesk {
  readonly feed: Feed;
  readonly jobs: PlanJobs;
  /** Whether webhooks may lead into this machine or network. */
  readonly allowPrivateWebhooks: boolean;
  /** Sends one delivery now; it is done when an answer, or none, has come. */
  sendNow(webhook: string, delivery: string): Promise<boolean>;
  /** Much has changed at once: the next quote, and the next look at all units, begin anew. */
  lookAgain(): void;
  /** What everything is kept in. */
  store(): Promise<StoreEngine>;
  /** What the plan loses by each thing it depends on, looked at now, elsewhere. */
  secure(asked: SecurityAsked): Promise<SecurityReport>;
  readonly replans: Replans;
  /** What may go wrong, as of a moment it names. */
  readonly prospects: Prospects;
  /** Reads a booking file away from the thread that answers. */
  readBookings(text: string, file: string): Promise<BookingFile>;
}

/** Plans around disruptions: previews, and what becomes of them. */
export interface Replans {
  /** Somebody is about to ask for a preview. Resolves when all is ready for it. */
  rehearse(): Promise<void>;
  /** Makes a preview under an id; one that is there is given as it stands. */
  preview(id: string): Promise<ReplanSheet>;
  find(id: string): Promise<ReplanSheet | undefined>;
  approve(id: string, choice: ReplanChoice, key: string): Promise<ApprovedReplan | ReplanRefusal>;
  undo(id: string, key: string): Promise<UndoneReplan | ReplanRefusal>;
}

/** Who stands where in our yards, and a slot for who has just come. */
export interface YardDesk {
  now(at: FacilityId): Promise<YardNow | undefined>;
  putDown(key: UnitKey, command: Omit<Command, 'orders'>): Promise<OrderAnswer | undefined>;
}

/** What machines do next, and jobs that they take. */
export interface MachineDesk {
  now(at: FacilityId, hours: number): Promise<JobsNow | undefined>;
  take(
    asked: {
      readonly at: FacilityId;
      readonly machine: MachineName;
      readonly unit?: UnitKey;
      readonly hours: number;
      readonly when?: Instant;
    },
    command: Omit<Command, 'orders'>,
  ): Promise<OrderAnswer>;
  /** The unit that a machine has taken. */
  inHandOf(at: FacilityId, machine: MachineName): Promise<UnitKey | undefined>;
  /** Says which machine stands still, and whether units that come in wait for one. */
  changeAtWork(
    at: FacilityId,
    change: { readonly byJobs?: boolean; readonly machine?: MachineName; readonly off?: string },
  ): Promise<void>;
}

/** Loadings of trains and barges: as they are kept, or as they would be planned now. */
export interface LoadingDesk {
  /** Which unit stands on which wagon of a train, or why there can be no plan; `anew`: whatever is kept. */
  train(
    id: DepartureId,
    asked: { readonly at?: FacilityId; readonly wagons?: readonly Wagon[]; readonly anew?: boolean },
  ): Promise<LoadPlanSheet | Impossible | undefined>;
  /** In which cell of a barge each unit stands, or why there can be no plan; nothing where there is no such departure. */
  barge(
    id: DepartureId,
    asked: { readonly vessel?: VesselId; readonly anew?: boolean },
  ): Promise<StowPlanSheet | Impossible | undefined>;
  /** Under which name a loading is kept. */
  nameOf(id: DepartureId, at?: FacilityId): LoadingId | Impossible | undefined;
  /** The order that keeps a plan, made around those who stay in their places: all who may, or those placed by hand. */
  keep(
    id: DepartureId,
    asked: {
      readonly at?: FacilityId;
      readonly wagons?: readonly Wagon[];
      readonly vessel?: VesselId;
      readonly stay: 'all' | 'by-hand';
      readonly of?: 'train' | 'barge';
      readonly version?: number;
    },
  ): Promise<{ readonly order: Order } | Impossible | undefined>;
  /** The order that changes a kept plan by hand. */
  edit(
    id: DepartureId,
    asked: { readonly at?: FacilityId; readonly wishes: readonly LoadingWish[]; readonly version?: number },
  ): Promise<{ readonly order: Order } | Impossible | undefined>;
  /** Every place for a unit, and why it may not go there. */
  spots(id: DepartureId, unit: UnitKey, at?: FacilityId): Promise<TrainSpots | BargeSpots | Impossible | undefined>;
}

/** Why there can be no plan, in words. */
interface Impossible {
  readonly problem: Sentence;
}

/** The database behind the hub: which one, and whether the hub runs it itself. */
export interface StoreEngine {
  readonly name: string;
  readonly version: string;
  readonly own: boolean;
}

/** Changes in the one order that all readers follow. */
export interface Feed {
  last(): Promise<number>;
  read(after: number, limit: number): Promise<readonly Change[]>;
}

export interface Change {
  readonly position: number;
  readonly recordedAt: number;
  readonly changes: readonly { readonly stream: string; readonly version: number; readonly kind: string }[];
}

/** What is to be removed from the plan: everything once, or some scenarios together. */
export interface SecurityAsked {
  readonly days: number;
  readonly scenarios?: readonly string[];
}

/** A planning run somebody asks for. */
export interface PlanAsked {
  readonly days: number;
  readonly all: boolean;
  readonly rounds?: number;
  readonly seconds?: number;
  readonly work?: number;
  readonly weights?: Weights;
  readonly preview?: boolean;
}

export interface PlanJobs {
  /** Queues a planning run under its sender's key; nothing where that key stands for another request. */
  start(request: PlanAsked, key: string): Promise<{ readonly id: string; readonly replayed: boolean } | undefined>;
  find(id: string): Promise<PlanJob | undefined>;
  /** Runs that are queued or being made, whoever has started them. */
  underWay(): Promise<readonly PlanJob[]>;
  /** Asks a run to stop, wherever it is made; gives how it stands then. One that has ended stays as it is. */
  stop(id: string): Promise<PlanJob | undefined>;
}

export interface PlanJob {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'stopped' | 'failed';
  /** Somebody has asked it to stop, and it has not yet. */
  readonly stopping?: boolean;
  readonly days?: number;
  readonly all?: boolean;
  readonly weights?: Weights;
  readonly preview?: boolean;
  readonly started?: string;
  readonly ended?: string;
  readonly progress?: { readonly what: string; readonly done: number; readonly of: number };
  readonly report?: PlanReport;
  /** Why it failed. */
  readonly problem?: string;
  readonly said?: Said;
}
