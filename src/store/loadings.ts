import { part, type Sentence, say } from '../base/sentence.ts';
import { type Clock, minuteOf } from '../base/time.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { isKept, type LoadingId, type LoadingState, loadingId } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import type { UnitKey } from '../model/unit.ts';
import type { VesselId } from '../model/vessel.ts';
import type { LoadingEdit } from '../operations/order.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import { checkStow } from '../terminal/barge/check.ts';
import { stowSpots, withSupports } from '../terminal/barge/edit.ts';
import { planStow } from '../terminal/barge/plan.ts';
import { editLoad, loadSpots } from '../terminal/rail/edit.ts';
import { seatedOf } from '../terminal/rail/load.ts';
import { planLoad } from '../terminal/rail/plan.ts';
import type { Seated, Wagon } from '../terminal/rail/question.ts';
import { compositionObjection, stowObjection, usualWagons, vesselOf, wagonsOf } from '../terminal/riders.ts';
import { type LoadPlanSheet, loadPlanSheet } from '../tracking/load-plan-sheet.ts';
import {
  type BargeSpots,
  bargeSpots,
  type LoadingWish,
  spotOf,
  type TrainSpots,
  trainSpots,
} from '../tracking/loading-spots.ts';
import {
  type Barge,
  bargeQuestion,
  type StowPlanSheet,
  type StowSight,
  stowedIn,
  stowPlanSheet,
} from '../tracking/stow-plan-sheet.ts';
import { type LoadSight, seatedIn, type Train, trainQuestion } from '../tracking/train-sight.ts';
import type { Views } from '../tracking/views.ts';
import { connectingTo, type SeatsOn, seatsIn } from './connecting.ts';
import { keepOrder, type LoadingOrder, stayingOf } from './loading-order.ts';
import type { Yards } from './yards.ts';

interface Problem {
  readonly problem: Sentence;
}

/** What is asked of a train: where it is loaded (its first call where nobody says), its wagons, and whether what is kept does not count. */
export interface TrainAsked {
  readonly at?: FacilityId;
  readonly wagons?: readonly Wagon[];
  readonly anew?: boolean;
}

export interface BargeAsked {
  readonly vessel?: VesselId;
  readonly anew?: boolean;
}

/** What is asked of a plan that is to be kept: who stays in place when it is made anew: all who may, or those placed by hand. */
export interface KeepAsked extends Pick<TrainAsked, 'at' | 'wagons'>, Pick<BargeAsked, 'vessel'> {
  readonly stay: 'all' | 'by-hand';
  /** What it is taken to be: another kind of departure is refused. */
  readonly of?: 'train' | 'barge';
  /** What somebody saw: 0 where nothing was kept. */
  readonly version?: number;
}

interface Found {
  readonly loading: LoadingId;
  readonly kept: LoadingState | undefined;
  /** Of what was ever kept there. */
  readonly version: number;
}

type FoundTrain = Found & { readonly sight: LoadSight; readonly train: Train };
type FoundBarge = Found & { readonly sight: StowSight; readonly barge: Barge };

/** Loadings of trains and barges: as they are kept, or as they would be planned now. */
export class Loadings {
  private readonly network: Network;
  private readonly views: Views;
  private readonly yards: Yards;
  private readonly clock: Clock;

  constructor(network: Network, views: Views, yards: Yards, clock: Clock) {
    this.network = network;
    this.views = views;
    this.yards = yards;
    this.clock = clock;
  }

  /** Which unit stands on which wagon of a train, or why there can be no plan; nothing where there is no such departure. */
  async train(id: DepartureId, asked: TrainAsked): Promise<LoadPlanSheet | Problem | undefined> {
    const found = await this.findTrain(id, asked);
    return found === undefined || 'problem' in found ? found : loadPlanSheet(found.sight, found.train);
  }

  /** In which cell of a barge each unit stands, or why there can be no plan; nothing where there is no such departure. */
  async barge(id: DepartureId, asked: BargeAsked): Promise<StowPlanSheet | Problem | undefined> {
    const found = await this.findBarge(id, asked);
    return found === undefined || 'problem' in found ? found : stowPlanSheet(found.sight, found.barge);
  }

  /** Under which name the loading of a departure is kept; nothing where it loads nowhere there. */
  nameOf(id: DepartureId, at?: FacilityId): LoadingId | Problem | undefined {
    const dated = dateDeparture(this.network, id);
    if (dated === undefined) return undefined;
    if (dated.service.mode === 'barge')
      return at === undefined
        ? loadingId(id)
        : { problem: say`${id} is a barge, stowed over all its calls: leave out at` };
    const call = callOf(dated, at);
    return call < 0
      ? { problem: at === undefined ? say`${id} does not load at any of its calls` : say`${id} does not load at ${at}` }
      : loadingId(id, call);
  }

