import { type Chance, pick, wholeBetween } from '../../src/base/random.ts';
import { bookingBody } from '../../src/server/wire/booking.ts';
import { type Answer, bodyOf, call } from './http.ts';
import type { Kind } from './open-loop.ts';

interface BookingView {
  readonly id: string;
  readonly origin: string;
  readonly destination: string;
  readonly units: readonly { readonly number?: string }[];
  readonly [field: string]: unknown;
}

interface UnitRow {
  readonly unit: string;
  readonly number?: string;
  readonly booking: string;
}

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string };

/** What a hub holds, so that requests name things that are there. */
interface Seen {
  readonly chance: Chance;
  readonly bookings: readonly BookingView[];
  /** Units that wait for their departure; each is acted on once. */
  readonly planned: UnitRow[];
  /** Departures and arrivals of today. */
  readonly board: readonly { readonly departure: string; readonly at: string }[];
}

const pageRows = 500;
const plannedPages = 30;

async function lookAround(port: number, chance: Chance): Promise<Seen> {
  const read = async <T>(path: string): Promise<T> => bodyOf<T>(await call({ port, method: 'GET', path }));
  const bookings: BookingView[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: Page<BookingView> = await read(`/v1/bookings?limit=${pageRows}&after=${after}`);
    bookings.push(...page.rows);
    after = page.next;
  }
  const planned = new Map<string, UnitRow>();
  for (let page = 0; page < plannedPages; page += 1) {
    const after = anyOf(chance, bookings).id;
    const { rows } = await read<Page<UnitRow>>(`/v1/units?limit=${pageRows}&stage=planned&after=${after}`);
    for (const row of rows) if (row.number !== undefined) planned.set(row.unit, row);
  }
  const { rows: board } = await read<{ rows: Seen['board'] }>('/v1/board');
  return { chance, bookings, planned: shuffled(chance, [...planned.values()]), board };
}

/** A working day's requests, seeded: four of five look something up, nearly one of five does something, some ask for routes. */
export async function drawMix(port: number, chance: Chance): Promise<() => Kind> {
  const seen = await lookAround(port, chance);
  const holds: Hold[] = [];
  const kinds = [...readKinds(seen), ...commandKinds(seen, holds), routeKind(seen)];
  const draw = (): Kind => {
    const kind = pick(chance, kinds, ({ weight }) => weight);
    return kind.name === 'release' && holds.length === 0 ? draw() : kind; // Before the first hold there is nothing to release.
  };
  return draw;
}

function readKinds({ chance, bookings, board }: Seen): Kind[] {
  const read = (name: string, weight: number, path: () => string): Kind => ({
    name,
    group: 'reads',
    weight,
    make: () => ({ method: 'GET', path: path() }),
  });
  const booking = (): BookingView => anyOf(chance, bookings);
  const numbers = bookings.flatMap(({ units: [first] }) => (first?.number === undefined ? [] : [first.number]));
  const number = (): string => anyOf(chance, numbers);
  const stage = (): string => anyOf(chance, ['in-yard', 'aboard', 'out', 'planned']);
  return [
    read('unit', 26, () => `/v1/units/${booking().id}.1`),
    read('unit by its number', 4, () => `/v1/units/${number()}`),
    read('booking', 14, () => `/v1/bookings/${booking().id}`),
    read('board of a place', 5, () => `/v1/board?at=${anyOf(chance, board).at}&day=${dayOf(chance)}`),
    read('board of the hub', 3, () => `/v1/board?day=${dayOf(chance)}`),
    read('departure', 6, () => `/v1/departures/${anyOf(chance, board).departure}`),
    read('page of units', 8, () => `/v1/units?limit=50&after=${booking().id}.1`),
    read('page of units by stage', 3, () => `/v1/units?limit=50&stage=${stage()}`),
    read('page of bookings', 6, () => `/v1/bookings?limit=50&after=${booking().id}`),
    read('search for a number', 3, () => `/v1/bookings?q=${number()}`),
    read('status', 2, () => '/v1/status'),
  ];
}

interface Hold {
  readonly unit: string;
  readonly hold: string;
}

function commandKinds({ chance, bookings, planned }: Seen, holds: Hold[]): Kind[] {
  let made = 0;
  const does = (
    name: string,
    weight: number,
    make: () => { readonly path: string; readonly body: object },
    heard?: (answer: Answer) => void,
  ): Kind => ({
    name,
    group: 'commands',
    weight,
    make: () => {
      made += 1;
      return { method: 'POST', key: `bench-${process.pid}-${made}`, ...make() };
    },
    ...(heard === undefined ? {} : { heard }),
  });
  const origins = new Map(bookings.map(({ id, origin }) => [id, origin]));
  const next = (): UnitRow => planned.pop() ?? giveUp('no planned unit is left');
  const keepHold = (answer: Answer): void => {
    const { events } =
      answer.status === 200 ? bodyOf<{ events: { stream: string; version: number }[] }>(answer) : noEvents;
    for (const { stream, version } of events)
      holds.push({ unit: stream.slice('unit:'.length), hold: `customs-${version}` });
  };
  return [
    does('book', 7, () => ({ path: '/v1/bookings', body: againAs(`BENCH-${made}`, anyOf(chance, bookings)) })),
    does('gate-in', 4, () => {
      const { unit, booking } = next();
      return { path: `/v1/units/${unit}/gate-in`, body: { at: origins.get(booking) } };
    }),
    does(
      'hold',
      4,
      () => ({ path: `/v1/units/${next().unit}/hold`, body: { kind: 'customs', owner: 'Bench', reason: 'bench' } }),
      keepHold,
    ),
    does('release', 2, () => {
      const { unit, hold } = holds.shift() ?? giveUp('nothing is held');
      return { path: `/v1/units/${unit}/release`, body: { hold, reason: 'bench' } };
    }),
    does('declare', 1, () => ({ path: `/v1/units/${next().unit}/declare`, body: { grossKg: 9_000 } })),
  ];
}

const noEvents = { events: [] };

function routeKind({ chance, bookings }: Seen): Kind {
  return {
    name: 'route',
    group: 'routes',
    weight: 2,
    make: () => {
      const { origin: from, destination: to } = anyOf(chance, bookings);
      return { method: 'POST', path: '/v1/routes', body: { from, to, ready: `${dayOf(chance)}T08:00+08:00` } };
    },
  };
}

/** A booking as a customer would send it once more: another reference, and units without a number yet. */
function againAs(id: string, view: BookingView): object {
  const sent = Object.entries(view).filter(([field]) => Object.hasOwn(bookingBody.shape, field)); // Of what is shown, what is asked for.
  return { ...Object.fromEntries(sent), id, units: view.units.map(({ number: _number, ...unit }) => unit) };
}

/** One of the next seven days. */
const dayOf = (chance: Chance): string =>
  new Date(Date.now() + wholeBetween(chance, 0, 6) * 86_400_000).toISOString().slice(0, 10);

const anyOf = <T>(chance: Chance, all: readonly T[]): T =>
  all[wholeBetween(chance, 0, all.length - 1)] ?? giveUp('there is nothing to choose from');

function shuffled<T>(chance: Chance, all: readonly T[]): T[] {
  const keyed = all.map((value) => ({ value, key: chance.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

function giveUp(why: string): never {
  throw new Error(why);
}
