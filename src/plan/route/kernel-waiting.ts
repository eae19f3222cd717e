import { LabelTable } from './kernel-labels.ts';

/** How a unit came to the dock it waits at: cut-offs hold for those from outside, storage for those inside. */
export const [atOwner, byRoad, byOther] = [0, 1, 2] as const;

/** Labels that wait, by dock. Two of them are compared at the same moment, with the storage each has paid by then. */
export class WaitingTable extends LabelTable {
  /** Whether one that waits at a dock is as good as the newcomer whenever the two leave; those the newcomer beats are taken out. */
  isMatched(
    dock: number,
    cost: number,
    co2: number,
    legs: number,
    at: number,
    ready: number,
    origin: number,
    perUnitDay: number,
    costOnly: boolean,
  ): boolean {
    for (let other = this.first(dock), before = -1; other >= 0; other = this.next[other]!) {
      if (this.origin[other] === origin) {
        const gap = at - this.at[other]!;
        // The one that came earlier pays storage for at most so much longer.
        const longer = perUnitDay === 0 ? 0 : Math.ceil(Math.abs(gap) / 1440) * perUnitDay;
        if (gap >= 0 && this.ready[other]! <= ready && this.cost[other]! + longer <= cost) {
          if (costOnly || (this.co2[other]! <= co2 && this.legs[other]! <= legs)) return true;
        }
        if (gap <= 0 && ready <= this.ready[other]! && cost + longer <= this.cost[other]!) {
          if (costOnly || (co2 <= this.co2[other]! && legs <= this.legs[other]!)) {
            this.remove(dock, other, before);
            continue; // `before` stays: the one behind has moved up.
          }
        }
      }
      before = other;
    }
    return false;
  }

  /**
   * Whether one that came later, and is ready too, is no dearer and stays so whenever the two leave. Those overtaken are
   * forgotten, so that a dock where waiting is free holds few labels, however many arrive.
   */
  isOvertaken(
    dock: number,
    label: number,
    now: number,
    latestCutOff: number,
    stored: number,
    perUnitDay: number,
    costOnly: boolean,
  ): boolean {
    const origin = this.origin[label]!;
    // Cut-offs count from arrival: one who came earlier may still catch what the other misses, until none is left to miss.
    const inTimeForAll = origin === byOther ? now : now - latestCutOff;
    const at = this.at[label]!;
    for (let other = this.first(dock); other >= 0; other = this.next[other]!) {
      if (other === label || this.origin[other] !== origin || this.ready[other]! > now) continue;
      const gap = this.at[other]! - at;
      if (gap < 0 || this.at[other]! > inTimeForAll) continue;
      if (gap === 0 && other < label) continue; // Of two alike one stays.
      // Storage is counted in started days: this much more the earlier one pays at any later time.
      const certain = Math.min(stored, Math.floor(gap / 1440) * perUnitDay);
      if (this.cost[other]! > this.cost[label]! + certain) continue;
      if (costOnly || (this.co2[other]! <= this.co2[label]! && this.legs[other]! <= this.legs[label]!)) return true;
    }
    return false;
  }
}
