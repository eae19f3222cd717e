import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Minute, minutes } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { Disruption, DisruptionId } from '../../src/model/disruption.ts';
import { findTransfer, type Network } from '../../src/model/network.ts';
import type { Service } from '../../src/model/service.ts';
import { gate, type Way } from '../../src/model/way.ts';
import type { Free } from '../../src/plan/route/kernel-question.ts';
import type { Load, RouteQuestion, Start } from '../../src/plan/route/load.ts';
import { timeCost } from '../../src/plan/route/objective.ts';
import { Router } from '../../src/plan/route/router.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { arrivalAt, callCountOf, departureAt, serviceOf, type Timetable } from '../../src/plan/timetable/timetable.ts';
import { firstDay, place, smallNetworks } from '../support/networks.ts';

const days = 9;
const legsMax = 4;

interface Value {
  readonly arrives: number;
  readonly cost: number;
  readonly co2: number;
  readonly legs: number;
}

const questions = fc.record({
  readyAt: fc.integer({ min: 0, max: 3000 }),
  latest: fc.integer({ min: 6000, max: 12_000 }),
  to: fc.integer({ min: 1, max: 3 }),
  twenty: fc.boolean(),
  reefer: fc.constantFrom(false, false, false, true),
  netKg: fc.constantFrom(1000, 9000, 21_500),
  /** On some days departures take so much longer at a place: bounds hold for the quickest of a service. */
  delay: fc.constantFrom(0, 0, 300, 1500),
  /** Where it is: at its owner's, in the yard by some way, or on board of some departure, with its space or without. */
  begins: fc.oneof(
    { weight: 4, arbitrary: fc.constant('gate' as const) },
    fc.record({ way: fc.nat() }),
    fc.record({ departure: fc.nat(), call: fc.nat({ max: 3 }), booked: fc.boolean() }),
  ),
  fullness: fc.array(fc.constantFrom(0, 0, 0, 1, 5), { minLength: 7, maxLength: 7 }),
});

type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never;

function setUp(network: Network, question: Question) {
  const delayed: Disruption = {
    id: 'LATE' as DisruptionId,
    name: 'Late',
    where: { facilities: [place(question.to)] },
    effect: { delay: minutes(question.delay) },
    from: (firstDay * 1440) as Minute,
    until: ((firstDay + 2) * 1440) as Minute,
    severity: 'high',
    note: '',
    source: 'test',
  };
  const now = (firstDay * 1440) as Minute;
  const disruptions = question.delay > 0 ? [delayed] : [];
  const knowledge = { departures: new Map(), awaited: new Set<DepartureId>(), now, disruptions };
  const timetable = compileTimetable(network, firstDay, nextDay(firstDay, days), knowledge);
  const load: Load = {
    feet: question.twenty ? 20 : 40,
    teu: question.twenty ? 1 : 2,
    kind: question.reefer ? 'reefer' : 'dry',
    grossKg: question.netKg + 4000,
    netKg: question.netKg,
    needsPlug: question.reefer,
    dangerousClasses: [],
  };
  const asked: RouteQuestion = {
    load,
    start: startOf(timetable, question, (firstDay * 1440 + question.readyAt) as Minute),
    destination: place(question.to),
    latestAt: (firstDay * 1440 + question.latest) as Minute,
    legsMax,
  };
  const free: Free = {
    teu: timetable.bucketTeu.map((teu, b) => Math.max(0, teu - (question.fullness[b % 7] ?? 0))),
    kg: timetable.bucketKg.slice(),
    plugs: timetable.bucketPlugs.slice(),
  };
  return { timetable, asked, free };
}

function startOf(timetable: Timetable, { begins }: Question, readyAt: Minute): Start {
  const departures = timetable.departureService.length;
  if (begins === 'gate' || ('departure' in begins && departures === 0)) return { kind: 'gate', at: place(0), readyAt };
  if ('way' in begins) {
    const here = timetable.docks.filter(({ facility }) => facility === place(0));
    const ways: Way[] = [gate, ...here.map(({ way }) => way)];
    return { kind: 'yard', at: place(0), way: ways[begins.way % ways.length] ?? gate, readyAt };
  }
  const departure = begins.departure % departures;
  const call = begins.call % (callCountOf(timetable, departure) - 1);
  return { kind: 'aboard', departure, call, booked: begins.booked, readyAt };
}

