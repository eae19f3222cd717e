import { expect, test } from 'vitest';
import { disruptionIn, sentenceIn } from './sentence.ts';

test('a disruption that nobody named is called by what it closes, in the language of who reads', () => {
  expect(disruptionIn('en', 'ALA_W disrupted')).toBe('ALA_W disrupted');
  expect(disruptionIn('zh', 'ALA_W disrupted')).toBe('ALA_W 中断');
  expect(disruptionIn('zh', 'The lock is shut')).toBe('The lock is shut'); // Somebody's own words stay.
  expect(sentenceIn('zh', 'ALA_W disrupted', { words: '{0}', values: ['ALA_W disrupted'] })).toBe('ALA_W 中断');
});

test('what a sentence names is called by its Chinese name where it has one', () => {
  const nameOf = (name: string) => (name === 'Alashankou congested' ? '阿拉山口拥堵' : name);
  const by = { words: '{0} ({1})', values: ['S05-1', 'Alashankou congested'] };
  const said = { words: '{0} is disrupted: {1}', values: ['T-1', by] };
  expect(sentenceIn('zh', 'T-1 is disrupted', said, nameOf)).toBe('T-1 受中断影响：S05-1（阿拉山口拥堵）');
});
