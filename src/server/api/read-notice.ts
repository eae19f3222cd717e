import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { notice } from '../wire/notice.ts';

/** One notice. */
export function readNotice(api: Api, ports: Ports): void {
  const schema = {
    tags: ['notices'],
    operationId: 'readNotice',
    summary: 'One notice, unit by unit',
    params: z.object({ notice: word(20) }),
    response: { 200: notice, ...oneProblems },
  };
  api.get('/v1/notices/:notice', { schema }, async (request) => {
    const found = await deskOf(ports).notices.find(request.params.notice);
    if (found === undefined) throw new ProblemError(404, 'Not found', say`there is no notice ${request.params.notice}`);
    return found;
  });
}
