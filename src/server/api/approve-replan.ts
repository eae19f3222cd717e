import { z } from 'zod';
import type { UnitKey } from '../../model/unit.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, definedOnly, keyHeader, word } from '../wire/common.ts';
import { approvedView, replanParam, replanRefused } from '../wire/replan.ts';

/** Does what a preview showed, in whole or in part. */
export function approveReplan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'approveReplan',
    summary: 'Do what a preview showed: for all units, for some, or up to a cost each; undone while nothing is sent',
    params: replanParam,
    headers: keyHeader,
    body: z.strictObject({
      units: z.array(word(60)).min(1).max(100_000).optional().describe('only these; all where nobody says'),
      maxExtraCost: z.number().min(0).optional().describe('only moves that cost no more each, in whole currency'),
    }),
    response: { 200: approvedView, ...commandProblems },
  };
  api.post('/v1/replans/:replan/approve', { schema }, async (request) => {
    const { units, maxExtraCost } = request.body;
    const choice = definedOnly({ units: units as UnitKey[] | undefined, maxExtraCost });
    const desk = deskOf(ports);
    const done = await desk.replans.approve(request.params.replan, choice, keyOfRequest(request));
    if (!('id' in done)) throw replanRefused(done);
    desk.lookAgain();
    return done;
  });
}
