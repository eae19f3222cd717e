import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { sendOnce } from './send.ts';
import { isSigned, signatureOf, signedHeaders } from './sign.ts';

/** The vector of the Standard Webhooks specification and its libraries. */
const [secret, id, at] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330];
const body = '{"test": 2432232314}';
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

test('a message is signed as the specification says', () => {
  expect(signatureOf(secret, id, at, body)).toBe(signature);
  const headers = signedHeaders([secret, 'whsec_b3RoZXI='], id, at, body);
  expect(headers['webhook-id']).toBe(id);
  expect(headers['webhook-timestamp']).toBe('1614265330');
  expect(headers['webhook-signature'].split(' ')).toEqual([signature, signatureOf('whsec_b3RoZXI=', id, at, body)]);
  expect(isSigned(secret, headers['webhook-signature'], id, at, body)).toBe(true);
  expect(isSigned('whsec_b3RoZXI=', headers['webhook-signature'], id, at, body)).toBe(true);
});

test.each([
  ['another body', secret, id, at, `${body} `],
  ['another id', secret, 'msg_x', at, body],
  ['another moment', secret, id, at + 1, body],
  ['another secret', 'whsec_b3RoZXI=', id, at, body],
] as const)('%s has another signature', (_, key, ofId, moment, text) => {
  expect(isSigned(key, signature, ofId, moment, text)).toBe(false);
  expect(isSigned(key, '', ofId, moment, text)).toBe(false);
});

const rule = { allowPrivate: true, timeoutMs: 300, userAgent: 'Dryport/0' };
const message = (url: string) => ({ id, webhook: 'wh', url, secrets: [secret], body, attempts: 0, claim: 'c' });

/** A server that answers in one way, and what it was sent. */
async function answering(status: number | 'never', text = '', headers: Record<string, string> = {}) {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (status !== 'never') response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    named: `http://localhost:${port}/`,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test.each([
  [204, '', true, ''],
  [200, 'thanks', true, 'thanks'],
  [500, 'x'.repeat(5_000), false, 'x'.repeat(200)],
  [404, 'two\nlines\u0007', false, 'two lines'],
] as const)('an answer of %i is kept, shortened', async (status, text, ok, answer) => {
  const other = await answering(status, text);
  expect(await sendOnce(message(other.url), rule, () => at * 1000)).toMatchObject({ ok, status, answer });
  other.close();
});

test('redirects are not followed, silence ends, and nobody there is no crash', async () => {
  const target = await answering(200);
  const other = await answering(302, '', { location: target.url });
  expect(await sendOnce(message(other.url), rule, Date.now)).toMatchObject({
    ok: false,
    status: 302,
    answer: 'redirects are not followed; ',
    said: { words: 'redirects are not followed; {0}', values: [''] },
  });
  expect(target.asked()).toBe(0);
  const silent = await answering('never');
  expect(await sendOnce(message(silent.url), rule, Date.now)).toMatchObject({
    ok: false,
    answer: 'no answer within 0.3 s',
    said: { words: 'no answer within {0} s', values: [0.3] },
  });
  for (const each of [target, other, silent]) each.close();
  expect(await sendOnce(message(other.url), rule, Date.now)).toMatchObject({
    ok: false,
    answer: 'nobody listens there',
  });
});

test('addresses inside are refused, also those a name leads to: nothing is asked there', async () => {
  const other = await answering(200);
  const strict = { ...rule, allowPrivate: false };
  for (const url of [other.url, other.named, 'http://[::1]:1/']) {
    expect(await sendOnce(message(url), strict, Date.now)).toMatchObject({
      ok: false,
      answer: expect.stringMatching(/^not sent: /),
      said: { words: 'not sent: {0}' },
    });
  }
  expect(other.asked()).toBe(0);
  other.close();
});

test('a name that resolves to an address inside is refused when it is looked up', async () => {
  const { lookupOf } = await import('./send.ts');
  const error = await new Promise((resolve) => lookupOf(false)('localhost', {}, (problem) => resolve(problem)));
  expect(String(error)).toMatch(/leads to .*inside this machine/);
  const [none, address] = await new Promise<unknown[]>((resolve) =>
    lookupOf(true)('localhost', {}, (...all) => resolve(all)),
  );
  expect([none, address]).toEqual([null, expect.stringMatching(/^(127\.|::1)/)]);
});
