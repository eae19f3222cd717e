import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { Answer, Call, Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

/** The console's words, which are built for browsers: their types are none of this program. */
const chinese: string = '../../src/console/sentences/chinese.ts';
const { inChinese } = (await import(chinese)) as { inChinese: ReadonlyMap<string, string> };

const { at } = await tinyHub();
const hub = await Served.start(at);
const path = '/v1/bookings';

/** What every refusal owes whoever is refused, whatever it is about. */
function expectProblem({ status, headers, text, body }: Answer<Problem>): Problem {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toEqual({
    type: expect.any(String),
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringMatching(/./),
    code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
    ...(body.errors === undefined ? {} : { errors: expect.any(Array) }),
    ...(body.said === undefined ? {} : { said: expect.any(Object) }),
  });
  if (body.said !== undefined) expect(textOf(body.said)).toBe(body.detail);
  for (const { reason, said } of body.errors ?? []) {
    expect(said === undefined ? reason : textOf(said)).toBe(reason);
    expect(inChinese.get(said?.words ?? reason), reason).toMatch(/\p{sc=Han}/u);
  }
  expect(text).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules|select |insert /); // Nothing of our inside.
  return body;
}

const booking = (change: object): Call => ({ method: 'POST', path, body: laptops('F1', change), key: 'faulty-1' });
const unit = { sizeType: '45G1', grossKg: 18_000 };
const goods = { hs: '847130', description: 'Laptops' };

test.each<[name: string, field: string, change: object]>([
  ['a reference with a blank', 'id', { id: 'F 1' }],
  ['no customer', 'customer', { customer: undefined }],
  ['a customer on two lines', 'customer', { customer: 'a\nb' }],
  ['a number where a text belongs', 'customer', { customer: 7 }],
  ['a moment without its zone', 'ready', { ready: '2026-12-01T08:00' }],
  ['a date that is none', 'due', { due: '2026-02-30T08:00Z' }],
  ['no units', 'units', { units: [] }],
  ['more units than a booking may have', 'units', { units: Array.from({ length: 501 }, () => unit) }],
  ['a size-type of the trade', 'units.1.sizeType', { units: [unit, { ...unit, sizeType: '40HC' }] }],
  ['a wrong check digit', 'units.0.number', { units: [{ ...unit, number: 'CSQU3054384' }] }],
  ['a weight with a fraction', 'units.0.grossKg', { units: [{ ...unit, grossKg: 18_000.5 }] }],
  ['a weight as a text', 'units.0.grossKg', { units: [{ ...unit, grossKg: '18000' }] }],
  ['goods that do not exist', 'goods.1.hs', { goods: [goods, { ...goods, hs: '991234' }] }],
  ['a value without its currency', 'goods.0.currency', { goods: [{ ...goods, value: 5 }] }],
  ['a range upside down', 'goods.0.temperature', { goods: [{ ...goods, temperature: { minC: 5, maxC: 2 } }] }],
  [
    'a UN number with letters',
    'goods.0.dangerous.un',
    { goods: [{ ...goods, dangerous: { un: 'UN12', class: '9' } }] },
  ],
  ['a priority beyond 5', 'priority', { priority: 6 }],
  ['a mode that is none', 'modes.0', { modes: ['zeppelin'] }],
  ['a misspelt key', 'prioritty', { prioritty: 1 }],
  ['a misspelt key of a unit', 'units.0.gross_kg', { units: [{ ...unit, gross_kg: 1 }] }],
])('a booking with %s is not understood, and the field is named', async (_, field, change) => {
  const answer = await hub.call<Problem>(booking(change));
  const { status, code, errors } = expectProblem(answer);
  expect([status, code, errors?.map((error) => error.field)]).toEqual([400, 'not-understood', [field]]);
  expect(answer.body.detail).toContain(field);
});

