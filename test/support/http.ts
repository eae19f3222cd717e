import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Said } from '../../src/base/sentence.ts';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly path: string;
  /** An object is sent as JSON, a text as it stands. */
  readonly body?: object | string;
  /** Idempotency-Key of a command. */
  readonly key?: string;
  /** Any header, also those that a browser would not let a page set. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What the text says as JSON; throws where it says none. */
  readonly body: T;
}

/** What RFC 9457 calls a problem. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly said?: Said;
  readonly errors?: readonly { readonly field: string; readonly reason: string; readonly said?: Said }[];
}

const agent = new Agent({ keepAlive: true });

/** One request to 127.0.0.1; rejects when no whole answer comes. */
export function callAt<T>(port: number, call: Call): Promise<Answer<T>> {
  const { method = 'GET', path, body, key, headers = {} } = call;
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const all = {
    ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, agent, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: heads } = response;
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status,
          headers: heads,
          text,
          get body() {
            return JSON.parse(text) as T;
          },
        });
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
