import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { securityView } from '../wire/security.ts';

/** What was found when everything was last removed once. */
export function readSecurity(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'readSecurity',
    summary: 'What the plan would lose by each border, line, port, lock, terminal, service family and country',
    response: {
      200: z.object({ report: securityView.optional().describe('absent where nobody has looked yet') }),
      ...problems,
    },
  };
  api.get('/v1/n-1', { schema }, async () => {
    const report = await deskOf(ports).lastSecurity();
    return report === undefined ? {} : { report };
  });
}
