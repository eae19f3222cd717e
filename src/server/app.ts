import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { say } from '../base/sentence.ts';
import { endpoints } from './endpoints.ts';
import { looksForPage, serveConsole } from './http/console.ts';
import { guardLoopback, safeHeaders } from './http/guard.ts';
import { validatorCompiler } from './http/issues.ts';
import { refuseBodies } from './http/no-body.ts';
import { answerError, ProblemError } from './http/problem.ts';
import type { Ports } from './ports.ts';

type Typed = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A fastify whose endpoints are typed by their schemas, and which tells long answers when it is closing. */
export type Api = Typed & { isClosing(): boolean };

/** Builds the HTTP server on its ports. It listens to nobody yet. */
export async function buildApp(ports: Ports): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: process.env['DRYPORT_LOG'] ?? 'warn' },
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 120 },
    frameworkErrors: (error, _request, reply) => answerError(error, reply.headers(safeHeaders)), // An address that cannot be read.
  });
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, _request, reply) => answerError(error as Error, reply));
  app.removeContentTypeParser('text/plain'); // What any page may send without being asked for leave.
  guardLoopback(app);
  refuseBodies(app);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Dryport', version: ports.version, description }, tags },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true, transformStaticCSP: withoutUpgrade });
  const api: Api = Object.assign(app.withTypeProvider<ZodTypeProvider>(), { isClosing: () => closing });
  for (const endpoint of endpoints) endpoint(api, ports);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  const sendPage = ports.console === undefined ? undefined : await serveConsole(app, ports.console);
  if (sendPage === undefined)
    app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/docs'));
  app.setNotFoundHandler((request, reply) => {
    if (sendPage !== undefined && looksForPage(request)) return sendPage(reply.code(404));
    const what = say`there is no ${request.method} ${request.url.split('?')[0]}`;
    return answerError(new ProblemError(404, 'Not found', what), reply);
  });
  return app;
}

/** This server speaks plain HTTP on loopback: a browser that upgrades would find nobody. */
const withoutUpgrade = (policy: string): string => policy.replace(/;?\s*upgrade-insecure-requests/, '');

const description =
  'One plan from booking to wagon. Every command needs an Idempotency-Key: the same key again gives the same answer and does nothing twice. Amounts are whole minor units. Errors are RFC 9457 problems.';

const tags = [
  { name: 'status', description: 'Whether the hub is up, and what there is' },
  { name: 'network', description: 'Facilities and services' },
  { name: 'terminals', description: 'Facilities from the inside' },
  { name: 'reefers', description: 'Set-points, readings, alarms, and how long goods keep' },
  { name: 'gates', description: 'Time windows, pre-advice, trucks that come and go' },
  { name: 'empties', description: 'Units without goods: stock, street turns, repositioning' },
  { name: 'routes', description: 'Itineraries with price, arrival and CO2e, and space reserved for them' },
  { name: 'bookings', description: 'Book, amend, confirm, cancel' },
  { name: 'units', description: 'Track and move units' },
  { name: 'departures', description: 'The board, load lists, movements' },
  { name: 'disruptions', description: 'What is closed, slow, short of space, dear or refused' },
  { name: 'plans', description: 'Planning runs' },
  { name: 'changes', description: 'Everything that changes, live' },
  { name: 'notices', description: 'What changed, for whom and why' },
  { name: 'webhooks', description: 'Notices sent to other systems, signed' },
];
