import { expect, test } from 'vitest';
import { Problem } from '../api/client.ts';
import { problemText } from './problem.ts';

const held = new Problem(409, 'held', 'EX-1.1 is held by customs');

test.each([
  ['a refusal in English is the hub’s sentence', held, 'en', 'EX-1.1 is held by customs'],
  ['in Chinese its kind comes first', held, 'zh', '箱被扣留（EX-1.1 is held by customs）'],
  ['a kind without words is the sentence alone', new Problem(409, 'rain', 'It rains'), 'zh', 'It rains'],
  [
    'nobody answered',
    new Problem(0, 'offline', 'Failed to fetch'),
    'zh',
    '枢纽系统无响应；您输入的内容不会丢失，请重试',
  ],
  ['anything else', new Error('a fault of ours'), 'zh', 'a fault of ours'],
] as const)('%s', (_, error, language, said) => expect(problemText(error, language)).toBe(said));
