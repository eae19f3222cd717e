import { expect, test } from 'vitest';
import { type OtherWay, type Way, type Why, whySentences } from './why-sentences.ts';

const format = {
  money: (minor: number) => `$${minor / 100}`,
  dateTime: (iso: string) => iso.slice(5, 16),
  duration: (minutes: number) => `${Math.abs(minutes) / 60} h`,
  co2: (kg: number) => `${kg} kg`,
};
const told = { format, language: 'en', hasPlan: true, refusals: [] } as const;

const leg = (departure: string) => ({ departure }) as Way['legs'][number];
const planned: Way = {
  legs: [leg('T-2'), leg('S-1')],
  arrival: '2026-12-20T08:00+01:00',
  cost: 1000,
  carbon: 200,
  time: 30,
  late: 0,
  objective: 1230,
  co2eKg: 50,
};
const other = (change: Partial<OtherWay>): OtherWay => ({
  ...planned,
  legs: [leg('T-1')],
  is: ['next'],
  more: { hours: 0, cost: 0, co2eKg: 0, objective: 0 },
  full: [],
  ...change,
});
const sheet = (change: Partial<Why>): Why => ({
  unit: 'B.1',
  booking: 'B',
  due: '2026-12-24T08:00+01:00',
  currency: 'USD',
  asOf: '2026-11-30T08:00Z',
  planned,
  others: [],
  refusals: [],
  settled: false,
  words: [],
  ...change,
});

test('its own way is told with the parts that add up, and without those that are nothing', () => {
  expect(whySentences(sheet({}), told)).toEqual([
    'It goes by T-2, S-1 and arrives 12-20T08:00; that counts $12.3: $10 of cost, $2 for CO2e, $0.3 for the time of its goods.',
    'That is its best way, also if nobody else were there.',
  ]);
  expect(whySentences(sheet({}), { ...told, language: 'zh' })).toEqual([
    '经 T-2, S-1，12-20T08:00 到达；计 $12.3：成本 $10，CO2e $2，货物时间价值 $0.3。',
    '即使没有其他箱，这也是最佳路线。',
  ]);
});

test('another way is told by what it would change, and whether it is full', () => {
  const full = [{ departure: 'T-1' } as OtherWay['full'][number]];
  const alone = other({ is: ['alone', 'earliest'], more: { hours: -24, cost: 0, co2eKg: 0, objective: -700 }, full });
  const next = other({ is: ['next'], more: { hours: 12, cost: -500, co2eKg: 9, objective: 100 } });
  expect(whySentences(sheet({ others: [alone, next] }), told).slice(1)).toEqual([
    'The best way if nobody else were there and the earliest (T-1) would arrive 24 h earlier and count $7 less, but is full.',
    'The next best way there is space for (T-1) would arrive 12 h later, cost $5 less, emit 9 kg more and count $1 more.',
  ]);
  expect(whySentences(sheet({ others: [alone, next] }), { ...told, language: 'zh' }).slice(1)).toEqual([
    '没有其他箱时的最佳路线，也是最早到达的路线（T-1）：早到 24 h，合计少 $7，但已满。',
    '有舱位的次优路线（T-1）：晚到 12 h，成本少 $5，排放多 9 kg，合计多 $1。',
  ]);
});

test('what arrives at the same time says only what differs', () => {
  const dearer = other({ is: ['least-co2e'], more: { hours: 0, cost: 300, co2eKg: -7, objective: 200 } });
  const same = other({ is: ['alone'] });
  expect(whySentences(sheet({ others: [dearer, same] }), told).slice(1)).toEqual([
    'The one of least CO2e (T-1) would cost $3 more, emit 7 kg less and count $2 more.',
    'The best way if nobody else were there (T-1) would count as much.',
  ]);
});

test('a unit without a plan says why, one whose plan is broken that it is, and one that is settled only that', () => {
  const { planned: _, ...none } = sheet({ others: [other({})] });
  expect(whySentences(none, { ...told, hasPlan: false, refusals: ['too heavy', 'too dear'] })).toEqual([
    'It has no plan: too heavy; too dear.',
    'The next best way there is space for (T-1) would arrive 12-20T08:00 and count $12.3.',
  ]);
  expect(whySentences({ ...none, others: [] }, told)).toEqual([
    'Its plan can no longer be kept; the next run gives it another.',
  ]);
  expect(whySentences(sheet({ settled: true }), told)).toHaveLength(1);
});
