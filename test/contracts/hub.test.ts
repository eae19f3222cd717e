import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { cents } from '../../src/base/money.ts';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import { departureId } from '../../src/model/departure.ts';
import type { GoodsLine } from '../../src/model/goods.ts';
import { isoGrossMaxKg } from '../../src/model/size-type.ts';
import type { Hub } from '../../src/operations/hub.ts';
import { CommandMismatch } from '../../src/operations/hub.ts';
import type { Order, OrderRefusalCode, PlanOrder } from '../../src/operations/order.ts';
import type { Database } from '../../src/store/database.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import {
  commandsOf,
  end,
  line,
  lineBooking,
  lineNetwork,
  middle,
  morning,
  noon,
  numberOf,
  ordersFor,
  origin,
  other,
} from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { firstDay } from '../support/networks.ts';
import { openTestStore } from '../support/store.ts';

// What every hub owes whoever gives it orders, wherever it keeps things.

const o = ordersFor('B1');
const b2 = ordersFor('B2');
const aboard = [o.book(), o.plan(), o.gateIn(), o.load()];
const arrived = [...aboard, o.depart(), o.arrive(middle), o.depart(middle), o.arrive(end)];
const delivered = [...arrived, o.discharge(), o.gateOut(), o.deliver()];
const tomorrow = departureId('S0' as never, (firstDay + 1) as never, 1);
const future = { when: (morning + 30 * 86_400_000) as Instant };
const reefer = { units: [{ sizeType: '45R1' as never, grossKg: 18_000, tareKg: 4500 }] };
const cold = {
  ...reefer,
  goods: lineBooking('X').goods.map((line) => ({ ...line, temperature: { minC: 2, maxC: 4 } })),
};

