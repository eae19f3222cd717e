import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';

/** Makes ready who plans around disruptions. */
export function rehearseReplan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'rehearseReplan',
    summary: 'Somebody is about to ask for a preview, which comes sooner after this; nothing is changed',
    response: { 200: z.object({ ready: z.literal(true) }), ...problems },
  };
  api.post('/v1/replans/rehearsal', { schema }, async () => {
    await deskOf(ports).replans.rehearse();
    return { ready: true as const };
  });
}
