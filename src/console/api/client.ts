import createClient from 'openapi-fetch';
import type { Said } from '../sentences/said.ts';
import type { components, paths } from './api.gen.ts';

/** The hub over HTTP, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '' });

/** What went wrong, as the hub said it; or that nobody answered. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** What the message was made of, where it has values. */
  readonly said: Said | undefined;
  readonly fields: readonly { readonly field: string; readonly reason: string; readonly said?: Said }[];

  constructor(status: number, code: string, detail: string, more: Partial<Pick<Problem, 'said' | 'fields'>> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.said = more.said;
    this.fields = more.fields ?? [];
  }

  /** Nobody answered, or a gateway said that nobody does: the line or the hub is down. What was asked may have been done all the same. */
  get isOffline(): boolean {
    return [0, 502, 504].includes(this.status);
  }

  /** The hub is up and cannot answer yet. */
  get isStarting(): boolean {
    return this.status === 503;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. Throws a `Problem` where it is none. */
export async function dataOf<T>(answer: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Problem(0, 'offline', cause instanceof Error ? cause.message : String(cause));
  });
  if (response.ok && data !== undefined && data !== null) return data;
  throw problemOf(response, error);
}

/** What was answered in place of data. */
export function problemOf({ status, statusText }: Pick<Response, 'status' | 'statusText'>, body: unknown): Problem {
  const { code, detail, said, errors } = (typeof body === 'object' && body !== null ? body : {}) as Partial<
    components['schemas']['Problem']
  >;
  return new Problem(status, code ?? 'internal', detail ?? `${status} ${statusText}`, {
    ...(said === undefined ? {} : { said }),
    ...(errors === undefined ? {} : { fields: errors as Problem['fields'] }),
  });
}

interface Seen {
  readonly etag: string;
  readonly data: unknown;
}

/** The last answers of what is read again and again; a page looks at few of them. */
const seen = new Map<string, Seen>();
const seenMost = 6;

/**
 * The data of an answer that is large and read again and again: as long as nothing in it has changed it is neither sent nor read once more,
 * and the same object. `key` names what is asked. Throws a `Problem` where there is none.
 */
export async function dataIfChanged<T>(
  key: string,
  ask: (headers: { 'if-none-match'?: string }) => Promise<Answer<T>>,
): Promise<NonNullable<T>> {
  const known = seen.get(key);
  const asked = ask(known === undefined ? {} : { 'if-none-match': known.etag });
  if (known !== undefined && (await asked.catch(() => undefined))?.response.status === 304)
    return known.data as NonNullable<T>;
  const data = await dataOf(asked);
  const etag = (await asked).response.headers.get('etag');
  seen.delete(key);
  if (etag !== null) seen.set(key, { etag, data });
  for (const oldest of [...seen.keys()].slice(0, -seenMost)) seen.delete(oldest);
  return data;
}

/** A key of its own for one order; a repeat of the same order takes the same one. */
export const orderKey = (): string => crypto.randomUUID();

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;

/** What an endpoint answers with when all is well. */
export type Schema<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? Json<Responses[keyof Responses & (200 | 201 | 202)]>
  : never;
