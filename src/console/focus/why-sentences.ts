import type { Schema } from '../api/client.ts';
import type { Format } from '../parts/format.ts';

export type Why = Schema<'/v1/units/{unit}/why', 'get'>;
export type OtherWay = Why['others'][number];
export type Way = NonNullable<Why['planned']>;

interface Told {
  readonly format: Pick<Format, 'money' | 'dateTime' | 'duration' | 'co2'>;
  readonly language: 'en' | 'zh';
  /** Whether a plan stands, kept or not. */
  readonly hasPlan: boolean;
  /** Reasons why it has no plan, as people read them. */
  readonly refusals: readonly string[];
}

/** What each way is, in both languages, to stand alone: `next best`. */
export const wayNames: Readonly<Record<Told['language'], Readonly<Record<OtherWay['is'][number], string>>>> = {
  en: {
    alone: 'best if alone',
    next: 'next best',
    earliest: 'earliest',
    cheapest: 'cheapest',
    'least-co2e': 'least CO2e',
  },
  zh: { alone: '无竞争时最佳', next: '次优', earliest: '最早', cheapest: '最便宜', 'least-co2e': 'CO2e 最少' },
};

/** Why a unit goes the way it is planned, in sentences: its own way first, then each of the others against it. */
export function whySentences(sheet: Why, told: Told): string[] {
  return told.language === 'en' ? inEnglish(sheet, told) : inChinese(sheet, told);
}

const differs = ({ more: { hours, cost, co2eKg } }: OtherWay): boolean => hours !== 0 || cost !== 0 || co2eKg !== 0;
const departuresOf = ({ legs }: Way): string => legs.map(({ departure }) => departure).join(', ');

function inEnglish({ planned, others, settled, currency }: Why, told: Told): string[] {
  const { format, hasPlan, refusals } = told;
  const money = (cents: number): string => format.money(Math.abs(cents), currency);
  if (settled)
    return ['Nothing is left to decide for this unit: it has arrived, or its departure takes no more changes.'];
  const names = {
    alone: 'the best way if nobody else were there',
    next: 'the next best way there is space for',
    earliest: 'the earliest',
    cheapest: 'the cheapest',
    'least-co2e': 'the one of least CO2e',
  } as const;
  const sentences: string[] = [];
  if (planned === undefined)
    sentences.push(
      hasPlan
        ? 'Its plan can no longer be kept; the next run gives it another.'
        : refusals.length === 0
          ? 'It has no plan: none was made yet.'
          : `It has no plan: ${refusals.join('; ')}.`,
    );
  else {
    const parts = [
      `${money(planned.cost)} of cost`,
      ...(planned.carbon === 0 ? [] : [`${money(planned.carbon)} for CO2e`]),
      ...(planned.time === 0 ? [] : [`${money(planned.time)} for the time of its goods`]),
      ...(planned.late === 0 ? [] : [`${money(planned.late)} for being late`]),
    ];
    sentences.push(
      `It goes by ${departuresOf(planned)} and arrives ${format.dateTime(planned.arrival)}; that counts ${money(planned.objective)}: ${parts.join(', ')}.`,
    );
    if (!others.some(({ is }) => is.includes('alone')))
      sentences.push('That is its best way, also if nobody else were there.');
  }
  for (const way of others) {
    const { is, more, full, objective, arrival } = way;
    const name = listed(is.map((criterion) => names[criterion]));
    const by = `${name.charAt(0).toUpperCase()}${name.slice(1)} (${departuresOf(way)})`;
    const against =
      planned === undefined
        ? [`would arrive ${format.dateTime(arrival)} and count ${money(objective)}`]
        : [
            ...(more.hours === 0
              ? []
              : [`would arrive ${format.duration(more.hours * 60)} ${more.hours > 0 ? 'later' : 'earlier'}`]),
            ...(more.cost === 0 ? [] : [`cost ${money(more.cost)} ${more.cost > 0 ? 'more' : 'less'}`]),
            ...(more.co2eKg === 0
              ? []
              : [`emit ${format.co2(Math.abs(more.co2eKg))} ${more.co2eKg > 0 ? 'more' : 'less'}`]),
            `${differs(way) ? '' : 'would '}count ${more.objective === 0 ? 'as much' : `${money(more.objective)} ${more.objective > 0 ? 'more' : 'less'}`}`,
          ];
    if (planned !== undefined && more.hours === 0 && differs(way)) against[0] = `would ${against[0]}`;
    sentences.push(`${by} ${listed(against)}${full.length === 0 ? '' : ', but is full'}.`);
  }
  return sentences;
}

/** `a`, `a and b`, `a, b and c`. */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

function inChinese({ planned, others, settled, currency }: Why, told: Told): string[] {
  const { format, hasPlan, refusals } = told;
  const money = (cents: number): string => format.money(Math.abs(cents), currency);
  if (settled) return ['该箱已无可改动之处：它已到达，或其班次不再接受更改。'];
  const names = {
    alone: '没有其他箱时的最佳路线',
    next: '有舱位的次优路线',
    earliest: '最早到达的路线',
    cheapest: '最便宜的路线',
    'least-co2e': 'CO2e 最少的路线',
  } as const;
  const sentences: string[] = [];
  if (planned === undefined)
    sentences.push(
      hasPlan
        ? '其计划已无法执行；下一次计划运行将给出新计划。'
        : refusals.length === 0
          ? '没有计划：尚未计划。'
          : `没有计划：${refusals.join('；')}。`,
    );
  else {
    const parts = [
      `成本 ${money(planned.cost)}`,
      ...(planned.carbon === 0 ? [] : [`CO2e ${money(planned.carbon)}`]),
      ...(planned.time === 0 ? [] : [`货物时间价值 ${money(planned.time)}`]),
      ...(planned.late === 0 ? [] : [`延误 ${money(planned.late)}`]),
    ];
    sentences.push(
      `经 ${departuresOf(planned)}，${format.dateTime(planned.arrival)} 到达；计 ${money(planned.objective)}：${parts.join('，')}。`,
    );
    if (!others.some(({ is }) => is.includes('alone'))) sentences.push('即使没有其他箱，这也是最佳路线。');
  }
  for (const way of others) {
    const { is, more, full, objective, arrival } = way;
    const by = `${is.map((criterion) => names[criterion]).join('，也是')}（${departuresOf(way)}）`;
    const against =
      planned === undefined
        ? [`${format.dateTime(arrival)} 到达`, `计 ${money(objective)}`]
        : [
            ...(more.hours === 0 ? [] : [`${more.hours > 0 ? '晚到' : '早到'} ${format.duration(more.hours * 60)}`]),
            ...(more.cost === 0 ? [] : [`成本${more.cost > 0 ? '多' : '少'} ${money(more.cost)}`]),
            ...(more.co2eKg === 0 ? [] : [`排放${more.co2eKg > 0 ? '多' : '少'} ${format.co2(Math.abs(more.co2eKg))}`]),
            more.objective === 0 ? '合计相同' : `合计${more.objective > 0 ? '多' : '少'} ${money(more.objective)}`,
          ];
    sentences.push(`${by}：${against.join('，')}${full.length === 0 ? '' : '，但已满'}。`);
  }
  return sentences;
}
