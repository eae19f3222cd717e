import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { Hub } from '../../src/operations/hub.ts';
import type { Order, OrderRefusalCode } from '../../src/operations/order.ts';
import { commandsOf, morning } from './line.ts';

/** What comes first, what is refused then, with which code and which words. */
export type Refused = readonly [string, readonly Order[], Order, OrderRefusalCode, RegExp];

/** Orders, and the kinds of what was last written, order after order. */
export type Accepted = readonly [string, readonly Order[], readonly string[]];

/** Gives orders a minute apart: the kinds of what each wrote, or why it was refused. */
export async function kindsOf(hub: Hub, orders: readonly Order[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const command of commandsOf(orders)) {
    const [answer] = (await hub.execute(command)).answers;
    if (answer === undefined || 'refused' in answer)
      kinds.push(`refused ${answer?.refused.code}: ${answer?.refused.reason}`);
    else kinds.push(answer.done.map(({ kind }) => kind).join(' '));
  }
  return kinds;
}

/** Gives one order: the kinds of what it wrote, or the code of its refusal. */
export async function answerOf(hub: Hub, order: Order, at: Instant, id = 'asked'): Promise<string> {
  const [answer] = (await hub.execute({ id, actor: 'clerk', source: 'test', at, orders: [order] })).answers;
  if (answer === undefined) return '';
  return 'refused' in answer ? answer.refused.code : answer.done.map(({ kind }) => kind).join(' ');
}

/** Holds a kind of hub to rows of refusals and of what is carried out. */
export function orderContract(
  name: string,
  make: () => Promise<Hub>,
  refusals: readonly Refused[],
  acceptances: readonly Accepted[] = [],
): void {
  test.each(refusals)(`${name} refuses %s`, async (_, given, order, code, words) => {
    const hub = await make();
    expect((await kindsOf(hub, given)).filter((kinds) => kinds.startsWith('refused'))).toEqual([]);
    const at = (morning + given.length * 60_000) as Instant;
    const { answers } = await hub.execute({ id: 'x', actor: 'clerk', source: 'test', at, orders: [order] });
    expect(answers).toMatchObject([{ refused: { code, reason: expect.stringMatching(words) } }]);
  });

  test.each(acceptances)(`${name}: %s`, async (_, orders, kinds) => {
    expect((await kindsOf(await make(), orders)).slice(-kinds.length)).toEqual(kinds);
  });
}
