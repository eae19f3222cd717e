import { type FacilityId, readFacilityId } from '../model/facility.ts';
import type { Terminal } from './terminal.ts';
import type { Desk } from './workplace.ts';

/** The facility people mean, or nothing, which was said to them. */
export function facilityIn(terminal: Terminal, desk: Desk, text: string): FacilityId | undefined {
  const id = readFacilityId(text);
  if (id !== undefined && desk.network.facilities.has(id)) return id;
  terminal.wrongCall(`${text} is no facility of ${desk.network.name}`);
  return undefined;
}
