import { useMemo } from 'react';
import { useAddress } from '../shell/address.ts';
import { isDay } from './days.ts';

export type Way = 'departs' | 'arrives' | 'both';
export type Only = 'late' | 'empty';

export const spans = [1, 3, 7] as const;

/** What the board shows. All of it stands in the address. */
export interface View {
  /** Nobody says: the hub's today, whenever that is. */
  readonly day: string | undefined;
  readonly days: number;
  readonly at: string | undefined;
  readonly way: Way;
  /** None chosen: all of them. */
  readonly modes: readonly string[];
  readonly onDemand: boolean;
  readonly only: Only | undefined;
  readonly text: string;
  readonly gantt: boolean;
  readonly byService: boolean;
  /** Pixels an hour in the chart; nobody says: what fits. */
  readonly zoom: number | undefined;
}

type Search = Readonly<Record<string, string | undefined>>;

const daysMax = 14;

/** What somebody typed into the address may be anything: what makes no sense is as if it were not there. */
export function readView(search: Search): View {
  const [days, zoom] = [Number(search['days']), Number(search['zoom'])];
  return {
    day: isDay(search['day']) ? search['day'] : undefined,
    days: Number.isInteger(days) && days >= 1 && days <= daysMax ? days : 1,
    at: search['at'] === '' ? undefined : search['at'],
    way: search['way'] === 'arrives' || search['way'] === 'both' ? search['way'] : 'departs',
    modes: (search['mode'] ?? '').split(',').filter((mode) => mode !== ''),
    onDemand: search['demand'] === 'on',
    only: search['only'] === 'late' || search['only'] === 'empty' ? search['only'] : undefined,
    text: search['q'] ?? '',
    gantt: search['view'] === 'gantt',
    byService: search['sort'] === 'service',
    zoom: zoom >= 0.1 && zoom <= 200 ? zoom : undefined,
  };
}

/** The view, and how to change it: a step that Back undoes, or in place where it changes with every key. */
export function useView() {
  const { search, change } = useAddress<string>();
  return { view: useMemo(() => readView(search), [search]), show: change };
}
