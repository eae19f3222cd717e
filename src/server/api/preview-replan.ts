import { createHash } from 'node:crypto';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { replanView } from '../wire/replan.ts';

/** Plans around what is disrupted, and changes nothing. */
export function previewReplan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'previewReplan',
    summary: 'Who has to go another way because of what is disrupted, and how; nothing is changed',
    headers: keyHeader,
    response: { 200: replanView, ...commandProblems },
  };
  api.post('/v1/replans', { schema }, async (request) => {
    const key = createHash('sha256').update(keyOfRequest(request)).digest('hex').slice(0, 16);
    return deskOf(ports).replans.preview(`R${key}`);
  });
}
