import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { PartId } from '../../model/terminal.ts';
import { yardSheet } from '../../tracking/yard-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, oneProblems, word } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { yardAt, yardView } from '../wire/yard.ts';

const query = z.strictObject({
  block: word(6).optional().describe('also each unit of this block'),
  find: word(40)
    .optional()
    .describe('also each unit whose number, journey, slot or departure holds this, of all blocks or of that one'),
});

/** The yard of a facility: how full each block is, and who stands in one of them or is looked for. */
export function readYard(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'readYard',
    summary: 'How full each block is, and who stands in one of them or is looked for',
    params: facilityParam,
    querystring: query,
    response: { 200: yardView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/yard', { schema }, async (request) => {
    const now = await yardAt(ports, toFacility(request.params));
    const { network } = deskOf(ports);
    const { block, find } = request.query;
    const blocks = now.yard.blocks.map(({ id }) => id as string);
    if (block !== undefined && !blocks.includes(block))
      throw new ProblemError(404, 'Not found', say`${now.at} has no block ${block}: ${blocks.join(', ')}`);
    return yardSheet(network, now, ports.clock.now(), definedOnly({ block: block as PartId | undefined, find }));
  });
}
