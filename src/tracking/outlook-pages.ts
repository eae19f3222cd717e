import type { Network } from '../model/network.ts';
import type { Mode } from '../model/way.ts';
import type { Outlook } from './outlook.ts';
import {
  behind,
  cursorOf,
  displacedSheet,
  filterRisks,
  fullSheet,
  type OutlookSheet,
  outlookSheet,
  type RiskFilter,
  type RiskSheet,
  riskSheet,
} from './outlook-sheet.ts';

/** Which units at risk somebody wants to see. */
export interface RisksAsked extends RiskFilter {
  readonly limit: number;
  /** The last row of the page before, by `cursorOf`. */
  readonly after?: string;
}

export interface RisksPage {
  readonly outlook: OutlookSheet;
  /** Rows of all pages. */
  readonly total: number;
  readonly rows: readonly RiskSheet[];
  readonly next?: string;
}

/** Which full departures somebody wants to see. */
export interface FullAsked {
  readonly mode?: Mode;
  /** Only those that units were displaced from. */
  readonly displaced: boolean;
  /** Any part of a departure, a service or a place. */
  readonly text?: string;
}

export interface FullPage {
  readonly asOf: string;
  readonly currency: string;
  readonly rows: readonly ReturnType<typeof fullSheet>[];
}

export interface DisplacedPage {
  readonly run: string;
  readonly currency: string;
  /** Who pays most first. */
  readonly rows: readonly ReturnType<typeof displacedSheet>[];
}

/** What may go wrong, as pages ask for it: plain values, so that another process may answer. */
export interface Prospects {
  risks(asked: RisksAsked): Promise<RisksPage>;
  full(asked: FullAsked): Promise<FullPage>;
  /** Nothing where the run is not full, or has left. */
  displaced(run: string): Promise<DisplacedPage | undefined>;
}

export function risksPage(network: Network, outlook: Outlook, { limit, after, ...filter }: RisksAsked): RisksPage {
  const found = filterRisks(outlook, filter);
  const rest = behind(found, after);
  const rows = rest.slice(0, limit);
  const last = rows.at(-1);
  return {
    outlook: outlookSheet(outlook),
    total: found.length,
    rows: rows.map((row) => riskSheet(network, row)),
    ...(rest.length > limit && last !== undefined ? { next: cursorOf(last) } : {}),
  };
}

export function fullPage(network: Network, { full, asOf }: Outlook, { mode, displaced, text }: FullAsked): FullPage {
  const part = text?.toLowerCase();
  const rows = full
    .filter((row) => (mode === undefined || row.mode === mode) && (!displaced || row.displaced > 0))
    .map((row) => fullSheet(network, row))
    .filter(
      ({ run, name, segments }) =>
        part === undefined ||
        [run, name, ...segments.flatMap(({ fromName, toName }) => [fromName, toName])]
          .join(' ')
          .toLowerCase()
          .includes(part),
    );
  return { asOf: new Date(asOf).toISOString(), currency: network.norms.currency, rows };
}

export function displacedPage(network: Network, outlook: Outlook, run: string): DisplacedPage | undefined {
  if (!outlook.full.some((full) => full.run === run)) return undefined;
  const rows = [...(outlook.displaced.get(run) ?? [])].sort((a, b) => b.extra - a.extra || (a.unit < b.unit ? -1 : 1));
  return { run, currency: network.norms.currency, rows: rows.map(displacedSheet) };
}
