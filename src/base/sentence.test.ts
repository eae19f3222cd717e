import { expect, test } from 'vitest';
import { part, say, textOf, told, toldAs } from './sentence.ts';

test.each([
  ['without values', say`nothing is declared`, 'nothing is declared'],
  ['with a text and a number', say`${'B1.1'} weighs ${4200} kg`, 'B1.1 weighs 4200 kg'],
  ['with a value that is not there', say`${undefined} is no facility`, ' is no facility'],
  ['with values that look like gaps', say`${'{1}'} and ${'{0}'}`, '{1} and {0}'],
  ['with another sentence', say`${'B1.1'}: ${part(say`${2} reefers want ${1} plugs`)}`, 'B1.1: 2 reefers want 1 plugs'],
  ['with values in a list', say`known are ${['CNY', 'EUR']}`, 'known are CNY, EUR'],
  ['with sentences in a list', say`${[say`${'A'} is full`, say`${'B'} is shut`]}`, 'A is full; B is shut'],
])('a sentence %s is said in English', (_, sentence, text) => expect(textOf(sentence)).toBe(text));

test('what a sentence was made of goes with it, where it has values', () => {
  expect(told(say`nothing is declared`)).toEqual({ reason: 'nothing is declared' });
  expect(told(say`${'B1.1'} is held: ${part('customs')}`)).toEqual({
    reason: 'B1.1 is held: customs',
    said: { words: '{0} is held: {1}', values: ['B1.1', { words: 'customs', values: [] }] },
  });
  expect(toldAs('detail', say`${2} of ${1}`)).toEqual({
    detail: '2 of 1',
    said: { words: '{0} of {1}', values: [2, 1] },
  });
});

test('one sentence has one set of words, however often it is said', () => {
  const heavy = (kg: number) => say`it weighs ${kg} kg`;
  expect(heavy(1).words).toBe(heavy(2).words);
});
