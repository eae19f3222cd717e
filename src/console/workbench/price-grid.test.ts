import { expect, test } from 'vitest';
import { colourOf, colourSteps, priceGrid } from './price-grid.ts';
import type { PriceRow } from './queries.ts';

const row = (departure: string, leaves: string, perTeu: number): PriceRow => ({
  departure,
  service: departure.split('-')[0] ?? '',
  name: `to the ${departure.split('-')[0]}`,
  mode: 'rail',
  from: 'HUB',
  fromName: 'The hub',
  to: 'DUI',
  toName: 'Duisburg',
  leaves,
  perTeu,
  perTonne: 0,
  perPlug: 0,
  freeTeu: 0,
  capacityTeu: 100,
});

const rows = [
  row('WEST-1', '2026-12-01T08:00+08:00', 100),
  row('WEST-2', '2026-12-01T20:00+08:00', 700),
  row('EAST-1', '2026-12-03T01:00+08:00', 900),
  row('EAST-2', '2026-12-01T01:00+08:00', 0),
];
const bySer = priceGrid(rows, ({ service, name }) => ({ id: service, name }));

test('days are those of the places, without a gap, and the dearest line is first', () => {
  expect(bySer.days).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  expect(bySer.lines.map(({ id }) => id)).toEqual(['EAST', 'WEST']);
  expect(bySer.most).toBe(900);
});

test('a cell has the price of its dearest departure and names it first; no departure is not the same as no price', () => {
  const [east, west] = bySer.lines;
  expect(west?.cells[0]?.perTeu).toBe(700);
  expect(west?.cells[0]?.departures.map(({ departure }) => departure)).toEqual(['WEST-2', 'WEST-1']);
  expect(east?.cells.map((cell) => cell?.perTeu)).toEqual([0, undefined, 900]);
});

test('lines may be families', () => {
  const grid = priceGrid(rows, () => ({ id: 'all', name: 'all' }));
  expect(grid.lines).toHaveLength(1);
  expect(grid.lines[0]?.cells[0]?.departures).toHaveLength(3);
});

test('nothing gives an empty grid', () => {
  expect(priceGrid([], () => ({ id: '', name: '' }))).toEqual({ days: [], lines: [], most: 0 });
});

test('colours part the cells about evenly, and none is for what is worth nothing', () => {
  const steps = colourSteps([0, 100, 320, 1299, 100_000, 200_000, 0]);
  expect(steps).toEqual([1, 320, 1200, 100_000, 200_000]);
  expect([0, 100, 390, 5000, 100_000, 900_000].map((value) => colourOf(value, steps))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(colourSteps([0, 0])).toEqual([]);
  expect(colourOf(500, colourSteps([500]))).toBeGreaterThan(0);
  expect(colourSteps([7, 7, 7, 7, 7, 7])).toEqual([1, 7]);
});
