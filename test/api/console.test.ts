import { expect, test } from 'vitest';
import { Served } from '../support/served.ts';
import { tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

const textOf = async (path: string): Promise<{ policy: string; text: string; status: number }> => {
  const response = await fetch(`http://127.0.0.1:${hub.port}${path}`);
  return {
    policy: response.headers.get('content-security-policy') ?? '',
    text: await response.text(),
    status: response.status,
  };
};

test.each(['/', '/board', '/bookings/EX-1', '/bookings/new', '/track/EX-1.1', '/settings'])(
  '%s is the console, under a policy that lets in its own scripts only',
  async (path) => {
    const { policy, text, status } = await textOf(path);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(status).toBe(200);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(nonce).toHaveLength(24);
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain('nonce-of-this-page');
  },
);

test('whoever mistypes an address in a browser is in the console; a program is told so as a problem', async () => {
  const at = (path: string, accept: string) =>
    fetch(`http://127.0.0.1:${hub.port}${path}`, { headers: { accept } }).then(async (response) => [
      response.status,
      response.headers.get('content-type')?.split(';')[0],
      response.headers.get('content-security-policy')?.includes('nonce-') ?? false,
      /id="root"/.test(await response.text()),
    ]);
  const [browser, program] = ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*'];
  expect(await at('/kpis', browser)).toEqual([404, 'text/html', true, true]);
  for (const [path, accept] of [
    ['/kpis', program],
    ['/v1/nowhere', browser],
    ['/assets/none.js', browser],
  ] as const)
    expect(await at(path, accept), path).toEqual([404, 'application/problem+json', false, false]);
});

test('each page has a nonce of its own', async () => {
  const [one, other] = [await textOf('/'), await textOf('/')];
  expect(one.policy).not.toBe(other.policy);
});

test('its files are there, are kept, and are under a policy too', async () => {
  const { text } = await textOf('/');
  const script = /src="(\/assets\/[^"]+)"/.exec(text)?.[1] ?? '';
  const response = await fetch(`http://127.0.0.1:${hub.port}${script}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'");
});

test('the service worker is looked for anew at each visit, may ask nobody but the hub, and keeps all that a page of this build needs', async () => {
  const response = await fetch(`http://127.0.0.1:${hub.port}/service-worker.js`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  expect(text).toMatch(/^const build = '[0-9a-f]{12}';$/m);
  const kept = [...text.matchAll(/'(\/assets\/[^']+)'/g)].map(([, path]) => path ?? '');
  const page = await textOf('/');
  const needed = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  expect(needed.length).toBeGreaterThan(3);
  expect(kept).toEqual(expect.arrayContaining(needed));
  expect(page.policy).toContain("worker-src 'self'");
  expect(await Promise.all(kept.map(async (path) => (await textOf(path)).status))).toEqual(kept.map(() => 200));
});

test.each(['/assets/nothing.js', '/assets/../index.html', '/assets/%2e%2e/index.html', '/nowhere'])(
  '%s is not there',
  async (path) => {
    expect((await textOf(path)).status).toBe(404);
  },
);
