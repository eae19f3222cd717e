import type { FacilityId } from '../model/facility.ts';
import { readUnitKey, type UnitKey } from '../model/unit.ts';
import { withMoment } from './action-moments.ts';
import type { Action } from './actions.ts';

/** What becomes of a unit when its goods are out. */
export const emptyActions: readonly Action[] = [
  {
    name: 'strip',
    what: 'its goods are out: it is empty with its consignee',
    needs: [],
    may: ['at', 'when'],
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'strip',
        unit: unit as UnitKey,
        ...(given.at === undefined ? {} : { at: given.at as FacilityId }),
        ...when,
      })),
  },
  {
    name: 'return-empty',
    what: 'the unit is back in a depot, without goods',
    needs: ['at'],
    may: ['when'],
    reports: true,
    order: (unit, given, desk) =>
      withMoment(desk, given, (when) => ({
        kind: 'return-empty',
        unit: unit as UnitKey,
        at: given.at as FacilityId,
        ...when,
      })),
  },
  {
    name: 'take-empty',
    what: 'fetch it without goods, from a depot or straight from its consignee',
    needs: [],
    may: ['for', 'when'],
    order: (unit, given, desk) => {
      if (given.for !== undefined && readUnitKey(given.for) === undefined)
        return { problem: `--for should be a journey such as EX-1.1, not ${given.for}` };
      return withMoment(desk, given, (when) => ({
        kind: 'take-empty',
        unit: unit as UnitKey,
        ...(given.for === undefined ? {} : { by: given.for as UnitKey }),
        ...when,
      }));
    },
  },
];
