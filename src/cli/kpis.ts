import type { Command } from 'commander';
import type { KpiName, KpiRow, KpiSheet } from '../tracking/kpis/sheet.ts';
import { facilityIn } from './facility-in.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface Options {
  readonly last: string;
  readonly next: string;
  readonly json?: boolean;
}

/** As far as the ledger is looked back, and jobs are looked ahead. */
const [lastMost, nextMost] = [744, 24];

export function addKpisCommand(facility: Command, workplace: Workplace): void {
  facility
    .command('kpis')
    .description('dwell, truck turn, train stay, lifts, reshuffles, fill and plugs: as measured and as previewed')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--last <hours>', 'how far to measure back: 24h', '24h')
    .option('--next <hours>', 'how far to preview: 8h', '8h')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, options: Options) => kpis(workplace, id, options));
}

const hoursIn = (text: string, most: number): number | undefined => {
  const hours = Number(/^(\d{1,3})h?$/.exec(text)?.[1]);
  return hours >= 1 && hours <= most ? hours : undefined;
};

async function kpis(workplace: Workplace, text: string, options: Options): Promise<void> {
  const { terminal } = workplace;
  const [last, next] = [hoursIn(options.last, lastMost), hoursIn(options.next, nextMost)];
  if (last === undefined) terminal.wrongCall(`--last should be hours from 1h to ${lastMost}h, not ${options.last}`);
  else if (next === undefined)
    terminal.wrongCall(`--next should be hours from 1h to ${nextMost}h, not ${options.next}`);
  else
    await atDesk(workplace, async (desk) => {
      const at = facilityIn(terminal, desk, text);
      if (at === undefined) return;
      const sheet = await desk.kpis(at, { last, next });
      if (options.json === true) terminal.json(sheet);
      else print(terminal, sheet);
    });
}

const names: Record<KpiName, string> = {
  dwell: 'dwell',
  'truck-turn': 'truck turn',
  'train-stay': 'train stay',
  'barge-stay': 'barge stay',
  lifts: 'lifts',
  reshuffles: 'reshuffles',
  'yard-fill': 'yard fill',
  plugs: 'plugs taken',
};

const units: Record<KpiRow['unit'], string> = {
  days: 'days',
  minutes: 'min',
  hours: 'h',
  'an-hour': 'an hour',
  'a-retrieval': 'a retrieval',
  share: '%',
  plugs: 'plugs',
};

function print(terminal: Terminal, sheet: KpiSheet): void {
  const time = (iso: string): string => iso.replace('T', ' ').slice(0, 16);
  terminal.line(
    `${sheet.name}: measured from ${time(sheet.from)} to ${time(sheet.asOf)}, previewed until ${time(sheet.until)}`,
  );
  terminal.table(
    ['', 'in', 'measured', '9 of 10', 'on', 'last', 'preview', '9 of 10', 'on', 'there are'],
    sheet.rows.map(({ kpi, way, unit, capacity, measured, preview }) => [
      way === undefined ? names[kpi] : `${names[kpi]}, ${way.replace('-', ', then ')}`,
      units[unit],
      ...cells(unit, measured),
      'missing' in measured || measured.newest === undefined ? '' : time(measured.newest).slice(5),
      ...cells(unit, preview),
      capacity ?? '',
    ]),
  );
  const made = sheet.rows.some(({ measured }) => 'synthetic' in measured && measured.synthetic > 0);
  if (made) terminal.note('much of what was measured is made up: --json tells how much of each figure');
}

/** A figure, what nine of ten do not exceed, and on how many it is measured; or why there is none. */
function cells(unit: KpiRow['unit'], value: KpiRow['measured']): string[] {
  if ('missing' in value) return [gaps[value.missing], '', ''];
  const write = (number: number | undefined): string =>
    number === undefined ? '' : unit === 'share' ? (number * 100).toFixed(1) : number.toFixed(unit === 'plugs' ? 0 : 2);
  return [write(value.median ?? value.mean), write(value.most), writeCounted(value.count, value.of.slice(0, -1))];
}

const gaps: Record<Extract<KpiRow['measured'], { missing: unknown }>['missing'], string> = {
  'nothing-happened': 'nothing happened',
  'nothing-planned': 'nothing planned',
  'not-told': 'nobody tells',
  'no-blocks': 'no blocks known',
  'no-plugs': 'no plugs',
};
