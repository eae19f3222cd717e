import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import { noWebhook, webhookParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { viewWebhook, webhookWithSecret } from '../wire/notice.ts';

/** A new secret. */
export function rotateWebhook(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'rotateWebhook',
    summary: 'A new secret, shown once; for a day messages are signed with the old one too',
    params: webhookParam,
    headers: keyHeader,
    response: { 200: webhookWithSecret, ...commandProblems },
  };
  api.post('/v1/webhooks/:webhook/rotate', { schema }, async (request, reply) => {
    const key = keyOfRequest(request);
    const made = await deskOf(ports).webhooks.rotate(request.params.webhook, key);
    if (made === undefined) throw noWebhook(request.params.webhook);
    if (made.replayed) reply.header('idempotency-replayed', 'true');
    return { ...viewWebhook(made.webhook), secret: made.secret };
  });
}
