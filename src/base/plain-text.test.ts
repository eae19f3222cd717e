import { expect, test } from 'vitest';
import { inEnglish } from '../../test/support/english.ts';
import { plainTextFault } from './plain-text.ts';

test.each([
  ['a name in another script', 'بندر عباس, 重庆 – Дуйсбург'],
  ['a joined sign, as Persian and emoji have them', 'می‌خواهم 👨‍👩‍👧'],
  ['nothing', ''],
])('%s is plain text', (_, text) => expect(plainTextFault(text)).toBeUndefined());

test.each([
  ['a line break', 'two\nlines', /line break/],
  ['a bell', 'ring\u0007', /control sign/],
  ['a sign of the second control block', 'a\u009bb', /control sign/],
  ['an override of the direction', 'invoice \u202Efdp.exe', /hidden sign U\+202E/],
  ['an isolate', 'a\u2066b', /U\+2066/],
  ['a mark of direction', 'a\u200fb', /U\+200F/],
  ['an end of a line that few show', 'a\u2028b', /U\+2028/],
])('%s is refused', (_, text, words) => expect(inEnglish(plainTextFault(text))).toMatch(words));
