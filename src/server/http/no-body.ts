import type { FastifyInstance } from 'fastify';
import { say } from '../../base/sentence.ts';
import { ProblemError } from './problem.ts';

/** Whoever sends something where nothing is asked for believes that it counts: he is told that it does not. */
export function refuseBodies(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, is404, routeOptions: { schema } }) => {
    if (is404 || schema?.body !== undefined || body === undefined || body === null) return;
    const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
    if (fields.length === 0) return;
    const errors = fields.map((field) => ({ field, reason: say`is not known here` }));
    throw new ProblemError(400, 'Bad request', say`nothing is asked for in the body; leave it out`, { errors });
  });
}
