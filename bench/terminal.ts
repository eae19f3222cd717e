// How well does a terminal work when a month of an outside flow passes it, against other ways of stacking?
// The month of ../shared/workload (ConFlowGen: 5,983 units, 62 trains, 18 barges) through CQ_TUA by Dryport's own slot choice, dig-outs and
// load plans, and by others' rules: a stack per departure (units that trucks fetch levelled), the nearest slot, random. All move what
// stands in the way to the same pair of bays, by their own rule. Peer: a stack per departure. What happens follows from the seed;
// only times differ from run to run. Then ten times the flow, 20 trains a day, in the whole terminal; and all trains' load plans once
// more, on as many wagons as carry 80 % of what waits, so that some must stay behind.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../src/base/sentence.ts';
import type { Zone } from '../src/base/zone.ts';
import { readWorkload } from '../src/exchange/csv/workload.ts';
import type { FacilityId } from '../src/model/facility.ts';
import type { PartId } from '../src/model/terminal.ts';
import { figuresOf, type PlayFigures } from '../src/sim/terminal/figures.ts';
import { type Flow, flowOf } from '../src/sim/terminal/flow.ts';
import { playTerminal } from '../src/sim/terminal/play.ts';
import { type RuleName, ruleNames, ruleOf } from '../src/sim/terminal/rules.ts';
import { asLoadUnit, trainQuestion } from '../src/sim/terminal/visits.ts';
import { checkLoad } from '../src/terminal/rail/check.ts';
import { planLoad } from '../src/terminal/rail/plan.ts';
import { reference } from './support/reference.ts';
import { quantile, type Row, report, root, row } from './support/report.ts';

const folder = join(root, '..', 'shared', 'workload', 'month-2-trains-a-day');
const seed = 1;

interface Played {
  readonly figures: PlayFigures;
  /** Milliseconds of processor time of each choice of a slot. */
  readonly choices: readonly number[];
  readonly hoursPerSecond: number;
}

function siteOf(facility: string, blocks: readonly string[]) {
  const terminal = reference.terminals.get(facility as FacilityId);
  if (terminal === undefined) throw new Error(`there is no terminal ${facility}`);
  const all = terminal.blocks.map(({ id }) => id);
  return { terminal, book: reference.wagons, blocks: new Set(blocks.length === 0 ? all : (blocks as PartId[])) };
}

function played(site: ReturnType<typeof siteOf>, flow: Flow, name: RuleName): Played {
  const choices: number[] = [];
  const rule = ruleOf(name, seed);
  const choose: typeof rule.choose = (...asked) => {
    const began = process.cpuUsage();
    const choice = rule.choose(...asked);
    const { user, system } = process.cpuUsage(began);
    choices.push((user + system) / 1000);
    return choice;
  };
  const before = process.cpuUsage();
  const tally = playTerminal(site, flow, { name, choose });
  const { user, system } = process.cpuUsage(before);
  const hours = [...tally.liftsByHour.keys()];
  const span = Math.max(...hours) - Math.min(...hours) + 1;
  return { figures: figuresOf(tally, flow), choices, hoursPerSecond: span / ((user + system) / 1e6) };
}

function reshuffleRows(name: string, site: ReturnType<typeof siteOf>, flow: Flow, rules: readonly RuleName[]): Row[] {
  const all = new Map(rules.map((rule) => [rule, played(site, flow, rule)]));
  const peer = all.get('category')?.figures.reshufflesPerRetrieval ?? 0;
  return rules.flatMap((rule) => {
    const one = all.get(rule);
    if (one === undefined) return [];
    const { figures } = one;
    const fill = `yard ${Math.round((figures.yardFill?.most ?? 0) * 100)} % full at most; ${figures.reshuffles} of ${figures.retrievals}`;
    const goal = rule === 'dryport' ? ', goal ≤ 0.6 of the peer' : '';
    const rows = [
      row(`${name}, ${rule}`, `reshuffles a retrieval${goal}`, figures.reshufflesPerRetrieval ?? 0, {
        peer,
        quality: fill,
      }),
    ];
    return rule === 'dryport' ? [...rows, ...ownRows(name, one)] : rows;
  });
}

