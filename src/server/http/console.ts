import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the build writes where each page gets a nonce of its own. */
const nonceWord = /nonce-of-this-page/g;

/** The addresses of the console. All of them are one page: what they show is decided in the browser. */
const pages = [
  '/',
  '/board',
  '/plan',
  '/disruptions',
  '/gate',
  '/jobs',
  '/reefers',
  '/empties',
  '/yard',
  '/train',
  '/barge',
  '/bookings',
  '/bookings/*',
  '/track',
  '/track/*',
  '/notices',
  '/settings',
  '/about',
] as const;

/** Answers with the console, whatever the address. */
export type SendPage = (reply: FastifyReply) => FastifyReply;

/**
 * Serves the console from the folder it was built into. Only its own scripts run, and only styles with the page's nonce are
 * added: text that somebody booked can never become code (Content Security Policy, level 3).
 */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<SendPage> {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const [html, worker] = [read('index.html'), read('service-worker.js')];
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable'); // Their names hold their hash.
      reply.header('content-security-policy', "default-src 'none'; script-src 'self'"); // A worker has a policy of its own.
    },
  });
  app.get('/service-worker.js', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache') // The browser looks at each visit whether there is another one.
      .header('content-security-policy', "default-src 'none'; connect-src 'self'") // All it does is ask this server.
      .type('text/javascript; charset=utf-8')
      .send(worker),
  );
  const sendPage: SendPage = (reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyWith(nonce))
      .type('text/html; charset=utf-8')
      .send(html.replace(nonceWord, nonce));
  };
  for (const page of pages) app.get(page, { schema: { hide: true } }, (_request, reply) => sendPage(reply));
  return sendPage;
}

/** A person at a browser, who mistyped an address or follows an old one, and no program. */
export const looksForPage = ({ method, url, headers: { accept = '' } }: FastifyRequest): boolean =>
  method === 'GET' && accept.includes('text/html') && !/^\/(v1|docs|assets)\b/.test(url);

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
