import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Minute, minutes } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { Disruption, DisruptionId } from '../../src/model/disruption.ts';
import { findTransfer, type Network } from '../../src/model/network.ts';
import { gate, type Way } from '../../src/model/way.ts';
import type { Free } from '../../src/plan/route/kernel-question.ts';
import type { Load, RouteQuestion } from '../../src/plan/route/load.ts';
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
    start: { kind: 'gate', at: place(0), readyAt: (firstDay * 1440 + question.readyAt) as Minute },
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

/** Every route there is, by trying all of them, priced from the network alone. */
function bruteForce(timetable: Timetable, { load, start, destination, latestAt }: RouteQuestion, free: Free): Value[] {
  const { network } = timetable;
  const found: Value[] = [];
  if (start.kind !== 'gate') return found;
  const lift = network.emissions.perLift;
  const yard = load.needsPlug ? (network.emissions.reeferPerHour.get('yard') ?? 0) / 60 : 0;
  const go = (at: string, way: Way, since: number, cost: number, co2: number, legs: number): void => {
    if (legs === legsMax) return;
    for (let d = 0; d < timetable.departureService.length; d += 1) {
      const service = serviceOf(timetable, d);
      const transfer = findTransfer(network, at as never, way, service.way);
      if (transfer === undefined || !service.accepts.kinds.has(load.kind)) continue;
      if (load.needsPlug && service.capacity.plugs === 0) continue;
      if (load.grossKg > (load.feet === 20 ? service.accepts.gross20MaxKg : service.accepts.gross40MaxKg)) continue;
      if (load.teu > service.capacity.teu) continue;
      for (let i = 0; i < callCountOf(timetable, d) - 1; i += 1) {
        if (service.calls[i]?.facility !== at || !service.calls[i]?.loads) continue;
        const departs = departureAt(timetable, d, i);
        if (since + transfer.wait > departs) continue;
        if ((way === gate || way === 'road') && since > departs - service.cutOffs.delivery) continue;
        const band = network.storage.get(at as never)?.[0]?.bands.find(({ perDay }) => perDay > 0);
        const overdue = departs - since - ((band?.fromDay ?? 1) - 1) * 1440;
        const stored = way === gate || overdue <= 0 ? 0 : Math.ceil(overdue / 1440) * (band?.perDay ?? 0) * load.teu;
        let [ride, air] = [cost + transfer.perUnit + stored, co2 + transfer.lifts * lift + yard * transfer.wait];
        for (let j = i; j < callCountOf(timetable, d) - 1; j += 1) {
          const segment = timetable.segmentOfCall[(timetable.callStart[d] ?? 0) + j] ?? -1;
          const bucket = timetable.segmentBucket[segment] ?? -1;
          if ((free.teu[bucket] ?? 0) < load.teu || (free.kg[bucket] ?? 0) < load.grossKg) break;
          if ((free.plugs[bucket] ?? 0) < (load.needsPlug ? 1 : 0)) break;
          const next = service.calls[j]?.next;
          if (next === undefined) break;
          const minutes = timetable.lanes[timetable.segmentLane[segment] ?? 0]?.minutes ?? 0;
          ride += (load.feet === 20 ? next.rate20 : next.rate40) + (load.needsPlug ? next.reefer : 0);
          air += ((network.emissions.perTonneKm.get(service.emission) ?? 0) * next.km * load.netKg) / 1000;
          air += load.needsPlug ? ((network.emissions.reeferPerHour.get(service.mode) ?? 0) * minutes) / 60 : 0;
          if (!service.calls[j + 1]?.discharges) continue;
          const arrives = arrivalAt(timetable, d, j + 1);
          const to = service.calls[j + 1]?.facility ?? '';
          if (to === destination) {
            const out = findTransfer(network, destination, service.way, gate);
            if (out === undefined || arrives + out.wait > latestAt) continue;
            const total = air + out.lifts * lift + yard * out.wait;
            found.push({ arrives: arrives + out.wait, cost: ride + out.perUnit, co2: total, legs: legs + 1 });
          } else if (arrives <= latestAt) go(to, service.way, arrives, ride, air, legs + 1);
        }
      }
    }
  };
  go(start.at, gate, start.readyAt, 0, 0, 0);
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

const runs = Number(process.env['DRYPORT_RUNS'] ?? 1500);

test('the search finds exactly the routes that no other beats, as trying all of them does', () => {
  let answers = 0;
  fc.assert(
    fc.property(smallNetworks(), questions, (network, question) => {
      const { timetable, asked, free } = setUp(network, question);
      const router = new Router(timetable);
      const { routes, complete } = router.pareto(asked, free);
      const wanted = paretoOf(bruteForce(timetable, asked, free));
      answers += wanted.length > 1 ? 1 : 0;
      expect(complete).toBe(true);
      const got = routes.map((r) => ({ arrives: r.arrivesAt, cost: r.cost, co2: r.co2Grams, legs: r.legs.length }));
      expectSame(got, wanted);
    }),
    { numRuns: runs },
  );
  expect(answers).toBeGreaterThan(runs / 20); // Questions without a choice would prove nothing.
});

test('the best route is the least of them all by the objective, whatever was asked before', () => {
  fc.assert(
    fc.property(smallNetworks(), questions, fc.integer({ min: 0, max: 9000 }), (network, question, timePerDay) => {
      const { timetable, asked, free } = setUp(network, question);
      const router = new Router(timetable);
      for (const later of [0, 700, 2600]) {
        const readyAt = ((asked.start.kind === 'gate' ? asked.start.readyAt : 0) + later) as Minute;
        const next: RouteQuestion = { ...asked, start: { kind: 'gate', at: place(0), readyAt } };
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
