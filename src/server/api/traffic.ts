import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say, told } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import { seenHeader, sendIfChanged, unchanged } from '../http/unchanged.ts';
import type { Ports } from '../ports.ts';
import { moment, problems, toMinute } from '../wire/common.ts';
import { trafficView } from '../wire/traffic.ts';

const query = z.strictObject({ at: moment.optional().describe('the moment; now where nobody says') });

/** What moves over the network at a moment: as it was, as it is, or as it is planned. */
export function readTraffic(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'readTraffic',
    summary: 'What moves at a moment: departures under way, volumes, queues at borders, disruptions',
    querystring: query,
    headers: seenHeader,
    response: { 200: trafficView, ...unchanged, ...problems },
  };
  api.get('/v1/traffic', { schema, onSend: sendIfChanged }, async (request) => {
    const desk = deskOf(ports);
    const { at: text } = request.query;
    if (text === undefined) return desk.traffic();
    const [at, now] = [toMinute(text), minuteOf(ports.clock.now())];
    if (Math.abs(at - now) > limits.trafficDays * 1440)
      throw new ProblemError(400, 'Bad request', say`at should be within ${limits.trafficDays} days of now`, {
        errors: [{ field: 'at', ...told(say`should be within ${limits.trafficDays} days of now`) }],
      });
    return desk.traffic(at);
  });
}
