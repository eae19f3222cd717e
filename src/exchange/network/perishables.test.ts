import { expect, test } from 'vitest';
import { networkMistakes } from '../../../test/support/network-mistakes.ts';
import { referenceNetwork } from '../../../test/support/reference.ts';
import { tinyFiles, tinyNetwork } from '../../../test/support/tiny-network.ts';
import { perishableRule, usualReeferRules } from '../../model/perishable.ts';

const files = (): Map<string, string> =>
  new Map([
    ...tinyFiles(),
    [
      'perishables.csv',
      'hs,q10,reference_c,cold_harms,mark,note\n*,2,,,estimated,\n0803,2.4,13.5,yes,estimated,\n03,2.5,-18,no,found,\n',
    ],
    ['reefers.csv', 'rule,value,mark,note\ndeviation_k,1.5,found,\nreading_h,4,estimated,\n'],
  ]);

test('how goods age is read by HS code, and the longest digits that fit hold', () => {
  const { perishables } = tinyNetwork(files());
  expect(perishableRule(perishables, '080390')).toEqual({
    hs: '0803',
    q10: 2.4,
    referenceC: 13.5,
    coldHarms: true,
    mark: 'estimated',
  });
  expect(perishableRule(perishables, '030617')).toMatchObject({ q10: 2.5, coldHarms: false });
  expect(perishableRule(perishables, '070320')).toMatchObject({ hs: '', q10: 2, coldHarms: true });
});

test('rules of alarms are read in their units; those that no line names are as usual, and all are without the file', () => {
  expect(tinyNetwork(files()).reeferRules).toEqual({ ...usualReeferRules, deviationK: 1.5, readingMinutes: 240 });
  expect(tinyNetwork()).toMatchObject({ perishables: [], reeferRules: usualReeferRules });
});

test('the reference network knows its fruit, and marks what is estimated', () => {
  const { perishables } = referenceNetwork();
  expect(perishableRule(perishables, '081060')).toMatchObject({ referenceC: 14, mark: 'estimated' });
  expect(perishableRule(perishables, '020329').coldHarms).toBe(false);
});

networkMistakes(
  `
  an HS code of three digits
    perishables.csv: 0803,2.4 -> 080,2.4
    error perishables.csv:3 hs "080": should be 2, 4 or 6 digits, or * for all others

  digits that stand twice
    perishables.csv: 03,2.5 -> 0803,2.5
    error perishables.csv:4 hs "0803": stands twice

  goods that age slower when warm
    perishables.csv: 0803,2.4 -> 0803,0.5
    error perishables.csv:3 q10 "0.5": is below 1

  a rule that is none
    reefers.csv: reading_h -> reading
    error reefers.csv:3 rule "reading": is not known; known are deviation_k, deviation_min, set_point_k, unplugged_min, reading_h, check_h, margin_d, speaks_h

  a rule that stands twice
    reefers.csv: reading_h,4 -> deviation_k,4
    error reefers.csv:3 rule "deviation_k": stands twice

  a deviation of nothing
    reefers.csv: deviation_k,1.5 -> deviation_k,0
    error reefers.csv:2 value "0": is below 0.1
`,
  files,
);
