import type { Command } from 'commander';
import { readInstant } from '../base/time.ts';
import type { NoticeAlarm, NoticeKind, NoticePlan, NoticeSheet, NoticeUnit } from '../tracking/notice-sheet.ts';
import { isNoticeKind, noticeKinds, urgentKinds } from '../tracking/notice-sheet.ts';
import type { NoticeCounts } from '../tracking/outbox.ts';
import { writeCounted, writeMoney } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface NoticeOptions {
  readonly booking?: string;
  readonly customer?: string;
  readonly kind?: string;
  readonly since: string;
  readonly limit: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `dryport notices`: what changed, for whom and why. */
export function addNoticesCommand(program: Command, workplace: Workplace): void {
  program
    .command('notices')
    .description('what changed in plans and on the way, for whom and why')
    .option('--booking <booking>', 'of one booking')
    .option('--customer <name>', 'of one customer')
    .option('--kind <kinds>', `of ${noticeKinds.join(', ')}, with commas between`)
    .option('--since <when>', 'today, -7d, -36h, or a moment with its zone', 'today')
    .option('--all', 'also what goes as it should: planned, released, in time again, alarm cleared, delivered')
    .option('--limit <n>', 'the latest so many', '50')
    .option('--json', 'one JSON document on standard output')
    .action((options: NoticeOptions) => notices(workplace, options));
}

async function notices(workplace: Workplace, options: NoticeOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const kinds = kindsOf(options);
    const since = sinceOf(options.since, desk.clock.now(), desk.dayStart());
    const limit = Number(options.limit);
    if (kinds === undefined) return terminal.wrongCall(`--kind should be of ${noticeKinds.join(', ')}`);
    if (since === undefined) return terminal.wrongCall('--since should be today, -7d, -36h, or a moment with its zone');
    if (!Number.isInteger(limit) || limit < 1 || limit > 500)
      return terminal.wrongCall('--limit should be from 1 to 500');
    await desk.tellNotices();
    const { booking, customer } = options;
    const filter = {
      since,
      kinds,
      ...(booking === undefined ? {} : { booking }),
      ...(customer === undefined ? {} : { customer }),
    };
    const [page, counts] = await Promise.all([desk.notices.list(filter, limit), desk.notices.count(filter)]);
    if (options.json === true) return terminal.json({ ...page, counts: counts.kinds });
    terminal.line(sentenceOf(counts));
    if (page.rows.length > 0)
      terminal.table(['recorded', 'what', 'booking', 'customer', 'change'], page.rows.map(lineOf));
    if (page.next !== undefined) terminal.line(`the latest ${limit} are shown (--limit)`);
  });
}

function kindsOf({ kind, all }: NoticeOptions): readonly NoticeKind[] | undefined {
  if (kind === undefined) return all === true ? noticeKinds : urgentKinds;
  const kinds = kind.split(',').map((each) => each.trim());
  return kinds.every(isNoticeKind) ? (kinds as NoticeKind[]) : undefined;
}

function sinceOf(text: string, now: number, dayStart: number): number | undefined {
  if (text === 'today') return dayStart;
  const back = /^-(\d{1,4})([dh])$/.exec(text);
  if (back !== null) return now - Number(back[1]) * (back[2] === 'd' ? 86_400_000 : 3_600_000);
  return readInstant(text);
}

const said: Readonly<Record<NoticeKind, string>> = {
  'no-plan': 'without plan',
  moved: 'moved',
  late: 'late',
  held: 'held',
  'alarm-raised': 'alarm raised',
  cancelled: 'cancelled',
  reinstated: 'reinstated',
  'in-time': 'in time again',
  released: 'released',
  'alarm-cleared': 'alarm cleared',
  planned: 'planned',
  delivered: 'delivered',
};

function sentenceOf({ kinds }: NoticeCounts): string {
  const parts = noticeKinds.flatMap((kind) => (kinds[kind] > 0 ? [`${kinds[kind]} ${said[kind]}`] : []));
  const total = noticeKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  return `${writeCounted(total, 'notice')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

function lineOf({ at, kind, booking, customer, units, reason, currency }: NoticeSheet): string[] {
  const [first] = units;
  const more = units.length > 1 ? ` (${units.length} units)` : '';
  const change = first === undefined ? (reason ?? '') : `${changeOf(first, currency)}${more}`;
  return [at.replace('T', ' ').slice(0, 16), said[kind], booking, customer, change];
}

function changeOf(unit: NoticeUnit, currency: string): string {
  const { from, to, late, costDifference, because, refusals, alarms, hold, arrival, source } = unit;
  if (alarms !== undefined) return alarms.map(alarmText).join(', ');
  if (hold !== undefined) return `${hold.kind ?? hold.id}: ${hold.reason}`;
  const parts = [
    ...(to === undefined ? [] : [`arrives ${[from, to].flatMap(momentOf).join(' -> ')}`]),
    ...(arrival === undefined ? [] : [`arrives ${arrival.slice(0, 16).replace('T', ' ')} (${source ?? ''})`]),
    ...(late !== undefined && late > 0 ? [`${Math.ceil(late / 60)} h late`] : []),
    ...(costDifference === undefined || costDifference === 0
      ? []
      : [`${costDifference > 0 ? '+' : ''}${writeMoney(costDifference)} ${currency}`]),
    ...(refusals ?? []).map(({ code, detail }) => `${code}: ${detail}`),
    ...(because === undefined
      ? []
      : [`because ${because.code}${because.departure === undefined ? '' : ` ${because.departure}`}`]),
  ];
  return parts.join('; ');
}

function alarmText({ kind, since, value }: NoticeAlarm): string {
  const much =
    value === undefined ? '' : kind === 'deviation' || kind === 'set-point' ? ` ${value} K` : ` ${value} min`;
  return `${kind}${much} since ${since.slice(0, 16).replace('T', ' ')}`;
}

const momentOf = (plan: NoticePlan | undefined): string[] =>
  plan === undefined ? [] : [plan.arrival.slice(0, 16).replace('T', ' ')];
