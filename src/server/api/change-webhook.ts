import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import { noWebhook, urlOf, webhookParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, definedOnly, keyHeader, plain } from '../wire/common.ts';
import { kinds, viewWebhook, webhookView } from '../wire/notice.ts';

const body = z.strictObject({
  url: z.string().min(1).max(500).optional(),
  customer: plain(70).nullable().optional().describe('null: all customers'),
  kinds: kinds.nullable().optional().describe('null: all kinds'),
  paused: z.boolean().optional().describe('while it is paused, deliveries wait'),
});

/** Changes, pauses or resumes a webhook. */
export function changeWebhook(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'changeWebhook',
    summary: 'Change, pause or resume a webhook',
    params: webhookParam,
    headers: keyHeader,
    body,
    response: { 200: webhookView, ...commandProblems },
  };
  api.patch('/v1/webhooks/:webhook', { schema }, async (request) => {
    keyOfRequest(request);
    const { webhooks, allowPrivateWebhooks } = deskOf(ports);
    const { url, ...rest } = request.body;
    const change = { ...rest, url: url === undefined ? undefined : urlOf(url, allowPrivateWebhooks) };
    const changed = await webhooks.change(request.params.webhook, definedOnly(change));
    if (changed === undefined) throw noWebhook(request.params.webhook);
    return viewWebhook(changed);
  });
}
