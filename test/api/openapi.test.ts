import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import { buildApp } from '../../src/server/app.ts';
import { Served } from '../support/served.ts';
import { tinyHub } from '../support/tiny-hub.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

/** A schema as far as its fields are looked for. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Document {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const { at } = await tinyHub();
const hub = await Served.start(at);
const { body: document } = await hub.call<Document>({ path: '/openapi.json' });

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);
const documented = operations.map(({ name }) => name).toSorted();

/** `POST /v1/units/{unit}/load`, whatever the place in the path is called. */
const shapeOf = (name: string): string => name.replace(/\{\w+\}|:\w+/g, '{}');

/** The routes that a server has, as its router tells them: `GET /v1/units/:unit`. */
async function routesOf(): Promise<string[]> {
  const clock = { now: () => 0 as Instant };
  const status = () => ({ phase: 'starting' as const, what: '', done: 0, of: 1 });
  const app = await buildApp({ version: '0', clock, status, desk: () => undefined });
  await app.ready();
  const routes: string[] = [];
  const path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[└├]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (found === null) continue;
    const [, indent = '', part = '', methods = ''] = found;
    path.length = indent.length / 4;
    path.push(part);
    for (const method of methods.split(', ').filter((each) => each !== '' && each !== 'HEAD'))
      routes.push(`${method} ${path.join('')}`);
  }
  await app.close();
  return routes;
}

/** Pages for people, and the document itself. */
const isForPeople = (route: string): boolean => / (\/|\/docs.*|\/openapi\.json|\*)$/.test(route);

test('the document names every route that is there, and no other', async () => {
  const routes = (await routesOf()).filter((route) => !isForPeople(route));
  expect(routes.length).toBeGreaterThan(25);
  expect(routes.map(shapeOf).toSorted()).toEqual(documented.map(shapeOf).toSorted());
});

test('every endpoint that stands in a file is served', () => {
  const files = readdirSync('src/server/api').filter((file) => file.endsWith('.ts'));
  const written = files.flatMap((file) => {
    const text = readFileSync(`src/server/api/${file}`, 'utf8');
    return [...text.matchAll(/\.(get|post|patch|put|delete)\(\s*'(\/v1\/[^']+)'/g)].map(
      ([, method = '', path]) => `${method.toUpperCase()} ${path}`,
    );
  });
  expect(written.length).toBeGreaterThanOrEqual(files.length);
  expect(written.map(shapeOf).toSorted()).toEqual(documented.map(shapeOf).toSorted());
});

test('docs/api.md names every operation', () => {
  const text = readFileSync('docs/api.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (GET|POST|PATCH|PUT|DELETE) /.test(line));
  const named = rows.flatMap((row) => {
    const [, method = '', paths = ''] = row.split('|').map((cell) => cell.trim());
    const [first = '', ...more] = [...paths.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    const stem = first.slice(0, first.lastIndexOf('/'));
    return [first, ...more.map((path) => path.replace(/^…/, stem))].map((path) => `${method} ${path}`);
  });
  expect(named.map(shapeOf).toSorted()).toEqual(documented.map(shapeOf).toSorted());
});

test('every operation has a name of its own, a sentence and a known group', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
  const groups = new Set(document.tags.map(({ name }) => name));
  for (const { name, operation } of operations) {
    expect([name, operation.tags?.filter((tag) => groups.has(tag)).length]).toEqual([name, 1]);
    expect([name, operation.summary]).toEqual([name, expect.stringMatching(/./)]);
  }
});

test('every operation says how it is refused, as a problem, and what it answers', () => {
  for (const { name, operation } of operations) {
    const answers = Object.entries(operation.responses);
    const refusals = answers.filter(([status]) => Number(status) >= 400);
    expect([name, refusals.map(([status]) => status)]).toEqual([name, expect.arrayContaining(['403'])]);
    for (const [status, { content }] of refusals)
      expect([name, status, Object.keys(content ?? {})]).toEqual([name, status, ['application/problem+json']]);
    expect([name, answers.filter(([status, { content }]) => status < '300' && content !== undefined).length]).toEqual([
      name,
      1,
    ]);
  }
});

/** These are asked by POST and change nothing: sent twice, they answer twice. */
const questions = new Set([
  '/v1/routes',
  '/v1/departures/{departure}/load-plan',
  '/v1/departures/{departure}/stow-plan',
  '/v1/n-1',
  '/v1/replans/rehearsal',
]);

test('what an operation needs follows from what it does', () => {
  for (const { name, path, operation } of operations) {
    const statuses = Object.keys(operation.responses);
    const headers = (operation.parameters ?? []).filter((each) => each.in === 'header').map((each) => each.name);
    if (path.includes('{')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['404'])]);
    if (headers.includes('idempotency-key'))
      expect([name, statuses]).toEqual([name, expect.arrayContaining(['400', '409', '422'])]);
    if (headers.includes('if-match')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['412', '428'])]);
    if (/^(POST|PATCH) /.test(name) && !questions.has(path))
      expect([name, headers]).toEqual([name, expect.arrayContaining(['idempotency-key'])]);
    const given = (operation.parameters ?? []).filter((each) => each.in === 'path').map((each) => `{${each.name}}`);
    expect([name, given]).toEqual([name, path.match(/\{\w+\}/g) ?? []]);
  }
});

test('the document is one of OpenAPI 3.1, and the page that shows it loads it from here', async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const page = await hub.call({ path: '/docs' });
  expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
  expect(page.text).not.toMatch(/(src|href)="https?:/);
});

/** Names of all fields in a schema, at any depth. */
function* fieldsIn({ $ref, properties = {}, items, anyOf = [], oneOf = [], allOf = [] }: Schema): Generator<string> {
  const named = $ref === undefined ? undefined : document.components.schemas[$ref.slice($ref.lastIndexOf('/') + 1)];
  for (const part of [named, items, ...anyOf, ...oneOf, ...allOf]) if (part !== undefined) yield* fieldsIn(part);
  for (const [name, field] of Object.entries(properties)) {
    yield name;
    yield* fieldsIn(field);
  }
}

test('every field that can be sent has a Chinese name, for what is wrong with it', async () => {
  const names: string = '../../src/console/parts/field-names.ts'; // Built for browsers: its types are none of this program.
  const { fieldIn } = (await import(names)) as { fieldIn(path: string): string };
  const sent = new Set(
    operations.flatMap(({ operation: { requestBody } }) =>
      Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => [...fieldsIn(schema ?? {})]),
    ),
  );
  expect(sent.size).toBeGreaterThan(80);
  expect([...sent].filter((name) => fieldIn(name) === name)).toEqual([]);
});
