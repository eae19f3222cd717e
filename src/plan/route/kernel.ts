import { limits } from '../../base/limits.ts';
import type { Timetable } from '../timetable/timetable.ts';
import { Agenda } from './kernel-agenda.ts';
import { boundStepTonnes } from './kernel-bounds.ts';
import { LabelTable } from './kernel-labels.ts';
import { LaneColumns } from './kernel-lanes.ts';
import { type KernelQuestion, timedRest } from './kernel-question.ts';
import { Solutions } from './kernel-solutions.ts';
import { latestBeside, latestOver, type Rival } from './kernel-through.ts';
import type { Start } from './load.ts';
import { latestArrival, storageCost } from './objective.ts';
import type { Changes } from './transfers.ts';

/** How a unit came to the dock it waits at: cut-offs hold for those from outside, storage for those inside. */
const [atOwner, byRoad, byOther] = [0, 1, 2] as const;

/**
 * Exact search over a timetable: one pass over all segments in the order of their departure (a connection scan, after
 * Dibbelt et al., "Connection Scan Algorithm", 2018, with Pareto sets as labels). Units wait at docks and ride on
 * departures; at each segment those who wait may board, those on board pay and move on, and may leave where the
 * departure discharges.
 *
 * Two labels are compared at the same moment: waiting costs storage, so an earlier arrival that is cheaper today may be
 * dearer by the day the next train leaves. Every departure is tried, not only the first one to be reached, since
 * price and free space differ by departure.
 *
 * It guards its own memory, which is used again for every question; nothing is allocated per label.
 */
export class RouteSearch {
  readonly solutions = new Solutions();
  /** Segments looked at by this and all earlier questions: a measure of work that does not depend on the machine. */
  work = 0;
  private readonly waiting: LabelTable;
  private readonly aboard: LabelTable;
  private readonly timetable: Timetable;
  private readonly changes: Changes;
  private readonly onRoad: Uint8Array;
  private readonly lanes: LaneColumns;
  private readonly agenda: Agenda;
  /** By departure with somebody on board: the last segment they rode. */
  private readonly ridden: Int32Array;
  private readonly paperCutOff: Int32Array;
  private question!: KernelQuestion;
  private lastUseful = 0;
  /** How much of a step of cargo the question has above what its bounds are made for. */
  private step = 0;

  constructor(timetable: Timetable, changes: Changes) {
    const { docks, services } = timetable;
    this.timetable = timetable;
    this.changes = changes;
    this.waiting = new LabelTable(docks.length);
    this.aboard = new LabelTable(timetable.departureService.length);
    this.onRoad = Uint8Array.from(docks, ({ way }) => (way === 'road' ? 1 : 0));
    this.lanes = new LaneColumns(timetable);
    this.agenda = new Agenda(timetable, this.lanes);
    this.ridden = new Int32Array(timetable.departureService.length);
    this.paperCutOff = Int32Array.from(services, (service) => service.cutOffs.documents);
  }

