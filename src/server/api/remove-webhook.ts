import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { noWebhook, webhookParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';

/** Nobody is told there any more. */
export function removeWebhook(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'removeWebhook',
    summary: 'Remove a webhook and what waits for it',
    params: webhookParam,
    response: { 200: z.object({ removed: z.string() }), ...oneProblems },
  };
  api.delete('/v1/webhooks/:webhook', { schema }, async (request) => {
    const { webhook } = request.params;
    if (!(await deskOf(ports).webhooks.remove(webhook))) throw noWebhook(webhook);
    return { removed: webhook };
  });
}
