import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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

/**
 * Serves the console from the folder it was built into. Only its own scripts run, and only styles with the page's nonce are
 * added: text that somebody booked can never become code (Content Security Policy, level 3).
 */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
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
  for (const page of pages) {
    app.get(page, { schema: { hide: true } }, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-security-policy', policyWith(nonce))
        .type('text/html; charset=utf-8')
        .send(html.replace(nonceWord, nonce));
    });
  }
}

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
