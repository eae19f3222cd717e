import type { FastifyError, FastifyReply } from 'fastify';
import { type Said, type Sentence, say, told } from '../../base/sentence.ts';
import { HubBusy } from '../../operations/hub.ts';
import type { OrderRefusal, OrderRefusalCode } from '../../operations/order.ts';

/** An error as RFC 9457 wants it: what happened, where, and what to do next. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** For machines: which refusal it is. */
  readonly code: string;
  /** What the detail was made of, where it has values: for languages other than English. */
  readonly said?: Said;
  readonly errors?: readonly ProblemField[];
}

/** One field of what was sent, and what is wrong with it. */
export interface ProblemField {
  readonly field: string;
  readonly reason: string;
  readonly said?: Said;
}

/** Thrown by endpoints; answered as `application/problem+json`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(status: number, title: string, detail: Sentence, more: Partial<Pick<Problem, 'code' | 'errors'>> = {}) {
    const { reason, ...said } = told(detail);
    super(reason);
    const code = codeByStatus[status] ?? 'not-understood';
    this.problem = { type: 'about:blank', title, status, detail: reason, code, ...said, ...more };
  }
}

/** What a refusal is called where nobody has a better name for it. */
const codeByStatus: Readonly<Record<number, string>> = {
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-content-type',
  422: 'not-possible',
  500: 'internal',
};

const statusByCode: Partial<Record<OrderRefusalCode, number>> = {
  unknown: 404,
  'unknown-name': 422,
  'changed-meanwhile': 412,
  'wrong-time': 422,
};

/** A refusal of an operation: a conflict with how things stand, unless the thing is not there at all. */
export const refused = ({ code, reason, said }: OrderRefusal): ProblemError =>
  new ProblemError(statusByCode[code] ?? 409, code === 'unknown' ? 'Not found' : 'Refused', said ?? reason, { code });

const retrySeconds = '1';

export function answerError(error: FastifyError | Error, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status === 503) reply.header('retry-after', retrySeconds);
  else if (problem.status >= 500) reply.log.error(error);
  void reply.code(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HubBusy) return new ProblemError(503, 'Busy', error.message, { code: 'busy' }).problem;
  const status =
    'statusCode' in error && error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
  if (status < 500) return new ProblemError(status, 'Bad request', error.message).problem;
  const detail = say`Something went wrong that should not. It has been written to the log.`;
  return new ProblemError(500, 'Internal error', detail).problem;
}
