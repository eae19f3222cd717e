import { useAddress } from '../shell/address.ts';

const tabs = ['risks', 'none', 'full', 'prices', 'n-1', 'runs'] as const;

/** A view of this page. */
export type PlanTab = (typeof tabs)[number];

/** What the page opens with; it does not stand in the address. */
export const firstTab: PlanTab = 'risks';

/** What stands in the address of this page. */
export interface PlanSearch {
  readonly tab?: PlanTab | undefined;
  readonly code?: string | undefined;
  readonly reason?: string | undefined;
  readonly q?: string | undefined;
  /** Whether the chart stands above the table. */
  readonly chart?: 'late' | undefined;
  /** The full departure whose displaced units are shown. */
  readonly run?: string | undefined;
  /** The planning run that is shown. */
  readonly plan?: string | undefined;
  /** What is thought away from the plan. */
  readonly element?: string | undefined;
  /** How the rows are ordered: a column, with `-` before it for the largest first. */
  readonly sort?: string | undefined;
  /** Prices of space: between two places, leaving within so many days, by service or family, as heat map or table. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: string | undefined;
  readonly by?: 'family' | undefined;
  readonly view?: 'table' | undefined;
  /** The planning run under way; `new` while somebody fills in what to plan, `all` where that is everything. */
  readonly job?: string | undefined;
}

/** What the address says, and how to change it. */
export function usePlanSearch() {
  const { search, change } = useAddress<keyof PlanSearch>();
  const tab = tabs.find((name) => name === search.tab) ?? firstTab;
  return {
    search: { ...search, tab } as PlanSearch & { tab: PlanTab },
    change: (next: PlanSearch, quietly?: boolean) => change(next, quietly),
  };
}
