import { Agent, request } from 'node:http';

export interface Call {
  readonly port: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object | string;
  /** Idempotency-Key of a command. */
  readonly key?: string;
  readonly patienceMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export const bodyOf = <Body>({ text }: Answer): Body => JSON.parse(text) as Body;

const agent = new Agent({ keepAlive: true });

/** One request over a connection kept open; rejects when no whole answer comes. */
export function call({ port, method, path, body, key, patienceMs = 20_000 }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const headers = {
      ...(text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const sent = request({ host: '127.0.0.1', port, method, path, agent, headers, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (!response.complete) reject(new Error('the answer was cut off'));
        else resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patienceMs / 1000} s`)));
    sent.end(text);
  });
}
