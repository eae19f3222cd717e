import { expect, test } from 'vitest';
import { inEnglish } from '../../../test/support/english.ts';
import { isPrivateAddress, readWebhookUrl } from './address.ts';
import { usualRetry, waitAfter } from './retry.ts';

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.9.9.9',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '0:0:0:0:0:0:0:1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  '::127.0.0.1',
  '4000::1',
  'no address',
  '',
  '1.2.3',
  '256.1.1.1',
  '1::2::3',
])('%s is not public', (address) => expect(isPrivateAddress(address)).toBe(true));

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '198.20.0.1',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:81b::200e',
  '::ffff:8.8.8.8',
  '2002:808:808::1',
  '2001:4860:4860::8888',
])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false));

test.each([
  ['https://example.com/hooks?x=1', 'https://example.com/hooks?x=1'],
  [' http://example.com ', 'http://example.com/'],
  ['https://8.8.8.8:8443/a', 'https://8.8.8.8:8443/a'],
  ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/'],
])('%s may be a webhook', (text, url) => expect(readWebhookUrl(text, false)).toEqual({ url }));

test.each([
  ['', /is no address/],
  ['example.com', /is no address/],
  ['ftp://example.com/', /should begin with https/],
  ['file:///etc/passwd', /should begin with https/],
  ['javascript:alert(1)', /should begin with https/],
  ['https://user:word@example.com/', /user or password/],
  ['https://example.com/#x', /#fragment/],
  [`https://example.com/${'x'.repeat(500)}`, /longer than 500/],
  ['http://localhost:8080/', /inside this machine/],
  ['http://LOCALHOST./', /inside this machine/],
  ['http://a.localhost/', /inside this machine/],
  ['http://printer.local/', /inside this machine/],
  ['http://metadata.google.internal/', /inside this machine/],
  ['http://127.1/', /inside this machine/],
  ['http://2130706433/', /inside this machine/],
  ['http://0x7f.0.0.1/', /inside this machine/],
  ['http://0177.0.0.1/', /inside this machine/],
  ['http://169.254.169.254/latest/meta-data', /inside this machine/],
  ['http://[::1]/', /inside this machine/],
  ['http://[::ffff:127.0.0.1]/', /inside this machine/],
  ['http://[fd00::1]/', /inside this machine/],
])('%s may not be a webhook', (text, problem) => {
  expect(inEnglish(readWebhookUrl(text, false))).toEqual({ problem: expect.stringMatching(problem) });
});

test('addresses inside may be allowed; what is no address may not', () => {
  expect(readWebhookUrl('http://127.0.0.1:9000/x', true)).toEqual({ url: 'http://127.0.0.1:9000/x' });
  expect(readWebhookUrl('file:///x', true)).toHaveProperty('problem');
});

test('tries are further and further apart, up to six hours, and end after a day and a half', () => {
  const waits = Array.from({ length: 13 }, (_, n) => waitAfter(n + 1, usualRetry, 0.5));
  expect(waits.slice(0, 4)).toEqual([5_000, 15_000, 45_000, 135_000]);
  expect(waits[11]).toBe(6 * 3_600_000);
  expect(waits[12]).toBeUndefined();
  const hours = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600_000;
  expect(hours).toBeGreaterThan(24);
  expect(hours).toBeLessThan(40);
  expect([waitAfter(1, usualRetry, 0), waitAfter(1, usualRetry, 1)]).toEqual([4_000, 6_000]);
});
