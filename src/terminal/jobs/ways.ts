import { isLifting, type SingleMachine } from '../../model/job.ts';
import type { PartId } from '../../model/terminal.ts';
import { getsAt } from './able.ts';
import type { Spot } from './question.ts';

type Place = Spot['place'];

/** One step of a unit's way through a terminal: it is lifted, or driven, to a place. The last step puts it where it belongs. */
export interface Step {
  readonly by: 'lift' | 'drive';
  readonly to: Place;
}

/**
 * How units get from one place of a terminal to another: one lift where some machine reaches both; else it is set down beside a place, a
 * tractor may take it further, and another machine lifts it from there.
 */
export class Ways {
  private readonly lifting: readonly SingleMachine[];
  private readonly tractors: readonly SingleMachine[];
  private readonly places: readonly PartId[];
  /** What all of them carry: up to this the way does not depend on the weight. */
  private readonly everyKg: number;
  private readonly known = new Map<string, readonly Step[] | undefined>();

  constructor(machines: readonly SingleMachine[]) {
    const groups = machines.filter(({ number }) => number === 1);
    this.lifting = groups.filter(({ kind }) => isLifting(kind));
    this.tractors = groups.filter(({ kind }) => kind === 'tractor');
    this.places = [...new Set(groups.flatMap(({ reaches }) => reaches))];
    this.everyKg = Math.min(...[...this.lifting, ...this.tractors].map(({ maxKg }) => maxKg));
  }

  /** The fewest steps; `down` says that it stands beside its place already. Nothing where no machines get it there. */
  find(from: Place, down: boolean, to: Place, kg: number): readonly Step[] | undefined {
    const name = `${from} ${down} ${to} ${kg <= this.everyKg ? '' : kg}`;
    const known = this.known.get(name);
    if (known !== undefined || this.known.has(name)) return known;
    const found = this.search(from, down, to, kg);
    this.known.set(name, found);
    return found;
  }

  private search(from: Place, down: boolean, to: Place, kg: number): readonly Step[] | undefined {
    if (this.canLift(from, to, kg)) return [{ by: 'lift', to }];
    if (from === 'truck' || to === 'truck') return undefined;
    const firsts = down ? [from] : [from, ...this.places].filter((first) => this.canLift(from, first, kg));
    const lasts = [to, ...this.places].filter((last) => this.canLift(last, to, kg));
    let best: readonly Step[] | undefined;
    for (const first of firsts) {
      for (const last of lasts) {
        if (last !== first && !this.canDrive(first, last, kg)) continue;
        const steps: Step[] = [
          ...(down ? [] : [{ by: 'lift' as const, to: first }]),
          ...(last === first ? [] : [{ by: 'drive' as const, to: last }]),
          { by: 'lift', to },
        ];
        if (best === undefined || steps.length < best.length) best = steps;
      }
    }
    return best;
  }

  private canLift(from: Place, to: Place, kg: number): boolean {
    const job = { kind: 'move' as const, from: { place: from, metre: 0 }, to: { place: to, metre: 0 } };
    return this.lifting.some((machine) => kg <= machine.maxKg && getsAt(machine, job));
  }

  private canDrive(from: PartId, to: PartId, kg: number): boolean {
    return this.tractors.some(({ maxKg, reaches }) => kg <= maxKg && reaches.includes(from) && reaches.includes(to));
  }
}
