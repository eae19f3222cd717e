import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeFinding } from '../../src/base/finding.ts';
import { readBookings } from '../../src/exchange/csv/bookings.ts';
import { golden } from '../support/golden.ts';
import { referenceNetwork } from '../support/reference.ts';

const name = 'bookings-with-mistakes.csv';
const text = readFileSync(`test/golden/${name}`, 'utf8');
/** The last column of the file says what is wrong with a line. */
const isGood = ({ raw }: { raw: string }): boolean => raw.endsWith(',good');

test('a file of a hundred lines with a mistake each: what the forwarder is told', () => {
  const { findings } = readBookings(text, name, referenceNetwork());
  golden('test/golden/bookings-with-mistakes.findings.txt', `${findings.map(writeFinding).join('\n')}\n`);
});

test('every bad line has one finding and no good line has any; no line is lost', () => {
  const { lines, refused, findings, read } = readBookings(text, name, referenceNetwork());
  expect(lines.filter((line) => !isGood(line))).toEqual([]);
  expect(refused.filter(isGood)).toEqual([]);
  expect(lines.length + refused.length).toBe(read);
  expect(refused.length).toBeGreaterThanOrEqual(90);
  expect(lines.length).toBeGreaterThanOrEqual(25);
  expect(findings.map(({ line }) => line)).toEqual(refused.map(({ line }) => line)); // One each, in their order.
  expect(findings.every(({ severity, file }) => severity === 'error' && file === name)).toBe(true);
});

test('the findings have more than forty reasons between them, and each names its cell', () => {
  const { findings } = readBookings(text, name, referenceNetwork());
  expect(new Set(findings.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(40);
  const raws = new Map(readBookings(text, name, referenceNetwork()).refused.map(({ line, raw }) => [line, raw]));
  for (const { line, value, field, reason } of findings) {
    if (value === undefined) expect(reason).toMatch(/missing|should|not/);
    else expect(raws.get(line ?? 0)?.replaceAll('""', '"'), field).toContain(value);
  }
});
