import { expect, test } from 'vitest';
import type { Call, Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);
const own = `127.0.0.1:${hub.port}`;

const pages = ['/v1/status', '/v1/board', '/v1/bookings', '/v1/changes', '/openapi.json', '/docs', '/', '/v1/nowhere'];
const write: Call = { method: 'POST', path: '/v1/bookings', body: laptops('G1'), key: 'guarded-1' };

const strangers = [
  'hub.example',
  `hub.example:${hub.port}`,
  '127.0.0.1.hub.example',
  'localhost.hub.example',
  'hub.example#localhost',
  'user@localhost',
  '192.168.0.7',
  '0.0.0.0',
  '[::]',
];

test.each(strangers)('who calls us %s is not answered, whatever is asked', async (host) => {
  for (const call of [...pages.map((path): Call => ({ path })), write]) {
    const { status, body } = await hub.call<Problem>({ ...call, headers: { host } });
    expect([call.path, status, body.code]).toEqual([call.path, 403, 'forbidden']);
  }
});

const foreign = [
  'https://hub.example',
  'http://hub.example',
  'null',
  `https://${own}`,
  `http://localhost:${hub.port}`, // Another name is another site, also for browsers.
  'http://127.0.0.1:1',
  'http://127.0.0.1',
  'file://',
  'not an origin',
];

test.each(foreign)('a page of %s may neither read nor write', async (origin) => {
  for (const call of [...pages.map((path): Call => ({ path })), write]) {
    const { status, headers, body } = await hub.call<Problem>({ ...call, headers: { origin } });
    expect([call.path, status, body.code]).toEqual([call.path, 403, 'forbidden']);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test('nothing of what strangers sent was done', async () => {
  expect((await hub.call({ path: '/v1/bookings/G1' })).status).toBe(404);
});

test.each([own, `localhost:${hub.port}`, `LOCALHOST:${hub.port}`, `[::1]:${hub.port}`, 'localhost'])(
  'this machine is answered as %s, also to pages of its own',
  async (host) => {
    const [plain, page] = await Promise.all([
      hub.call({ path: '/v1/status', headers: { host } }),
      hub.call({ path: '/v1/status', headers: { host, origin: `http://${host.toLowerCase()}` } }),
    ]);
    expect(plain.status).toBe(200);
    expect(page.status).toBe(host === host.toLowerCase() ? 200 : 403); // Browsers write both alike, in small letters.
  },
);

test('nobody is given leave by CORS, asked for or not', async () => {
  for (const path of pages.filter((each) => each !== '/v1/changes')) {
    const asked = { origin: `http://${own}`, 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await hub.call({ method, path, headers: method === 'OPTIONS' ? asked : {} });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  }
});

test('every answer tells the browser to be careful with it', async () => {
  const stranger = { headers: { host: 'hub.example' } };
  const calls: Call[] = [...pages.filter((path) => path !== '/v1/changes').map((path) => ({ path })), write];
  calls.push({ path: '/v1/bookings?limit=x' }, { path: '/v1/bookings/%E0%A4%A' }, { path: '/v1/status', ...stranger });
  for (const call of calls) {
    const { headers } = await hub.call(call);
    expect([
      call.path,
      headers['x-content-type-options'],
      headers['referrer-policy'],
      headers['cache-control'],
    ]).toEqual([call.path, 'nosniff', 'no-referrer', 'no-store']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).toMatch(/frame-ancestors '(none|self)'/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)|upgrade-insecure-requests/);
  }
});