/** Every route there is, by trying all of them, priced from the network alone. */
function bruteForce(timetable: Timetable, { load, start, destination, latestAt }: RouteQuestion, free: Free): Value[] {
  const { network } = timetable;
  const found: Value[] = [];
  const lift = network.emissions.perLift;
  const yard = load.needsPlug ? (network.emissions.reeferPerHour.get('yard') ?? 0) / 60 : 0;
  const takes = ({ accepts, capacity }: Service): boolean =>
    accepts.kinds.has(load.kind) &&
    !(load.needsPlug && capacity.plugs === 0) &&
    load.grossKg <= (load.feet === 20 ? accepts.gross20MaxKg : accepts.gross40MaxKg) &&
    load.teu <= capacity.teu;
  /** On board of a departure from a call on: off at any later one. */
  const ride = (d: number, from: number, before: Omit<Value, 'arrives'>, needsSpace = true): void => {
    const service = serviceOf(timetable, d);
    let { cost, co2 } = before;
    for (let j = from; j < callCountOf(timetable, d) - 1; j += 1) {
      const segment = timetable.segmentOfCall[(timetable.callStart[d] ?? 0) + j] ?? -1;
      const bucket = timetable.segmentBucket[segment] ?? -1;
      const hasRoom =
        (free.teu[bucket] ?? 0) >= load.teu &&
        (free.kg[bucket] ?? 0) >= load.grossKg &&
        (free.plugs[bucket] ?? 0) >= (load.needsPlug ? 1 : 0);
      if (needsSpace && !hasRoom) break;
      const next = service.calls[j]?.next;
      if (next === undefined) break;
      const minutes = timetable.lanes[timetable.segmentLane[segment] ?? 0]?.minutes ?? 0;
      cost += (load.feet === 20 ? next.rate20 : next.rate40) + (load.needsPlug ? next.reefer : 0);
      co2 += ((network.emissions.perTonneKm.get(service.emission) ?? 0) * next.km * load.netKg) / 1000;
      co2 += load.needsPlug ? ((network.emissions.reeferPerHour.get(service.mode) ?? 0) * minutes) / 60 : 0;
      if (!service.calls[j + 1]?.discharges) continue;
      const arrives = Math.max(start.readyAt, arrivalAt(timetable, d, j + 1)); // Not yesterday, where it came yesterday and is still on it.
      const to = service.calls[j + 1]?.facility ?? '';
      const legs = before.legs + 1;
      if (to === destination) {
        const out = findTransfer(network, destination, service.way, gate);
        if (out === undefined || arrives + out.wait > latestAt) continue;
        const total = co2 + out.lifts * lift + yard * out.wait;
        found.push({ arrives: arrives + out.wait, cost: cost + out.perUnit, co2: total, legs });
      } else if (arrives <= latestAt) go(to, service.way, { arrives, cost, co2, legs });
    }
  };
  /** At a facility since it arrived, by this way; `inside`: at its gate, and through it. */
  const go = (at: string, way: Way, { arrives: since, cost, co2, legs }: Value, inside = false): void => {
    if (legs === legsMax) return;
    for (let d = 0; d < timetable.departureService.length; d += 1) {
      const service = serviceOf(timetable, d);
      const transfer = findTransfer(network, at as never, way, service.way);
      if (transfer === undefined || !takes(service)) continue;
      const [wait, paid, lifts] = inside ? [0, 0, 0] : [transfer.wait, transfer.perUnit, transfer.lifts];
      for (let i = 0; i < callCountOf(timetable, d) - 1; i += 1) {
        if (service.calls[i]?.facility !== at || !service.calls[i]?.loads) continue;
        const departs = departureAt(timetable, d, i);
        if (since + wait > departs) continue;
        if (((way === gate && !inside) || way === 'road') && since > departs - service.cutOffs.delivery) continue;
        const band = network.storage.get(at as never)?.[0]?.bands.find(({ perDay }) => perDay > 0);
        const overdue = departs - since - ((band?.fromDay ?? 1) - 1) * 1440;
        const isFree = (way === gate && !inside) || overdue <= 0;
        const stored = isFree ? 0 : Math.ceil(overdue / 1440) * (band?.perDay ?? 0) * load.teu;
        ride(d, i, { cost: cost + paid + stored, co2: co2 + lifts * lift + yard * wait, legs });
      }
    }
  };
  const nothing = { arrives: start.readyAt, cost: 0, co2: 0, legs: 0 };
  if (start.kind === 'gate') go(start.at, gate, nothing);
  else if (start.kind === 'yard') go(start.at, start.way, nothing, start.way === gate);
  else if (takes(serviceOf(timetable, start.departure))) ride(start.departure, start.call, nothing, start.booked);
  return found;
}

