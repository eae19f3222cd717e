import type { FastifyInstance, FastifyRequest } from 'fastify';
import { say } from '../../base/sentence.ts';
import { ProblemError } from './problem.ts';

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Until there is sign-in, only this machine is answered: the address we listen on is loopback, and the Host and Origin headers
 * must say so too, or a web page elsewhere could reach us through its visitor's browser (DNS rebinding, cross-site requests).
 */
export function guardLoopback(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!isOwn(hostOf(request.headers.host)))
      throw new ProblemError(
        403,
        'Forbidden',
        say`this server answers to localhost only, not to ${request.headers.host ?? 'nobody'}`,
      );
    const { origin } = request.headers;
    if (origin !== undefined && !isSameOrigin(request, origin)) {
      throw new ProblemError(403, 'Forbidden', say`pages of ${origin} may not call this server`);
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(safeHeaders)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}

/** What browsers are told of every answer, unless it says otherwise itself. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

const hostOf = (host: string | undefined): string => (host ?? '').replace(/:\d+$/, '');

const isOwn = (name: string): boolean => ownNames.has(name.toLowerCase());

function isSameOrigin(request: FastifyRequest, origin: string): boolean {
  try {
    const { protocol, host } = new URL(origin);
    return protocol === 'http:' && host === request.headers.host;
  } catch {
    return false; // "null": a sandboxed page or a file.
  }
}
