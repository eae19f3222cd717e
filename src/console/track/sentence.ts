import type { Format } from '../parts/format.ts';
import type { Leg, Sheet } from './sheets.ts';

type Language = 'en' | 'zh';

interface Told {
  readonly format: Format;
  readonly place: (code: string) => string;
  readonly language: Language;
}

const enBy: Readonly<Record<string, string>> = {
  rail: 'by train',
  barge: 'by barge',
  sea: 'by ship',
  road: 'by truck',
  air: 'by plane',
};
const zhBy: Readonly<Record<string, string>> = {
  rail: '乘列车',
  barge: '乘驳船',
  sea: '乘海船',
  road: '乘卡车',
  air: '乘飞机',
};

/** `8 days early`, `3 hours late`, `on time`: against the due moment, in the largest unit that says enough. */
export function lateness(late: number | undefined, language: Language): string | undefined {
  if (late === undefined) return undefined;
  const size = Math.abs(late);
  if (size < 60) return language === 'en' ? 'on time' : '准时';
  const [count, en, zh] =
    size >= 2880
      ? ([Math.round(size / 1440), 'day', '天'] as const)
      : ([Math.round(size / 60), 'hour', '小时'] as const);
  if (language === 'zh') return late > 0 ? `晚 ${count} ${zh}` : `提前 ${count} ${zh}`;
  return `${count} ${en}${count === 1 ? '' : 's'} ${late > 0 ? 'late' : 'early'}`;
}

/** A unit's whole standing in one sentence. */
export function sentenceOf(sheet: Sheet, told: Told): string {
  return told.language === 'en' ? inEnglish(sheet, told) : closeUp(inChinese(sheet, told));
}

/** Chinese signs stand together; a space stays beside numbers and ids. */
const closeUp = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff，；（）]) (?=[\u4e00-\u9fff，；（）])/g, '');

const nextLegOf = ({ legs }: Sheet): Leg | undefined => legs.find(({ done }) => !done);

const nameOf = ({ number, unit }: Sheet): string => number ?? unit;

function inEnglish(sheet: Sheet, { format, place }: Told): string {
  const name = nameOf(sheet);
  const [from, to] = [place(sheet.origin), place(sheet.destination)];
  const leg = nextLegOf(sheet);
  const by = enBy[leg?.mode ?? ''] ?? 'under way';
  const day = (iso: string | undefined): string => (iso === undefined ? '' : format.day(iso));
  const how = lateness(sheet.late, 'en');
  const arrives = sheet.eta === undefined ? '' : `, arrives in ${to} ${day(sheet.eta.arrival)}, ${how}`;
  const here = sheet.at === undefined ? from : place(sheet.at);
  const held = sheet.holds.length === 0 ? '' : ', held';
  switch (sheet.status) {
    case 'booked':
      return `${name} is booked from ${from} to ${to}, due ${day(sheet.due)}, and has no plan yet`;
    case 'no-plan':
      return `${name} has no plan from ${from} to ${to}, due ${day(sheet.due)}`;
    case 'planned':
      return `${name} is planned${sheet.next?.by === undefined ? '' : `, expected in ${from} by ${format.dateTime(sheet.next.by)}`}${arrives}`;
    case 'in-yard':
      return leg === undefined
        ? `${name} stands in ${here}${held}, without a plan`
        : `${name} stands in ${here}${held}, leaves ${by} ${day(leg.departs.now)}${arrives}`;
    case 'aboard':
      return leg === undefined
        ? `${name} is on ${sheet.at}`
        : `${name} is loaded in ${place(leg.from)}${held}, leaves ${by} ${day(leg.departs.now)}${arrives}`;
    case 'under-way':
      return leg === undefined
        ? `${name} is under way on ${sheet.at}`
        : `${name} is under way ${by} from ${place(leg.from)}${leg.to === sheet.destination ? '' : ` to ${place(leg.to)}`}${arrives}`;
    case 'arrived':
      return `${name} arrived in ${to}${sheet.eta === undefined ? '' : ` ${day(sheet.eta.arrival)}, ${how}`}, and waits for its gate-out`;
    case 'out':
      return `${name} left ${to} by the gate${sheet.eta === undefined ? '' : `; it was there ${day(sheet.eta.arrival)}, ${how}`}`;
    case 'delivered':
      return `${name} is delivered in ${to}${sheet.eta === undefined ? '' : `; it was there ${day(sheet.eta.arrival)}, ${how}`}`;
    case 'cancelled':
      return `${name} from ${from} to ${to} is cancelled`;
    case 'misdirected':
      return `${name} is on the wrong way: ${sheet.at === undefined ? '' : `on or in ${here}, where its plan does not lead; `}it needs a new plan to ${to}`;
    case 'missed':
      return `${name} cannot catch its next departure in ${leg === undefined ? here : place(leg.from)}; it needs a new plan to ${to}`;
  }
}

function inChinese(sheet: Sheet, { format, place }: Told): string {
  const name = nameOf(sheet);
  const [from, to] = [place(sheet.origin), place(sheet.destination)];
  const leg = nextLegOf(sheet);
  const by = zhBy[leg?.mode ?? ''] ?? '';
  const day = (iso: string | undefined): string => (iso === undefined ? '' : format.day(iso));
  const how = lateness(sheet.late, 'zh');
  const arrives = sheet.eta === undefined ? '' : `，预计${day(sheet.eta.arrival)}到达 ${to}，${how}`;
  const was = sheet.eta === undefined ? '' : `，${day(sheet.eta.arrival)}到达，${how}`;
  const here = sheet.at === undefined ? from : place(sheet.at);
  const held = sheet.holds.length === 0 ? '' : '（扣留中）';
  switch (sheet.status) {
    case 'booked':
      return `${name} 已订舱，从 ${from} 到 ${to}，应于${day(sheet.due)}到达，尚无计划`;
    case 'no-plan':
      return `${name} 从 ${from} 到 ${to} 没有计划，应于${day(sheet.due)}到达`;
    case 'planned':
      return `${name} 已计划${sheet.next?.by === undefined ? '' : `，须在 ${format.dateTime(sheet.next.by)} 前进入 ${from}`}${arrives}`;
    case 'in-yard':
      return leg === undefined
        ? `${name} 在 ${here}${held}，没有计划`
        : `${name} 在 ${here}${held}，${day(leg.departs.now)}${by}出发${arrives}`;
    case 'aboard':
      return leg === undefined
        ? `${name} 在 ${sheet.at} 上`
        : `${name} 已在 ${place(leg.from)} 装载${held}，${day(leg.departs.now)}${by}出发${arrives}`;
    case 'under-way':
      return leg === undefined
        ? `${name} 正在 ${sheet.at} 上运输`
        : `${name} 正${by}从 ${place(leg.from)}${leg.to === sheet.destination ? '运出' : `运往 ${place(leg.to)}`}${arrives}`;
    case 'arrived':
      return `${name} 已到达 ${to}${was}，等待出闸`;
    case 'out':
      return `${name} 已从 ${to} 出闸${was}`;
    case 'delivered':
      return `${name} 已在 ${to} 交付${was}`;
    case 'cancelled':
      return `${name}（${from} 到 ${to}）已取消`;
    case 'misdirected':
      return `${name} 走错了路线：位于 ${here}，不在计划路线上；需要前往 ${to} 的新计划`;
    case 'missed':
      return `${name} 已赶不上 ${leg === undefined ? here : place(leg.from)} 的下一班次；需要前往 ${to} 的新计划`;
  }
}
