import { gantryMetresPerMinute, gantrySafetyM } from './question.ts';

/** A gantry on its line: where it stands when it is free, and between which metres it is busy until then. */
export interface Gantry {
  metre: number;
  low: number;
  high: number;
  freeAt: number;
}

/** A gantry that makes room for another. */
export interface Yield {
  readonly gantry: Gantry;
  readonly from: number;
  readonly to: number;
}

/**
 * Gantries on one line, in the order in which they stand. It guards that they never cross or come nearer than the safety distance: a
 * busy one is a wall, one that waits makes room, and behind both ends there is room to stand.
 */
export class Runway {
  readonly gantries: Gantry[] = [];

  /** Puts a gantry where it holds a job, from one metre to another: that is where it is. */
  hold(start: number, end: number): Gantry {
    const gantry = { metre: start, low: Math.min(start, end), high: Math.max(start, end), freeAt: 0 };
    this.insert(gantry);
    return gantry;
  }

  /** Puts a gantry that waits at a metre, or where there is room behind it. */
  stand(wanted: number): Gantry {
    let metre = wanted;
    const near = ({ low, high }: Gantry): boolean => metre > low - gantrySafetyM && metre < high + gantrySafetyM;
    for (let other = this.gantries.find(near); other !== undefined; other = this.gantries.find(near))
      metre = other.high + gantrySafetyM;
    const gantry = { metre, low: metre, high: metre, freeAt: 0 };
    this.insert(gantry);
    return gantry;
  }

  /** People may have sent two across each other's way: they go on in the order in which that leaves them. */
  sort(): void {
    this.gantries.sort((a, b) => a.metre - b.metre);
  }

  insert(gantry: Gantry): void {
    const behind = this.gantries.findIndex(({ metre }) => metre > gantry.metre);
    this.gantries.splice(behind < 0 ? this.gantries.length : behind, 0, gantry);
  }

  /** Between which metres a gantry can work from now on, if whoever waits makes room: how near it comes to the next that is busy. */
  roomOf(gantry: Gantry, now: number): { readonly low: number; readonly high: number } {
    const index = this.gantries.indexOf(gantry);
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let at = index + 1;
    for (let other = this.gantries[at]; other !== undefined; at += 1, other = this.gantries[at]) {
      high = Math.max(high, other.low - gantrySafetyM * (at - index));
      if (other.freeAt > now) break;
    }
    if (at === this.gantries.length) high = Number.POSITIVE_INFINITY;
    at = index - 1;
    for (let other = this.gantries[at]; other !== undefined; at -= 1, other = this.gantries[at]) {
      low = Math.min(low, other.high + gantrySafetyM * (index - at));
      if (other.freeAt > now) break;
    }
    if (at < 0) low = Number.NEGATIVE_INFINITY;
    return { low, high };
  }

  /** Who has to make room so that a gantry can work between two metres from now on; nothing where somebody busy is in the way. */
  roomFor(gantry: Gantry, low: number, high: number, now: number): Yield[] | undefined {
    const yields: Yield[] = [];
    const index = this.gantries.indexOf(gantry);
    for (const step of [1, -1]) {
      let bound = (step > 0 ? high : low) + step * gantrySafetyM;
      for (let at = index + step; at >= 0 && at < this.gantries.length; at += step) {
        const other = this.gantries[at];
        if (other === undefined) break;
        if (step > 0 ? other.low >= bound : other.high <= bound) break; // Whoever stands behind it is further away still.
        if (other.freeAt > now) return undefined;
        yields.push({ gantry: other, from: other.metre, to: bound });
        bound += step * gantrySafetyM;
      }
    }
    return yields;
  }

  /** As `roomFor` for a gantry that comes from elsewhere. */
  roomToEnter(low: number, high: number, now: number): Yield[] | undefined {
    const gantry = { metre: low, low, high, freeAt: now };
    this.insert(gantry);
    const yields = this.roomFor(gantry, low, high, now);
    this.leave(gantry);
    return yields;
  }

  leave(gantry: Gantry): void {
    this.gantries.splice(this.gantries.indexOf(gantry), 1);
  }
}

/** Sends a gantry that waits to another metre; it is busy until it is there. Gives when that is. */
export function giveWay({ gantry, from, to }: Yield, now: number): number {
  const freeAt = now + Math.abs(to - from) / gantryMetresPerMinute;
  Object.assign(gantry, { metre: to, low: to, high: to, freeAt });
  return freeAt;
}
