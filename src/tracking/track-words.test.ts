import { expect, test } from 'vitest';
import { readTrackWords } from './track-words.ts';

test.each([
  ['CSQU 305438 3\nT-1.1, T-2', ['CSQU3054383', 'T-1.1', 'T-2']],
  ['T-1.1\u0000T-2\u0007', ['T-1.1', 'T-2']], // No store holds such signs: they part words as tabs do.
  ['\u0000', []],
])('what is pasted as %j are the words %j', (text, words) => {
  expect(readTrackWords(text)).toEqual(words);
});
