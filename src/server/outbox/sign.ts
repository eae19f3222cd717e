import { createHmac, timingSafeEqual } from 'node:crypto';

/** The bytes behind `whsec_`. */
const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/** One signature of the Standard Webhooks specification: HMAC-SHA256 of id, timestamp and body, parted by dots. */
export const signatureOf = (secret: string, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** The headers that prove where a message comes from and that nobody changed it; with two secrets it is signed with both. */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string } {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signatureOf(secret, id, timestamp, body)).join(' '),
  };
}

/** Whether one of the signatures in a header is that of a secret; for tests and receivers. */
export function isSigned(secret: string, header: string, id: string, timestamp: number, body: string): boolean {
  const wanted = Buffer.from(signatureOf(secret, id, timestamp, body));
  return header.split(' ').some((each) => {
    const given = Buffer.from(each);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}
