import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isError } from '../../src/base/finding.ts';
import type { Minute } from '../../src/base/time.ts';
import { type BookingFile, readBookings } from '../../src/exchange/csv/bookings.ts';
import { writeBookings } from '../../src/exchange/csv/bookings-write.ts';
import { readTable, writeRecord } from '../../src/exchange/csv/table.ts';
import { type Booking, type BookingId, incoterms, type Priority } from '../../src/model/booking.ts';
import { dangerousClasses, type GoodsLine } from '../../src/model/goods.ts';
import type { SizeType } from '../../src/model/size-type.ts';
import { checkDigitOf, type UnitId } from '../../src/model/unit-id.ts';
import { modes } from '../../src/model/way.ts';
import { breaking, fragments, linesOf, mutate, mutations, textOf } from '../support/slips.ts';
import { tinyNetwork } from '../support/tiny-network.ts';

const network = tinyNetwork();

const nasty = (max: number): fc.Arbitrary<string> =>
  textOf(fragments, 12).map((text) => text.trim().slice(0, max).trim());
const name = nasty(70).map((text) => (text === '' ? 'x' : text));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => (n === 0 ? 0 : n / 10));

/** Moments of two years; some of them in the two hours around a change of the clocks in Duisburg. */
const readyAt = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
    fc.integer({ min: Date.UTC(2026, 9, 24, 23), max: Date.UTC(2026, 9, 25, 2) }),
    fc.integer({ min: Date.UTC(2027, 2, 28), max: Date.UTC(2027, 2, 28, 2) }),
  )
  .map((at) => Math.floor(at / 60_000) as Minute);

const dangers = fc.record({
  un: fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  class: fc.constantFrom(...dangerousClasses),
  packingGroup: maybe(fc.constantFrom('I' as const, 'II' as const, 'III' as const)),
});
const shapes = fc.record({
  customer: name,
  consignor: maybe(name),
  consignee: maybe(name),
  west: fc.boolean(),
  readyAt,
  lastDays: fc.integer({ min: 1, max: 366 * 1440 }),
  documents: maybe(fc.integer({ min: 1, max: 30_000 })),
  booked: maybe(fc.integer({ min: 0, max: 60 * 1440 })),
  count: fc.integer({ min: 1, max: 4 }),
  numbered: fc.boolean(),
  cold: maybe(
    fc.tuple(tenths(-70, 60), tenths(-70, 60)).map(([a, b]) => ({ minC: Math.min(a, b), maxC: Math.max(a, b) })),
  ),
  tareKg: fc.integer({ min: 1, max: 5000 }),
  netKg: fc.integer({ min: 1, max: 31_000 }),
  hs: fc.constantFrom('847130', '081060', '8507600090'),
  description: nasty(200),
  value: fc.oneof(fc.nat(), fc.integer({ min: 0, max: 99_999_999_999_999 })),
  currency: fc.constantFrom('USD', 'EUR', 'CNY'),
  shelfLife: fc.boolean(),
  dangerous: maybe(dangers),
  incoterm: maybe(fc.constantFrom(...incoterms)),
  carrier: maybe(fc.constantFrom(...network.carriers.keys())),
  priority: fc.constantFrom<Priority>(1, 2, 3, 4, 5),
  latePerDay: maybe(fc.nat()),
  modes: maybe(fc.subarray([...modes], { minLength: 1 })),
  laden: fc.boolean(),
  synthetic: fc.boolean(),
});
type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

const present = (record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function bookingOf(shape: Shape, index: number): { booking: Booking; bookedAt?: Minute } {
  const { customer, consignor, consignee, incoterm, carrier, priority, latePerDay, laden, synthetic, cold, tareKg } =
    shape;
  const dueAt = shape.readyAt + shape.lastDays;
  const sizeType = (cold === undefined ? '45G1' : '45R1') as SizeType;
  const grossKg = tareKg + (laden ? shape.netKg : 0);
  const units = Array.from({ length: shape.count }, (_, i) => {
    const ten = `TSTU${String(index * 10 + i).padStart(6, '0')}`;
    const number = shape.numbered ? (`${ten}${checkDigitOf(ten)}` as UnitId) : undefined;
    return { ...present({ number }), sizeType, grossKg, tareKg };
  });
  const { hs, description, value, currency } = shape;
  const shelfLifeDays = shape.shelfLife ? Math.min(3650, Math.ceil(shape.lastDays / 1440) + 0.5) : undefined;
  const dangerous = shape.dangerous === undefined ? undefined : present(shape.dangerous);
  const extra = present({ temperature: cold, shelfLifeDays, dangerous });
  const goods = { hs, description, value, currency, netKg: units.length * shape.netKg, ...extra } as GoodsLine;
  const documentsAt = shape.documents === undefined ? undefined : dueAt - shape.documents;
  const booking = {
    id: `B${index}-` as BookingId,
    customer,
    origin: shape.west ? 'HUB' : 'DUI',
    destination: shape.west ? 'DUI' : 'HUB',
    readyAt: shape.readyAt,
    dueAt,
    units,
    goods: laden ? [goods] : [],
    priority,
    laden,
    synthetic,
    ...present({ consignor, consignee, documentsAt, incoterm, carrier, latePerDay, modes: shape.modes }),
  } as unknown as Booking;
  return shape.booked === undefined ? { booking } : { booking, bookedAt: (shape.readyAt - shape.booked) as Minute };
}

const bookings = fc.array(shapes, { maxLength: 6 }).map((list) => list.map(bookingOf));

test('bookings read back from the file they were written to', () => {
  fc.assert(
    fc.property(bookings, (lines) => {
      const file = readBookings(writeBookings(network, lines), 'b.csv', network);
      expect(file.findings).toEqual([]);
      expect(file.lines.map(({ line, raw, ...read }) => read)).toEqual(lines);
    }),
    { numRuns: 600 },
  );
});

test('cells read back from the record they were written to, whatever stands in them', () => {
  const cell = textOf(breaking, 8).map((text) => text.trim()); // Spaces around a cell are nobody's.
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (cells, end) => {
      const text = [['a', 'b', 'c'], ...cells].map(writeRecord).join(end);
      const { rows: read, findings } = readTable(text, 'f');
      expect(findings).toEqual([]);
      expect(read.map((row) => row.cells)).toEqual(cells.filter((row) => row.some((one) => one !== '')));
    }),
    { numRuns: 2000 },
  );
});

