import { expect, test } from 'vitest';
import { holdsIn, saidBy } from './said.ts';

const said = { simulator: '模拟器', synthetic: '模拟数据', local: '本机' };
const hold = { customs: '海关', unpaid: '未付款' };

test.each([
  ['simulator', 'synthetic', '模拟器, 模拟数据'],
  ['Li Na', 'api', 'Li Na, api'],
  ['local', 'local', '本机'],
])('%s by %s is, in Chinese, said by %s', (actor, source, text) => expect(saidBy(said, actor, source)).toBe(text));

test('holds are told by their kinds in the language, with who holds as they write themselves', () => {
  expect(holdsIn('customs (Customs office), unpaid (Accounts)', hold)).toBe('海关 (Customs office), 未付款 (Accounts)');
  expect(holdsIn('rain (Weather)', hold)).toBe('rain (Weather)');
});
