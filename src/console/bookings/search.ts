import { useAddress } from '../shell/address.ts';
import { withOffset } from './zone.ts';

const names = [
  'q',
  'customer',
  'origin',
  'destination',
  'stage',
  'synthetic',
  'readyFrom',
  'readyTo',
  'dueFrom',
  'dueTo',
] as const;

export type FilterName = (typeof names)[number];
export type Filters = Partial<Record<FilterName, string>>;
export type Sort = 'reference' | 'ready';

/** What the list looks for. Typing replaces the address, a choice is a step that Back undoes. */
export function useBookingSearch() {
  const { search, change } = useAddress<FilterName | 'sort'>();
  const filters: Filters = {};
  for (const name of names) {
    const value = search[name];
    if (value !== undefined && value !== '') filters[name] = value;
  }
  return {
    filters,
    sort: search.sort === 'ready' ? ('ready' as const) : ('reference' as const),
    change,
    clear: () => change(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
}

const day = /^\d{4}-\d\d-\d\d$/;

/** What is asked of the hub: days count on the hub's own clock, and the last day of a range is part of it. */
export function askedOf({ stage, synthetic, readyFrom, readyTo, dueFrom, dueTo, ...rest }: Filters, zone: string) {
  const moment = (text: string | undefined, later: number): string | undefined => {
    if (text === undefined || !day.test(text)) return undefined;
    const date = new Date(Date.parse(`${text}T00:00:00Z`) + later * 86_400_000);
    return withOffset(date.toISOString().slice(0, 10), zone);
  };
  const stages = ['booked', 'confirmed', 'cancelled'] as const;
  const asked = {
    ...rest,
    stage: stages.find((each) => each === stage),
    synthetic: synthetic === 'true' || synthetic === 'false' ? (synthetic as 'true' | 'false') : undefined,
    readyFrom: moment(readyFrom, 0),
    readyTo: moment(readyTo, 1),
    dueFrom: moment(dueFrom, 0),
    dueTo: moment(dueTo, 1),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [Name in keyof typeof asked]?: Exclude<(typeof asked)[Name], undefined>;
  };
}
