import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import { deliveryParam } from '../http/webhook.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { deliveryView, viewDelivery } from '../wire/notice.ts';

/** Sends a message again, by hand. */
export function sendDelivery(api: Api, ports: Ports): void {
  const schema = {
    tags: ['webhooks'],
    operationId: 'sendDelivery',
    summary: 'Send a delivery now, also one that was sent or given up',
    params: deliveryParam,
    headers: keyHeader,
    response: { 200: deliveryView, ...commandProblems },
  };
  api.post('/v1/webhooks/:webhook/deliveries/:delivery/send', { schema }, async (request) => {
    keyOfRequest(request);
    const { webhooks, sendNow } = deskOf(ports);
    const { webhook, delivery } = request.params;
    const known = await webhooks.delivery(webhook, delivery);
    if (known === undefined) throw new ProblemError(404, 'Not found', say`${webhook} has no delivery ${delivery}`);
    await sendNow(webhook, delivery);
    return viewDelivery((await webhooks.delivery(webhook, delivery)) ?? known);
  });
}
