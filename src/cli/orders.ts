import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { textOf } from '../base/sentence.ts';
import { readFacilityId } from '../model/facility.ts';
import { holdKinds } from '../model/hold.ts';
import { readUnitKey, type UnitKey } from '../model/unit.ts';
import { readUnitId } from '../model/unit-id.ts';
import type { Order, OrderAnswer } from '../operations/order.ts';
import { type Action, bookingActions, departureActions, type Given, type OptionName, unitActions } from './actions.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

const optionText: Readonly<Record<OptionName, string>> = {
  at: 'the facility',
  when: 'when it happened: now, -2h, 2026-12-01 08:00',
  number: 'unit number of ISO 6346',
  gross: 'kilograms with goods',
  tare: 'kilograms empty',
  departure: 'the departure',
  kind: `kind of hold: ${holdKinds.join(', ')}`,
  owner: 'who holds it',
  reason: 'why',
  hold: 'the hold, as track shows it',
  entry: 'the entry of the ledger, as track shows it',
  arrival: 'when it will come: +5h, 2026-12-01 08:00',
  destination: 'another destination',
  ready: 'when the units are ready',
  due: 'when they must be there',
  priority: '1 (first) to 5',
  goods: 'a JSON file with all lines of goods, as in the API',
  slot: 'block, bay, row and tier: A-07-3-2',
  for: 'the journey that gets it, and its number',
};

/** `dryport unit`, `dryport departure`, `dryport booking`: everything that can be done, by hand. */
export function addOrderCommands(program: Command, workplace: Workplace): void {
  addGroup(program, workplace, 'unit', 'what happens to one unit', '<unit>', unitActions);
  addGroup(program, workplace, 'departure', 'what a departure does', '<departure>', departureActions);
  addGroup(
    program,
    workplace,
    'booking',
    'change, confirm, cancel or reinstate a booking',
    '<booking>',
    bookingActions,
  );
}

function addGroup(
  program: Command,
  workplace: Workplace,
  group: 'unit' | 'departure' | 'booking',
  description: string,
  argument: string,
  actions: readonly Action[],
): void {
  const parent = program.command(group).description(description);
  for (const { name, what, needs, may = [], reports, order } of actions) {
    const command = parent.command(name).description(what).argument(argument);
    for (const option of needs) command.requiredOption(`--${option} <${option}>`, `${optionText[option]} (needed)`);
    for (const option of may) command.option(`--${option} <${option}>`, optionText[option]);
    if (reports === true) command.option('--reported', 'a fact from outside: written down even if not planned so');
    command.option('--json', 'one JSON document on standard output');
    command.action((subject: string, given: Given) => give(workplace, group, subject, given, order));
  }
}

async function give(
  workplace: Workplace,
  group: string,
  word: string,
  given: Given,
  make: Action['order'],
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const subject = group === 'unit' ? await journeyOf(desk, word) : word;
    const problem = problemOf(desk, given);
    const made = problem === undefined && subject !== undefined ? await make(subject, given, desk) : undefined;
    const wrong = problem ?? (made !== undefined && 'problem' in made ? made.problem : undefined);
    if (wrong !== undefined) {
      terminal.wrongCall(wrong);
      return;
    }
    const answer = made === undefined || 'problem' in made ? unknownUnit(word) : await carryOut(desk, made);
    const done = answer !== undefined && 'done' in answer ? answer.done : undefined;
    const put = await putDown(desk, made, answer);
    if (given.json === true) terminal.json(put === undefined ? answer : { done: [...(done ?? []), ...put] });
    else if (done !== undefined)
      for (const { stream, version, kind } of [...done, ...(put ?? [])])
        terminal.line(`${kind} (${stream}, entry ${version})`);
    else if (answer !== undefined && 'refused' in answer)
      terminal.line(`refused, ${answer.refused.code}: ${answer.refused.reason}`);
    terminal.exitCode = done === undefined ? 1 : 0;
  });
}

const unknownUnit = (word: string): OrderAnswer => ({
  refused: { code: 'unknown', reason: `no journey of ${word} is known` },
});

/** Gives one order in the name of whoever sits at this terminal. */
export async function carryOut({ hub, clock }: Desk, order: Order): Promise<OrderAnswer | undefined> {
  const command = { id: `cli/${randomUUID()}`, actor: 'local', source: 'cli', at: clock.now(), orders: [order] };
  return (await hub.execute(command)).answers[0];
}

/** Who has come into a yard is put into the best slot there is. */
async function putDown(
  { yards, clock }: Desk,
  made: Order | { problem: string } | undefined,
  answer: OrderAnswer | undefined,
): Promise<Extract<OrderAnswer, { done: unknown }>['done'] | undefined> {
  if (made === undefined || 'problem' in made || (made.kind !== 'gate-in' && made.kind !== 'discharge'))
    return undefined;
  if (answer === undefined || 'refused' in answer) return undefined;
  const put = await yards.putDown(made.unit, {
    id: `cli/${randomUUID()}`,
    actor: 'local',
    source: 'cli',
    at: clock.now(),
  });
  return put !== undefined && 'done' in put ? put.done : undefined;
}

/** What is wrong with the options, whatever the action. */
function problemOf(desk: Desk, { at, number, gross, tare, entry }: Given): string | undefined {
  const facility = at === undefined ? undefined : readFacilityId(at);
  if (at !== undefined && (facility === undefined || !desk.network.facilities.has(facility)))
    return `${at} is no facility of ${desk.network.name}`;
  const read = number === undefined ? undefined : readUnitId(number);
  if (typeof read === 'object') return `--number: ${textOf(read.problem)}`;
  for (const [name, text] of Object.entries({ gross, tare, entry })) {
    if (text !== undefined && !/^\d+$/.test(text)) return `--${name} should be a whole number, not ${text}`;
  }
  return undefined;
}

export async function journeyOf(desk: Desk, word: string): Promise<UnitKey | undefined> {
  if (readUnitKey(word) !== undefined) return word as UnitKey;
  const number = readUnitId(word);
  return typeof number === 'string' ? (await desk.views.journeys(number))[0]?.key : undefined;
}
