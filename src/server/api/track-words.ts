import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say, told } from '../../base/sentence.ts';
import { readTrackWords } from '../../tracking/track-words.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { list, problems } from '../wire/common.ts';
import { wordFound } from '../wire/unit.ts';

const query = z.strictObject({
  words: z
    .string()
    .max(limits.trackedWords * 50)
    .describe('unit numbers, journeys, bookings, or how one begins; with commas, spaces or line breaks between'),
});

/** Many units at once, a line each: for a list of numbers that somebody pastes. */
export function trackWords(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'trackWords',
    summary: 'What is known under each of some words: how the units stand, where, what comes next, when they arrive',
    querystring: query,
    response: { 200: z.object({ found: list(wordFound) }), ...problems },
  };
  api.get('/v1/track', { schema }, async (request) => {
    const words = readTrackWords(request.query.words);
    if (words.length > limits.trackedWords) {
      const fault = say`holds ${words.length} words, ${limits.trackedWords} are taken at once`;
      throw new ProblemError(400, 'Not understood', say`words: ${fault}`, {
        errors: [{ field: 'words', ...told(fault) }],
      });
    }
    return { found: await deskOf(ports).trackWords(words) };
  });
}
