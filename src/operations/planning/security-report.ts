import type { Where } from '../../model/disruption.ts';
import type { Removed } from '../../plan/assign/without.ts';
import type { Element, ElementKind } from '../../plan/timetable/element.ts';

/** What the plan would lose by each thing it depends on. Amounts are whole minor units of `currency`. */
export interface SecurityReport {
  readonly asOf: string;
  /** The last planning run before it, where one was made. */
  readonly plan?: string;
  readonly days: number;
  readonly currency: string;
  /** The plan as it stands: units whose way ahead can still be changed. */
  readonly base: { readonly units: number; readonly late: number; readonly cost: number };
  /** The worst first. */
  readonly rows: readonly SecurityRow[];
  readonly seconds: number;
}

export interface SecurityRow {
  readonly element: string;
  readonly kind: ElementKind;
  readonly name: string;
  /** What a disruption of it names, a part each; absent in reports of earlier versions. */
  readonly where?: readonly Where[];
  /** Units that would go over it. */
  readonly affected: number;
  readonly lostUnits: number;
  readonly lateUnits: number;
  readonly extraCost: number;
  readonly extraObjective: number;
  readonly recoveryDays: number;
  readonly seconds: number;
  /** Days a year it is closed, by the documented disruptions of the network; absent where none is known. */
  readonly perYear?: number;
  /** `extraObjective` by so many days. */
  readonly expectedPerYear?: number;
}

/** Rows of all elements, ranked by what the plan would lose in its own terms. */
export function securityRows(
  elements: readonly Element[],
  removed: readonly Removed[],
  days: number,
  closedDays: ReadonlyMap<string, number>,
): SecurityRow[] {
  const rows = elements.map(({ id, kind, name, where }, index): SecurityRow => {
    const loss = removed[index];
    const closed = closedDays.get(id);
    const extraObjective = Math.round(loss?.extraObjective ?? 0);
    return {
      element: id,
      kind,
      name,
      where,
      affected: loss?.affected ?? 0,
      lostUnits: loss?.lost ?? 0,
      lateUnits: loss?.late ?? 0,
      extraCost: Math.round(loss?.extraCost ?? 0),
      extraObjective,
      recoveryDays: Math.round((loss?.recoveryDays ?? 0) * 10) / 10,
      seconds: Math.round((loss?.seconds ?? 0) * 1000) / 1000,
      ...(closed === undefined
        ? {}
        : { perYear: Math.round(closed * 10) / 10, expectedPerYear: Math.round((extraObjective * closed) / days) }),
    };
  });
  return rows.sort((a, b) => b.extraObjective - a.extraObjective || (a.element < b.element ? -1 : 1));
}
