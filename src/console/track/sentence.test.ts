import { expect, test } from 'vitest';
import { sentenceOf } from './sentence.ts';
import type { Sheet } from './sheets.ts';

const names = {
  en: new Map([
    ['CQ_TUA', 'Tuanjiecun'],
    ['DUI', 'Duisburg'],
  ]),
  zh: new Map([
    ['CQ_TUA', '团结村'],
    ['DUI', '杜伊斯堡'],
  ]),
};
const leg = { from: 'CQ_TUA', fromName: 'Tuanjiecun', to: 'DUI', toName: 'Duisburg', mode: 'rail', done: false };
const sheet = (change: Partial<Sheet>): Sheet =>
  ({
    ...{ unit: 'EX-1.1', origin: 'CQ_TUA', destination: 'DUI', due: '2026-12-20T00:00+01:00', holds: [] },
    legs: [{ ...leg, departs: { now: '2026-11-26T09:20+08:00' } }],
    ...change,
  }) as unknown as Sheet; // No more of it is told in the sentence.

const said = (language: 'en' | 'zh', change: Partial<Sheet>): string =>
  sentenceOf(sheet(change), {
    format: { day: (iso: string) => iso.slice(5, 10), dateTime: (iso: string) => iso } as never, // And no other format.
    place: (id) => names[language].get(id) ?? id,
    language,
  });

test.each<[Sheet['status'], string]>([
  ['in-yard', 'EX-1.1 在团结村，11-26乘列车出发'],
  ['aboard', 'EX-1.1 已在团结村装载，11-26乘列车出发'],
  ['under-way', 'EX-1.1 正乘列车从团结村运出'],
  ['no-plan', 'EX-1.1 从团结村到杜伊斯堡没有计划，应于12-20到达'],
  ['missed', 'EX-1.1 已赶不上团结村的下一班次；需要前往杜伊斯堡的新计划'],
])('in Chinese all places have their Chinese names: %s', (status, sentence) => {
  expect(said('zh', { status })).toBe(sentence);
});

test('in English they have their English ones', () =>
  expect(said('en', { status: 'aboard' })).toBe('EX-1.1 is loaded in Tuanjiecun, leaves by train 11-26'));
