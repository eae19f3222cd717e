import { expect, test } from 'vitest';
import type { Carrier, CarrierId, OwnerCode } from '../../src/model/carrier.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import type { UnitId } from '../../src/model/unit-id.ts';
import { bookingOf } from '../support/bookings.ts';
import { referenceNetwork } from '../support/reference.ts';
import { Story } from '../support/story.ts';

const carrier = (id: string, code: string): [CarrierId, Carrier] => [
  id as CarrierId,
  {
    ...{ id: id as CarrierId, name: id, ownerCodes: [code as OwnerCode], currency: 'USD' as Carrier['currency'] },
    ...{ charges: { demurrage: [], detention: [] }, mark: 'estimated' },
  },
];

test('goods that go in the units of one carrier are given no unit of another, at no door', async () => {
  const network = { ...referenceNetwork(), carriers: new Map([carrier('ONE', 'CSQ'), carrier('TWO', 'MSK')]) };
  const story = new Story(network, '2026-11-30T08:00:00+08:00');
  const [unit, yard] = ['B1.1' as UnitKey, 'CQ_TUA' as FacilityId];
  const [own, others, leased] = ['CSQU3054383', 'MSKU6011672', 'TGHU7599330'] as UnitId[] as [UnitId, UnitId, UnitId];
  const plain = bookingOf('B1', yard, 'DUI' as FacilityId, '2026-12-01T00:00:00Z', '2026-12-28T00:00:00Z');
  const wished = (name: string) => ({ ...plain, carrier: name as CarrierId });
  expect(await story.refuses({ kind: 'book', booking: wished('THREE') })).toMatchObject({
    code: 'unknown-name',
    reason: 'THREE is no carrier of carriers.csv: ONE, TWO',
  });
  const numbered = { ...wished('ONE'), units: plain.units.map((each) => ({ ...each, number: others })) };
  expect((await story.refuses({ kind: 'book', booking: numbered })).code).toBe('wrong-unit');
  await story.does({ kind: 'book', booking: wished('ONE') });
  await story.plan('P1');
  expect((await story.refuses({ kind: 'declare', unit, number: others })).code).toBe('wrong-unit');
  expect(await story.refuses({ kind: 'gate-in', unit, at: yard, number: others })).toMatchObject({
    code: 'wrong-unit',
    reason: 'MSKU6011672 is a unit of TWO, the booking wants one of ONE',
  });
  await story.does({ kind: 'declare', unit, number: leased }); // Whose it is nobody knows: carriers lease units.
  await story.does({ kind: 'declare', unit, number: own });
  await story.does({ kind: 'gate-in', unit, at: yard, number: own });
});

test('a booking that is given another carrier keeps no number of the one before', async () => {
  const network = { ...referenceNetwork(), carriers: new Map([carrier('ONE', 'CSQ'), carrier('TWO', 'MSK')]) };
  const story = new Story(network, '2026-11-30T08:00:00+08:00');
  const plain = bookingOf(
    'B1',
    'CQ_TUA' as FacilityId,
    'DUI' as FacilityId,
    '2026-12-01T00:00:00Z',
    '2026-12-28T00:00:00Z',
  );
  await story.does({ kind: 'book', booking: { ...plain, carrier: 'ONE' as CarrierId } });
  const amend = { kind: 'amend' as const, booking: plain.id, reason: 'another line' };
  await story.does({ ...amend, change: { carrier: 'TWO' as CarrierId } });
  await story.does({ ...amend, change: { carrier: 'ONE' as CarrierId } });
  await story.does({ kind: 'declare', unit: 'B1.1' as UnitKey, number: 'CSQU3054383' as UnitId });
  expect((await story.refuses({ ...amend, change: { carrier: 'TWO' as CarrierId } })).code).toBe('wrong-unit');
});