  /** The order that keeps a plan, made around those who stay where they are; or why there is none. */
  async keep(id: DepartureId, asked: KeepAsked): Promise<{ readonly order: LoadingOrder } | Problem | undefined> {
    const dated = dateDeparture(this.network, id);
    if (dated === undefined) return undefined;
    const isBarge = (asked.of ?? (dated.service.mode === 'barge' ? 'barge' : 'train')) === 'barge';
    if (!isBarge && asked.vessel !== undefined) return { problem: say`${dated.service.id} is no barge` };
    if (isBarge && asked.wagons !== undefined) return { problem: say`${dated.service.id} is no train` };
    const name = this.nameOf(id, asked.at);
    if (typeof name !== 'string') return name;
    return isBarge ? this.keepBarge(id, asked) : this.keepTrain(id, asked);
  }

  /** Every place for a unit on a train or barge, and why it may not go there. */
  async spots(id: DepartureId, key: UnitKey, at?: FacilityId): Promise<TrainSpots | BargeSpots | Problem | undefined> {
    const dated = dateDeparture(this.network, id);
    if (dated === undefined) return undefined;
    if (dated.service.mode === 'barge') {
      const name = this.nameOf(id, at);
      const found = typeof name === 'string' ? await this.findBarge(id, {}) : name;
      if (found === undefined || 'problem' in found) return found;
      const { sight, barge } = found;
      const question = bargeQuestion(sight, barge);
      return bargeSpots(sight, barge, key, stowSpots(question, stowedIn(barge), key));
    }
    const found = await this.findTrain(id, at === undefined ? {} : { at });
    if (found === undefined || 'problem' in found) return found;
    const { sight, train } = found;
    return trainSpots(sight, train, key, loadSpots(trainQuestion(sight, train), seatedIn(train), key));
  }

  /** The order that puts units where they are wished, or takes them off; or why a wish names no place at all. */
  async edit(
    id: DepartureId,
    {
      at,
      wishes,
      version,
    }: { readonly at?: FacilityId; readonly wishes: readonly LoadingWish[]; readonly version?: number },
  ): Promise<{ readonly order: LoadingOrder } | Problem | undefined> {
    const loading = this.nameOf(id, at);
    if (loading === undefined || typeof loading === 'object') return loading;
    const state = await this.views.loading(loading);
    const edits: LoadingEdit[] = [];
    for (const wish of wishes) {
      const unit = await this.views.unit(wish.unit);
      const to = unit === undefined || !isKept(state) ? undefined : spotOf(this.network, state.carrier, unit, wish);
      if (typeof to === 'object' && 'problem' in to) return to;
      edits.push({ unit: wish.unit, ...(to === undefined ? {} : { to }) });
    }
    return { order: { kind: 'edit-loading', loading, edits, ...(version === undefined ? {} : { version }) } };
  }

  private async keepTrain(
    id: DepartureId,
    asked: KeepAsked,
  ): Promise<{ readonly order: LoadingOrder } | Problem | undefined> {
    const found = await this.findTrain(id, asked);
    if (found === undefined || 'problem' in found) return found;
    const { sight, train, version, loading } = found;
    const question = trainQuestion(sight, { wagons: train.wagons });
    const isStaying = stayingOf(asked, sight.riders, id);
    let seated: readonly Seated[] = [];
    for (const seat of seatedIn(found).filter(({ unit }) => isStaying(found.kept, unit))) {
      const edited = editLoad(question, seated, [
        { unit: seat.unit, to: { wagon: seat.wagon, startMm: seat.startMm } },
      ]);
      if ('placed' in edited) seated = edited.placed; // Who may not stand there any more is planned like the others.
    }
    const placed = seatedOf(question, planLoad(question, seated).placements).map(({ unit, ...spot }) => ({
      unit,
      spot,
    }));
    const carrier = { wagons: train.wagons.map(({ number, type }) => ({ number, type: type.id })) };
    return { order: keepOrder(loading, carrier, placed, found.kept, asked.version ?? version) };
  }