function ownRows(name: string, { figures, choices, hoursPerSecond }: Played): Row[] {
  const of = (metric: string, value: number | undefined, quality: string): Row =>
    row(`${name}, dryport`, metric, value ?? Number.NaN, { quality });
  const days = (way: string) => figures.dwellDays.find((each) => each.way === way);
  const { truckTurnMinutes: turn, trainStayHours: stay, liftsPerHour, yardFill } = figures;
  return [
    of(
      'days in the yard, truck to train, mean; norm 3, from 1 to 7',
      days('truck-train')?.mean,
      `median ${days('truck-train')?.median}`,
    ),
    of(
      'days in the yard, train to truck, mean; norm 4, from 1 to 15',
      days('train-truck')?.mean,
      `median ${days('train-truck')?.median}`,
    ),
    of('train stay, hours, median; norm 4, from 2 to 6', stay?.median, `9 of 10 within ${stay?.most}`),
    of(
      'truck turn, minutes, median; norm 45, from 20 to 120, papers included',
      turn?.median,
      `9 of 10 within ${turn?.most}; lanes, drives and lifts only`,
    ),
    of('lifts an hour, mean', liftsPerHour?.mean, `${liftsPerHour?.most} in the busiest`),
    of(
      'yard fill, mean',
      yardFill?.mean,
      `${figures.withoutSlot} units found no slot, ${figures.leftBehind} no place on a departure`,
    ),
    of(
      'ms a slot is chosen in, p99, goal ≤ 5',
      quantile(choices, 0.99),
      `slowest ${Math.max(...choices).toFixed(1)}, of ${choices.length}`,
    ),
    of('simulated hours a second of processor time', hoursPerSecond, `${figures.came} came, ${figures.left} left`),
  ];
}

/** Each train of the month on wagons for four fifths of what waits for it. */
function loadRows(flow: Flow): Row[] {
  const times: number[] = [];
  let [value, bound, worst, trains] = [0, 0, 0, 0];
  for (const [index, { kind }] of flow.visits.entries()) {
    if (kind !== 'train') continue;
    const units = flow.units
      .filter(({ goes }) => goes.by === 'visit' && goes.visit === index)
      .map((unit) => asLoadUnit(unit, 0));
    const teu = units.reduce((sum, { feet }) => sum + feet / 20, 0);
    const question = trainQuestion(reference.wagons, 1435, Math.round(teu * 0.8), units);
    if (question === undefined) throw new Error('there is no wagon of that gauge');
    planLoad(question);
    const before = process.cpuUsage();
    const plan = planLoad(question);
    const { user, system } = process.cpuUsage(before);
    const faults = checkLoad(question, plan);
    if (faults.length > 0) throw new Error(`train ${index}: ${faults.map(textOf)[0]}`);
    times.push((user + system) / 1000);
    trains += 1;
    value += plan.value;
    bound += plan.bound;
    worst = Math.max(worst, 1 - plan.value / plan.bound);
  }
  const quality = `${((1 - value / bound) * 100).toFixed(2)} % below the bound, worst train ${(worst * 100).toFixed(2)} %; all passed by the checker`;
  const name = `the month's ${trains} trains, wagons for 80 %`;
  return [
    row(name, 'value loaded, goal ≤ 1 % below (peer: bound)', value, { peer: bound, quality }),
    row(name, 'ms a train, median, goal ≤ 100', quantile(times, 0.5), {
      quality: `slowest ${Math.max(...times).toFixed(0)} ms`,
    }),
  ];
}

if (!existsSync(folder)) {
  console.log('the workload is not there: nothing is measured');
} else {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const source = readWorkload({ visits: read('visits.csv'), units: read('units.csv') }, 'Asia/Shanghai' as Zone);
  const flow = (noticeHours: number, copies = 1): Flow => flowOf(source, { seed, copies, noticeHours });
  report('terminal', [
    ...reshuffleRows('month, blocks A R X', siteOf('CQ_TUA', ['A', 'R', 'X']), flow(24), ruleNames),
    ...reshuffleRows('month, no windows', siteOf('CQ_TUA', ['A', 'R', 'X']), flow(0), ['dryport', 'category']),
    ...reshuffleRows('month, a fuller block', siteOf('CQ_YUZ', ['A', 'R', 'X']), flow(24), ['dryport', 'category']),
    ...reshuffleRows('20 trains a day, whole terminal', siteOf('CQ_TUA', []), flow(24, 10), ['dryport', 'category']),
    ...loadRows(flow(24)),
  ]);
}
