import { expect, test } from 'vitest';
import { terminalNetwork } from '../../test/support/tiny-terminal.ts';
import type { FacilityId } from '../model/facility.ts';
import { facilitySheet } from './facility-sheet.ts';

const network = terminalNetwork();

test('a facility is shown from the inside, with what it can do in an hour', () => {
  const sheet = facilitySheet(network, 'HUB' as FacilityId);
  // 8 x 3 x 4 + three blocks of 4 x 2 x 2; two reach stackers of 15; two lanes in and one out, 2.5 minutes a truck.
  expect(sheet?.totals).toEqual({ slots: 144, plugs: 40, tracks: 1, liftsPerHour: 30, trucksPerHour: 72 });
  expect(sheet?.blocks[1]).toMatchObject({ id: 'R', slots: 16, plugBays: '1-4', dangerous: [] });
  expect(sheet?.blocks[2]?.dangerous).toEqual(['8', '9']);
  expect(sheet?.opening).toHaveLength(7);
  expect(sheet?.gates[0]?.opening.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`)).toEqual(
    [1, 2, 3, 4, 5].map((weekday) => `${weekday} 06:00-22:00`),
  );
});

test('a facility whose inside nobody has described is empty, and one that is not there is nothing', () => {
  expect(facilitySheet(network, 'DUI' as FacilityId)).toMatchObject({
    blocks: [],
    totals: { slots: 0, trucksPerHour: 0 },
  });
  expect(facilitySheet(network, 'NOWHERE' as FacilityId)).toBeUndefined();
});
