import { expect, test } from 'vitest';
import { cents } from '../../base/money.ts';
import { type Minute, minutes } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { Disruption, DisruptionId } from '../../model/disruption.ts';
import { layOver } from './lay.ts';
import { comes, leaves, runs, type Touch } from './touch.ts';

/** A train over three segments: it leaves at 100, 220 and 340, and comes at 200, 320 and 440. */
const arrives = [100, 200, 320, 440] as Minute[];
const departs = [100, 220, 340, 440] as Minute[];

/** `closed@1:runs 210-300`: what it does, on which segments, by what of them, in which period; an open end has no second moment. */
function touchOf(text: string, index: number): Touch {
  const [what = '', period = ''] = text.split(' ');
  const [effect = '', segments = ''] = what.split('@');
  const [numbers = '', by = 'runs'] = segments.split(':');
  const [from, until] = period.split('-');
  const bits = { runs, leaves, comes, both: leaves | comes }[by] ?? 0;
  const amount = Number(/\d+/.exec(effect)?.[0] ?? 0);
  const effects: Record<string, Partial<Disruption>> = {
    closed: { effect: { capacity: 0 } },
    refuses: { effect: { capacity: 0 }, goods: { hs: ['84'] } },
    half: { effect: { capacity: 0.5 } },
    third: { effect: { capacity: 0.33 } },
    delay: { effect: { delay: minutes(amount) } },
    dear: { effect: { costFactor: 1 + amount / 100, costPerUnit: cents(amount) } },
  };
  const disruption = {
    id: `D${index}` as DisruptionId,
    from: Number(from) as Minute,
    ...(until === undefined ? {} : { until: Number(until) as Minute }),
    ...effects[effect.replace(/\d+$/, '')],
  } as Disruption;
  return { index, disruption, how: [0, 1, 2].map((segment) => (numbers.includes(String(segment)) ? bits : 0)) };
}

const lay = (now: number, ...disruptions: string[]) =>
  layOver(disruptions.map(touchOf), 'X' as DepartureId, { arrives, departs }, now);

/** What comes of it: departures and arrivals by segment, `x` where it goes no further. */
const pictureOf = ({ arrives: a, departs: d, shut }: ReturnType<typeof lay>): string =>
  shut.map((is, at) => (is ? 'x' : `${d[at]}-${a[at + 1]}`)).join(' ');

const plain = '100-200 220-320 340-440';

test.each<[string, number, string[], string]>([
  ['nothing', 0, [], plain],
  ['closed before it comes by', 0, ['closed@1 100-220'], plain],
  ['closed when it would pass, before it has set out', 0, ['closed@1 210-300'], '100-200 x x'],
  ['closed when it would pass, under way: it waits', 150, ['closed@1 210-300'], '100-200 300-400 420-520'],
  ['closed with an open end, under way', 150, ['closed@1 210'], '100-200 x x'],
  ['closed behind it', 250, ['closed@1 210-300'], plain],
  ['closed while it runs there, from before', 150, ['closed@1 300-350'], '100-200 350-450 470-570'],
  ['a facility closed when it comes: it waits outside', 150, ['closed@1:comes 310-330'], '100-200 220-330 350-450'],
  ['a facility closed when it leaves', 150, ['closed@2:leaves 330-360'], '100-200 220-320 360-460'],
  ['a facility closed only while it stands there', 150, ['closed@1:comes 325-335', 'closed@2:leaves 325-335'], plain],
  ['delayed', 0, ['delay50@1 210-300'], '100-200 220-370 390-490'],
  ['delayed once on one stretch', 0, ['delay50@12 210-500'], '100-200 220-370 390-490'],
  ['delayed on two stretches', 0, ['delay50@02 90-500'], '100-250 270-370 390-540'],
  ['delayed by two', 0, ['delay50@1 210-300', 'delay30@1 210-300'], '100-200 220-400 420-520'],
  ['delayed into a closure', 150, ['delay50@1 210-300', 'closed@2:leaves 385-400'], '100-200 220-370 400-500'],
  ['delayed past a closure', 150, ['delay50@1 210-300', 'closed@2:leaves 335-345'], '100-200 220-370 390-490'],
  ['waiting twice', 150, ['closed@1 210-300', 'closed@2 410-480'], '100-200 300-400 480-580'],
  [
    'delayed, then closed to who has not set out: it would have come so late',
    0,
    ['delay50@0 90-300', 'closed@1 260-300'],
    '100-250 x x',
  ],
])('%s', (_, now, disruptions, wanted) => expect(pictureOf(lay(now, ...disruptions))).toBe(wanted));

test('the least share holds, factors multiply, amounts add up, and each says whose it is', () => {
  const laid = lay(0, 'half@01 90-500', 'third@1 90-500', 'dear10@1 90-500', 'dear20@12 90-330');
  expect(laid.share).toEqual([0.5, 0.33, 1]);
  expect(laid.costFactor.map((factor) => Math.round(factor * 100) / 100)).toEqual([1, 1.32, 1]);
  expect(laid.costPerUnit).toEqual([0, 30, 0]);
  expect(laid.cause).toEqual([0, 1, -1]);
});

test('goods are refused where it has yet to pass', () => {
  expect(lay(0, 'refuses@1 210-300').bars).toEqual([[], [0], []]);
  expect(lay(0, 'refuses@1 210-300').shut).toEqual([false, false, false]);
  expect(lay(250, 'refuses@1 210-300').bars).toEqual([[], [], []]);
});
