import { lookup as resolveName } from 'node:dns';
import { type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { part, type Said, type Sentence, say, textOf, toldAs } from '../../base/sentence.ts';
import { isPrivateAddress, readWebhookUrl } from '../../exchange/webhook/address.ts';
import type { Attempt, Claimed } from '../../tracking/outbox.ts';
import { signedHeaders } from './sign.ts';

/** How messages are sent. */
export interface SendRule {
  /** Also to addresses inside this machine or network: for tests and intranets. */
  readonly allowPrivate: boolean;
  /** For the whole request: the other end should take the message in and work afterwards. */
  readonly timeoutMs: number;
  readonly userAgent: string;
}

/** What is kept of an answer. */
const answerChars = 200;

class Refused extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(textOf(said));
    this.said = said;
  }
}

/** Sends a message once. It never throws: whatever goes wrong is what came of it. Redirects are not followed. */
export function sendOnce(
  { id, url, secrets, body }: Claimed,
  rule: SendRule,
  now: () => number,
  cut?: AbortSignal,
): Promise<Attempt> {
  const started = performance.now();
  const ended = (ok: boolean, answer: Sentence, status?: number): Attempt => ({
    ok,
    ...toldAs('answer', answer),
    ...(status === undefined ? {} : { status }),
    tookMs: Math.round(performance.now() - started),
  });
  const read = readWebhookUrl(url, rule.allowPrivate);
  if ('problem' in read) return Promise.resolve(ended(false, say`not sent: ${part(read.problem)}`));
  return new Promise((resolve) => {
    const options: RequestOptions = {
      method: 'POST',
      agent: false, // A connection of its own each time: what the name leads to is looked at each time.
      lookup: lookupOf(rule.allowPrivate),
      signal: AbortSignal.any([AbortSignal.timeout(rule.timeoutMs), ...(cut === undefined ? [] : [cut])]),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': rule.userAgent,
        ...signedHeaders(secrets, id, Math.floor(now() / 1000), body),
      },
    };
    const request = (url.startsWith('https:') ? requestSecure : requestPlain)(read.url, options, (response) => {
      const status = response.statusCode ?? 0;
      const ok = status >= 200 && status < 300;
      let text = '';
      const end = (): void => {
        response.destroy(); // Nobody reads the rest of a long answer.
        resolve(ended(ok, sayOf(status, text), status));
      };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length >= answerChars) end();
      });
      response.on('end', end);
      response.on('error', end);
    });
    request.on('error', (error) => resolve(ended(false, problemOf(error, rule.timeoutMs))));
    request.end(body);
  });
}

const plain = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, answerChars);

const sayOf = (status: number, text: string): Sentence =>
  status >= 300 && status < 400 ? say`redirects are not followed; ${plain(text)}` : plain(text);

function problemOf(error: Error & { code?: string }, timeoutMs: number): Sentence {
  if (error instanceof Refused) return say`not sent: ${error.said}`;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return say`no answer within ${timeoutMs / 1000} s`;
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: say`nobody listens there`,
    ENOTFOUND: say`there is no such name`,
    EAI_AGAIN: say`the name could not be looked up`,
    ECONNRESET: say`the connection was cut`,
  };
  return known[error.code ?? ''] ?? plain(error.message);
}

/** Looks a name up and refuses what lies inside; the connection goes to the very address that was looked at. */
export function lookupOf(allowPrivate: boolean): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, found) => {
      const inside = found?.find(({ address }) => isPrivateAddress(address));
      if (error !== null) done(error, '', 4);
      else if (!allowPrivate && inside !== undefined) {
        done(new Refused(say`${name} leads to ${inside.address}, inside this machine or network`), '', 4);
      } else if (options.all === true) done(null, found);
      else done(null, found[0]?.address ?? '', found[0]?.family ?? 4);
    });
  };
}