const near = 1e-6;
const asGood = (a: Value, b: Value): boolean =>
  a.arrives <= b.arrives && a.cost <= b.cost + near && a.co2 <= b.co2 + near && a.legs <= b.legs;

const paretoOf = (values: readonly Value[]): Value[] => {
  const kept: Value[] = [];
  for (const value of values) {
    if (kept.some((other) => asGood(other, value))) continue;
    for (let i = kept.length - 1; i >= 0; i -= 1) if (asGood(value, kept[i] as Value)) kept.splice(i, 1);
    kept.push(value);
  }
  return kept;
};

const inOrder = (values: readonly Value[]): Value[] =>
  values.toSorted((a, b) => a.arrives - b.arrives || a.cost - b.cost || a.legs - b.legs || a.co2 - b.co2);

/** Grams are rounded once by the router and summed in another order here. */
function expectSame(got: readonly Value[], wanted: readonly Value[]): void {
  const plain = (values: readonly Value[]): string[] => inOrder(values).map((v) => `${v.arrives} ${v.cost} ${v.legs}`);
  expect(plain(got)).toEqual(plain(wanted));
  const grams = inOrder(wanted).map(({ co2 }) => co2);
  for (const [index, { co2 }] of inOrder(got).entries())
    expect(Math.abs(co2 - (grams[index] ?? 0))).toBeLessThanOrEqual(0.51);
}

/** All routes as the router finds them. */
const routesOf = (router: Router, asked: RouteQuestion, free: Free): Value[] =>
  router
    .pareto(asked, free)
    .routes.map((r) => ({ arrives: r.arrivesAt, cost: r.cost, co2: r.co2Grams, legs: r.legs.length }));

const runs = Number(process.env['DRYPORT_RUNS'] ?? 1500);

test('the search finds exactly the routes that no other beats, as trying all of them does', () => {
  let answers = 0;
  fc.assert(
    fc.property(smallNetworks(), questions, (network, question) => {
      const { timetable, asked, free } = setUp(network, question);
      const router = new Router(timetable);
      const wanted = paretoOf(bruteForce(timetable, asked, free));
      answers += wanted.length > 1 ? 1 : 0;
      expect(router.pareto(asked, free).complete).toBe(true);
      expectSame(routesOf(router, asked, free), wanted);
    }),
    { numRuns: runs },
  );
  expect(answers).toBeGreaterThan(runs / 20); // Questions without a choice would prove nothing.
});

test('whatever was asked before, all routes are found, and each has space for all who go together', () => {
  fc.assert(
    fc.property(smallNetworks(), questions, fc.constantFrom(1, 2, 3), (network, question, together) => {
      const { timetable, asked, free } = setUp(network, question);
      const router = new Router(timetable, 0); // As on a long timetable: it goes by what was best before.
      const shared = {
        teu: free.teu.map((teu) => teu / together),
        kg: free.kg.map((kg) => kg / together),
        plugs: free.plugs.map((plugs) => Math.floor(plugs / together)),
      };
      for (const later of [0, 0, 700, 2600]) {
        const readyAt = (asked.start.readyAt + later) as Minute;
        const next: RouteQuestion = { ...asked, start: { ...asked.start, readyAt } };
        expectSame(routesOf(router, { ...next, together }, free), paretoOf(bruteForce(timetable, next, shared)));
      }
    }),
    { numRuns: runs / 3 },
  );
});

test('the best route is the least of them all by the objective, whatever was asked before', () => {
  fc.assert(
    fc.property(smallNetworks(), questions, fc.integer({ min: 0, max: 9000 }), (network, question, timePerDay) => {
      const { timetable, asked, free } = setUp(network, question);
      const router = new Router(timetable);
      for (const later of [0, 700, 2600]) {
        const readyAt = (asked.start.readyAt + later) as Minute;
        const next: RouteQuestion = { ...asked, start: { ...asked.start, readyAt } };
        const ceiling = Number.POSITIVE_INFINITY;
        const objective = { readyAt, dueAt: readyAt + 4000, timePerDay, latePerDay: 7000, ceiling };
        const values = bruteForce(timetable, next, free).map(
          ({ arrives, cost, co2 }) => cost + (co2 * 6000) / 1e6 + timeCost(objective, arrives),
        );
        const best = router.best(next, objective, free);
        if (values.length === 0) expect(best).toBeUndefined();
        else expect(best?.value).toBeCloseTo(Math.min(...values), 3);
      }
    }),
    { numRuns: runs },
  );
});
