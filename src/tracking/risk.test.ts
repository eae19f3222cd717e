import { expect, test } from 'vitest';
import type { Instant } from '../base/time.ts';
import type { Unit } from '../model/unit.ts';
import type { Progress } from './progress.ts';
import { type RiskCode, risksOf } from './risk.ts';

const now = Date.parse('2026-12-01T00:00Z') as Instant;
const minute = now / 60_000;
const hours = (count: number): number => minute + count * 60;

/** Only what a risk depends on; the rest of both is for others. */
const unitWith = (change: object = {}) => ({ plan: {}, holds: [], ...change }) as unknown as Unit;
const progressWith = (change: object = {}) => ({ status: 'planned', legsDone: 0, ...change }) as unknown as Progress;
const held = { holds: [{ kind: 'customs' }] };
const gateIn = (by: number) => ({ next: { what: 'gate-in', by } });
const load = (by: number) => ({ status: 'in-yard', next: { what: 'load', by } });

test.each<[string, object, object, RiskCode[]]>([
  ['planned, in time, its cut-off far', {}, { ...gateIn(hours(48)), late: -600 }, []],
  ['in the yard, its departure near', {}, load(hours(1)), []],
  ['without plan', { plan: undefined }, { status: 'no-plan', next: { what: 'plan' } }, ['no-plan']],
  ['without plan and held', { plan: undefined, ...held }, { status: 'in-yard', next: { what: 'plan' } }, ['no-plan']],
  ['where its next leg does not begin', {}, { status: 'misdirected', next: { what: 'plan' } }, ['misdirected']],
  ['behind its departure', {}, { status: 'missed', next: { what: 'plan' } }, ['missed']],
  ['held, leaving within a day', held, load(hours(24)), ['held']],
  ['held, leaving later', held, load(hours(24) + 1), []],
  ['held on board', held, { status: 'aboard', next: { what: 'depart', by: hours(1) } }, []],
  ['not in, cut-off in six hours', {}, gateIn(hours(6)), ['cut-off']],
  ['not in, cut-off a minute later', {}, gateIn(hours(6) + 1), []],
  ['late by a minute', {}, { ...load(hours(48)), late: 1 }, ['late']],
  ['just in time', {}, { ...load(hours(48)), late: 0 }, []],
  ['held, not in and late', held, { ...gateIn(hours(2)), late: 60 }, ['held', 'cut-off', 'late']],
  ['arrived late', {}, { status: 'arrived', next: { what: 'gate-out' }, late: 600 }, []],
  ['delivered late', {}, { status: 'delivered', late: 600 }, []],
  ['cancelled', { plan: undefined }, { status: 'cancelled' }, []],
])('a unit %s', (_, unit, progress, codes) => {
  expect(risksOf(unitWith(unit), progressWith(progress), now)).toEqual(codes);
});

test('a unit on a departure that has lost space is at risk, behind what went wrong already', () => {
  expect(risksOf(unitWith(), progressWith({ ...load(hours(48)), late: 60 }), now, true)).toEqual(['crowded', 'late']);
  expect(risksOf(unitWith(), progressWith({ status: 'missed', next: { what: 'plan' } }), now, true)).toEqual([
    'missed',
    'crowded',
  ]);
  expect(risksOf(unitWith(), progressWith({ status: 'arrived' }), now, true)).toEqual([]);
});
