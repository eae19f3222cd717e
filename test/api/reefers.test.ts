import { expect, test } from 'vitest';
import type { Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// It is Monday 30 November, half past eight at the hub, and stays so.
const hub = await Served.start((await tinyHub('stands', terminalFiles())).at);
const unit = { sizeType: '45R1', grossKg: 22_800 };
const durians = {
  ...{ hs: '081060', description: 'Durians', value: 7_500_000, currency: 'USD' },
  ...{ temperature: { minC: 13, maxC: 15 }, shelfLifeDays: 30 },
};
const number = 'MSKU9070323';
await hub.order(
  '/v1/bookings',
  laptops('R-1', { ready: '2026-11-30T05:00+08:00', units: [unit, unit], goods: [durians] }),
);
await hub.order('/v1/bookings', laptops('D-1'));
for (const [key, painted] of [
  ['R-1.1', number],
  ['R-1.2', 'CSQU3054383'],
])
  await hub.order(`/v1/units/${key}/gate-in`, {
    at: 'HUB',
    number: painted,
    reported: true,
    when: '2026-11-30T06:00+08:00',
  });

interface Row {
  readonly unit: string;
  readonly alarms: { kind: string; acknowledged?: object }[];
}
const listed = async (query = '') =>
  (await hub.call<{ rows: Row[]; open: number }>({ path: `/v1/facilities/HUB/reefers${query}` })).body;
const read = (body: object, key?: string) =>
  hub.order('/v1/units/R-1.1/readings', body, key === undefined ? {} : { key });
const at = (clock: string) => `2026-11-30T${clock}+08:00`;

test('what was read shows with its alarm, on the clock of the yard, and once for each key', async () => {
  const readings = [
    { at: at('07:00'), supplyC: 14, returnC: 14.5, power: 'on' },
    { at: at('07:20'), supplyC: 18.4, returnC: 19 },
  ];
  const first = await read({ readings, by: 'Li' }, 'reading-once');
  const again = await read({ readings, by: 'Li' }, 'reading-once');
  expect([first.status, again.text]).toEqual([200, first.text]);
  const { body } = await hub.call({ path: `/v1/units/${number}/reefer` });
  expect(body).toMatchObject({
    ...{ unit: 'R-1.1', setPointC: 14, band: { minC: 13, maxC: 15 }, unpluggedMinutes: 60 },
    last: { at: at('07:20'), supplyC: 18.4 },
    alarms: [{ kind: 'deviation', since: at('07:20'), value: 4.4, limit: 2, readings: [{ supplyC: 18.4 }] }],
    readings: [{ at: at('07:00'), by: 'Li', source: 'api' }, { supplyC: 18.4 }],
  });
  const sheet = body as unknown as { life: { declaredDays: number; lostDays: number } };
  expect(sheet.life).toMatchObject({ declaredDays: 30, lostDays: expect.closeTo(0.02, 2) });
});

test('the worklist has open alarms on top, each filter its own, and an alarm that was seen to goes back in line', async () => {
  expect((await listed()).rows.map(({ unit, alarms }) => [unit, alarms.map(({ kind }) => kind)])).toEqual([
    ['R-1.1', ['deviation']],
    ['R-1.2', ['unplugged']],
  ]);
  await hub.order('/v1/units/R-1.2/hold', { kind: 'customs', owner: 'CIQ', reason: 'papers' });
  expect((await listed('?only=held')).rows.map(({ unit }) => unit)).toEqual(['R-1.2']);
  const seen = { alarm: 'unplugged', by: 'Li', done: 'plugged in' };
  expect((await hub.order('/v1/units/R-1.2/acknowledge', seen)).status).toBe(200);
  expect((await listed('?only=alarms')).rows.map(({ unit }) => unit)).toEqual(['R-1.1']);
  expect((await listed()).open).toBe(1);
  const twice = await hub.order<Problem>('/v1/units/R-1.2/acknowledge', seen);
  expect([twice.status, twice.body.code]).toEqual([409, 'already-done']);
});

test('a set-point changes within what the goods bear, and what follows from it with it', async () => {
  const set = (setPointC: number) =>
    hub.order<Problem>('/v1/units/R-1.1/set-point', { setPointC, by: 'Li', reason: 'the shipper asked' });
  expect((await set(4)).body).toMatchObject({ code: 'not-possible', detail: expect.stringContaining('13 to 15 C') });
  expect((await set(15)).status).toBe(200);
  const { body } = await hub.call({ path: '/v1/units/R-1.1/reefer' });
  expect(body).toMatchObject({ setPointC: 15, setAnew: { by: 'Li', reason: 'the shipper asked' } });
});

test('a file of readings costs only its bad lines, each with file, line, field and reason', async () => {
  const body = `unit,at,supply_c,power
${number},${at('08:00')},14.1,on
R-1.2,${at('08:00')},warm,on
D-1.1,${at('08:00')},14,on
NO-1.1,${at('08:00')},14,on
R-1.2,2026-11-30 08:00,14,on
R-1.2,${at('08:10')},14.2,on
R-1.2,${at('08:20')},,
`;
  const call = { method: 'POST', path: '/v1/imports/readings?file=log.csv&by=REFCON', body } as const;
  const headers = { 'content-type': 'text/csv' };
  const { body: taken } = await hub.call<{ findings: { line: number; field?: string; reason: string }[] }>({
    ...call,
    ...{ headers, key: 'file-of-readings' },
  });
  expect(taken).toMatchObject({ read: 7, accepted: 2, refused: 5, units: 2 });
  expect(taken.findings.map(({ line, field, reason }) => `${line} ${field ?? ''} ${reason}`)).toEqual([
    expect.stringMatching(/^3 supply_c is no number/),
    expect.stringMatching(/^4 unit D-1.1 is a 45G1, no reefer/),
    expect.stringMatching(/^5 unit there is no unit NO-1.1/),
    expect.stringMatching(/^6 at should be a moment with its zone/),
    expect.stringMatching(/^8 {2}says nothing/),
  ]);
  expect((await hub.call({ ...call, ...{ headers, key: 'file-of-readings' } })).body).toEqual(taken);
});

test('a reading of the wrong moment is withdrawn: what followed from it is worked out anew, and it is told who did so', async () => {
  const before = (await hub.call({ path: '/v1/units/R-1.1/reefer' })).body as { readings: { at: string }[] };
  await read({ readings: [{ at: at('06:30'), supplyC: 30 }], by: 'Li' });
  const body = { from: at('06:30'), by: 'Wang', reason: 'off R-1.2' };
  const [once, twice] = [
    await hub.order('/v1/units/R-1.1/withdraw-readings', body),
    await hub.order<Problem>('/v1/units/R-1.1/withdraw-readings', body),
  ];
  expect([once.status, twice.status, twice.body.code]).toEqual([200, 409, 'not-possible']);
  expect((await hub.call({ path: '/v1/units/R-1.1/reefer' })).body).toMatchObject({
    readings: before.readings,
    withdrawn: [{ at: at('06:30'), supplyC: 30, by: 'Li', withdrawnBy: 'Wang', reason: 'off R-1.2' }],
  });
});

test('reefers are listed also where no blocks are known, such as in a yard abroad', async () => {
  const { body } = await hub.call<{ facility: string; units: number }>({ path: '/v1/facilities/DUI/reefers' });
  expect(body).toMatchObject({ facility: 'DUI', units: 0 });
});

test.each([
  ['/v1/units/D-1.1/reefer', 404, /45G1, no reefer/],
  ['/v1/units/NO-1.1/reefer', 404, /no unit NO-1.1/],
  ['/v1/facilities/NONE/reefers', 404, /NONE is no facility/],
  ['/v1/facilities/HUB/reefers?only=warm', 400, /only/],
])('%s is refused: %s', async (path, status, words) => {
  const answer = await hub.call<Problem>({ path });
  expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(words)]);
});

test.each([
  ['nothing read', { readings: [{}] }],
  ['no reading', { readings: [] }],
  ['degrees that no reefer has', { readings: [{ supplyC: 400 }] }],
])('a reading with %s is not understood', async (_, body) => {
  expect((await read(body)).status).toBe(400);
});
