import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest, keyReused } from '../http/command.ts';
import { urlOf } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, definedOnly, keyHeader, plain } from '../wire/common.ts';
import { kinds, viewWebhook, webhookWithSecret } from '../wire/notice.ts';

const body = z.strictObject({
  url: z.string().min(1).max(500),
  customer: plain(70).optional().describe('only bookings of this customer'),
  kinds: kinds.optional().describe('only these kinds of notices'),
});

/** Somebody wants to be told. */
export function addWebhook(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'addWebhook',
    summary: 'Be told of notices; the answer holds the secret, once',
    headers: keyHeader,
    body,
    response: { 201: webhookWithSecret, ...commandProblems },
  };
  api.post('/v1/webhooks', { schema }, async (request, reply) => {
    const { webhooks, allowPrivateWebhooks } = deskOf(ports);
    const { url, customer, kinds: wanted } = request.body;
    const key = keyOfRequest(request);
    const wish = { url: urlOf(url, allowPrivateWebhooks), ...definedOnly({ customer, kinds: wanted }) };
    const made = await webhooks.add(wish, key);
    if (made === undefined) throw keyReused();
    if (made.replayed) reply.header('idempotency-replayed', 'true');
    return reply.code(201).send({ ...viewWebhook(made.webhook), secret: made.secret });
  });
}