  private async keepBarge(
    id: DepartureId,
    asked: KeepAsked,
  ): Promise<{ readonly order: LoadingOrder } | Problem | undefined> {
    const found = await this.findBarge(id, asked);
    if (found === undefined || 'problem' in found) return found;
    const { sight, barge, version, loading } = found;
    const question = bargeQuestion(sight, { vessel: barge.vessel });
    const isStaying = stayingOf(asked, sight.riders, id);
    const known = new Set(question.units.map(({ key }) => key));
    const there = stowedIn(found).filter(({ unit }) => known.has(unit));
    const stay = new Set(there.map(({ unit }) => unit).filter((unit) => isStaying(found.kept, unit)));
    const plan = planStow(question, withSupports(question, there, stay));
    const [fault] = checkStow(question, plan);
    if (fault !== undefined) return { problem: say`with those that stay where they are: ${part(fault)}` };
    const placed = plan.stowed.map(({ unit, bay, row, tier }) => ({ unit, spot: { bay, row, tier } }));
    const carrier = { vessel: barge.vessel.id };
    return { order: keepOrder(loading, carrier, placed, found.kept, asked.version ?? version) };
  }

  private async findTrain(
    id: DepartureId,
    { at, wagons, anew }: TrainAsked,
    isAlone = false,
  ): Promise<FoundTrain | Problem | undefined> {
    const dated = dateDeparture(this.network, id);
    if (dated === undefined) return undefined;
    const loading = this.nameOf(id, at);
    if (loading === undefined || typeof loading === 'object') return loading;
    const call = callOf(dated, at);
    const { known, kept, version } = await this.known(dated, loading);
    const facility = dated.calls[call]?.facility;
    const yard = facility === undefined ? undefined : await this.yards.now(facility);
    const alone: LoadSight = { network: this.network, dated, call, yard, ...known };
    const sight: LoadSight = isAlone
      ? alone
      : { ...alone, connecting: await connectingTo(alone, this.views, this.seatsOn) };
    const own =
      wagons ??
      (anew === true ? undefined : wagonsOf(this.network, kept?.carrier)) ??
      usualWagons(this.network, dated.service);
    const objection = compositionObjection(this.network, dated.service, own);
    if (objection !== undefined) return { problem: objection };
    const train: Train = { wagons: own, ...(anew === true || wagons !== undefined ? {} : { kept }) };
    return { sight, train, version, kept, loading };
  }

  /** Where the units of a train stand that is loaded at a call; nothing of what is no train. */
  private readonly seatsOn = async (dated: Dated, call: number): Promise<SeatsOn> => {
    const at = dated.calls[call]?.facility;
    if (dated.service.mode !== 'rail' || at === undefined) return {};
    const found = await this.findTrain(dated.id, { at }, true);
    return found === undefined || 'problem' in found ? {} : seatsIn(found);
  };

  private async findBarge(
    id: DepartureId,
    { vessel: kind, anew }: BargeAsked,
  ): Promise<FoundBarge | Problem | undefined> {
    const dated = dateDeparture(this.network, id);
    if (dated === undefined) return undefined;
    const { vessels } = this.network;
    if (kind !== undefined && !vessels.has(kind))
      return { problem: say`${kind} is no barge of vessels.csv: ${[...vessels.keys()]}` };
    const loading = loadingId(id);
    const { known, kept, version } = await this.known(dated, loading);
    const vessel = vesselOf(this.network, dated.service, kind, anew === true ? undefined : kept?.carrier);
    const objection = stowObjection(dated.service, vessel);
    if (objection !== undefined || vessel === undefined) return { problem: objection ?? '' };
    const sight: StowSight = { network: this.network, dated, ...known };
    const barge: Barge = { vessel, ...(anew === true || kind !== undefined ? {} : { kept }) };
    return { sight, barge, version, kept, loading };
  }

  /** What is known of a departure: who goes, and what is kept of its loading. */
  private async known(dated: Dated, loading: LoadingId) {
    const { views } = this;
    const [states, riders, state] = await Promise.all([
      views.departures([dated.id]),
      views.ridersOf(dated.id),
      views.loading(loading),
    ]);
    const kept = isKept(state) ? state : undefined;
    const going = new Set(riders.map(({ key }) => key));
    const gone = (kept?.placed ?? []).filter(({ unit }) => !going.has(unit));
    const [bookings, ...others] = await Promise.all([
      views.bookingsNamed([...new Set(riders.map(({ booking }) => booking))]),
      ...gone.map(({ unit }) => views.unit(unit)),
    ]);
    const now = minuteOf(this.clock.now());
    const known = { riders, bookings, others: others.flatMap((unit) => unit ?? []), now, state: states.get(dated.id) };
    return { known, kept, version: state?.version ?? 0 };
  }
}

/** The call at which a train is loaded: the first that loads, or that at a facility; -1 where there is none. */
const callOf = ({ calls }: Dated, at: FacilityId | undefined): number =>
  calls.findIndex(
    ({ facility, loads }, index) => index < calls.length - 1 && loads && (at === undefined || facility === at),
  );
