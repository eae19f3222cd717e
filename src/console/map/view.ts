import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

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

type Change = Readonly<Partial<Record<'at' | 'modes' | 'list' | 'late' | 'place' | 'line', string | undefined>>>;

/** Reads the view from the address, and changes it there; `replace` leaves no step for Back, as while a slider moves. */
export function useMapView(): MapView & { change(change: Change, replace?: boolean): void } {
  const search: { at?: string; modes?: string; list?: string; late?: string; place?: string; line?: string } =
    useSearch({
      strict: false,
    });
  const navigate = useNavigate();
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
  return {
    ...view,
    change: (change, replace = false) =>
      void navigate({ to: '.', replace, search: (before: Record<string, unknown>) => ({ ...before, ...change }) }),
  };
}
