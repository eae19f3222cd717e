import { expect, test } from 'vitest';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import type { Instant } from '../base/time.ts';
import type { Booking, BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { SizeType } from '../model/size-type.ts';
import type { Move, Unit, UnitKey } from '../model/unit.ts';
import type { UnitId } from '../model/unit-id.ts';
import { storageSheet } from './storage-sheet.ts';

const network = tinyNetwork();
const at = (text: string): Instant => Date.parse(text) as Instant;
const [hub, duisburg] = ['HUB' as FacilityId, 'DUI' as FacilityId];
const train = 'DUI-HUB-2026-11-23-1' as DepartureId;
const truck = 'HUB-DUI.R-2026-12-20-1' as DepartureId;

const booking = (destination: FacilityId): Booking =>
  ({ id: 'IM-1' as BookingId, origin: duisburg, destination, laden: true }) as unknown as Booking;

function unitOf(moves: readonly object[], change: Partial<Unit> = {}): Unit {
  return {
    key: 'IM-1.1' as UnitKey,
    booking: 'IM-1' as BookingId,
    number: 'CSQU3054383' as UnitId,
    sizeType: '45G1' as SizeType,
    ...{ grossKg: 20_000, tareKg: 3_900, needsPlug: false, dangerous: false, synthetic: false },
    ...{ holds: [], version: 5, recordedAt: at('2026-12-06T12:00Z') },
    moves: moves.map((move, index) => ({ version: index + 1, ...move })) as Move[],
    ...change,
  };
}

const came = { kind: 'discharged', at: hub, departure: train, call: 2, when: at('2026-12-07T08:00+08:00') };
const journey = [
  { kind: 'gated-in', at: duisburg, when: at('2026-11-18T08:00+01:00') },
  { kind: 'loaded', at: duisburg, departure: train, call: 0, when: at('2026-11-23T07:00+01:00') },
  came,
];

test('what is owed to the hub, to others and to the carrier stands apart, line by line', () => {
  const sheet = storageSheet(network, booking(hub), unitOf(journey), at('2026-12-12T09:00+08:00'));
  expect(sheet).toMatchObject({ kind: 'laden', currency: 'USD', owed: 3 * 1120, elsewhere: 800 * 2 });
  expect(sheet.stays).toMatchObject([
    {
      ...{ facility: 'DUI', ours: false, from: '2026-11-18T08:00+01:00', until: '2026-11-23T07:00+01:00' },
      ...{ days: 5, freeUntil: '2026-11-22T08:00+01:00', amount: 1600 },
    },
    {
      ...{ facility: 'HUB', ours: true, from: '2026-12-07T08:00+08:00', days: 6, amount: 3360 },
      freeUntil: '2026-12-10T08:00+08:00',
      lines: [
        { fromDay: 1, toDay: 3, perDay: 0, amount: 0, tariffFrom: '2026-01-01' },
        { fromDay: 4, toDay: 6, perDay: 1120, amount: 3360, tariffFrom: '2026-01-01', mark: 'found' },
      ],
    },
  ]);
  expect(sheet.stays[1]).not.toHaveProperty('until');
  expect(sheet.carrier).toMatchObject({
    ...{ id: 'CSQ_LINES', currency: 'EUR', mark: 'estimated' },
    demurrage: { facility: 'HUB', days: 6, freeUntil: '2026-12-09T08:00+08:00', amount: 3 * 5_000 + 9_000 },
  });
});

test('a new tariff within the stay has a line of its own, and so has what lies ahead', () => {
  const late = { ...came, when: at('2026-12-27T08:00+08:00') };
  const sheet = storageSheet(network, booking(hub), unitOf([late]), at('2027-01-02T09:00+08:00'));
  expect(sheet.stays[0]?.lines.map(({ fromDay, toDay, perDay }) => [fromDay, toDay, perDay])).toEqual([
    [1, 3, 0],
    [4, 5, 1120],
    [6, 7, 1200], // The day that begins on 1 January at eight is the sixth.
  ]);
});

test('as of a moment that is past, later stays are not there', () => {
  const sheet = storageSheet(network, booking(hub), unitOf(journey), at('2026-11-20T09:00+01:00'));
  expect(sheet.stays).toMatchObject([{ facility: 'DUI', days: 3, amount: 0 }]);
});

test.each([
  ['outside it stands in no yard', [], {}, undefined],
  ['a unit without goods owes its carrier no demurrage', journey, { empty: true as const }, undefined],
  ['nobody knows whose unit it is', journey, { number: 'MSKU6011672' as UnitId }, 'no carrier'],
  [
    'out of the gate, demurrage has ended',
    [...journey, { kind: 'gated-out', at: hub, when: at('2026-12-09T08:00+08:00') }],
    {},
    2,
  ],
  [
    'a truck has taken it on',
    [...journey, { kind: 'loaded', at: hub, departure: truck, call: 0, when: at('2026-12-10T08:00+08:00') }],
    {},
    3,
  ],
  [
    'a train takes it on: it only changes here',
    [
      ...journey,
      { kind: 'loaded', at: hub, departure: 'HUB-DUI-2026-12-10-1', call: 0, when: at('2026-12-10T08:00+08:00') },
    ],
    {},
    undefined,
  ],
])('%s', (_, moves, change, days) => {
  const { carrier } = storageSheet(network, booking(hub), unitOf(moves, change), at('2026-12-12T09:00+08:00'));
  if (days === 'no carrier') expect(carrier).toBeUndefined();
  else expect(carrier?.demurrage?.days).toBe(days);
});

test('detention runs from the gate until it is back, or is fetched for other goods', () => {
  const out = [...journey, { kind: 'gated-out', at: hub, when: at('2026-12-09T08:00+08:00') }];
  const step = (kind: string, when: string) => ({ kind, at: hub, when: at(when), version: 9 });
  const detention = (...emptied: object[]) =>
    storageSheet(
      network,
      booking(hub),
      unitOf(out, { ...(emptied.length === 0 ? {} : { emptied: emptied as never }) }),
      at('2026-12-20T09:00+08:00'),
    ).carrier?.detention;
  const stripped = step('stripped', '2026-12-10T08:00+08:00');
  expect(detention()).toMatchObject({ days: 12, freeUntil: '2026-12-16T08:00+08:00', amount: 5 * 2_000 });
  expect(detention(stripped)).toMatchObject({ days: 12 });
  const back = step('returned-empty', '2026-12-13T08:00+08:00');
  expect(detention(stripped, back, step('taken-empty', '2026-12-19T08:00+08:00'))).toMatchObject({
    days: 4,
    amount: 0,
  });
  expect(detention(stripped, step('taken-empty', '2026-12-11T08:00+08:00'))).toMatchObject({ days: 2 });
});

test('where it waits for a train it owes no demurrage, where only trucks are ahead it does', () => {
  const planned = (departure: string): Unit =>
    unitOf([came], {
      kept: [
        { departure: train, from: 0, to: 2 },
        { departure: departure as DepartureId, from: 0, to: 2 },
      ],
    });
  const owes = (departure: string): number | undefined =>
    storageSheet(network, booking(duisburg), planned(departure), at('2026-12-08T09:00+08:00')).carrier?.demurrage?.days;
  expect(owes('HUB-DUI-2026-12-10-1')).toBeUndefined();
  expect(owes(truck)).toBe(2);
});
