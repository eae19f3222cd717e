import type { Command } from 'commander';
import { type Sentence, textOf } from '../base/sentence.ts';
import { type DepartureId, readDepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { LoadingId } from '../model/loading.ts';
import type { UnitKey } from '../model/unit.ts';
import type { Order, OrderAnswer } from '../operations/order.ts';
import type { KeptSheet } from '../tracking/kept-sheet.ts';
import type { LoadingWish } from '../tracking/loading-spots.ts';
import { facilityIn } from './facility-in.ts';
import { carryOut, journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Options {
  readonly at?: string;
  readonly wagon?: string;
  readonly place?: string;
  readonly cell?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

type Kind = 'train' | 'barge';

const modeOf = { train: 'rail', barge: 'barge' } as const;
const example = { train: 'CQ-DOS-2026-12-01-1', barge: 'GUO-SHA-2026-12-01-1' };

/** What can be done with a plan that is kept, alike for `dryport rail` and `dryport barge`. */
export function addLoadingCommands(group: Command, workplace: Workplace, of: Kind): void {
  const add = (name: string, what: string): Command => {
    const command = group.command(name).description(what).argument('<departure>', `such as ${example[of]}`);
    return of === 'train' ? command.option('--at <facility>', 'where it is loaded (default: its first call)') : command;
  };
  const json = (command: Command): Command => command.option('--json', 'one JSON document on standard output');
  const places = of === 'train' ? 'every place of the train' : 'every cell of the barge';
  json(
    add('places', `${places} for a unit, and why it may not go there`).argument('<unit>', 'its journey or number'),
  ).action((departure: string, unit: string, options: Options) => listPlaces(workplace, of, departure, unit, options));
  const place = add(
    'place',
    'put a unit somewhere on a kept plan by hand; it stays there when the rest is planned anew',
  ).argument('<unit>', 'its journey or number');
  if (of === 'train')
    place
      .requiredOption('--wagon <n>', 'the wagon, from 1 (needed)')
      .requiredOption('--place <n>', 'the first, second … for its length, from the left end (needed)');
  else place.requiredOption('--cell <cell>', 'bay, row and tier as BAPLIE writes them: 030282 (needed)');
  json(place).action((departure: string, unit: string, options: Options) =>
    edit(workplace, of, departure, [unit], options, readWish(options)),
  );
  json(add('take-off', 'take units off a kept plan').argument('<units...>', 'their journeys or numbers')).action(
    (departure: string, units: string[], options: Options) => edit(workplace, of, departure, units, options, {}),
  );
  json(add('refill', 'give free places of a kept plan, and those of units that may not go, to who waits')).action(
    (departure: string, options: Options) =>
      order(workplace, of, departure, options, (desk, id, at) => desk.loadings.keep(id, { ...at, stay: 'all', of })),
  );
  json(add('release', 'release a kept plan for loading as it stands')).action((departure: string, options: Options) =>
    order(workplace, of, departure, options, named('release-loading')),
  );
  json(add('drop', 'keep the plan no longer').requiredOption('--reason <reason>', 'why (needed)')).action(
    (departure: string, options: Options) =>
      order(workplace, of, departure, options, named('drop-loading', options.reason)),
  );
}

type Found = { readonly order: Order } | { readonly problem: Sentence } | undefined;
type At = { readonly at?: FacilityId };

function named(kind: 'release-loading' | 'drop-loading', reason = '') {
  return async (desk: Desk, id: DepartureId, { at }: At): Promise<Found> => {
    const loading = desk.loadings.nameOf(id, at);
    if (loading === undefined || typeof loading === 'object') return loading;
    return { order: namedOrder(kind, loading, reason) };
  };
}

const namedOrder = (kind: 'release-loading' | 'drop-loading', loading: LoadingId, reason: string): Order =>
  kind === 'release-loading' ? { kind, loading } : { kind, loading, reason };

function readWish({ wagon, place, cell }: Options): Omit<LoadingWish, 'unit'> | { readonly problem: Sentence } {
  for (const [name, text] of Object.entries({ wagon, place }))
    if (text !== undefined && !/^[1-9]\d{0,2}$/.test(text))
      return { problem: `--${name} should be 1 or more, not ${text}` };
  if (cell !== undefined && !/^\d{6}$/.test(cell)) return { problem: `--cell should be six digits, not ${cell}` };
  return {
    ...(wagon === undefined ? {} : { wagon: Number(wagon) }),
    ...(place === undefined ? {} : { place: Number(place) }),
    ...(cell === undefined ? {} : { cell }),
  };
}

async function edit(
  workplace: Workplace,
  of: Kind,
  departure: string,
  words: readonly string[],
  options: Options,
  wish: ReturnType<typeof readWish>,
): Promise<void> {
  if ('problem' in wish) {
    workplace.terminal.wrongCall(textOf(wish.problem));
    return;
  }
  await order(workplace, of, departure, options, async (desk, id, at) => {
    const wishes: LoadingWish[] = [];
    for (const word of words) {
      const unit = await journeyOf(desk, word);
      if (unit === undefined) return { problem: `no journey of ${word} is known` };
      wishes.push({ unit, ...wish });
    }
    return desk.loadings.edit(id, { ...at, wishes });
  });
}

/** Gives an order about the loading of a departure and says what came of it. */
async function order(
  workplace: Workplace,
  of: Kind,
  text: string,
  options: Pick<Options, 'at' | 'json'>,
  make: (desk: Desk, id: DepartureId, at: At) => Promise<Found>,
): Promise<void> {
  const answer = await orderQuietly(workplace, of, text, options, make);
  const { terminal } = workplace;
  if (answer === undefined || ('refused' in answer && options.json !== true)) return;
  if (options.json === true) terminal.json(answer);
  else if ('done' in answer)
    for (const { kind, stream, version } of answer.done) terminal.line(`${kind} (${stream}, version ${version})`);
}

/** Gives an order about the loading of a departure; says only why it cannot be, or was refused. */
export async function orderQuietly(
  workplace: Workplace,
  of: Kind,
  text: string,
  { at, json }: Pick<Options, 'at' | 'json'>,
  make: (desk: Desk, id: DepartureId, at: At) => Promise<Found>,
): Promise<OrderAnswer | undefined> {
  const { terminal } = workplace;
  let answer: OrderAnswer | undefined;
  await atDeparture(workplace, of, text, at, async (desk, id, where) => {
    const made = await make(desk, id, where);
    if (made === undefined) terminal.problem(`there is no departure ${id}`);
    else if ('problem' in made) terminal.problem(textOf(made.problem));
    else answer = await carryOut(desk, made.order);
  });
  if (answer !== undefined && 'refused' in answer) {
    const { code, reason } = answer.refused;
    if (json !== true) terminal.line(`refused, ${code}: ${reason}`);
    terminal.exitCode = 1;
  }
  return answer;
}

/** At the desk with a departure of this kind that is written as one, and a facility that is there. */
export async function atDeparture(
  workplace: Workplace,
  of: Kind,
  text: string,
  facility: string | undefined,
  work: (desk: Desk, id: DepartureId, at: At) => Promise<void>,
): Promise<void> {
  const { terminal } = workplace;
  const read = readDepartureId(text);
  if (read === undefined) {
    terminal.wrongCall(`${text} is no departure; they read like ${example[of]}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const mode = desk.network.services.get(read.service)?.mode;
    if (mode === modeOf[of === 'train' ? 'barge' : 'train']) {
      terminal.problem(
        of === 'train' ? `${text} is a barge: see dryport barge` : `${text} is a train: see dryport rail`,
      );
      return;
    }
    const at = facility === undefined ? undefined : facilityIn(terminal, desk, facility);
    if (facility !== undefined && at === undefined) return;
    await work(desk, text as DepartureId, at === undefined ? {} : { at });
  });
}

async function listPlaces(
  workplace: Workplace,
  of: Kind,
  departure: string,
  word: string,
  options: Options,
): Promise<void> {
  const { terminal } = workplace;
  await atDeparture(workplace, of, departure, options.at, async (desk, id, { at }) => {
    const unit: UnitKey | undefined = await journeyOf(desk, word);
    if (unit === undefined) {
      terminal.problem(`no journey of ${word} is known`);
      return;
    }
    const found = await desk.loadings.spots(id, unit, at);
    if (found === undefined) terminal.problem(`there is no departure ${id}`);
    else if ('problem' in found) terminal.problem(textOf(found.problem));
    else if (options.json === true) terminal.json(found);
    else {
      if (found.objection !== undefined) terminal.line(`${unit} may go nowhere: ${found.objection}`);
      if (found.kind === 'train')
        terminal.table(
          ['wagon', 'number', 'place', 'may it go there'],
          found.spots.map(({ wagon, number, place, objection }) => [wagon, number, place, objection ?? 'yes']),
        );
      else
        terminal.table(
          ['cell', 'may it go there'],
          found.spots.map(({ cell, objection }) => [cell, objection ?? 'yes']),
        );
    }
  });
}

/** That a plan is kept, and what is wrong with it by now. */
export function printKept(terminal: Terminal, kept: KeptSheet | undefined): void {
  if (kept === undefined) {
    terminal.line('planned now, and kept by nobody: --keep keeps it');
    return;
  }
  const { version, changed, changedBy, released, byHand, stale } = kept;
  const when = (text: string): string => text.replace('T', ' ').slice(0, 16);
  const state =
    released === undefined
      ? 'not released'
      : `released ${when(released.at)} by ${released.by}${released.isCurrent ? '' : ', and changed since'}`;
  terminal.line(
    `kept as version ${version}, changed ${when(changed)} by ${changedBy}; ${state}; ${writeCounted(byHand, 'unit')} placed by hand`,
  );
  if (stale.length === 0) return;
  terminal.line('');
  terminal.line('out of date:');
  terminal.table(
    ['unit', 'why', ''],
    stale.map(({ unit, number, code, detail }) => [number ?? unit ?? '', code, detail]),
  );
}
