import { expect, test } from 'vitest';
import { Problem } from '../api/client.ts';
import { problemText } from './problem.ts';

const customs = { words: '{0} ({1})', values: [{ words: 'customs', values: [] }, '渝新海关'] };
const held = new Problem(409, 'held', 'EX-1.1 is held: customs (渝新海关)', {
  said: { words: '{0} is held: {1}', values: ['EX-1.1', { words: '{0}', values: [[customs]] }] },
});

test.each([
  ['a refusal in English is the hub’s sentence', held, 'en', 'EX-1.1 is held: customs (渝新海关)'],
  ['in Chinese the same is said by its words and values', held, 'zh', 'EX-1.1 被扣留：海关（渝新海关）'],
  [
    'what somebody has typed is told as typed, whatever word it is',
    new Problem(409, 'held', 'EX-1.1 is held: constructor', {
      said: { words: '{0} is held: {1}', values: ['EX-1.1', { words: 'constructor', values: [] }] },
    }),
    'zh',
    'EX-1.1 被扣留：constructor',
  ],
  ['a whole sentence of that word, too', new Problem(409, '', 'toString'), 'zh', 'toString'],
  [
    'a sentence without values is its words',
    new Problem(409, 'wrong-time', 'a departure cannot lie in the future'),
    'zh',
    '出发时间不能在将来',
  ],
  [
    'of a sentence that is not known its kind comes first',
    new Problem(409, 'held', 'an old sentence'),
    'zh',
    '箱被扣留（an old sentence）',
  ],
  [
    'what is wrong in several fields is said field by field',
    new Problem(422, 'booking-faults', 'due: is not after ready; goods.1.hs: is odd; all is odd', {
      fields: [
        { field: 'due', reason: 'is not after ready' },
        { field: 'goods.1.hs', reason: 'is odd' },
        { field: '', reason: 'all is odd' },
      ],
    }),
    'zh',
    '应到时间：不晚于备妥时间；货物 2 HS 编码：is odd；all is odd',
  ],
  ['a kind without words is the sentence alone', new Problem(409, 'rain', 'It rains'), 'zh', 'It rains'],
  [
    'nobody answered',
    new Problem(0, 'offline', 'Failed to fetch'),
    'zh',
    '枢纽系统无响应；您输入的内容不会丢失，请重试',
  ],
  ['anything else', new Error('a fault of ours'), 'zh', 'a fault of ours'],
] as const)('%s', (_, error, language, said) => expect(problemText(error, language)).toBe(said));
