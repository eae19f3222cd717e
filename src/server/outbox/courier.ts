import { setTimeout as sleep } from 'node:timers/promises';
import { type RetryRule, waitAfter } from '../../exchange/webhook/retry.ts';
import type { Attempt, Claimed, Outbox } from '../../tracking/outbox.ts';

/** How a courier works. */
export interface CourierRule {
  readonly retry: RetryRule;
  /** Messages under way at a time, altogether and to one webhook. */
  readonly atOnce: number;
  readonly perWebhook: number;
  /** Pause between two looks into an outbox that had nothing. */
  readonly lookMs: number;
}

export const usualCourier: Omit<CourierRule, 'retry'> = { atOnce: 16, perWebhook: 4, lookMs: 500 };

type Send = (claimed: Claimed, cut: AbortSignal) => Promise<Attempt>;

/** Time that what is under way has to end when the courier stops. */
const graceMs = 500;

/**
 * Carries what waits in the outbox to the webhooks until it is stopped. It guards that no more than a few messages are under
 * way at a time. A message is marked after it was sent: who dies in between leads to a second sending, never to none.
 */
export class Courier {
  private readonly outbox: Outbox;
  private readonly send: Send;
  private readonly rule: CourierRule;
  private readonly underWay = new Map<Promise<void>, string>();
  private readonly cut = new AbortController();

  constructor(outbox: Outbox, send: Send, rule: CourierRule) {
    this.outbox = outbox;
    this.send = send;
    this.rule = rule;
  }

  /** Works until `stop`. What is under way then may end soon, or is cut off and sent again when its claim has ended. */
  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const claimed = await this.next().catch(() => []); // The store is away: it is asked again.
      for (const each of claimed) this.start(each);
      if (claimed.length > 0) continue;
      const pause = sleep(this.rule.lookMs, undefined, { signal: stop }).catch(() => undefined);
      await Promise.race([pause, ...this.underWay.keys()]);
    }
    const [ended, late] = [Promise.all(this.underWay.keys()), new AbortController()];
    await Promise.race([ended, sleep(graceMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    this.cut.abort();
    await ended;
  }

  /** Sends one message now, whatever its turn. Nothing where there is none, or somebody sends it at this moment. */
  async sendNow(webhook: string, id: string): Promise<boolean> {
    const claimed = await this.outbox.claimOne(webhook, id);
    if (claimed !== undefined) await this.carry(claimed);
    return claimed !== undefined;
  }

  private async next(): Promise<readonly Claimed[]> {
    const free = this.rule.atOnce - this.underWay.size;
    if (free <= 0) {
      await Promise.race(this.underWay.keys());
      return [];
    }
    const counts = new Map<string, number>();
    for (const webhook of this.underWay.values()) counts.set(webhook, (counts.get(webhook) ?? 0) + 1);
    const busy = [...counts].flatMap(([webhook, count]) => (count >= this.rule.perWebhook ? [webhook] : []));
    return this.outbox.claim(free, busy);
  }

  private start(claimed: Claimed): void {
    const work = this.carry(claimed)
      .catch(() => undefined) // It was not marked: when its claim ends it is sent again.
      .finally(() => this.underWay.delete(work));
    this.underWay.set(work, claimed.webhook);
  }

  private async carry(claimed: Claimed): Promise<void> {
    const attempt = await this.send(claimed, this.cut.signal);
    if (this.cut.signal.aborted && !attempt.ok) return; // Cut off by us: that is no answer.
    await this.outbox.settle(claimed, attempt, waitAfter(claimed.attempts + 1, this.rule.retry, Math.random()));
  }
}
