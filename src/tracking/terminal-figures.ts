/** How well a terminal works, over a while: as it was measured, or as a simulation previews it. */
export interface TerminalFigures {
  /** Units lifted out of a slot to leave, and those put elsewhere for it. */
  readonly retrievals: number;
  readonly reshuffles: number;
  readonly reshufflesPerRetrieval: number | undefined;
  /** Days in the yard, by how units come and go: `truck-train`. */
  readonly dwellDays: readonly (Spread & { readonly way: string })[];
  /** From the gate to the gate. */
  readonly truckTurnMinutes: Spread | undefined;
  readonly trainStayHours: Spread | undefined;
  readonly bargeStayHours: Spread | undefined;
  readonly liftsPerHour: { readonly mean: number; readonly most: number } | undefined;
  /** Share of slots that are taken. */
  readonly yardFill: { readonly mean: number; readonly most: number } | undefined;
  readonly plugsMost: number | undefined;
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** Nine of ten are no more. */
  readonly most: number;
}

/** How values lie, each divided by `per`; nothing where there are none. */
export function spreadOf(values: readonly number[], per: number): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.map((value) => value / per).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const sum = sorted.reduce((all, value) => all + value, 0);
  return {
    count: sorted.length,
    mean: tidy(sum / sorted.length),
    median: tidy(at(0.5)),
    most: tidy(at(0.9)),
  };
}

/** No more digits than such a figure is good for. */
export const tidy = (value: number): number => Number(value.toFixed(4));

export const meanAndMost = (values: readonly number[]): { mean: number; most: number } | undefined =>
  values.length === 0
    ? undefined
    : {
        mean: tidy(values.reduce((all, value) => all + value, 0) / values.length),
        most: tidy(values.reduce((most, value) => Math.max(most, value), 0)),
      };
