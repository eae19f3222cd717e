import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** For answers that are large and read again and again: what has not changed is not sent, read and drawn once more. */
export const seenHeader = z
  .object({
    'if-none-match': z.string().optional().describe('the ETag of what was read last; 304 where that is still so'),
  })
  .loose();

export const unchanged = { 304: z.null().describe('What was read last is still so') };

/** Names an answer by what is in it, and sends none to who has that one already. */
export async function sendIfChanged(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const etag = `"${createHash('sha1').update(payload).digest('base64url')}"`;
  reply.header('etag', etag);
  if (request.headers['if-none-match'] !== etag) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
