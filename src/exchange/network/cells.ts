import type { Facility, FacilityId, Mark } from '../../model/facility.ts';
import { readFacilityId } from '../../model/facility.ts';
import { marks } from '../../model/network.ts';
import { readServiceId, type ServiceId } from '../../model/service.ts';
import { type CellReader, oneOf } from '../csv/fields.ts';

// Cells that several files of a network have in common.

export const readMark: CellReader<Mark> = oneOf(marks);

export const facilityId: CellReader<FacilityId> = (text) =>
  readFacilityId(text) ?? { problem: 'an id has letters, digits and _, at most 20 of them' };

export const noFacility = 'is no facility of facilities.csv';

export const knownFacility =
  (facilities: ReadonlyMap<FacilityId, Facility>): CellReader<FacilityId> =>
  (text) => {
    const id = facilityId(text);
    if (typeof id !== 'string') return id;
    return facilities.has(id) ? id : { problem: noFacility };
  };

export const serviceId: CellReader<ServiceId> = (text) =>
  readServiceId(text) ?? { problem: 'an id has capitals, digits, . _ and -, at most 30 of them' };
