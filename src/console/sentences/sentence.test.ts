import { expect, test } from 'vitest';
import { disruptionIn, sentenceIn } from './sentence.ts';

test('a disruption that nobody named is called by what it closes, in the language of who reads', () => {
  expect(disruptionIn('en', 'ALA_W disrupted')).toBe('ALA_W disrupted');
  expect(disruptionIn('zh', 'ALA_W disrupted')).toBe('ALA_W 中断');
  expect(disruptionIn('zh', 'The lock is shut')).toBe('The lock is shut'); // Somebody's own words stay.
  expect(sentenceIn('zh', 'ALA_W disrupted', { words: '{0}', values: ['ALA_W disrupted'] })).toBe('ALA_W 中断');
});
