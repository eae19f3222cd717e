import { useNavigate, useSearch } from '@tanstack/react-router';

export const tabs = ['stacks', 'ahead', 'terminal'] as const;
export const lenses = ['leaves', 'reshuffles', 'holds', 'dwell'] as const;
export type Lens = (typeof lenses)[number];

/** What stands in the address of this page. */
export interface YardSearch {
  readonly at?: string | undefined;
  readonly tab?: (typeof tabs)[number] | undefined;
  readonly block?: string | undefined;
  /** What the colours say. */
  readonly by?: Lens | undefined;
  readonly q?: string | undefined;
  /** Stacks as boxes; else from above. */
  readonly view?: '3d' | undefined;
}

export function useYardSearch() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    at: search['at'],
    block: search['block'],
    q: search['q'] ?? '',
    is3d: search['view'] === '3d',
    tab: tabs.find((name) => name === search['tab']) ?? 'stacks',
    by: lenses.find((name) => name === search['by']) ?? 'leaves',
    /** `quietly` leaves no step for Back: for what is typed. */
    change: (change: YardSearch, quietly = false) =>
      void navigate({
        to: '.',
        replace: quietly,
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      }),
  };
}
