import { expect, test } from 'vitest';
import { type MapLabel, placeLabels } from './place-labels.ts';

/** A map of 300 by 100 pixels, where a degree is a pixel from the upper left corner. */
const sight = { zoom: 4, width: 300, height: 100, project: (at: readonly [number, number]) => at };
const label = (text: string, x: number, y: number, rank = 1): MapLabel => ({ id: text, text, at: [x, y], rank });
const placed = (...labels: MapLabel[]) => placeLabels(labels, sight).map(({ text, anchor }) => `${text} ${anchor}`);

test('a name stands right of its point where there is room', () =>
  expect(placed(label('Wuhan', 100, 50))).toEqual(['Wuhan start']));

test('at an edge a name is written on the side where all of it is seen', () => {
  expect(placed(label('Shanghai (Yangshan)', 280, 50))).toEqual(['Shanghai (Yangshan) end']);
  expect(placed(label('Shanghai (Yangshan, Waigaoqiao) and more', 150, 3))).toEqual([
    'Shanghai (Yangshan, Waigaoqiao) and more middle',
  ]);
});

test('a name that fits nowhere is written all the same, and none covers another', () => {
  expect(placed(label('A name that is far too long for a map as small as this one', 150, 50))).toHaveLength(1);
  expect(placed(label('First', 100, 50, 2), label('Second', 104, 50, 1))).toEqual(['First start', 'Second end']);
});
