import { expect, test } from 'vitest';
import { after, durians, reading, reefer } from '../../test/support/reefers.ts';
import { limits } from '../base/limits.ts';
import { type Instant, instantOf } from '../base/time.ts';
import type { FacilityId } from './facility.ts';
import { usualReeferRules } from './perishable.ts';
import { bandOf, setPointOf, unpluggedOf, withoutReadings, withReadings } from './reefer.ts';
import { alarmNews, alarmsOf, canAlarm } from './reefer-alarms.ts';

const facilities = new Map([['HUB' as FacilityId, { ours: true }]]);
const rules = { reeferRules: usualReeferRules, facilities };
const yes = { power: 'on' } as const;
const no = { power: 'off' } as const;

test('a set-point is the middle of what all goods bear, until somebody sets it anew', () => {
  const goods = [durians(), durians({ temperature: { minC: 10, maxC: 14 } })];
  expect(bandOf(goods)).toEqual({ minC: 13, maxC: 14 });
  expect(setPointOf(reefer(), goods)).toBe(13.5);
  const anew = { setPoint: { c: 14, reason: 'asked', by: 'Li', since: 0 as Instant } };
  expect(setPointOf(reefer([], { reefer: anew }), goods)).toBe(14);
  expect(setPointOf(reefer(), [])).toBeUndefined();
});

test('readings stand by time, whenever they came; one of the same minute takes the place of that before', () => {
  const first = withReadings([], [reading(60, 14), reading(0, 13)]);
  expect(withReadings(first, [reading(30, 15), reading(60, 16)]).map(({ supplyC }) => supplyC)).toEqual([13, 15, 16]);
});

test('what a withdrawn reading had taken the place of stands again, the latest first', () => {
  const more = [reading(30, 30), reading(60, 31)];
  const kept = withReadings(withReadings([reading(0, 13), reading(30, 14)], more), [reading(60, 32), reading(0, 13)]);
  const [first, second] = [after(30), after(60)];
  const once = withoutReadings(kept, { from: first, to: second });
  expect(once.map(({ supplyC }) => supplyC)).toEqual([13, 14, 31]);
  expect(withoutReadings(once, { from: first, to: second })).toEqual([reading(0, 13)]);
  const often = Array.from({ length: 20 }, (_, index) => [reading(0, index)]).reduce(withReadings, []);
  expect(JSON.stringify(often).match(/supplyC/g)).toHaveLength(1 + limits.readingsReplaced);
});

test('of very many readings those stay that tell most: the newest, the bends, and where current comes and goes', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    reading(index * 30, index === 400 ? 25 : 14, index < 200 ? yes : no),
  );
  const kept = withReadings([], many);
  expect(kept).toHaveLength(limits.readingsKept);
  expect(kept.slice(-limits.readingsWhole)).toEqual(many.slice(-limits.readingsWhole));
  expect(kept.map(({ supplyC }) => supplyC)).toContain(25);
  expect(kept.find(({ power }) => power === 'off')?.at).toBe(after(200 * 30));
  expect(kept[0]).toEqual(many[0]);
});

test('who comes into a yard has no current until a reading or a crew says so', () => {
  expect(unpluggedOf(reefer(), after(90))).toEqual({ minutes: 90, since: after(0) });
  const unit = reefer([reading(40, 14, yes), reading(100, 14, no), reading(160, 14, no), reading(170, 14, yes)]);
  expect(unpluggedOf(unit, after(300))).toEqual({ minutes: 40 + 70 });
  expect(unpluggedOf(unit, after(130))).toEqual({ minutes: 40 + 30, since: after(100) });
  const plugs = {
    plugs: [
      { at: after(20), on: true },
      { at: after(200), on: false },
    ],
  };
  expect(unpluggedOf(reefer([], { reefer: plugs }), after(230))).toEqual({ minutes: 50, since: after(200) });
});

test('what does not need current is never without, and aboard nobody knows', () => {
  expect(unpluggedOf(reefer([], { needsPlug: false }), after(90))).toEqual({ minutes: 0 });
  const loaded = { kind: 'loaded' as const, at: 'HUB' as never, departure: 'S-1' as never, call: 0 };
  const aboard = reefer([], { moves: [...reefer().moves, { ...loaded, when: instantOf(after(60)), version: 3 }] });
  expect(unpluggedOf(aboard, after(600))).toEqual({ minutes: 60 });
});

const kinds = (unit: ReturnType<typeof reefer>, minutes: number): string[] =>
  alarmsOf(rules, unit, [durians()], after(minutes)).map(({ kind }) => kind);

test('a deviation alarms once it has lasted, with since when and on which readings, and ends with a good reading', () => {
  const warm = [reading(0, 14, yes), reading(60, 16.2), reading(90, 17.5)];
  expect(kinds(reefer(warm), 119)).toEqual([]);
  const [alarm] = alarmsOf(rules, reefer(warm), [durians()], after(120));
  expect(alarm).toEqual({ kind: 'deviation', since: after(60), value: 3.5, limit: 2, readings: warm.slice(1) });
  expect(kinds(reefer([...warm, reading(119, 15)]), 120)).toEqual([]);
  expect(kinds(reefer([reading(0, 14, yes), reading(10, 16)]), 400)).toEqual([]); // 2 K and not more.
});

