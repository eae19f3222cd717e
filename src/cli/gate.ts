import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { conditions, readPlate, type VisitPurpose, visitPurposes } from '../model/gate.ts';
import { writeSlot } from '../model/terminal.ts';
import type { Prepared } from '../operations/gate/desk.ts';
import type { Order, OrderAnswer } from '../operations/order.ts';
import { type GateSheet, gateSheet } from '../tracking/gate-sheet.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import { facilityIn } from './facility-in.ts';
import { type PassOptions, passOptions, readPass } from './gate-pass.ts';
import { journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { readDayWord, readWhen } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Json {
  readonly json?: boolean;
}

interface VisitOptions extends Json {
  readonly at?: string;
  readonly for?: string;
  readonly window?: string;
  readonly truck?: string;
}

const json = ['--json', 'one JSON document on standard output'] as const;

/** `dryport gate`: time windows, whether a truck may come, and trucks that come and go. */
export function addGateCommands(program: Command, workplace: Workplace): void {
  const gate = program.command('gate').description('time windows, pre-advice, and trucks that come and go');
  gate
    .command('windows')
    .description('the time windows of a day, how many places are taken, and who comes')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--day <day>', 'today, +1d, 2026-12-01', 'today')
    .option(...json)
    .action((id: string, options: Json & { day: string }) => windows(workplace, id, options));
  const visit = (name: string, what: string): Command =>
    gate
      .command(name)
      .description(what)
      .argument('<unit>', 'a journey, a unit number, or a booking: its next unit without window')
      .option('--at <facility>', 'where, if not at its origin or destination')
      .option('--for <purpose>', visitPurposes.join(' or '))
      .option(...json);
  visit('advise', 'may a truck set out: not possible, waiting or possible, and why').action(
    (word: string, options: VisitOptions) => advise(workplace, word, options),
  );
  visit('book', 'a place in a time window, in place of the one before')
    .option('--window <window>', 'such as CQ_TUA/G1/2026-11-26T08:00; the first that is free where none is named')
    .option('--truck <plate>', 'the plate of the truck')
    .action((word: string, options: VisitOptions) => book(workplace, word, options));
  gate
    .command('cancel')
    .description('give a place in a time window back')
    .argument('<unit>', 'a journey or a unit number')
    .requiredOption('--reason <reason>', 'why (needed)')
    .option(...json)
    .action((word: string, options: Json & { reason: string }) => cancel(workplace, word, options));
  gate
    .command('right')
    .description('say who may fetch a unit, or pass that right on')
    .argument('<unit>', 'a journey or a unit number')
    .requiredOption('--to <party>', 'who may fetch it (needed)')
    .option('--by <party>', 'who has the right now')
    .option('--until <moment>', 'when the right ends: +2d, 2026-12-01 18:00')
    .option(...json)
    .action((word: string, options: Json & { to: string; by?: string; until?: string }) =>
      right(workplace, word, options),
    );
  passOptions(gate.command('in').description('let a truck in that brings a unit, and put the unit into a slot'))
    .option('--type <type>', 'size and type as seen: 45G1')
    .option('--condition <condition>', conditions.join(' or '))
    .option('--gross <kg>', 'weighed, with goods')
    .action((options: PassOptions) => go(workplace, 'deliver', options));
  passOptions(gate.command('out').description('let a truck out that has fetched a unit'))
    .option('--holder <party>', 'who fetches it, where it was said who may')
    .action((options: PassOptions) => go(workplace, 'collect', options));
}

async function windows(workplace: Workplace, text: string, options: Json & { day: string }): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    if (at === undefined) return;
    const day = readDayWord(options.day, desk.clock.now(), zoneOf(desk.network, at));
    if (day === undefined) return terminal.wrongCall(`--day should be today, +1d or 2026-12-01, not ${options.day}`);
    const now = await desk.gates.day(at, day);
    const bookings = await desk.views.bookingsNamed([...new Set(now.units.map(({ booking }) => booking))]);
    const sheet = gateSheet(desk.network, now, bookings, desk.clock.now());
    if (sheet === undefined) return;
    if (options.json === true) terminal.json(sheet);
    else print(terminal, sheet);
  });
}

function print(terminal: Terminal, { facility, day, windows: rows, visits, graceMinutes }: GateSheet): void {
  if (rows.length === 0) {
    terminal.line(`no gate of ${facility} is open on ${day}`);
    return;
  }
  terminal.line(`a truck may come ${graceMinutes} minutes before and after its window; then its place is free`);
  terminal.table(
    ['window', 'to', 'places', 'taken', 'free', 'done', 'no-shows'],
    rows.map((row) => [row.id, row.to.slice(11, 16), row.capacity, row.taken, row.free, row.done, row.noShows]),
  );
  if (visits.length === 0) return;
  terminal.line('');
  terminal.table(
    ['from', 'unit', 'booking', 'for', 'truck', 'state', 'holds'],
    visits.map((visit) => [
      ...[visit.from.slice(11, 16), visit.number ?? visit.unit, visit.booking, visit.purpose],
      ...[visit.truck ?? '', visit.state, visit.holds.map(({ kind, owner }) => `${kind} (${owner})`).join(', ')],
    ]),
  );
}

