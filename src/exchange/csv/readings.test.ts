import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeFinding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { type Minute, minuteOf, readInstant } from '../../base/time.ts';
import { type ReadingLine, readingGroups, readReadings } from './readings.ts';

const at = minuteOf(readInstant('2026-11-30T08:00+08:00') ?? (0 as never));

test('a line is a reading of a unit at a moment, with what it says', () => {
  const text =
    'unit;at;supply_c;return_c;set_point_c;power\nMSKU 9070323;2026-11-30 08:00+08:00;-18.5;;-20;ON\nEX-1.1;2026-11-30T00:01Z;;14;;\n';
  expect(readReadings(text, 'log.csv')).toMatchObject({
    ...{ read: 2, findings: [], refused: [] },
    lines: [
      { line: 2, unit: 'MSKU9070323', reading: { at, supplyC: -18.5, setPointC: -20, power: 'on' } },
      { line: 3, unit: 'EX-1.1', reading: { at: at + 1, returnC: 14 } },
    ],
  });
});

test.each([
  ['MSKU9070324,2026-11-30T08:00+08:00,14', /^log\.csv:2 unit "MSKU9070324": .*check digit/i],
  [',2026-11-30T08:00+08:00,14', /unit: is missing/],
  ['EX-1.1,2026-11-30T08:00,14', /at "2026-11-30T08:00": should be a moment with its zone/],
  ['EX-1.1,2026-11-30T08:00+08:00,99', /supply_c "99": is above 70/],
  ['EX-1.1,2026-11-30T08:00+08:00,', /says nothing: give supply_c/],
])('%s costs only itself, with the reason', (line, words) => {
  const good = 'EX-2.1,2026-11-30T08:00+08:00,14';
  const { lines, refused, findings } = readReadings(`unit,at,supply_c\n${line}\n${good}\n`, 'log.csv');
  expect([lines.map(({ unit }) => unit), refused.map(({ raw }) => raw)]).toEqual([['EX-2.1'], [line]]);
  expect(findings.map(writeFinding)).toEqual([expect.stringMatching(words)]);
});

test('a unit has one reading a minute, the first of a file', () => {
  const line = 'EX-1.1,2026-11-30T08:00+08:00,14\n';
  const { lines, findings } = readReadings(`unit,at,supply_c\n${line}${line}`, 'log.csv');
  expect(lines).toHaveLength(1);
  expect(findings[0]?.reason).toBe('line 2 has this unit at this minute already');
});

test('reading never throws, and every line is taken or given back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { lines, refused, read } = readReadings(`unit,at,supply_c\n${text}`, 'f');
      expect(lines.length + refused.length).toBe(read);
    }),
  );
});

test('the readings of a unit come together, as many as one order takes', () => {
  const many = Array.from(
    { length: limits.readingsAtOnce + 1 },
    (_, index): ReadingLine => ({
      ...{ line: index, raw: '', unit: index === 5 ? 'B.1' : 'A.1' },
      reading: { at: index as Minute, supplyC: 1 },
    }),
  );
  expect(readingGroups(many).map(({ unit, lines }) => [unit, lines.length])).toEqual([
    ['A.1', limits.readingsAtOnce],
    ['B.1', 1],
  ]);
});
