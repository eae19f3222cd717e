import { expect } from 'vitest';
import { readSizeType, type SizeType, sizeOf } from '../../src/model/size-type.ts';
import { readUnitId } from '../../src/model/unit-id.ts';
import { readShared, sharedTest } from '../support/shared.ts';

const json = <T>(name: string): T => JSON.parse(readShared(`conformance/iso6346/${name}`)) as T;
const isUnit = (text: string): boolean => typeof readUnitId(text) === 'string';

/**
 * One vector is of a package that refuses spaces inside a number. People write CSQU 305438 3 and CSQU-305438-3, and the check
 * digit proves what is left: we read them.
 */
const spaced = 'MS KU 601 1672';

sharedTest('five libraries and we agree on which numbers are units', () => {
  const vectors = json<{ input: string; valid: boolean }[]>('vectors.json');
  expect(vectors.length).toBeGreaterThanOrEqual(40);
  const disagreed = vectors.filter(({ input, valid }) => isUnit(input) !== valid).map(({ input }) => input);
  expect(disagreed).toEqual([spaced]);
});

sharedTest('fourteen thousand numbers of EDI samples have the check digits they should have, or not', () => {
  const { ok, bad } = json<{ ok: string[]; bad: string[] }>('numbers-seen-in-edifact-samples.json');
  expect(ok.length).toBeGreaterThan(9000);
  expect(bad.length).toBeGreaterThan(4000);
  expect(ok.filter((number) => !isUnit(number))).toEqual([]);
  expect(bad.filter(isUnit)).toEqual([]);
});

interface Ambiguity {
  readonly number: string;
  readonly remainder: number;
  readonly alsoValidIfAdjacentSwap: readonly string[];
}

sharedTest('neighbours that change places are seen, but for those the standard cannot see', () => {
  for (const { number, alsoValidIfAdjacentSwap } of json<Ambiguity[]>('transposition-ambiguity-vectors.json')) {
    const swapped = [4, 5, 6, 7, 8, 9].map(
      (i) => `${number.slice(0, i)}${number[i + 1]}${number[i]}${number.slice(i + 2)}`,
    );
    const unseen = new Set(swapped.filter((other) => other !== number && isUnit(other)));
    expect(isUnit(number)).toBe(true);
    expect(unseen).toEqual(new Set(alsoValidIfAdjacentSwap));
  }
});

sharedTest('every length and height is known, with its measures', () => {
  const { length, heightWidth } = json<{
    length: Record<string, string>;
    heightWidth: Record<string, { height: string; width: string }>;
  }>('icm-size.json');
  for (const [first, millimetres] of Object.entries(length)) {
    for (const [second, { height, width }] of Object.entries(heightWidth)) {
      const code = `${first}${second}G1`;
      expect(readSizeType(code)).toBe(code);
      const { feet, high } = sizeOf(code as SizeType);
      // Nominal feet are within a foot of the length in millimetres.
      expect(Math.abs(feet * 304.8 - Number.parseInt(millimetres, 10)), code).toBeLessThan(304.8);
      expect(high, `${code} ${height} ${width}`).toBe(/2895/.test(height));
    }
  }
});

sharedTest('no other length or height is', () => {
  const { length, heightWidth } = json<Record<'length' | 'heightWidth', Record<string, unknown>>>('icm-size.json');
  for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    if (!Object.hasOwn(length, sign)) expect(readSizeType(`${sign}2G1`), sign).toHaveProperty('problem');
    if (!Object.hasOwn(heightWidth, sign)) expect(readSizeType(`2${sign}G1`), sign).toHaveProperty('problem');
  }
});

const kinds: Readonly<Record<string, string>> = {
  'General purpose container': 'dry',
  'Ventilated container': 'ventilated',
  'Bulk container': 'bulk',
  'Named cargo container': 'named',
  'Thermal container': 'reefer',
  'Insulated container': 'insulated',
  'Open-top/hardtop container': 'open-top',
  Flat: 'flat',
  'Tank container': 'tank',
  'Pressurized and non-pressurized tank container (dry)': 'tank',
  'Air/surface container': 'air',
};

sharedTest('every type is known and is of its group', () => {
  const [types, groups] = [
    json<Record<string, string>>('icm-type.json'),
    json<Record<string, string>>('icm-group.json'),
  ];
  expect(Object.keys(types).length).toBeGreaterThan(40);
  for (const type of Object.keys(types)) {
    const code = `22${type}`;
    expect(readSizeType(code)).toBe(code);
    expect(sizeOf(code as SizeType).kind, code).toBe(kinds[groups[type[0] ?? ''] ?? '']);
  }
});