  /** Answers a question; the routes are in `solutions` until the next one. False when it ran out of labels. */
  run(question: KernelQuestion): boolean {
    this.question = question;
    const { aboard, agenda, lanes, ridden, solutions, waiting } = this;
    waiting.reset();
    aboard.reset();
    solutions.reset(question.objective, question.rival);
    this.step = (question.carbon.netTonnes - question.bounds.netTonnes) / boundStepTonnes;
    const { through, latestAt, laneLatest: latest } = question;
    if (through !== undefined) latestOver(through, latestAt, latest);
    this.lastUseful = this.usefulUntil(question.rival);
    const arrivals = question.earliest.bySegment;
    agenda.open(arrivals, latest);
    this.begin(question.start);
    const { segmentDeparts, segmentDeparture, segmentArrives, segmentLane, segmentBucket, segmentPosition } =
      this.timetable;
    const { callStart, disrupted, segmentOfCall } = this.timetable;
    const { laneCost, laneCo2PerTonne, laneCo2, teu, plugs, shut } = question.rates;
    const { free, prices, grossKg, together } = question;
    const [allTeu, allKg, allPlugs] = [teu * together, grossKg * together, plugs * together];
    const { netTonnes, perGram } = question.carbon;
    const unbooked = question.start.kind === 'aboard' && !question.start.booked ? question.start.departure : -1;
    for (let i = agenda.next(); i >= 0 && segmentDeparts[i]! <= this.lastUseful; i = agenda.next()) {
      this.work += 1;
      const lane = segmentLane[i]!;
      const loads = lanes.loads[lane] === 1;
      const boards = loads && waiting.has(lanes.from[lane]!);
      if (boards) agenda.waitOn(i);
      else if (loads) agenda.leave(lanes.from[lane]!);
      if (arrivals[i]! > this.lastUseful || (shut !== undefined && shut[i] === 1)) continue;
      if (arrivals[i]! > latest[lane]!) continue; // Whoever is on it has come too dear for what is still to pay.
      const departure = segmentDeparture[i]!;
      const position = segmentPosition[i]!;
      if (ridden[departure] !== position - 1) aboard.clear(departure); // Whoever was on it got no further.
      if (boards) this.board(i, lane, departure);
      if (!aboard.has(departure)) continue;
      const bucket = segmentBucket[i]!;
      const isFull = free.teu[bucket]! < allTeu || free.kg[bucket]! < allKg || free.plugs[bucket]! < allPlugs;
      if (isFull && departure !== unbooked) {
        aboard.clear(departure);
        continue;
      }
      ridden[departure] = position;
      const leaves = lanes.discharges[lane] === 1;
      const co2 = laneCo2PerTonne[lane]! * netTonnes + laneCo2[lane]!;
      let cost = laneCost[lane]! + perGram * co2;
      if (disrupted !== undefined)
        cost += Math.round(laneCost[lane]! * (disrupted.costFactor[i]! - 1) + disrupted.costPerUnit[i]!);
      if (prices !== undefined && departure !== unbooked)
        cost += prices.teu[bucket]! * teu + prices.kg[bucket]! * grossKg + prices.plugs[bucket]! * plugs;
      for (let rider = aboard.first(departure); rider >= 0; rider = aboard.next[rider]!) {
        aboard.cost[rider]! += cost;
        aboard.co2[rider]! += co2;
        if (leaves) this.land(rider, departure, position + 1, lanes.to[lane]!, segmentArrives[i]!);
      }
      const onward = segmentOfCall[callStart[departure]! + position + 1]!;
      if (onward >= 0) agenda.mark(onward);
      if (waiting.length > limits.searchLabels) return false;
    }
    return true;
  }

  /** The latest arrival that can still be better than the best known: nothing that gets there later is worth a look. */
  private usefulUntil(newcomer?: Rival): number {
    const { objective, leastCost, latestAt, laneLatest, through } = this.question;
    if (objective !== undefined) return Math.min(latestAt, latestArrival(objective, this.solutions.best - leastCost));
    if (through === undefined || newcomer === undefined) return latestAt;
    return latestBeside(newcomer, through, this.step, laneLatest);
  }

  /** Places the unit where it is. */
  private begin(start: Start): void {
    const { changes } = this;
    const { rates, carbon } = this.question;
    if (start.kind === 'aboard') {
      const call = this.timetable.callStart[start.departure]! + start.call;
      this.aboard.add(start.departure, 0, 0, 1, start.call, 0, -1, byOther);
      this.ridden[start.departure] = start.call - 1;
      this.agenda.mark(this.timetable.segmentOfCall[call]!);
      return;
    }
    const { readyAt } = start;
    for (const dock of changes.docksAt.get(start.at) ?? []) {
      if (start.kind === 'gate') {
        if (changes.inWait[dock]! < 0) continue;
        const co2 = rates.fromGate.co2[dock]!;
        const cost = rates.fromGate.cost[dock]! + carbon.perGram * co2;
        this.wait(dock, cost, co2, 0, readyAt, readyAt + changes.inWait[dock]!, -1, atOwner);
      } else if (start.way === 'gate') {
        if (changes.inWait[dock]! >= 0) this.wait(dock, 0, 0, 0, readyAt, readyAt, -1, byOther);
      } else if (this.timetable.docks[dock]!.way === start.way) {
        this.change(dock, 0, 0, 0, readyAt, -1);
      }
    }
  }

