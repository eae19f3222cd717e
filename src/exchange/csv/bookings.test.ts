import { expect, test } from 'vitest';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import { writeFinding } from '../../base/finding.ts';
import { writeMinute } from '../../base/time.ts';
import type { Booking } from '../../model/booking.ts';
import { type BookingFile, readBookings } from './bookings.ts';
import { writeBookings } from './bookings-write.ts';

// Each mistake a line can have stands in test/golden/bookings-with-mistakes.csv; here is what files do.

const network = tinyNetwork();
const needed = 'booking,customer,origin,destination,ready,due,units,size_type,gross_kg,hs';
const line = (id: string): string => `${id},Huafu,HUB,DUI,2026-12-01 08:00,2026-12-20 18:00,1,45G1,18000,847130`;
const fileOf = (...lines: string[]): BookingFile => readBookings(`${lines.join('\n')}\n`, 'b.csv', network);
const found = ({ findings }: BookingFile): string[] =>
  findings.map((finding) => `${finding.severity} ${writeFinding(finding)}`);
const idsOf = ({ lines }: BookingFile): string[] => lines.map(({ booking }) => booking.id);

/** The one booking of a line with some cells of its own. */
function read(cells: Readonly<Record<string, string>>): Booking | undefined {
  const columns = [...new Set([...needed.split(','), ...Object.keys(cells)])];
  const usual = line('B1').split(',');
  const values = columns.map((name, index) => cells[name] ?? usual[index] ?? '');
  const { lines, findings } = fileOf(columns.join(','), values.join(','));
  expect(findings).toEqual([]);
  return lines[0]?.booking;
}

test('a line of needed cells is a booking', () => {
  expect(read({})).toEqual({
    id: 'B1',
    customer: 'Huafu',
    origin: 'HUB',
    destination: 'DUI',
    readyAt: Date.parse('2026-12-01T00:00Z') / 60_000, // Eight in the morning in China.
    dueAt: Date.parse('2026-12-20T17:00Z') / 60_000, // Six in the evening in Germany.
    units: [{ sizeType: '45G1', grossKg: 18_000, tareKg: 3900 }], // The usual tare.
    goods: [{ hs: '847130', description: '', value: 0, currency: 'USD', netKg: 14_100 }],
    priority: 3,
    laden: true,
    synthetic: false,
  });
});

test.each([
  ['2026-12-01T08:00+08:00', '2026-12-01T00:00Z'],
  ['2026-12-01T00:00:00Z', '2026-12-01T00:00Z'],
  ['2026-12-01 8:00', '2026-12-01T00:00Z'],
  ['2026-12-01T08:00', '2026-12-01T00:00Z'],
  ['2026-12-01', '2026-11-30T16:00Z'],
  ['2026-12-01 24:00', '2026-12-01T16:00Z'],
])('%s at the hub is %s', (ready, utc) => {
  expect(writeMinute(read({ ready })?.readyAt ?? (0 as never))).toBe(utc);
});

test('each moment is on the clock of its place', () => {
  const booking = read({ origin: 'DUI', destination: 'HUB', documents: '2026-12-01 12:00' });
  const moments = [booking?.readyAt, booking?.documentsAt, booking?.dueAt].map((at) => writeMinute(at ?? (0 as never)));
  expect(moments).toEqual(['2026-12-01T07:00Z', '2026-12-01T11:00Z', '2026-12-20T10:00Z']);
});

test.each<[Readonly<Record<string, string>>, Partial<Booking>]>([
  [
    { consignor: 'A', consignee: 'B' },
    { consignor: 'A', consignee: 'B' },
  ],
  [
    { incoterm: 'dap', priority: '1', late_per_day: '99.5' },
    { incoterm: 'DAP', priority: 1, latePerDay: 9950 as never },
  ],
  [{ modes: 'rail; BARGE' }, { modes: ['rail', 'barge'] }],
  [
    { laden: 'N', hs: '', gross_kg: '3900' },
    { laden: false, goods: [] },
  ],
  [{ synthetic: 'true' }, { synthetic: true }],
])('%j is read', (cells, want) => {
  expect(read(cells)).toMatchObject(want);
});

test('units are alike, with their numbers in order', () => {
  const units = read({ units: '2', unit_numbers: 'csqu3054383;MSKU6011672', tare_kg: '4000' })?.units;
  expect(units).toEqual([
    { number: 'CSQU3054383', sizeType: '45G1', grossKg: 18_000, tareKg: 4000 },
    { number: 'MSKU6011672', sizeType: '45G1', grossKg: 18_000, tareKg: 4000 },
  ]);
  expect(read({ units: '2', gross_kg: '18000' })?.goods[0]?.netKg).toBe(28_200); // Of both.
});

test('goods have a value, a temperature, a life and a danger', () => {
  const cells = {
    size_type: '45R1',
    goods: 'cells',
    value: '12.3',
    currency: 'eur',
    temp_min_c: '-0.5',
    temp_max_c: '+8',
  };
  const dangerous = { shelf_life_d: '10.5', un: 'un3480', dg_class: '9', packing_group: 'ii', hs: '8507.60' };
  expect(read({ ...cells, ...dangerous })?.goods).toEqual([
    {
      hs: '850760',
      description: 'cells',
      value: 1230,
      currency: 'EUR',
      netKg: 13_300,
      temperature: { minC: -0.5, maxC: 8 },
      shelfLifeDays: 10.5,
      dangerous: { un: '3480', class: '9', packingGroup: 'II' },
    },
  ]);
});