/** Place, purpose and plate of a visit as given, or nothing where the call was wrong. */
function readVisit(
  terminal: Terminal,
  desk: Desk,
  word: string,
  { at: place, for: purpose, truck, window }: VisitOptions,
) {
  const at = place === undefined ? undefined : facilityIn(terminal, desk, place);
  if (place !== undefined && at === undefined) return undefined;
  if (purpose !== undefined && !visitPurposes.some((each) => each === purpose)) {
    terminal.wrongCall(`--for should be ${visitPurposes.join(' or ')}, not ${purpose}`);
    return undefined;
  }
  const plate = truck === undefined ? undefined : readPlate(truck);
  if (truck !== undefined && plate === undefined) {
    terminal.wrongCall(`--truck should be a plate such as 渝A12345, not ${truck}`);
    return undefined;
  }
  return {
    word,
    ...(at === undefined ? {} : { at }),
    ...(purpose === undefined ? {} : { purpose: purpose as VisitPurpose }),
    ...(plate === undefined ? {} : { truck: plate }),
    ...(window === undefined ? {} : { window }),
  };
}

async function advise(workplace: Workplace, word: string, options: VisitOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const asked = readVisit(terminal, desk, word, options);
    if (asked === undefined) return;
    const advice = await desk.gates.advise(asked);
    if (options.json === true) terminal.json(advice);
    else terminal.line(`${advice.answer.replace('-', ' ')}: ${advice.reason}`);
    terminal.exitCode = advice.answer === 'possible' ? 0 : 1;
  });
}

async function book(workplace: Workplace, word: string, options: VisitOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const asked = readVisit(terminal, desk, word, options);
    if (asked === undefined) return;
    const prepared = await desk.gates.bookWindow(asked);
    const answer = await carryOut(desk, prepared);
    show(terminal, answer, options);
    if (options.json === true || 'refused' in answer || 'refusal' in prepared) return;
    const advice = await desk.gates.advise({ ...asked, word: prepared.order.unit });
    terminal.line(`${prepared.order.unit}: ${advice.reason}`);
  });
}

async function cancel(workplace: Workplace, word: string, options: Json & { reason: string }): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const unit = await journeyOf(desk, word);
    const prepared =
      unit === undefined ? unknown(word) : { order: { kind: 'cancel-window' as const, unit, reason: options.reason } };
    show(terminal, await carryOut(desk, prepared), options);
  });
}

async function right(
  workplace: Workplace,
  word: string,
  options: Json & { to: string; by?: string; until?: string },
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const unit = await journeyOf(desk, word);
    const known = unit === undefined ? undefined : await desk.views.unit(unit);
    const booking = known === undefined ? undefined : (await desk.views.booking(known.booking))?.booking;
    const zone = zoneOf(desk.network, booking?.destination);
    const until = options.until === undefined ? undefined : readWhen(options.until, desk.clock.now(), zone);
    if (options.until !== undefined && until === undefined)
      return terminal.wrongCall(`--until should be a moment such as +2d or 2026-12-01 18:00, not ${options.until}`);
    const more = { ...(options.by === undefined ? {} : { by: options.by }), ...(until === undefined ? {} : { until }) };
    const prepared =
      unit === undefined
        ? unknown(word)
        : { order: { kind: 'pass-right' as const, unit, holder: options.to, ...more } };
    show(terminal, await carryOut(desk, prepared), options);
  });
}

async function go(workplace: Workplace, purpose: VisitPurpose, options: PassOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const place = options.at ?? options.window?.split('/')[0];
    if (place === undefined) return terminal.wrongCall('give --window, or --at with the facility');
    const at = facilityIn(terminal, desk, place);
    if (at === undefined) return;
    const asked = readPass(options);
    if ('problem' in asked) return terminal.wrongCall(asked.problem);
    if (purpose === 'collect')
      return show(terminal, await carryOut(desk, await desk.gates.gateOut(at, asked)), options);
    const prepared = await desk.gates.gateIn(at, asked);
    const answer = await carryOut(desk, prepared);
    if ('refused' in answer || 'refusal' in prepared) return show(terminal, answer, options);
    const put = await desk.yards.putDown(prepared.order.unit, commandOf(desk));
    show(terminal, { done: [...answer.done, ...(put !== undefined && 'done' in put ? put.done : [])] }, options);
    const unit = await desk.views.unit(prepared.order.unit);
    if (options.json === true) return;
    const slot = unit?.slot === undefined ? 'no slot yet' : writeSlot(unit.slot);
    terminal.line(`${unit?.number ?? prepared.order.unit} stands in ${slot}`);
  });
}

const unknown = (word: string): Prepared<never> => ({
  refusal: { code: 'unknown', reason: `no journey of ${word} is known` },
});

const commandOf = ({ clock }: Desk) => ({ id: `cli/${randomUUID()}`, actor: 'local', source: 'cli', at: clock.now() });

async function carryOut(
  desk: Desk,
  prepared: { readonly order: Order } | Extract<Prepared<never>, { refusal: unknown }>,
): Promise<OrderAnswer> {
  if ('refusal' in prepared) return { refused: prepared.refusal };
  const { answers } = await desk.hub.execute({ ...commandOf(desk), orders: [prepared.order] });
  return answers[0] ?? { done: [] };
}

function show(terminal: Terminal, answer: OrderAnswer, { json: asJson }: Json): void {
  if (asJson === true) terminal.json(answer);
  else if ('refused' in answer) terminal.line(`refused, ${answer.refused.code}: ${answer.refused.reason}`);
  else for (const { stream, version, kind } of answer.done) terminal.line(`${kind} (${stream}, entry ${version})`);
  terminal.exitCode = 'refused' in answer ? 1 : 0;
}