  /** All changes from a dock at which the unit has landed. */
  private change(dock: number, cost: number, co2: number, legs: number, at: number, parent: number): void {
    const { start, to, wait } = this.changes;
    const prices = this.question.rates.change;
    const { perGram } = this.question.carbon;
    const origin = this.onRoad[dock] === 1 ? byRoad : byOther;
    const end = start[dock + 1]!;
    for (let c = start[dock]!; c < end; c += 1) {
      const more = prices.co2[c]!;
      this.wait(to[c]!, cost + prices.cost[c]! + perGram * more, co2 + more, legs, at, at + wait[c]!, parent, origin);
    }
  }

  /** Lets a unit wait at a dock, unless it cannot arrive in time or another label there is as good whenever it leaves. */
  private wait(
    dock: number,
    cost: number,
    co2: number,
    legs: number,
    at: number,
    ready: number,
    parent: number,
    origin: number,
  ): void {
    const { bounds, earliest, legsMax, rates, objective } = this.question;
    const arrives = earliest.from(dock, ready);
    if (arrives > this.lastUseful || legs + bounds.legs.board[dock]! > legsMax) return;
    if (this.isHopeless(dock, arrives, cost, co2, legs)) return;
    if (cost + timedRest(this.question, 'board', dock, ready) >= this.solutions.best) return;
    const perUnitDay = origin === atOwner ? 0 : rates.storagePerDay[dock]!;
    const [costOnly, waiting] = [objective !== undefined, this.waiting];
    for (let other = waiting.first(dock), before = -1; other >= 0; other = waiting.next[other]!) {
      if (waiting.origin[other] === origin) {
        const gap = at - waiting.at[other]!;
        // The one that came earlier pays storage for at most so much longer.
        const longer = perUnitDay === 0 ? 0 : Math.ceil(Math.abs(gap) / 1440) * perUnitDay;
        if (gap >= 0 && waiting.ready[other]! <= ready && waiting.cost[other]! + longer <= cost) {
          if (costOnly || (waiting.co2[other]! <= co2 && waiting.legs[other]! <= legs)) return;
        }
        if (gap <= 0 && ready <= waiting.ready[other]! && cost + longer <= waiting.cost[other]!) {
          if (costOnly || (co2 <= waiting.co2[other]! && legs <= waiting.legs[other]!)) {
            waiting.remove(dock, other, before);
            continue; // `before` stays: the one behind has moved up.
          }
        }
      }
      before = other;
    }
    waiting.add(dock, cost, co2, legs, at, ready, parent, origin);
    this.agenda.wait(dock, ready);
  }

