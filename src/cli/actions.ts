import type { BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { holdKinds, isHoldKind } from '../model/hold.ts';
import { readSlot } from '../model/terminal.ts';
import type { UnitKey } from '../model/unit.ts';
import { readUnitId } from '../model/unit-id.ts';
import type { Order } from '../operations/order.ts';
import { momentOr, withMoment } from './action-moments.ts';
import { amend } from './amend.ts';
import { emptyActions } from './empty-actions.ts';
import type { Desk } from './workplace.ts';

/** The options of all actions; each reads its own. */
export interface Given {
  readonly at?: string;
  readonly when?: string;
  readonly number?: string;
  readonly gross?: string;
  readonly tare?: string;
  readonly departure?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly reason?: string;
  readonly hold?: string;
  readonly entry?: string;
  readonly arrival?: string;
  readonly destination?: string;
  readonly ready?: string;
  readonly due?: string;
  readonly priority?: string;
  readonly goods?: string;
  readonly slot?: string;
  readonly for?: string;
  readonly reported?: boolean;
  readonly json?: boolean;
}

export type OptionName = Exclude<keyof Given, 'reported' | 'json'>;

/** An order, or what is wrong with what was given. */
export type Made = Order | { readonly problem: string };

/** One thing that can be done, with the options it needs. */
export interface Action {
  readonly name: string;
  readonly what: string;
  readonly needs: readonly OptionName[];
  readonly may?: readonly OptionName[];
  /** Also takes a fact from outside that was not planned so. */
  readonly reports?: true;
  readonly order: (subject: string, given: Given, desk: Desk) => Made | Promise<Made>;
}

export const unitActions: readonly Action[] = [
  {
    name: 'gate-in',
    what: 'let a unit in at its origin',
    needs: ['at'],
    may: ['number', 'when'],
    reports: true,
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'gate-in',
        unit: unit as UnitKey,
        at: given.at as FacilityId,
        ...numberOf(given),
        ...when,
      })),
  },
  {
    name: 'load',
    what: 'put a unit on a departure',
    needs: ['departure', 'at'],
    may: ['when'],
    reports: true,
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'load',
        unit: unit as UnitKey,
        departure: given.departure as DepartureId,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'discharge',
    what: 'take a unit off a departure',
    needs: ['departure', 'at'],
    may: ['when'],
    reports: true,
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'discharge',
        unit: unit as UnitKey,
        departure: given.departure as DepartureId,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'gate-out',
    what: 'let a unit out to its customer',
    needs: ['at'],
    may: ['when'],
    reports: true,
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'gate-out',
        unit: unit as UnitKey,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'slot',
    what: 'put a unit into a slot of its yard, or from one into another',
    needs: ['at', 'slot'],
    may: ['when'],
    order: (unit, given, desk) => {
      const slot = readSlot(given.slot ?? '');
      if (slot === undefined) return { problem: `--slot should read like A-07-3-2, not ${given.slot}` };
      return withMoment(desk, given, (when) => ({
        kind: 'slot',
        unit: unit as UnitKey,
        at: given.at as FacilityId,
        slot,
        ...when,
      }));
    },
  },
  {
    name: 'deliver',
    what: 'the unit is with its consignee',
    needs: [],
    may: ['when'],
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({ kind: 'deliver', unit: unit as UnitKey, ...when })),
  },
  ...emptyActions,
  {
    name: 'hold',
    what: 'stop a unit where it is',
    needs: ['kind', 'owner', 'reason'],
    order: (unit, { kind = '', owner = '', reason = '' }) =>
      isHoldKind(kind)
        ? { kind: 'hold', unit: unit as UnitKey, holdKind: kind, owner, reason }
        : { problem: `--kind should be one of ${holdKinds.join(', ')}` },
  },
  {
    name: 'release',
    what: 'release one hold',
    needs: ['hold', 'reason'],
    order: (unit, { hold = '', reason = '' }) => ({ kind: 'release', unit: unit as UnitKey, hold, reason }),
  },
  {
    name: 'declare',
    what: 'give a unit its number or its verified weights',
    needs: [],
    may: ['number', 'gross', 'tare'],
    order: (unit, given) => ({ kind: 'declare', unit: unit as UnitKey, ...numberOf(given), ...weightsOf(given) }),
  },
  {
    name: 'correct',
    what: 'take back the last thing recorded of a unit',
    needs: ['entry', 'reason'],
    order: (unit, { entry, reason = '' }) => ({
      kind: 'correct',
      unit: unit as UnitKey,
      corrects: Number(entry),
      reason,
    }),
  },
];

export const departureActions: readonly Action[] = [
  {
    name: 'depart',
    what: 'a departure leaves a call',
    needs: ['at'],
    may: ['when'],
    order: (id, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'depart',
        departure: id as DepartureId,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'arrive',
    what: 'a departure comes to a call',
    needs: ['at'],
    may: ['when'],
    order: (id, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'arrive',
        departure: id as DepartureId,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'estimate',
    what: 'somebody knows better when it will come',
    needs: ['at', 'arrival'],
    order: (id, { at, arrival = '' }, desk) =>
      momentOr(desk, at, arrival, 'arrival', (arrivesAt) => ({
        kind: 'estimate',
        departure: id as DepartureId,
        at: at as FacilityId,
        arrivesAt,
      })),
  },
];

export const bookingActions: readonly Action[] = [
  {
    name: 'confirm',
    what: 'promise the planned arrival and the price',
    needs: [],
    order: (id) => ({ kind: 'confirm', booking: id as BookingId }),
  },
  {
    name: 'cancel',
    what: 'take a booking back; its space is free at once',
    needs: ['reason'],
    order: (id, { reason = '' }) => ({ kind: 'cancel', booking: id as BookingId, reason }),
  },
  {
    name: 'reinstate',
    what: 'take a cancellation back; its units wait for a plan again',
    needs: ['reason'],
    order: (id, { reason = '' }) => ({ kind: 'reinstate', booking: id as BookingId, reason }),
  },
  {
    name: 'amend',
    what: 'change a booking',
    needs: ['reason'],
    may: ['destination', 'ready', 'due', 'priority', 'goods'],
    order: amend,
  },
];

const numberOf = ({ number }: Given) => {
  const read = number === undefined ? undefined : readUnitId(number);
  return typeof read === 'string' ? { number: read } : {};
};

const weightsOf = ({ gross, tare }: Given) => ({
  ...(gross === undefined ? {} : { grossKg: Number(gross) }),
  ...(tare === undefined ? {} : { tareKg: Number(tare) }),
});
