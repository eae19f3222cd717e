import { expect, test } from 'vitest';
import { saidBy } from './said.ts';

const said = { simulator: '模拟器', synthetic: '模拟数据', local: '本机' };

test.each([
  ['simulator', 'synthetic', '模拟器, 模拟数据'],
  ['Li Na', 'api', 'Li Na, api'],
  ['local', 'local', '本机'],
  ['constructor', 'local', 'constructor, 本机'],
])('%s by %s is, in Chinese, said by %s', (actor, source, text) => expect(saidBy(said, actor, source)).toBe(text));
