import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { list, oneProblems, word } from '../wire/common.ts';
import { displacedRow } from '../wire/outlook.ts';

/** Who would have gone by a departure, had it had space. */
export function listDisplaced(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'listDisplaced',
    summary: 'Units that found no space on a full departure, who pays most first',
    params: z.object({ run: word(60).describe('as `run` of /v1/full') }),
    response: {
      200: z.object({ run: z.string(), currency: z.string(), rows: list(displacedRow) }),
      ...oneProblems,
    },
  };
  api.get('/v1/full/:run/displaced', { schema }, async (request) => {
    const { run } = request.params;
    const found = await deskOf(ports).prospects.displaced(run);
    if (found === undefined)
      throw new ProblemError(404, 'Not found', say`${run} is no full departure that has yet to leave`);
    return found;
  });
}