  /** Takes those on board who wait at the segment's dock and are ready, if their rest can still be worth it. */
  private board(segment: number, lane: number, departure: number): void {
    const { rates, bounds, earliest, legsMax, documentsAt, objective } = this.question;
    const departs = this.timetable.segmentDeparts[segment]!;
    const call = this.timetable.segmentPosition[segment]!;
    const dock = this.lanes.from[lane]!;
    const arrives = earliest.bySegment[segment]!;
    const service = this.timetable.departureService[departure]!;
    const cutOffAt = departs - rates.cutOff[service]!;
    const papersInTime = documentsAt <= departs - this.paperCutOff[service]!;
    const [freeMinutes, perUnitDay] = [rates.freeMinutes[dock]!, rates.storagePerDay[dock]!];
    const costOnly = objective !== undefined;
    const [restCost, restLegs] = [bounds.cost.onLane[lane]!, bounds.legs.onLane[lane]!];
    const restCo2 = bounds.co2.onLane[lane]! + this.step * bounds.co2Step.onLane[lane]!;
    const timed = timedRest(this.question, 'onLane', lane, departs);
    const { waiting, aboard, solutions } = this;
    for (let label = waiting.first(dock), before = -1; label >= 0; label = waiting.next[label]!) {
      if (waiting.ready[label]! > departs) {
        before = label;
        continue;
      }
      const origin = waiting.origin[label]!;
      const stored = origin === atOwner ? 0 : storageCost(departs - waiting.at[label]!, freeMinutes, perUnitDay);
      const [cost, co2, legs] = [waiting.cost[label]! + stored, waiting.co2[label]!, waiting.legs[label]!];
      // Cut-offs count from arrival: one who came earlier may still catch what the other misses, until none is left to miss.
      const inTimeForAll = origin === byOther ? departs : departs - rates.latestCutOff[dock]!;
      if (waiting.isOvertaken(dock, label, departs, inTimeForAll, stored, perUnitDay, costOnly)) {
        waiting.remove(dock, label, before);
        continue; // `before` stays: the one behind has moved up.
      }
      if (solutions.beats(arrives, cost + restCost, co2 + restCo2, legs + restLegs)) {
        if (this.isHopeless(dock, earliest.from(dock, departs), cost, co2, legs)) waiting.remove(dock, label, before);
        else before = label;
        continue;
      }
      before = label;
      if (origin !== byOther && waiting.at[label]! > cutOffAt) continue;
      const parent = waiting.parent[label]!;
      if (parent < 0 && origin === atOwner && !papersInTime) continue;
      if (legs + restLegs > legsMax) continue;
      if (cost + timed >= solutions.best) continue;
      if (aboard.isBeaten(departure, cost, co2, legs + 1, costOnly)) continue;
      aboard.add(departure, cost, co2, legs + 1, call, departs, parent, origin);
    }
  }

  /** Whether one who waits at a dock, and arrives no earlier than this, is beaten by what is known whatever it takes from there. */
  private isHopeless(dock: number, arrives: number, cost: number, co2: number, legs: number): boolean {
    const { bounds } = this.question;
    const co2All = co2 + bounds.co2.board[dock]! + this.step * bounds.co2Step.board[dock]!;
    const legsAll = legs + bounds.legs.board[dock]!;
    return this.solutions.beats(arrives, cost + bounds.cost.board[dock]!, co2All, legsAll);
  }

  /** A rider leaves the departure: at its destination it is a solution, elsewhere it waits for the next one. */
  private land(rider: number, departure: number, call: number, dock: number, arrived: number): void {
    const { aboard, changes, solutions, question } = this;
    const at = Math.max(arrived, question.start.readyAt); // Not yesterday, where it came yesterday and is still on it.
    const [cost, co2, legs] = [aboard.cost[rider]!, aboard.co2[rider]!, aboard.legs[rider]!];
    if (question.bounds.isEnd[dock] === 1) {
      const arrives = at + changes.outWait[dock]!;
      if (arrives > question.latestAt || legs > question.legsMax) return;
      const more = question.rates.toGate.co2[dock]!;
      const total = cost + question.rates.toGate.cost[dock]! + question.carbon.perGram * more;
      const [from, parent] = [aboard.at[rider]!, aboard.parent[rider]!];
      if (solutions.add(arrives, total, co2 + more, legs, departure, from, call, parent))
        this.lastUseful = this.usefulUntil({ arrives, cost: total, co2: co2 + more, legs });
      return;
    }
    const before = this.waiting.length;
    this.change(dock, cost, co2, legs, at, solutions.nextLeg);
    if (this.waiting.length > before) solutions.keepLeg(departure, aboard.at[rider]!, call, aboard.parent[rider]!);
  }
}
