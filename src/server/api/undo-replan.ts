import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { replanParam, replanRefused, undoneView } from '../wire/replan.ts';

/** Takes back what was approved, before anything is sent. */
export function undoReplan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'undoReplan',
    summary:
      'Take back what was approved of a preview, before its messages are sent; a booking that has moved on since stays',
    params: replanParam,
    headers: keyHeader,
    response: { 200: undoneView, ...commandProblems },
  };
  api.post('/v1/replans/:replan/undo', { schema }, async (request) => {
    const desk = deskOf(ports);
    const done = await desk.replans.undo(request.params.replan, keyOfRequest(request));
    if (!('id' in done)) throw replanRefused(done);
    desk.lookAgain();
    return done;
  });
}
