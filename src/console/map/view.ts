import { useMemo } from 'react';
import { useAddress } from '../shell/address.ts';

export const modes = ['rail', 'barge', 'sea', 'road', 'air'] as const;
export const lists = ['departures', 'borders', 'disruptions'] as const;
export type List = (typeof lists)[number];

/** What the map shows; all of it stands in the address. */
export interface MapView {
  /** A moment; absent is now. */
  readonly at: string | undefined;
  readonly shown: ReadonlySet<string>;
  readonly list: List;
  /** Only late departures are listed. */
  readonly late: boolean;
  /** A place whose departures and units are listed instead. */
  readonly place: string | undefined;
  /** A piece of a corridor whose lines are listed instead. */
  readonly line: string | undefined;
}

/** Reads the view from the address, and changes it there; quietly while a slider moves. */
export function useMapView() {
  const { search, change } = useAddress<'at' | 'modes' | 'list' | 'late' | 'place' | 'line'>();
  const { at, modes: chosen, list, late, place, line } = search;
  const view = useMemo(
    (): MapView => ({
      at: at !== undefined && !Number.isNaN(Date.parse(at)) ? at : undefined,
      shown: new Set(chosen === undefined ? modes : chosen.split(',')),
      list: lists.find((name) => name === list) ?? 'departures',
      late: late === '1',
      place,
      line,
    }),
    [at, chosen, list, late, place, line],
  );
  return { ...view, change };
}
