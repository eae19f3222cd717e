import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { type FacilityId, readFacilityId } from '../model/facility.ts';
import type { Board, BoardRow } from '../tracking/board.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import type { Terminal } from './terminal.ts';
import { readDayWord, writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface BoardOptions {
  readonly day: string;
  readonly days: string;
  readonly at?: string;
  readonly onDemand?: boolean;
  readonly calls?: boolean;
  readonly json?: boolean;
}

/** `dryport board`: what leaves and what comes on a day, or on some. */
export function addBoardCommand(program: Command, workplace: Workplace): void {
  program
    .command('board')
    .description('departures and arrivals of a day, or of some, with load, cut-offs and delay')
    .option('--day <day>', 'today, +1d, or 2026-12-01', 'today')
    .option('--days <n>', `how many days from that one, to ${limits.boardDays}`, '1')
    .option('--at <facility>', 'one facility (default: all of the hub)')
    .option('--on-demand', 'also trucks and shuttles')
    .option('--calls', 'each row with all calls of its departure (with --json)')
    .option('--json', 'one JSON document on standard output')
    .action((options: BoardOptions) => board(workplace, options));
}

async function board(workplace: Workplace, options: BoardOptions): Promise<void> {
  const { terminal } = workplace;
  const days = Number(options.days);
  if (!(Number.isInteger(days) && days >= 1 && days <= limits.boardDays)) {
    terminal.wrongCall(`--days should be from 1 to ${limits.boardDays}, not ${options.days}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = options.at === undefined ? undefined : readFacilityId(options.at);
    if (options.at !== undefined && (at === undefined || !desk.network.facilities.has(at))) {
      terminal.wrongCall(`${options.at} is no facility of ${desk.network.name}`);
      return;
    }
    const zone = zoneOf(desk.network, at ?? firstOf(desk.network));
    const day = readDayWord(options.day, desk.clock.now(), zone);
    if (day === undefined) {
      terminal.wrongCall(`--day should be today, +1d or a date, not ${options.day}`);
      return;
    }
    const board = await desk.board({
      ...{ day, days, onDemand: options.onDemand === true, calls: options.calls === true },
      ...(at === undefined ? {} : { at }),
    });
    if (options.json === true) terminal.json(board);
    else await print(terminal, desk, board);
  });
}

/** Our first facility: the hub's day is the day there. */
const firstOf = ({ facilities }: Desk['network']): FacilityId | undefined =>
  [...facilities.values()].find(({ ours }) => ours)?.id;

async function print(terminal: Terminal, desk: Desk, { day, days, rows, synthetic }: Board): Promise<void> {
  const span = days === 1 ? day : `${days} days from ${day}`;
  terminal.line(`${desk.network.name}, ${span}${synthetic ? ' (bookings are synthetic, all or some of them)' : ''}`);
  for (const direction of ['departs', 'arrives'] as const) {
    const these = rows.filter((row) => row.direction === direction);
    terminal.line(writeCounted(these.length, direction === 'departs' ? 'departure' : 'arrival'));
    const columns = [
      'time',
      'now',
      direction === 'departs' ? 'to' : 'from',
      'departure',
      'TEU',
      'tonnes',
      'plugs',
      direction === 'departs' ? 'delivery until' : '',
    ];
    terminal.table(
      columns,
      these.map((row) => lineOf(row, days > 1)),
    );
    terminal.line('');
  }
  const { bookings } = await desk.views.counts();
  if (bookings === 0) terminal.line('no bookings yet, so nothing is loaded: npx dryport import bookings FILE');
}

function lineOf(row: BoardRow, withDay: boolean): string[] {
  const { load, capacity, reserved } = row;
  const share = capacity.teu === 0 ? 0 : Math.round((load.teu / capacity.teu) * 10);
  const delay =
    row.delayMinutes === 0
      ? row.is === 'actual'
        ? 'on time'
        : ''
      : `${row.delayMinutes > 0 ? '+' : ''}${row.delayMinutes} min`;
  return [
    `${row.planned.replace('T', ' ').slice(withDay ? 5 : 11, 16)} ${row.at}`,
    row.is === 'planned' ? '' : `${row.now.slice(11, 16)} ${row.is === 'actual' ? '' : 'est. '}${delay}`.trim(),
    row.otherName.length > 34 ? `${row.otherName.slice(0, 33)}…` : row.otherName,
    row.departure,
    `${'▮'.repeat(share)}${'▯'.repeat(10 - share)} ${load.teu}/${capacity.teu}${reserved === undefined ? '' : ` +${reserved.teu} reserved`}`,
    `${Math.round(load.kg / 1000)}/${Math.round(capacity.kg / 1000)}`,
    `${load.plugs}/${capacity.plugs}`,
    row.cutOffs?.delivery.replace('T', ' ').slice(5, 16) ?? '',
  ];
}
