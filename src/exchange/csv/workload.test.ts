import { expect, test } from 'vitest';
import { writeFinding } from '../../base/finding.ts';
import { writeMinute } from '../../base/time.ts';
import type { Zone } from '../../base/zone.ts';
import { momentOn, readWorkload } from './workload.ts';

const visitHead = 'vehicle_name,vehicle_type,scheduled_arrival,capacity_in_teu,inbound_container_volume,service_name\n';
const unitHead =
  'id,gross_tonnes,length_ft,storage_requirement,delivered_by,picked_up_by,delivered_by_vehicle,delivered_scheduled_arrival,truck_delivery_time,picked_up_by_vehicle,picked_up_scheduled_arrival,truck_pickup_time,next_destination\n';
const visit = '1,train,2021-07-04 06:00:00,90,80,TR6-4\n';
const fetched = '1,12,40,standard,train,truck,1,2021-07-04 06:00:00,,,,2021-07-06 11:54:27.770045,\n';

const read = (visits: string, units: string) =>
  readWorkload({ visits: visitHead + visits, units: unitHead + units }, 'Asia/Shanghai' as Zone);

test('trains, trucks and units are read, with moments on the clock of the place', () => {
  const brought = '2,4.5,20,empty,truck,train,,,2021-07-03 09:30:59.9,1,2021-07-04 06:00:00,,\n';
  const { visits, units, findings } = read(visit, fetched + brought);
  expect(findings).toEqual([]);
  expect(visits.map(({ kind, service, teu }) => [kind, service, teu])).toEqual([['train', 'TR6-4', 90]]);
  expect(units.map(({ id, feet, kg, needs }) => [id, feet, kg, needs])).toEqual([
    ['1', 40, 12_000, 'standard'],
    ['2', 20, 4_500, 'empty'],
  ]);
  expect(units.flatMap(({ comes, goes }) => [comes, goes].map((end) => writeMinute(momentOn(visits, end))))).toEqual([
    '2021-07-03T22:00Z',
    '2021-07-06T03:54Z',
    '2021-07-03T01:30Z',
    '2021-07-03T22:00Z',
  ]);
});

test('a unit of no standard length counts as 40 feet, and that is said', () => {
  const { units, findings } = read(visit, fetched.replace(',40,', ',-1,'));
  expect(units.map(({ feet }) => feet)).toEqual([40]);
  expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['warning', 2]]);
});

test.each([
  [
    'a train that is none',
    fetched.replace('train,truck,1,', 'train,truck,9,'),
    'delivered_by_vehicle "9": no train of visits.csv comes at that moment',
  ],
  [
    'a train at another hour',
    fetched.replace('06:00:00', '07:00:00'),
    'delivered_by_vehicle "1": no train of visits.csv comes at that moment',
  ],
  [
    'a truck without its moment',
    fetched.replace('2021-07-06 11:54:27.770045', ''),
    'truck_pickup_time: is missing; it should be a moment such as 2021-07-04 06:00:00',
  ],
  [
    'a moment that is none',
    fetched.replace('2021-07-06', '2021-02-30'),
    'truck_pickup_time "2021-02-30 11:54:27.770045": should be a moment such as 2021-07-04 06:00:00',
  ],
  ['a unit that leaves before it comes', fetched.replace('2021-07-06', '2021-07-03'), 'it leaves before it comes'],
  [
    'a length that is none',
    fetched.replace(',40,', ',41,'),
    'length_ft "41": should be 20, 30, 40, 45, or -1 for any other',
  ],
  [
    'a way that is none',
    fetched.replace('train,truck', 'plane,truck'),
    'delivered_by "plane": should be one of truck, train, barge',
  ],
  [
    'a need that is none',
    fetched.replace('standard', 'frozen'),
    'storage_requirement "frozen": should be one of standard, empty, reefer, dangerous_goods',
  ],
])('a mistake costs its unit, and says where it stands: %s', (_, line, reason) => {
  const { units, findings } = read(visit, `${line}${fetched.replace('1,', '7,')}`);
  expect(findings.map(writeFinding)).toEqual([`units.csv:2 ${reason}`]);
  expect(units.map(({ id }) => id)).toEqual(['7']);
});

test('a unit that stands twice counts once', () => {
  expect(read(visit, fetched + fetched).findings.map(writeFinding)).toEqual(['units.csv:3 id "1": stands twice']);
});

test('a visit that stands twice counts once', () => {
  const { visits, findings } = read(visit + visit, fetched);
  expect(findings.map(writeFinding)).toEqual(['visits.csv:3 vehicle_name "1": stands twice as a train of that moment']);
  expect(visits).toHaveLength(1);
});

test('without its columns a file is not read', () => {
  const { units, findings } = readWorkload({ visits: visitHead + visit, units: 'id,length_ft\n1,40\n' }, 'UTC' as Zone);
  expect(units).toEqual([]);
  expect(findings[0]?.reason).toMatch(/^columns are missing: gross_tonnes, storage_requirement/);
});
