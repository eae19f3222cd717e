import { expect, test, vi } from 'vitest';
import { changeOfTexts, fields, goodsIn, type Texts, textFaults, textOfGoods, textsOf } from './amend-texts.ts';
import type { GoodsDraft } from './draft.ts';
import { formWords } from './form-words.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' })); // Words ask the browser for its language.

const booking = {
  destination: 'DUI',
  ready: '2026-12-01T08:00+08:00',
  due: '2026-12-30T18:00+01:00',
  documents: '2026-12-01T20:00+08:00',
  priority: 3,
  latePerDay: 120_050,
  modes: ['rail', 'sea'],
  goods: [{ hs: '847130', description: 'laptops', value: 12_000_050, currency: 'USD', netKg: 14_100 }],
};
const [goods] = goodsIn(textsOf(booking as never).goods);
const before = textsOf(booking as never);
const zoneOf = (facility: string): string => (facility === 'HUB' ? 'Asia/Shanghai' : 'Europe/Berlin');

const change = (part: Partial<Texts>): object => {
  const to = { ...before, ...part };
  return changeOfTexts(
    to,
    fields.filter((field) => to[field] !== before[field]),
    'why',
    'HUB',
    zoneOf,
  );
};

test.each<[string, Partial<Texts>, object]>([
  ['nothing', {}, {}],
  ['papers, on the clock of the origin', { documents: '2026-12-02T09:00' }, { documents: '2026-12-02T09:00+08:00' }],
  ['a cost of lateness, in cents', { latePerDay: '1,200.5' }, { latePerDay: 120_050 }],
  ['no cost of lateness', { latePerDay: '' }, { latePerDay: 0 }],
  ['modes', { modes: 'road' }, { modes: ['road'] }],
  ['no restriction of modes', { modes: '' }, { modes: ['rail', 'barge', 'sea', 'road', 'air'] }],
  [
    'goods, with the weight they have',
    { goods: textOfGoods([{ ...(goods as GoodsDraft), hs: '3208.10', un: 'UN 1263', dangerClass: '3', value: '5' }]) },
    {
      goods: [
        {
          ...{ hs: '320810', description: 'laptops', value: 500, currency: 'USD', netKg: 14_100 },
          dangerous: { un: '1263', class: '3' },
        },
      ],
    },
  ],
  ['an incoterm', { incoterm: 'FCA' }, { incoterm: 'FCA' }],
  [
    'another place: the due moment is on its clock',
    { destination: 'HUB' },
    { destination: 'HUB', due: '2026-12-30T18:00+08:00' },
  ],
])('what is sent of %s', (_, part, sent) => expect(change(part)).toEqual({ reason: 'why', ...sent }));

test.each<[string, Partial<Texts>, string[]]>([
  ['as it was', {}, []],
  ['without a due moment', { due: '' }, ['due']],
  ['with its papers taken back', { documents: '' }, ['documents']],
  ['with a cost in words', { latePerDay: 'much' }, ['latePerDay']],
])('a booking %s is objected to', (_, part, found) =>
  expect(textFaults({ ...before, ...part }, before, formWords.en).map(([field]) => field)).toEqual(found),
);
