import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { noWebhook, webhookParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, pageOf } from '../wire/common.ts';
import { deliveryQuery, deliveryView, viewDelivery } from '../wire/notice.ts';

/** What was sent to a webhook, and what waits. */
export function listDeliveries(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'listDeliveries',
    summary: 'What was sent to a webhook and what waits; the latest first',
    params: webhookParam,
    querystring: deliveryQuery,
    response: { 200: pageOf(deliveryView), ...oneProblems },
  };
  api.get('/v1/webhooks/:webhook/deliveries', { schema }, async (request) => {
    const { webhooks } = deskOf(ports);
    const { webhook } = request.params;
    if ((await webhooks.find(webhook)) === undefined) throw noWebhook(webhook);
    const { limit, after, state } = request.query;
    const page = await webhooks.deliveries(webhook, state, limit, after);
    return { ...page, rows: page.rows.map(viewDelivery) };
  });
}
