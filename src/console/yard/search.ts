import { useAddress } from '../shell/address.ts';

export const tabs = ['stacks', 'ahead', 'storage', 'kpis', 'terminal'] as const;
export const lenses = ['leaves', 'margin', 'reshuffles', 'holds', 'dwell', 'temperature'] as const;
export type Lens = (typeof lenses)[number];

/** What the page shows: the facility, the view, the block, what the colours say, what is looked for, and how it is drawn. */
export function useYardSearch() {
  const { search, change } = useAddress<'at' | 'tab' | 'block' | 'by' | 'q' | 'view'>();
  return {
    at: search.at,
    block: search.block,
    q: search.q ?? '',
    is3d: search.view === '3d',
    tab: tabs.find((name) => name === search.tab) ?? 'stacks',
    by: lenses.find((name) => name === search.by) ?? 'leaves',
    change,
  };
}
