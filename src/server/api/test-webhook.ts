import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import { noWebhook, webhookParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { deliveryView, viewDelivery } from '../wire/notice.ts';

/** Sends a message that tells of nothing, and says what came of it. */
export function testWebhook(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'testWebhook',
    summary: 'Send a test and see what comes back',
    params: webhookParam,
    headers: keyHeader,
    response: { 200: deliveryView, ...commandProblems },
  };
  api.post('/v1/webhooks/:webhook/test', { schema }, async (request) => {
    const { webhooks, sendNow } = deskOf(ports);
    const { webhook } = request.params;
    const made = await webhooks.addTest(webhook, keyOfRequest(request));
    if (made === undefined) throw noWebhook(webhook);
    if (made.attempts === 0) await sendNow(webhook, made.id);
    return viewDelivery((await webhooks.delivery(webhook, made.id)) ?? made);
  });
}
