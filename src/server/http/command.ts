import type { FastifyReply, FastifyRequest } from 'fastify';
import { part, say } from '../../base/sentence.ts';
import type { BookingId } from '../../model/booking.ts';
import type { UnitKey } from '../../model/unit.ts';
import { CommandMismatch } from '../../operations/hub.ts';
import type { Order, OrderAnswer } from '../../operations/order.ts';
import type { Ports, ServerDesk } from '../ports.ts';
import { ProblemError, refused } from './problem.ts';

/** The desk, or the reason why nobody sits there yet. */
export function deskOf(ports: Ports): ServerDesk {
  const desk = ports.desk();
  if (desk !== undefined) return desk;
  const { phase, what } = ports.status();
  if (phase === 'empty') {
    const detail = say`this hub has no network yet: npx dryport network load networks/chongqing`;
    throw new ProblemError(503, 'No network', detail, { code: 'empty' });
  }
  throw new ProblemError(503, 'Starting', say`the hub is starting: ${part(what)}`, { code: 'starting' });
}

const keyPattern = /^[\x21-\x7e]{8,128}$/;
const keyWanted = say`send an Idempotency-Key header of 8 to 128 signs, a new one for each command and the same one for each repeat`;

/** Names a command by the key its sender gave it: what makes it safe to repeat. */
export function keyOfRequest(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !keyPattern.test(key))
    throw new ProblemError(400, 'Idempotency-Key missing', keyWanted, { code: 'no-idempotency-key' });
  return `api/local/${key}`;
}

export const keyReused = (): ProblemError =>
  new ProblemError(422, 'Idempotency-Key used before', say`this key was given with another request; take a new one`, {
    code: 'key-reused',
  });

/** Runs what gives commands by a sender's key; the key of another request is the sender's mistake. */
export async function onceOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CommandMismatch ? keyReused() : error;
  }
}

export type Done = Extract<OrderAnswer, { done: unknown }>['done'];

/** Carries out one order: what was written to the ledger, or the refusal as an error. Repeated with its key it answers the same. */
export async function commandOne(
  ports: Ports,
  request: FastifyRequest,
  reply: FastifyReply,
  order: Order,
  asked?: object,
): Promise<{ events: Done }> {
  const { hub } = deskOf(ports);
  const command = {
    id: keyOfRequest(request),
    actor: 'local',
    source: 'api',
    at: ports.clock.now(),
    orders: [order],
    asked,
  };
  const { answers, replayed } = await onceOnly(() => hub.execute(command));
  const [answer] = answers;
  if (answer === undefined) throw new Error('a command without an answer');
  return told(reply, answer, replayed);
}

/**
 * As `commandOne` for an order that is worked out from what is asked and from how things stand: a repeat is answered as the first time before
 * anything is worked out, since by now the order would be another, or none. `workOut` gives what stands already where nothing is to be done.
 */
export async function commandWorkedOut(
  ports: Ports,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: object,
  workOut: () => Promise<Order | { events: Done }>,
): Promise<{ events: Done }> {
  const id = keyOfRequest(request);
  const given = await onceOnly(() => deskOf(ports).answered({ id, asked }));
  if (given !== undefined) return told(reply, given, true);
  const order = await workOut();
  return 'events' in order ? order : commandOne(ports, request, reply, order, asked);
}

function told(reply: FastifyReply, answer: OrderAnswer, replayed: boolean): { events: Done } {
  if (replayed) reply.header('idempotency-replayed', 'true');
  if ('refused' in answer) throw refused(answer.refused);
  return { events: answer.done };
}

/** As `commandOne` for a unit that comes into a yard: it is put into the best slot there is, and that is told with it. */
export async function commandComing(
  ports: Ports,
  request: FastifyRequest,
  reply: FastifyReply,
  order: Extract<Order, { unit: UnitKey }>,
): Promise<{ events: Done }> {
  const come = await commandOne(ports, request, reply, order);
  const id = `${keyOfRequest(request)}/slot`;
  const command = { id, actor: 'local', source: 'api', at: ports.clock.now() };
  const put = await deskOf(ports).yards.putDown(order.unit, command);
  return put !== undefined && 'done' in put ? { events: [...come.events, ...put.done] } : come;
}

const versionOf = (request: FastifyRequest): number | undefined => {
  const match = /^"v(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  return match === null ? undefined : Number(match[1]);
};

/** The version an editor saw, from If-Match: without it nobody may overwrite what others have changed. */
export function versionSeen(request: FastifyRequest): number {
  const version = versionOf(request);
  if (version !== undefined) return version;
  const detail = say`send the ETag you read as If-Match, so that you do not overwrite what others changed`;
  throw new ProblemError(428, 'If-Match missing', detail, { code: 'no-if-match' });
}

/** The version somebody saw, where they say so: then it must still be the one. */
export function versionIfSeen(request: FastifyRequest): { version?: number } {
  if (request.headers['if-match'] === undefined) return {};
  return { version: versionSeen(request) };
}

export const etagOf = (version: number): string => `"v${version}"`;

/** The ETag a booking has after a command, for the next edit. */
export function etagFrom({ events }: { events: Done }, booking: BookingId): { etag?: string } {
  const last = events.findLast(({ stream }) => stream === `booking:${booking}`);
  return last === undefined ? {} : { etag: etagOf(last.version) };
}