test.each<[name: string, field: string, change: object]>([
  ['due before ready', 'due', { due: '2026-12-01T07:00+08:00' }],
  ['one place for both ends', 'destination', { destination: 'HUB' }],
  ['an unknown place', 'origin', { origin: 'NOWHERE' }],
  ['less weight than its unit has empty', 'units.0.grossKg', { units: [{ sizeType: '45G1', grossKg: 1000 }] }],
  ['no goods in a laden unit', 'goods.0.hs', { goods: [] }],
  ['papers after all is over', 'documents', { documents: '2027-01-30T08:00Z' }],
])('a booking with %s is understood and wrong', async (_, field, change) => {
  const { status, code, errors } = expectProblem(await hub.call<Problem>(booking(change)));
  expect([status, code, errors?.map((error) => error.field)]).toEqual([422, 'booking-faults', [field]]);
});

test('all that is wrong with a booking is said at once', async () => {
  const answer = await hub.call<Problem>(booking({ customer: '', due: 'soon', units: [{ ...unit, grossKg: -1 }] }));
  const fields = expectProblem(answer).errors?.map(({ field }) => field);
  expect(fields).toEqual(['customer', 'due', 'units.0.grossKg']);
});

const json = (body: string, type = 'application/json'): Call => ({
  ...{ method: 'POST', path, body, key: 'unread-1', headers: { 'content-type': type } },
});
const asked = { from: 'HUB', to: 'DUI', ready: '2026-12-01T08:00+08:00' };
const routes = (change: object): Call => ({ method: 'POST', path: '/v1/routes', body: { ...asked, ...change } });

test.each<[name: string, call: Call, status: number, code: string, field?: string]>([
  ['half a document', json('{"id": "F1",'), 400, 'not-understood'],
  ['no document', json(''), 400, 'not-understood'],
  ['a list', json('[]'), 400, 'not-understood', ''],
  ['a document with a prototype in it', json('{"__proto__": {"id": "F1"}}'), 400, 'not-understood'],
  ['more than a mebibyte', json(`{"id": "${'x'.repeat(1024 * 1024)}"}`), 413, 'too-large'],
  ['XML', json('<booking/>', 'application/xml'), 415, 'wrong-content-type'],
  ['a form', json('id=F1', 'application/x-www-form-urlencoded'), 415, 'wrong-content-type'],
  ['plain text', json('{}', 'text/plain'), 415, 'wrong-content-type'],
  ['a file where one booking belongs', json('booking,customer\n', 'text/csv'), 415, 'wrong-content-type'],
  ['JSON where a file belongs', { ...json('{}'), path: '/v1/imports/bookings' }, 415, 'wrong-content-type'],
  ['a path that is none', { path: '/v1/nowhere' }, 404, 'not-found'],
  ['another method', { path: '/v1/board', method: 'DELETE' }, 404, 'not-found'],
  ['an address that cannot be read', { path: '/v1/bookings/%E0%A4%A' }, 400, 'not-understood'],
  ['an address with a control sign', { path: '/v1/bookings/%00' }, 400, 'not-understood', 'booking'],
  [
    'a reason that turns its own direction',
    {
      path: '/v1/units/NONE.1/hold',
      method: 'POST',
      key: 'turned-1',
      body: { kind: 'customs', owner: 'Customs', reason: 'ab\u202Edc' },
    },
    400,
    'not-understood',
    'reason',
  ],
  ['a booking nobody has', { path: '/v1/bookings/NONE' }, 404, 'not-found'],
  ['a booking nobody has, to follow', { path: '/v1/bookings/NONE/track' }, 404, 'not-found'],
  ['a unit nobody has', { path: '/v1/units/NONE.1' }, 404, 'not-found'],
  ['a unit number nobody has', { path: '/v1/units/CSQU3054383' }, 404, 'not-found'],
  ['a unit number that is wrong', { path: '/v1/units/CSQU3054384' }, 404, 'not-found'],
  ['a departure that never goes', { path: '/v1/departures/HUB-DUI-2026-11-29-1' }, 404, 'not-found'],
  ['a planning run nobody has', { path: '/v1/plans/4711' }, 404, 'not-found'],
  ['a page of none', { path: '/v1/units?limit=0' }, 400, 'not-understood', 'limit'],
  ['a filter nobody knows', { path: '/v1/bookings?custommer=x' }, 400, 'not-understood', 'custommer'],
  ['a stage that is none', { path: '/v1/units?stage=lost' }, 400, 'not-understood', 'stage'],
  ['a day that is none', { path: '/v1/board?day=someday' }, 400, 'not-understood', 'day'],
  ['a board of no day', { path: '/v1/board?days=0' }, 400, 'not-understood', 'days'],
  ['a board of too many days', { path: '/v1/board?days=15' }, 400, 'not-understood', 'days'],
  ['a place that is none', { path: '/v1/board?at=NOWHERE' }, 404, 'not-found'],
  ['a position that is none', { path: '/v1/changes?after=-1' }, 400, 'not-understood', 'after'],
  ['a misspelt position', { path: '/v1/changes?afer=1' }, 400, 'not-understood', 'afer'],
  [
    'no day to plan',
    { path: '/v1/plans', method: 'POST', key: 'no-day-1', body: { days: 0 } },
    400,
    'not-understood',
    'days',
  ],
  ['a route to nowhere', routes({ to: 'NOWHERE' }), 422, 'not-possible', 'to'],
  ['a route back in time', routes({ due: '2026-11-01T08:00Z' }), 422, 'not-possible', 'due'],
  ['a route for a box that is none', routes({ sizeType: '99X9' }), 422, 'not-possible', 'sizeType'],
  ['a route for no unit', routes({ units: 0 }), 400, 'not-understood', 'units'],
])('%s is refused with its code', async (_, call, status, code, field) => {
  const problem = expectProblem(await hub.call<Problem>(call));
  expect([problem.status, problem.code]).toEqual([status, code]);
  if (field !== undefined) expect(problem.errors?.map((error) => error.field)).toEqual([field]);
});

