// The kind of network that ../shared/instances/assign-hub is: hubs joined with one another twice a day, every other terminal with
// two hubs, both ways, every 32 hours, for 28 days. Three hubs and 27 others have 2,604 departures, six and 144 have 13,776.
import { type Chance, chanceOf, uniform, wholeBetween } from '../../src/base/random.ts';
import { type Day, nextDay } from '../../src/base/zone.ts';
import type { Free } from '../../src/plan/route/kernel-question.ts';
import type { RouteQuestion } from '../../src/plan/route/load.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import type { Timetable } from '../../src/plan/timetable/timetable.ts';
import { type Handling, type MadeService, minuteAt, networkOf, placeOf } from './made-network.ts';

const first = 20_780 as Day;
const days = 28;
const [trunkEvery, feederEvery] = [12 * 60, 32 * 60];
export const handling: Handling = {
  changeMinutes: 180,
  changeCents: 4_000,
  gateMinutes: 60,
  gateCents: 3_000,
  freeDays: 1,
  perTeuDay: 1_500,
};

export interface HubAndSpoke {
  readonly name: string;
  readonly timetable: Timetable;
  /** Every departure has some space taken already; one in eight is full. */
  readonly free: Free;
  readonly questions: readonly RouteQuestion[];
}

export function hubAndSpoke(terminals: number, hubs: number, questions: number): HubAndSpoke {
  const chance = chanceOf('hub and spoke', terminals);
  const at = Array.from({ length: terminals }, () => [uniform(chance, 0, 1_000), uniform(chance, 0, 1_000)] as const);
  const services: MadeService[] = [];
  const join = (from: number, to: number, every: number): void => {
    const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = [at[from], at[to]];
    const km = Math.round(80 + Math.hypot(x - u, y - v));
    const run = Math.round((km / uniform(chance, 25, 60)) * 60 + uniform(chance, 60, 240));
    const offset = wholeBetween(chance, 0, every - 1);
    const leavesAt: number[] = [];
    for (let leaves = offset; leaves < days * 1440; leaves += every) leavesAt.push(leaves);
    const calls = [
      { place: from, arrives: 0, departs: 0 },
      { place: to, arrives: run, departs: run },
    ];
    services.push({ calls, km, perTeu: Math.round(km * uniform(chance, 30, 55)), leavesAt });
  };
  for (let hub = 0; hub < hubs; hub += 1)
    for (let other = 0; other < hubs; other += 1) if (hub !== other) join(hub, other, trunkEvery);
  for (let spoke = hubs; spoke < terminals; spoke += 1) {
    const one = wholeBetween(chance, 0, hubs - 1);
    const two = (one + wholeBetween(chance, 1, hubs - 1)) % hubs;
    for (const hub of [one, two]) {
      join(spoke, hub, feederEvery);
      join(hub, spoke, feederEvery);
    }
  }
  const network = networkOf(terminals, services, first, handling);
  const timetable = compileTimetable(network, first, nextDay(first, days));
  const taken = timetable.bucketTeu.map((teu) => (chance.next() < 0.125 ? 0 : Math.floor(teu * chance.next())));
  const free = { teu: taken, kg: timetable.bucketKg.slice(), plugs: timetable.bucketPlugs.slice() };
  const name = `${terminals} terminals, ${timetable.departureService.length.toLocaleString('en-US')} departures`;
  return { name, timetable, free, questions: Array.from({ length: questions }, () => questionOf(terminals, chance)) };
}

/** Somewhere to somewhere else, ready in the first three weeks, due three to nine days later: as the instance's shipments. */
function questionOf(terminals: number, chance: Chance): RouteQuestion {
  const from = wholeBetween(chance, 0, terminals - 1);
  const to = (from + wholeBetween(chance, 1, terminals - 1)) % terminals;
  const readyAt = minuteAt(first, wholeBetween(chance, 0, 20 * 1440));
  const twenty = chance.next() < 0.5;
  const netKg = wholeBetween(chance, 5_000, 22_000);
  return {
    load: {
      feet: twenty ? 20 : 40,
      teu: twenty ? 1 : 2,
      kind: 'dry',
      grossKg: netKg + 4_000,
      netKg,
      needsPlug: false,
      dangerousClasses: [],
    },
    start: { kind: 'gate', at: placeOf(from), readyAt },
    destination: placeOf(to),
    latestAt: minuteAt(first, readyAt - first * 1440 + wholeBetween(chance, 3 * 1440, 9 * 1440)),
    legsMax: 4,
  };
}