const low: Order = {
  kind: 'declare-disruption',
  declared: {
    id: 'LOW' as never,
    name: 'Low water',
    where: { services: ['S0' as never] },
    effect: { capacity: 0.5 },
    from: noon,
    until: (noon + 600) as Minute,
    severity: 'low',
    note: '',
    source: 'test',
  },
};
const small = { units: [{ sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] };

/** What comes first, what is refused then, with which code and which words. */
const [laptops] = lineBooking('B1').goods as [GoodsLine];

const refusals: readonly [string, readonly Order[], Order, OrderRefusalCode, RegExp][] = [
  ['a second booking of the same name', [o.book()], o.book(), 'exists', /B1 is already booked; amend it/],
  ['a booking from nowhere', [], o.book({ origin: 'XX' as never }), 'unknown-name', /XX is no facility of small/],
  ['a booking to where it begins', [], o.book({ destination: origin }), 'not-possible', /destination: is the origin/],
  [
    'a booking in money without a rate',
    [],
    o.book({ goods: lineBooking('X').goods.map((g) => ({ ...g, currency: 'XAF' as never })) }),
    'unknown-name',
    /no rate for XAF/,
  ],
  [
    'one number twice in a booking',
    [],
    o.book({
      units: [1, 1].map((n) => ({ number: numberOf(n), sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 })),
    }),
    'not-possible',
    /unit_numbers: stands twice/,
  ],
  [
    'a number that is under way',
    [o.book(), o.plan(), o.gateIn()],
    b2.book({ units: [{ number: numberOf(1), sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] }),
    'wrong-number',
    /is on its way as B1\.1/,
  ],
  ['a change of nothing', [], o.amend({ priority: 1 }), 'unknown', /no booking B1/],
  [
    'a change on an old version',
    [o.book(), o.amend({ priority: 1 })],
    o.amend({ priority: 2 }, { version: 1 }),
    'changed-meanwhile',
    /is at version 2, the change was made on 1/,
  ],
  ['due before ready', [o.book()], o.amend({ dueAt: noon - 800 }), 'not-possible', /due: is not after ready/],
  ['a change to nowhere', [o.book()], o.amend({ destination: 'XX' }), 'unknown-name', /XX is no facility/],
  [
    'a change to where it begins',
    [o.book()],
    o.amend({ destination: origin }),
    'not-possible',
    /destination: is the origin/,
  ],
  [
    'a change of what is delivered',
    delivered,
    o.amend({ priority: 1 }),
    'already-done',
    /all units of B1 are delivered/,
  ],
  [
    'goods in money without a rate',
    [o.book()],
    o.amend({ goods: [{ ...laptops, currency: 'XXX' as never }] }),
    'unknown-name',
    /no rate for XXX in currencies\.csv/,
  ],
  [
    'goods that need another unit',
    [o.book()],
    o.amend({ goods: [{ ...laptops, temperature: { minC: -20, maxC: -18 } }] }),
    'not-possible',
    /size_type: keeps no temperature/,
  ],
  ['a change of what is cancelled', [o.book(), o.cancel()], o.amend({ priority: 1 }), 'cancelled', /B1 is cancelled/],
  ['a change that changes nothing', [o.book()], o.amend({ priority: 3 }), 'already-done', /stands like that already/],
  ['a second reservation of the same name', [o.reserve()], o.reserve(), 'exists', /there is a reservation R1 already/],
  ['a reservation for two days', [], o.reserve('R1', { minutes: 2881 }), 'not-possible', /1 to 1440 minutes, not 2881/],
  ['a reservation of no way', [], o.reserve('R1', { itinerary: { legs: [] } }), 'not-possible', /needs a leg/],
  [
    'a reservation on a departure that is not there',
    [],
    o.reserve('R1', { itinerary: { legs: [{ departure: 'S9-2026-01-01-1', from: 0, to: 1 }] } }),
    'wrong-departure',
    /there is no S9-2026-01-01-1/,
  ],
  [
    'a reservation on what has left',
    [o.depart()],
    o.reserve(),
    'wrong-departure',
    new RegExp(`${line} has left ${origin}`),
  ],
  ['a reservation of space that is taken', [o.book(), o.plan()], o.reserve(), 'full', /4 of 3 TEU would be used/],
  ['a reservation of space that is reserved', [o.reserve()], o.reserve('R2'), 'full', /4 of 3 TEU would be used/],
  ['a plan on space that is reserved', [o.reserve(), o.book()], o.plan(), 'full', /4 of 3 TEU would be used/],
  [
    'a sixth reservation of one customer',
    [1, 2, 3, 4, 5].map((n) => o.reserve(`R${n}`, { each: { teu: 0.5, kg: 1, plugs: 0 } })),
    o.reserve('R6', { each: { teu: 0.5, kg: 1, plugs: 0 } }),
    'too-many',
    /may have 5 reservations and 60 TEU at once; book or let go of R1/,
  ],
  [
    'a reservation of a whole train',
    [],
    o.reserve('R1', { units: 31 }),
    'too-many',
    /5 reservations and 60 TEU at once/,
  ],
  ['letting go of nothing', [], o.letGo(), 'unknown', /there is no reservation R1/],
  ['letting go twice', [o.reserve(), o.letGo()], o.letGo(), 'over', /R1 ended at 20\S+Z; ask for a quote again/],
  [
    'letting go of what is over',
    [o.reserve('R1', { minutes: 1 })],
    o.letGo(),
    'over',
    /R1 ended at 20\S+Z; ask for a quote again/,
  ],
  [
    'letting go of what was booked',
    [o.reserve(), o.book(), o.planReserved()],
    o.letGo(),
    'already-done',
    /space of B1/,
  ],
  ['a plan on no reservation', [o.book()], o.planReserved(), 'unknown-name', /there is no reservation R1/],
  [
    'a plan on a reservation that is over',
    [o.reserve('R1', { minutes: 2 }), o.book()],
    o.planReserved(),
    'over',
    /ended/,
  ],
  [
    "a plan on somebody else's reservation",
    [o.reserve('R1', { customer: 'Other' }), o.book()],
    o.planReserved(),
    'no-right',
    /R1 is reserved for Other, B1 is of/,
  ],
  [
    'a plan of two bookings on one reservation',
    [o.reserve(), o.book(), b2.book()],
    {
      kind: 'plan-units',
      whole: 'all',
      reservation: 'R1' as never,
      orders: [o.plan() as PlanOrder, b2.plan() as PlanOrder],
    },
    'not-possible',
    /R1 is for one booking, not for 2/,
  ],
  [
    'a plan beyond what a disruption leaves',
    [low, o.book()],
    o.plan(),
    'full',
    /2 of 1\.5 TEU would be used, as LOW \(Low water\) leaves it/,
  ],
  [
    'an itinerary beyond what a disruption leaves, chosen for a whole booking',
    [low, o.book()],
    { kind: 'plan-units', whole: 'all', orders: [o.plan() as PlanOrder] },
    'full',
    /as LOW \(Low water\) leaves it/,
  ],
  ['a reservation beyond what a disruption leaves', [low], o.reserve(), 'full', /as LOW \(Low water\) leaves it/],
  [
    'a second small unit where a disruption leaves space for one',
    [low, o.book(small), o.plan(), b2.book(small)],
    b2.plan(),
    'full',
    /2 of 1\.5 TEU/,
  ],
  [
    'a confirmation of what a disruption leaves no space for',
    [o.book(), o.plan(), low],
    o.confirm(),
    'full',
    /B1\.1 is on S0-\S+, where 2 of 1\.5 TEU are taken by LOW \(Low water\); plan around it first/,
  ],
  ['cancelling nothing', [], o.cancel(), 'unknown', /no booking B1/],
  ['cancelling twice', [o.book(), o.cancel()], o.cancel(), 'already-done', /already cancelled/],
  [
    'cancelling on an old version',
    [o.book(), o.amend({ priority: 1 })],
    o.cancel({ version: 1 }),
    'changed-meanwhile',
    /the cancellation was made on 1/,
  ],
  ['reinstating nothing', [], o.reinstate(), 'unknown', /no booking B1/],
  ['reinstating what stands', [o.book()], o.reinstate(), 'already-done', /B1 is not cancelled/],
  [
    'reinstating on an old version',
    [o.book(), o.cancel()],
    o.reinstate({ version: 1 }),
    'changed-meanwhile',
    /B1 is at version 2, you saw version 1/,
  ],
  [
    'reinstating what has left the yard meanwhile',
    [o.book(), o.plan(), o.gateIn(), o.cancel(), o.gateOut({ at: origin })],
    o.reinstate(),
    'not-possible',
    /B1\.1 has left the yard meanwhile; book it anew/,
  ],
  [
    'reinstating a number that is on another journey',
    [o.book(), o.plan(), o.gateIn(), o.cancel(), b2.book(), b2.plan(), b2.gateIn()],
    o.reinstate(),
    'wrong-number',
    /is on its way as B2\.1/,
  ],
  [
    'itineraries that are wanted together or not at all, when one cannot be',
    [o.book(), b2.book(), b2.cancel()],
    { kind: 'plan-units', whole: 'all', orders: [o.plan() as PlanOrder, b2.plan() as PlanOrder] },
    'cancelled',
    /B2\.1 is cancelled/,
  ],
  ['cancelling what has left', aboard, o.cancel(), 'under-way', /B1\.1 has left/],
  [
    'a confirmation on an old version',
    [o.book(), o.plan(), o.amend({ priority: 1 })],
    { ...o.confirm(), version: 1 } as Order,
    'changed-meanwhile',
    /is at version 2, the confirmation was made on 1/,
  ],
  ['confirming nothing', [], o.confirm(), 'unknown', /no booking B1/],
  ['confirming without a plan', [o.book()], o.confirm(), 'not-planned', /B1\.1 has no plan yet/],
  [
    'confirming twice',
    [o.book(), o.plan(), o.confirm()],
    o.confirm(),
    'already-done',
    /already confirmed for this arrival/,
  ],
  ['confirming what is cancelled', [o.book(), o.cancel()], o.confirm(), 'cancelled', /B1 is cancelled/],
  ['planning nothing', [], o.plan(), 'unknown', /no unit B1\.1/],
  ['planning what is cancelled', [o.book(), o.cancel()], o.plan(), 'cancelled', /B1\.1 is cancelled/],
  ['a plan without a leg', [o.book()], o.plan([]), 'not-possible', /needs a leg/],
  [
    'a plan on no such departure',
    [o.book()],
    o.plan([{ departure: 'S9-2026-09-04-1' as never, from: 0, to: 1 }]),
    'wrong-departure',
    /no S9-2026-09-04-1/,
  ],
  [
    'a plan from another place',
    [o.book()],
    o.plan([{ departure: line, from: 1, to: 2 }]),
    'wrong-place',
    /loads at F1, B1\.1 is at F0/,
  ],
  ['a plan on what has left', [o.book(), o.depart()], o.plan(), 'wrong-departure', /has left F0/],
  [
    'a plan that forgets what was travelled',
    [...arrived, o.discharge()],
    o.plan([{ departure: other, from: 0, to: 1 }]),
    'under-way',
    /has already travelled on S0/,
  ],
  [
    'a plan that leaves another train than it is on',
    [...aboard],
    o.plan([{ departure: other, from: 0, to: 1 }]),
    'under-way',
    /is on S0/,
  ],
  ['a plan of what is delivered', delivered, o.plan(), 'already-done', /is delivered/],
  [
    'a plan where there is no room',
    [o.book(), o.plan(), b2.book()],
    b2.plan(),
    'full',
    /no space is left on S0-\S+\/0: 4 of 3 TEU/,
  ],
  [
    'a plan where there is no plug',
    [o.book(cold), o.plan(), b2.book({ ...cold, units: [{ sizeType: '22R1' as never, grossKg: 9000, tareKg: 3000 }] })],
    b2.plan(),
    'full',
    /2 of 1 reefer plugs/,
  ],
  [
    'a plan that is too heavy',
    [
      o.book({ units: [{ sizeType: '22G1' as never, grossKg: 32_000, tareKg: 2300 }] }),
      o.plan(),
      b2.book({ units: [{ sizeType: '22G1' as never, grossKg: 30_000, tareKg: 2300 }] }),
    ],
    b2.plan(),
    'full',
    /62000 of 60000 kg/,
  ],
  ['gate-in of nothing', [], o.gateIn(), 'unknown', /no unit B1\.1/],
  ['gate-in of what is cancelled', [o.book(), o.cancel()], o.gateIn(), 'cancelled', /B1\.1 is cancelled/],
  ['gate-in of tomorrow', [o.book(), o.plan()], o.gateIn(future), 'wrong-time', /cannot lie in the future/],
  ['gate-in twice', [o.book(), o.plan(), o.gateIn()], o.gateIn(), 'already-done', /already in/],
  ['gate-in elsewhere', [o.book(), o.plan()], o.gateIn({ at: middle }), 'wrong-place', /booked from F0, this is F1/],
  [
    'gate-in without a number',
    [o.book(), o.plan()],
    o.gateIn({ number: undefined }),
    'wrong-number',
    /has no unit number yet/,
  ],
  [
    'gate-in under another number',
    [o.book(), o.plan(), o.declare({ number: numberOf(2) })],
    o.gateIn(),
    'wrong-number',
    /booked as TSTU000002\d, this is TSTU/,
  ],
  [
    'gate-in under a number that is under way',
    [b2.book(), b2.declare({ number: numberOf(1) }), o.book(), o.plan()],
    o.gateIn(),
    'wrong-number',
    /is on its way as B2\.1/,
  ],
  ['gate-in without a plan', [o.book()], o.gateIn(), 'not-planned', /has no departure yet/],
  ['loading nothing', [], o.load(), 'unknown', /no unit B1\.1/],
  [
    'loading on no such departure',
    [o.book()],
    o.load({ departure: 'S9-2026-09-04-1' }),
    'unknown-name',
    /no departure S9/,
  ],
  ['loading what is cancelled', [o.book(), o.cancel()], o.load(), 'cancelled', /is cancelled/],
  ['loading tomorrow', [o.book(), o.plan(), o.gateIn()], o.load(future), 'wrong-time', /cannot lie in the future/],
  ['loading twice', aboard, o.load(), 'already-done', /is on S0/],
  ['loading what is not in', [o.book(), o.plan()], o.load(), 'not-in-yard', /not in the yard of F0/],
  [
    'loading before it came',
    [o.book(), o.plan(), o.gateIn()],
    o.load({ when: morning }),
    'wrong-time',
    /came only later/,
  ],
  [
    'loading what is held',
    [o.book(), o.plan(), o.gateIn(), o.hold()],
    o.load(),
    'held',
    /is held: customs \(customs\)/,
  ],
  [
    'loading what is held, by report',
    [o.book(), o.plan(), o.gateIn(), o.hold()],
    o.load({ reported: true }),
    'held',
    /is held/,
  ],
  [
    'loading where it does not stop',
    [o.book(), o.plan(), o.gateIn()],
    o.load({ departure: departureId('S1' as never, firstDay, 1) }),
    'wrong-departure',
    /does not load at F0/,
  ],
  [
    'loading on another departure',
    [o.book(), o.plan(), o.gateIn()],
    o.load({ departure: other }),
    'wrong-departure',
    /is planned on S0-\S+, not on S3/,
  ],
  [
    'loading on what has left',
    [o.book(), o.plan(), o.gateIn(), o.depart()],
    o.load(),
    'wrong-departure',
    /has left F0/,
  ],
  [
    'leaving of no such departure',
    [],
    o.depart(origin, { departure: 'S9-2026-09-04-1' }),
    'unknown',
    /no departure S9/,
  ],
  ['leaving tomorrow', [], o.depart(origin, future), 'wrong-time', /cannot lie in the future/],
  ['leaving twice', [o.depart()], o.depart(), 'wrong-place', /does not leave F0 from here on/],
  ['leaving before it came', [o.depart()], o.depart(middle), 'wrong-time', /has not arrived at F1/],
  [
    'leaving earlier than it came',
    [o.depart(), o.arrive()],
    o.depart(middle, { when: morning }),
    'wrong-time',
    /arrived at F1 only later/,
  ],
  [
    'leaving its end',
    [o.depart(), o.arrive(), o.depart(middle), o.arrive(end)],
    o.depart(end),
    'not-possible',
    /ends at F2/,
  ],
  ['coming before it left', [], o.arrive(), 'wrong-time', /has not left F0/],
  ['coming tomorrow', [o.depart()], o.arrive(middle, future), 'wrong-time', /cannot lie in the future/],
  ['coming where it never comes', [o.depart()], o.arrive(origin), 'wrong-place', /does not come to F0 from here on/],
  [
    'coming earlier than it left',
    [o.depart()],
    o.arrive(middle, { when: morning - 1 }),
    'wrong-time',
    /left the call before only later/,
  ],
  ['coming of no such departure', [], o.arrive(middle, { departure: 'S9-2026-09-04-1' }), 'unknown', /no departure S9/],
  [
    'an estimate where it has come',
    [o.depart(), o.arrive()],
    o.estimate(middle, noon),
    'already-done',
    /has come to F1 or never does/,
  ],
  [
    'an estimate before it left',
    [o.depart()],
    o.estimate(middle, noon - 2000),
    'wrong-time',
    /before the last departure/,
  ],
  [
    'an estimate of no such departure',
    [],
    { ...o.estimate(middle, noon), departure: 'S9-2026-09-04-1' } as Order,
    'unknown',
    /no departure S9/,
  ],
  ['discharging nothing', [], o.discharge(), 'unknown', /no unit B1\.1/],
  ['discharging what is not aboard', [o.book(), o.plan(), o.gateIn()], o.discharge(), 'not-aboard', /not on S0/],
  ['discharging before it came', aboard, o.discharge(), 'wrong-time', /has not arrived at F2/],
  [
    'discharging elsewhere',
    [...aboard, o.depart(), o.arrive()],
    o.discharge({ at: middle }),
    'wrong-place',
    /is planned to F2, not to F1/,
  ],
  [
    'discharging where it never comes',
    arrived,
    o.discharge({ at: origin }),
    'wrong-place',
    /does not come to F0 after/,
  ],
  [
    'discharging earlier than it was loaded',
    arrived,
    o.discharge({ when: morning, reported: true }),
    'wrong-time',
    /was loaded only later/,
  ],
  ['letting out nothing', [], o.gateOut(), 'unknown', /no unit B1\.1/],
  ['letting out what is not there', aboard, o.gateOut(), 'not-in-yard', /not in the yard of F2/],
  [
    'letting out what is held',
    [...arrived, o.discharge(), o.hold()],
    o.gateOut({ reported: true }),
    'held',
    /is held: customs/,
  ],
  [
    'letting out elsewhere',
    [o.book(), o.plan(), o.gateIn()],
    o.gateOut({ at: origin }),
    'wrong-place',
    /goes to F2; change the booking/,
  ],
  ['letting out twice', delivered, o.gateOut(), 'already-done', /already out/],
  [
    'letting out before it came',
    [...arrived, o.discharge()],
    o.gateOut({ when: morning }),
    'wrong-time',
    /came only later/,
  ],
  ['delivering what is in', [...arrived, o.discharge()], o.deliver(), 'not-possible', /not out of the gate yet/],
  ['delivering twice', delivered, o.deliver(), 'already-done', /already delivered/],
  [
    'delivering before it came out',
    delivered.slice(0, -1),
    o.deliver({ when: morning }),
    'wrong-time',
    /came out only later/,
  ],
  ['delivering nothing', [], o.deliver(), 'unknown', /no unit/],
  ['holding nothing', [], o.hold(), 'unknown', /no unit/],
  ['holding tomorrow', [o.book()], o.hold(future), 'wrong-time', /cannot begin in the future/],
  [
    'releasing what is not held',
    [o.book(), o.hold()],
    o.release('customs-9'),
    'unknown-name',
    /has no hold customs-9; it has customs-2/,
  ],
  [
    'releasing before it began',
    [o.book(), o.hold()],
    o.release('customs-2', { when: morning }),
    'wrong-time',
    /cannot end before it began/,
  ],
  ['declaring nothing', [o.book()], o.declare({}), 'not-possible', /nothing is declared/],
  [
    'declaring too much',
    [o.book()],
    o.declare({ grossKg: isoGrossMaxKg + 1 }),
    'not-possible',
    /more than any unit may weigh/,
  ],
  ['declaring too little', [o.book()], o.declare({ grossKg: 1000 }), 'not-possible', /below the tare/],
  [
    'declaring another number inside',
    [o.book(), o.plan(), o.gateIn()],
    o.declare({ number: numberOf(2) }),
    'wrong-number',
    /came in as/,
  ],
  [
    'declaring a number that is under way',
    [o.book(), o.declare({ number: numberOf(1) }), b2.book()],
    b2.declare({ number: numberOf(1) }),
    'wrong-number',
    /is on its way as B1\.1/,
  ],
  [
    'declaring more than there is room for',
    [
      o.book({ units: [{ sizeType: '22G1' as never, grossKg: 32_000, tareKg: 2300 }] }),
      o.plan(),
      b2.book({ units: [{ sizeType: '22G1' as never, grossKg: 20_000, tareKg: 2300 }] }),
      b2.plan(),
    ],
    b2.declare({ grossKg: 29_000 }),
    'full',
    /61000 of 60000 kg/,
  ],
  ['correcting what never happened', [o.book()], o.correct(1), 'not-possible', /nothing has happened/],
  [
    'correcting not the last',
    aboard,
    o.correct(1),
    'not-possible',
    /only the last thing that happened can be taken back: loaded, entry 5/,
  ],
];

const deliveredKinds = [
  'booked unit-booked',
  'planned',
  'declared gated-in',
  'loaded',
  'departed',
  'arrived',
  'departed',
  'arrived',
  'discharged',
  'gated-out',
  'delivered',
];

/** What becomes of a command that is carried out: the kinds of what was written, order after order. */
const acceptances: readonly [string, readonly Order[], readonly string[]][] = [
  ['a whole journey', delivered, deliveredKinds],
  [
    'reserved space becomes that of a booking, and is free again when that is cancelled',
    [o.reserve(), o.book(), b2.book(), o.planReserved(), o.cancel(), b2.plan()],
    [
      'space-reserved',
      'booked unit-booked',
      'booked unit-booked',
      'reservation-booked planned',
      'booking-cancelled unit-cancelled',
      'planned',
    ],
  ],
  [
    'space that is let go is free at once',
    [o.reserve(), o.letGo(), o.book(), o.plan()],
    ['space-reserved', 'reservation-released', 'booked unit-booked', 'planned'],
  ],
  [
    'space whose time is over is free, whoever looks',
    [b2.book(), o.reserve('R1', { minutes: 1 }), o.reserve('R2', { minutes: 1 }), b2.plan()],
    ['booked unit-booked', 'space-reserved', 'space-reserved', 'planned'],
  ],
  [
    'a booking may go another way than was reserved, and the space reserved is free',
    [o.reserve(), o.book(), o.planReserved('R1', [{ departure: other, from: 0, to: 1 }]), b2.book(), b2.plan()],
    ['space-reserved', 'booked unit-booked', 'reservation-booked planned', 'booked unit-booked', 'planned'],
  ],
  [
    'who was there before a disruption took space stays, may be found heavier, moved away and put back',
    [
      o.book(),
      o.plan(),
      low,
      o.declare({ grossKg: 19_000 }),
      o.plan([{ departure: other, from: 0, to: 1 }]),
      { ...o.plan(), because: { code: 'undone' } } as Order,
    ],
    ['booked unit-booked', 'planned', 'disruption-declared', 'declared', 'planned', 'planned'],
  ],
  [
    'space is there again on other days, and when a disruption is withdrawn',
    [
      low,
      o.book(),
      o.plan([{ departure: tomorrow, from: 0, to: 2 }]),
      { kind: 'withdraw-disruption', disruption: 'LOW' as never, reason: 'a false alarm' },
      b2.book(),
      b2.plan(),
      b2.confirm(),
    ],
    [
      'disruption-declared',
      'booked unit-booked',
      'planned',
      'disruption-withdrawn',
      'booked unit-booked',
      'planned',
      'confirmed',
    ],
  ],
  [
    'space given back by a cancellation is free at once',
    [o.book(), o.plan(), b2.book(), o.cancel(), b2.plan()],
    ['booked unit-booked', 'planned', 'booked unit-booked', 'booking-cancelled unit-cancelled', 'planned'],
  ],
  [
    'a cancellation taken back leaves the space to who took it, and the promise undone',
    [o.book(), o.plan(), o.confirm(), o.cancel(), b2.book(), b2.plan(), o.reinstate(), o.confirm(), o.plan()],
    [
      'booked unit-booked',
      'planned',
      'confirmed',
      'booking-cancelled unit-cancelled',
      'booked unit-booked',
      'planned',
      'booking-reinstated unit-reinstated',
      'refused: B1.1 has no plan yet',
      expect.stringMatching(/^refused: no space is left/) as never,
    ],
  ],
  [
    'another destination gives the space back',
    [o.book(), o.plan(), b2.book(), o.amend({ destination: middle }), b2.plan()],
    ['booked unit-booked', 'planned', 'booked unit-booked', 'amended unplanned', 'planned'],
  ],
  [
    'other goods are planned and guarded anew; what they are worth changes nothing',
    [
      o.book(),
      o.plan(),
      o.amend({ goods: [{ ...laptops, value: cents(5), description: 'old ones' }] }),
      o.amend({ goods: [{ ...laptops, hs: '320810' as never, dangerous: { un: '1263', class: '3' } }] }),
      o.plan(),
      o.amend({ goods: [laptops] }),
    ],
    ['booked unit-booked', 'planned', 'amended', 'amended unplanned declared', 'planned', 'amended unplanned declared'],
  ],
  [
    'a promise stands when its terms stay, and must be made anew when they change',
    [
      o.book(),
      o.plan(),
      o.confirm(),
      o.amend({ priority: 1 }),
      o.confirm(),
      o.amend({ destination: middle }),
      o.plan([{ departure: line, from: 0, to: 1 }]),
      o.confirm(),
    ],
    [
      'booked unit-booked',
      'planned',
      'confirmed',
      'amended',
      'refused: B1 is already confirmed for this arrival',
      'amended unplanned',
      'planned',
      'confirmed',
    ],
  ],
  [
    'a report is believed where an order would be refused',
    [o.book(), o.plan(), o.gateIn(), o.load({ departure: other, reported: true })],
    ['booked unit-booked', 'planned', 'declared gated-in', 'loaded'],
  ],
  [
    'what was taken back can be done again',
    [...aboard, o.correct(5), o.load()],
    ['booked unit-booked', 'planned', 'declared gated-in', 'loaded', 'corrected', 'loaded'],
  ],
  [
    'a released unit may be loaded',
    [o.book(), o.plan(), o.gateIn(), o.hold(), o.release('customs-5'), o.load()],
    ['booked unit-booked', 'planned', 'declared gated-in', 'held', 'released', 'loaded'],
  ],
  [
    'a loading written down late happened before',
    [o.book(), o.plan(), o.gateIn(), o.depart(), o.load({ when: morning + 150_000 })],
    ['booked unit-booked', 'planned', 'declared gated-in', 'departed', 'loaded'],
  ],
  [
    'a unit given back its number may use it again',
    [...delivered, b2.book(), b2.plan([{ departure: tomorrow, from: 0, to: 2 }]), b2.gateIn()],
    [...deliveredKinds, 'booked unit-booked', 'planned', 'declared gated-in'],
  ],
];

async function kindsOf(hub: Hub, orders: readonly Order[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const command of commandsOf(orders)) {
    const [answer] = (await hub.execute(command)).answers;
    kinds.push(
      answer === undefined || 'refused' in answer
        ? `refused: ${answer?.refused.reason}`
        : answer.done.map(({ kind }) => kind).join(' '),
    );
  }
  return kinds;
}

function hubContract(name: string, make: () => Promise<Hub>): void {
  test.each(refusals)(`${name} refuses %s`, async (_, given, order, code, words) => {
    const hub = await make();
    expect((await kindsOf(hub, given)).filter((kinds) => kinds.startsWith('refused'))).toEqual([]);
    const at = (morning + given.length * 60_000) as Instant;
    const { answers } = await hub.execute({ id: 'x', actor: 'clerk', source: 'test', at, orders: [order] });
    expect(answers).toMatchObject([{ refused: { code, reason: expect.stringMatching(words) } }]);
  });

  test.each(acceptances)(`${name}: %s`, async (_, orders, kinds) => {
    expect(await kindsOf(await make(), orders)).toEqual(kinds);
  });

  test(`${name} reserves no longer than to the cut-off, and nothing after it`, async () => {
    const hub = await make();
    const give = async (id: string, minutesBefore: number, order: Order) => {
      const at = instantOf((noon - minutesBefore) as Minute);
      return (await hub.execute({ id, actor: 'clerk', source: 'test', at, orders: [order] })).answers[0];
    };
    expect(await give('r', 310, o.reserve())).toHaveProperty('done'); // For half an hour, and the cut-off comes before.
    expect(await give('b', 305, o.book())).toHaveProperty('done');
    expect(await give('p', 305, o.plan())).toMatchObject({ refused: { code: 'full' } });
    expect(await give('q', 300, o.plan())).toHaveProperty('done');
    const reason = expect.stringMatching(/takes no more units/);
    expect(await give('s', 300, o.reserve('R2'))).toMatchObject({ refused: { code: 'past-cut-off', reason } });
  });

  test(`${name} lets nothing in after the cut-off of its departure, reports excepted`, async () => {
    const hub = await make();
    await kindsOf(hub, [o.book(), o.plan()]);
    const give = async (id: string, minutesBefore: number, order: Order) => {
      const at = instantOf((noon - minutesBefore) as Minute);
      return (await hub.execute({ id, actor: 'clerk', source: 'test', at, orders: [order] })).answers[0];
    };
    const reason = expect.stringMatching(/took units until 2026-\S+; plan B1\.1 again/);
    expect(await give('late', 299, o.gateIn())).toMatchObject({ refused: { code: 'past-cut-off', reason } });
    expect(await give('in time', 299, o.gateIn({ when: instantOf((noon - 300) as Minute) }))).toHaveProperty('done');
    expect(await give('undo', 299, o.correct(4))).toHaveProperty('done');
    expect(await give('report', 200, o.gateIn({ reported: true }))).toHaveProperty('done');
  });

  test(`${name} does all orders of a command in turn, and the refused ones alone are not done`, async () => {
    const hub = await make();
    const orders = [o.book(), o.book(), o.plan(), b2.book(), b2.plan(), o.gateIn()];
    const { answers } = await hub.execute({ id: 'all', actor: 'clerk', source: 'test', at: morning, orders });
    expect(answers.map((answer) => ('refused' in answer ? answer.refused.code : 'done'))).toEqual([
      'done',
      'exists',
      'done',
      'done',
      'full',
      'done',
    ]);
  });

  test(`${name} does a command once, answers it again the same, and refuses its name to another one`, async () => {
    const hub = await make();
    const command = { id: 'once', actor: 'clerk', source: 'test', at: morning, orders: [o.book()] };
    const first = await hub.execute(command);
    expect(await hub.execute({ ...command, at: (morning + 1) as Instant })).toEqual({
      answers: first.answers,
      replayed: true,
    });
    await expect(hub.execute({ ...command, orders: [b2.book()] })).rejects.toThrow(CommandMismatch);
    expect(await kindsOf(hub, [b2.book()])).toEqual(['booked unit-booked']);
  });

  test.each([
    ['lets nothing in for a train that has gone by in time', [], 'past-cut-off'],
    ['still takes what comes late for a train that is late', [o.estimate(middle, noon + 600 + 180)], 'done'],
  ])(`${name} %s`, async (_, reports, becomes) => {
    const hub = await make();
    const leg = { departure: line, from: 1, to: 2 };
    await kindsOf(hub, [o.book({ origin: middle }), o.plan([leg])]);
    for (const command of commandsOf([o.depart(), ...reports], instantOf(noon), 'run')) await hub.execute(command);
    const at = instantOf((noon + 450) as Minute); // It leaves the middle at noon + 660, and closes five hours before.
    const orders = [o.gateIn({ at: middle })];
    const [answer] = (await hub.execute({ id: 'in', actor: 'clerk', source: 'test', at, orders })).answers;
    expect(answer !== undefined && 'refused' in answer ? answer.refused.code : 'done').toBe(becomes);
  });

  test(`${name} lets no clock put an entry before the one it follows`, async () => {
    const hub = await make();
    const [book, plan] = commandsOf([o.book(), o.plan()]);
    if (book === undefined || plan === undefined) throw new Error('two commands');
    await hub.execute({ ...book, at: (morning + 3000) as Instant });
    await hub.execute({ ...plan, at: (morning - 3000) as Instant });
    const [answer] = (await hub.execute({ ...plan, id: 'again', at: morning, orders: [o.gateIn()] })).answers;
    expect(answer).toMatchObject({ done: [{ version: 3 }, { version: 4 }] });
  });
}

hubContract('memory', async () => new MemoryHub(lineNetwork()));

const store = await openTestStore();
hubContract('PostgreSQL', async () => {
  await emptied(store.database);
  return openHub(store.database, lineNetwork());
});

/** Only a test may get behind the guards of the ledger. */
const emptied = (database: Database): Promise<void> =>
  database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, slot, machine_job, departure, disruption, reservation, reserved_space, segment_use, plan`.execute(
      tx,
    );
  });