test('chilled goods are held to the air blown in, frozen ones to the air that comes back', () => {
  const air = (supplyC: number, returnC: number) => reefer([reading(0, supplyC, { returnC, ...yes })]);
  expect(kinds(air(14, 19), 100)).toEqual([]);
  const frozen = [durians({ temperature: { minC: -25, maxC: -18 } })];
  const of = (unit: ReturnType<typeof air>) => alarmsOf(rules, unit, frozen, after(100)).map(({ kind }) => kind);
  expect(of(air(-26, -21))).toEqual([]);
  expect(of(air(-21, -17))).toEqual(['deviation']);
});

test('a display that shows another set-point alarms at once', () => {
  const [alarm] = alarmsOf(rules, reefer([reading(0, 14, { setPointC: 4, ...yes })]), [durians()], after(1));
  expect(alarm).toMatchObject({ kind: 'set-point', since: after(0), value: 10, limit: 0.5 });
  expect(kinds(reefer([reading(0, 14, { setPointC: 14.5, ...yes })]), 1)).toEqual([]);
});

test('current, readings and looks that are missing alarm when they have been missing for too long, and not before', () => {
  expect(kinds(reefer(), 120)).toEqual([]);
  expect(kinds(reefer(), 121)).toEqual(['unplugged']);
  expect(kinds(reefer([reading(0, 14, yes)]), 480)).toEqual([]);
  expect(kinds(reefer([reading(0, 14, yes)]), 481)).toEqual(['no-reading']);
  const looked = { tended: { pluggedAt: instantOf(after(0)), checkedAt: instantOf(after(30)) } };
  expect(kinds(reefer([reading(400, 14, yes)], looked), 510)).toEqual([]);
  expect(kinds(reefer([reading(400, 14, yes)], looked), 511)).toEqual(['check-overdue']);
});

test('in yards of others only what was read alarms: nobody plugs in or looks there for us', () => {
  const theirs = { reeferRules: usualReeferRules, facilities: new Map([['HUB' as FacilityId, { ours: false }]]) };
  const of = (unit: ReturnType<typeof reefer>, minutes: number): string[] =>
    alarmsOf(theirs, unit, [durians()], after(minutes)).map(({ kind }) => kind);
  expect(of(reefer(), 9000)).toEqual([]);
  expect(of(reefer([reading(0, 14, { power: 'off' })]), 300)).toEqual(['unplugged']);
  expect(of(reefer([reading(0, 18, yes)]), 9000)).toEqual(['deviation']);
});

test('nobody is alarmed about what is not in our hands', () => {
  expect(kinds(reefer([], { moves: [] }), 9000)).toEqual([]);
  expect(kinds(reefer([], { cancelledAt: instantOf(after(1)) }), 9000)).toEqual([]);
  expect(kinds(reefer([], { needsPlug: false }), 9000)).toEqual([]);
});

test('who has seen to an alarm is told with it, until it begins again', () => {
  const acknowledged = [{ alarm: 'deviation' as const, by: 'Li', done: 'door shut', when: instantOf(after(130)) }];
  const warm = [reading(0, 14, yes), reading(60, 17)];
  const one = (readings: typeof warm, now: number) =>
    alarmsOf(rules, reefer([], { reefer: { readings, acknowledged } }), [durians()], after(now))[0];
  expect(one(warm, 140)?.acknowledged).toMatchObject({ by: 'Li', done: 'door shut' });
  const again = one([...warm, reading(150, 14), reading(200, 18)], 300);
  expect(again?.since).toBe(after(200));
  expect(again?.acknowledged).toBeUndefined();
});

test('an alarm is news once; one that ended and began again since it was told is over, and raised anew', () => {
  const warm = [reading(0, 14, yes), reading(60, 17)];
  const told = { alarm: 'deviation' as const, since: after(60), at: after(130) };
  const news = (readings: typeof warm, now: number, raised = [told]) => {
    const found = alarmNews(rules, reefer([], { reefer: { readings, raised } }), [durians()], after(now));
    return [found.raised.map(({ kind, since }) => [kind, since]), found.cleared.map(({ alarm }) => alarm)];
  };
  expect(news(warm, 140, [])).toEqual([[['deviation', after(60)]], []]);
  expect(news(warm, 140)).toEqual([[], []]);
  expect(news([...warm, reading(135, 14)], 140)).toEqual([[], ['deviation']]);
  expect(news([...warm, reading(150, 14), reading(200, 18)], 300)).toEqual([
    [['deviation', after(200)]],
    ['deviation'],
  ]);
});

test('who has left is still looked at while an alarm that was told is to be cleared', () => {
  const gone = reefer([], { moves: [] });
  expect([canAlarm(reefer()), canAlarm(gone)]).toEqual([true, false]);
  const raised = [{ alarm: 'unplugged' as const, since: after(0), at: after(130) }];
  expect(canAlarm({ ...gone, reefer: { raised } })).toBe(true);
  expect(alarmNews(rules, { ...gone, reefer: { raised } }, [], after(900)).cleared).toEqual(raised);
});