test('a bad line costs that line and is given back as it stood', () => {
  const bad = line('B2').replace('45G1', '45X1');
  const file = fileOf(needed, line('B1'), bad, line('B3'));
  expect([idsOf(file), file.read, file.refused]).toEqual([['B1', 'B3'], 3, [{ line: 3, raw: bad }]]);
  expect(found(file)).toEqual(['error b.csv:3 size_type "45X1": unknown type code X1']);
});

test('a line with several mistakes has a finding for each, in the order of its cells', () => {
  const bad = ',Huafu,HUB,XXX,soon,2026-12-20,0,45G1,18000,84';
  expect(found(fileOf(needed, bad))).toEqual([
    'error b.csv:2 booking: is missing; it should be your reference: letters, digits, - and _, at most 35',
    'error b.csv:2 destination "XXX": is no facility of this network',
    'error b.csv:2 ready "soon": should be a moment: 2026-12-01T08:00+08:00, or 2026-12-01 08:00 on the clock of the place',
    'error b.csv:2 units "0": is below 1',
    'error b.csv:2 hs "84": an HS code needs six digits, this has 2',
  ]);
});

test('a bad number of dangerous goods does not make its packing group wrong', () => {
  const file = fileOf(`${needed},un,dg_class,packing_group`, `${line('B1')},34,9,II`, `${line('B2')},3480,99,II`);
  expect(file.findings.map(({ line: at, field }) => `${at} ${field}`)).toEqual(['2 un', '3 dg_class']);
});

test('a mistake in the names of the columns is one finding, and every line is given back', () => {
  const file = fileOf(needed.replace('due', 'arrival').replace('hs', 'units'), line('B1'), line('B2'));
  expect(found(file)).toEqual([
    'warning b.csv:1 units: the column stands twice; the first one counts',
    'error b.csv:1 columns are missing: due',
    'warning b.csv:1 arrival: is not a column of a booking file and is not read',
  ]);
  expect([file.lines.length, file.refused.length, file.read]).toEqual([0, 2, 2]);
});

test.each([
  [
    'a column that stands twice',
    `${needed},units`,
    ',2',
    ['warning b.csv:1 units: the column stands twice; the first one counts'],
  ],
  ['a column without a name', `,${needed}`, '', []],
  [
    'a column nobody knows',
    `${needed},colour`,
    ',blue',
    ['warning b.csv:1 colour: is not a column of a booking file and is not read'],
  ],
  ['notes and old reasons', `${needed},note,Refused Because`, ',x,y', []],
])('%s takes nothing from the others', (_, header, more, want) => {
  const start = header.startsWith(',') ? 'anything,' : '';
  const file = fileOf(header, `${start}${line('B1')}${more}`);
  expect([found(file), idsOf(file), file.lines[0]?.booking.units.length]).toEqual([want, ['B1'], 1]);
});

test('a line cut off is one mistake when it lost something needed, and a warning when it did not', () => {
  const file = fileOf(`${needed},value,currency`, 'B1,Huafu,HUB', line('B2'));
  expect(found(file)).toEqual([
    'error b.csv:2 "B1,Huafu,HUB": the line has only 3 cells for 12 columns: it may have been cut off',
    'warning b.csv:3 the line has only 10 cells for 12 columns: those behind count as empty',
  ]);
  expect(idsOf(file)).toEqual(['B2']);
});

test('what stood in a refused line may come again, what stood in an accepted one may not', () => {
  const header = `${needed},unit_numbers`;
  const file = fileOf(
    header,
    `${line('B1').replace('2026-12-20', '2026-11-20')},CSQU3054383`,
    `${line('B1')},CSQU3054383`,
    `${line('B1')},MSKU6011672`,
    `${line('B2')},CSQU3054383`,
    `${line('B3')},MSKU6011672`,
  );
  expect(found(file)).toEqual([
    'error b.csv:2 due "2026-11-20 18:00": is not after ready',
    'error b.csv:4 booking "B1": stands in line 3 already',
    'error b.csv:5 unit_numbers "CSQU3054383": stands in line 3 already',
  ]);
  expect(file.lines.map((one) => one.line)).toEqual([3, 6]);
});

test('a booking says when it was made', () => {
  const file = fileOf(`${needed},booked`, `${line('B1')},2026-11-01 09:00`, `${line('B2')},`);
  expect(file.lines.map(({ bookedAt }) => bookedAt && writeMinute(bookedAt))).toEqual(['2026-11-01T01:00Z', undefined]);
});

test.each([
  ['', 'error b.csv:1 the file is empty: not even column names', 0],
  ['PK\u0003\u0004 a workbook\n1\n2\n', 'error b.csv:1 is no text file: save it as CSV in UTF-8', 0],
  [`"${needed}\n${line('B1')}\n`, 'error b.csv:1 ', 1],
])('a file that is none: %j', (text, want, read) => {
  const file = readBookings(text, 'b.csv', network);
  expect(found(file)[0]).toContain(want);
  expect([found(file).length, file.lines.length, file.refused.length, file.read]).toEqual([1, 0, read, read]);
});

test('a UTC moment inside the hour that comes twice keeps its hour when it is written', () => {
  const ready = ['2026-10-25T00:30Z', '2026-10-25T01:30Z']; // Both are half past two in Duisburg.
  const lines = ready.map((at, index) =>
    line(`B${index}`).replace('HUB,DUI,2026-12-01 08:00,2026-12', `DUI,HUB,${at},2026-11`),
  );
  const text = writeBookings(network, fileOf(needed, ...lines).lines);
  expect(text).toContain(',2026-10-25 02:30,');
  expect(text).toContain(',2026-10-25T02:30+01:00,');
  expect(readBookings(text, 'b.csv', network).lines.map(({ booking }) => writeMinute(booking.readyAt))).toEqual(ready);
});