beforeAll(async () => {
  expect((await hub.order(path, laptops('B1'))).status).toBe(201);
});

test('what is sent where nothing is asked for is refused, field by field', async () => {
  const problem = expectProblem(await hub.order<Problem>('/v1/bookings/B1/confirm', { price: 1, arrival: 'soon' }));
  expect([problem.status, problem.code]).toEqual([400, 'not-understood']);
  expect(problem.errors?.map((error) => error.field)).toEqual(['price', 'arrival']);
});

test.each<[name: string, path: string, body: object, status: number, code: string]>([
  ['a booking that stands there already', path, laptops('B1', { customer: 'Another' }), 409, 'exists'],
  ['a confirmation before there is a plan', '/v1/bookings/B1/confirm', {}, 409, 'not-planned'],
  ['a gate-in without a plan', '/v1/units/B1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' }, 409, 'not-planned'],
  ['a gate-in elsewhere', '/v1/units/B1.1/gate-in', { at: 'DUI', number: 'CSQU3054383' }, 409, 'wrong-place'],
  [
    'a loading of what is not here',
    '/v1/units/B1.1/load',
    { at: 'HUB', departure: 'HUB-DUI-2026-12-02-1' },
    409,
    'not-in-yard',
  ],
  ['a release of a hold nobody set', '/v1/units/B1.1/release', { hold: 'customs-9', reason: 'x' }, 422, 'unknown-name'],
  [
    'a departure tomorrow that left today',
    '/v1/departures/HUB-DUI-2026-12-02-1/depart',
    { at: 'HUB', when: '2026-12-02T09:00+08:00' },
    422,
    'wrong-time',
  ],
])('%s is refused as an operation, with its code and in words', async (_, path, body, status, code) => {
  const problem = expectProblem(await hub.order<Problem>(path, body));
  expect([problem.status, problem.code]).toEqual([status, code]);
});

test('what is no HTTP at all is answered, and the server goes on', async () => {
  const socket = connect(hub.port, '127.0.0.1');
  socket.write('HELO dryport\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  expect((await hub.call({ path: '/v1/status' })).status).toBe(200);
});