function expectAccounted(text: string, { lines, refused, findings, read }: BookingFile): void {
  expect(lines.length + refused.length).toBe(read);
  const count = linesOf(text);
  const [rows, bad] = [new Set([...lines, ...refused].map(({ line }) => line)), findings.filter(isError)];
  expect(rows.size).toBe(read); // No two rows begin on one line.
  for (const { line, file, reason } of findings) {
    expect(file).toBe('b.csv');
    expect(reason).not.toBe('');
    expect(line !== undefined && line >= 1 && line <= count).toBe(true);
  }
  if (refused.length > 0) expect(bad.length).toBeGreaterThan(0);
  const named = new Set(bad.map(({ line }) => line));
  for (const { line } of lines) expect(named.has(line)).toBe(false);
  if (lines.length > 0) for (const { line } of refused) expect(named.has(line)).toBe(true);
}

/** Five good bookings. The last two have no quotes, so that one never closed before them stays open. */
const plain = { customer: 'Huafu', consignor: undefined, consignee: undefined, modes: undefined, description: 'pipes' };
const good = writeBookings(
  network,
  fc
    .sample(shapes, { numRuns: 5, seed: 7 })
    .map((shape, index) => bookingOf({ ...shape, ...(index < 3 ? { description: '5" pipes, new' } : plain) }, index)),
);

test('a booking file with slips of the finger loses no line and never throws', () => {
  fc.assert(
    fc.property(mutations, (list) => {
      const text = mutate(good, list);
      expectAccounted(text, readBookings(text, 'b.csv', network));
    }),
    { numRuns: 1500 },
  );
});

test('a slip of the finger inside one line costs at most that line', () => {
  const rows = good.trimEnd().split('\n');
  const before = readBookings(good, 'b.csv', network).lines;
  expect(before).toHaveLength(5);
  const slips = fc.record({
    row: fc.integer({ min: 1, max: 5 }),
    at: fc.nat(),
    take: fc.integer({ min: 0, max: 2 }),
    put: fc
      .oneof(fc.constantFrom('', '"', ',', '""', ',"', '",'), textOf(breaking, 3))
      .map((text) => text.replace(/[\r\n]/g, '')),
  });
  fc.assert(
    fc.property(slips, ({ row, ...slip }) => {
      // Behind the reference and the unit numbers, which other lines may have.
      const [start = 0, text = ''] = [(rows[row] ?? '').indexOf(',') + 1, rows[row]];
      const changed = text.slice(0, start) + mutate(text.slice(start), [slip]);
      const after = readBookings(rows.with(row, changed).join('\n'), 'b.csv', network).lines;
      for (const line of before) if (line.line !== row + 1) expect(after).toContainEqual(line);
    }),
    { numRuns: 1500 },
  );
});

function withoutReference(shape: Shape): string {
  const [, line = ''] = writeBookings(network, [bookingOf(shape, 9)]).split('\n');
  return line.slice(line.indexOf(','));
}

test('whatever stands between good lines, all of them are taken', () => {
  const spoiled = fc.tuple(shapes, mutations).map(([shape, slips]) => mutate(withoutReference(shape), slips));
  const junk = fc.oneof(textOf(breaking, 30), spoiled).map((text) => text.replace(/[\r\n]/g, ''));
  const between = fc.array(fc.array(junk, { maxLength: 3 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(bookings, between, (lines, bad) => {
      const [header = '', ...rows] = writeBookings(network, lines).trimEnd().split('\n');
      const mixed = bad.flatMap((junkLines, index) => [...junkLines, ...rows.slice(index, index + 1)]);
      const text = [header, ...mixed].join('\n');
      const file = readBookings(text, 'b.csv', network);
      const taken = file.lines.filter(({ booking }) => /^B\d-$/.test(booking.id)); // A slip may make a reference.
      expect(taken.map(({ line, raw, ...read }) => read)).toEqual(lines);
      expectAccounted(text, file);
    }),
    { numRuns: 1000 },
  );
});

test('no text is too strange to be read', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const decoded = fc
    .tuple(bytes, fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'latin1'))
    .map(([data, encoding]) => new TextDecoder(encoding).decode(data));
  const header = good.slice(0, good.indexOf('\n') + 1);
  const texts = fc.oneof(decoded, textOf(breaking, 60));
  fc.assert(
    fc.property(texts, fc.boolean(), (body, headed) => {
      const text = headed ? header + body : body;
      expectAccounted(text, readBookings(text, 'b.csv', network));
    }),
    { numRuns: 1500 },
  );
});
