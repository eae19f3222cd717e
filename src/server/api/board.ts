import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { readDay } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import { seenHeader, sendIfChanged, unchanged } from '../http/unchanged.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { boardView } from '../wire/departure.ts';

const query = z.strictObject({
  day: word(10).optional().describe('2026-12-01; today where nobody says'),
  days: z.coerce.number().int().min(1).max(limits.boardDays).default(1).describe('how many days from that one'),
  at: word(20).optional().describe('one facility; all of the hub where nobody says'),
  onDemand: z.stringbool().default(false).describe('also trucks and shuttles'),
  calls: z.stringbool().default(false).describe('each row with all calls of its departure'),
});

/** What leaves and what comes on a day, or on some days from that one. */
export function readBoard(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'readBoard',
    summary: 'Departures and arrivals of a day, or of some, with load, cut-offs and delay',
    querystring: query,
    headers: seenHeader,
    response: { 200: boardView, ...unchanged, ...oneProblems },
  };
  api.get('/v1/board', { schema, onSend: sendIfChanged }, async (request) => {
    const desk = deskOf(ports);
    const { day: text, days, at, onDemand, calls } = request.query;
    if (at !== undefined && !desk.network.facilities.has(at as FacilityId))
      throw new ProblemError(404, 'Not found', say`${at} is no facility of ${desk.network.name}`);
    const day = text === undefined ? undefined : readDay(text);
    if (text !== undefined && day === undefined)
      throw new ProblemError(400, 'Bad request', say`day should be a date such as 2026-12-01, not ${text}`, {
        errors: [{ field: 'day', reason: say`should be a date such as 2026-12-01` }],
      });
    return desk.board({
      ...{ days, onDemand, calls },
      ...(at === undefined ? {} : { at: at as FacilityId }),
      ...(day === undefined ? {} : { day }),
    });
  });
}
