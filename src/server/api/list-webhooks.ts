import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { pageOf, problems } from '../wire/common.ts';
import { viewWebhook, webhookView } from '../wire/notice.ts';

/** Who is told. */
export function listWebhooks(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'listWebhooks',
    summary: 'Webhooks, by age; their secrets are not shown',
    response: { 200: pageOf(webhookView), ...problems },
  };
  api.get('/v1/webhooks', { schema }, async () => ({ rows: (await deskOf(ports).webhooks.list()).map(viewWebhook) }));
}
