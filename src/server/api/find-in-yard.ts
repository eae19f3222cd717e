import { say } from '../../base/sentence.ts';
import { placeOf } from '../../model/unit.ts';
import { findInYard as found } from '../../tracking/yard-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';
import { foundView } from '../wire/yard.ts';

/** Where a unit stands, and what stands upon it. */
export function findInYard(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'findInYard',
    summary: 'Where a unit stands, and what stands upon it',
    params: unitParam,
    response: { 200: foundView, ...oneProblems },
  };
  api.get('/v1/units/:unit/slot', { schema }, async (request) => {
    const desk = deskOf(ports);
    const unit = await desk.views.unit(await keyOf(ports, request.params.unit));
    const at = unit === undefined ? undefined : placeOf(unit);
    const now = at === undefined ? undefined : await desk.yards.now(at);
    if (unit === undefined || now?.units.has(unit.key) !== true)
      throw new ProblemError(404, 'Not found', say`${request.params.unit} is in no yard of ours`);
    return found(desk.network, now, unit);
  });
}
