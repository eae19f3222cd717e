import type { Chance } from '../../base/random.ts';
import type { Free } from '../route/kernel-question.ts';
import type { Effort } from './effort.ts';
import { type Mover, Standing } from './kernel-standing.ts';
import type { Candidate, Pool } from './pool.ts';

/** Gains below this many cents are what the last digits may differ by. */
const least = 0.01;
/** Riders of a full segment that are asked to give way, and how many may have to at once. */
const [askedMost, ejectedMost] = [64, 12];
/** What a single exchange may lose at first, in mean losses of those who do not go their best way; it falls to nothing. */
const warmth = 1.3;
/** Tries between two looks whether there is effort left: some milliseconds. */
const slice = 4096;

/**
 * Makes a plan better by exchange: somebody who goes a worse way takes the place of others on a better one, where those lose less by
 * it than is gained (ejection of the cheapest to move, then best insertion; after Shaw 1998 and Glover 1996). Nobody of a higher
 * priority gives way to one of a lower.
 */
export class Exchange {
  /** Cents gained so far. */
  gained = 0;
  private readonly standing: Standing;
  /** Those who have a way over something that is short. */
  private readonly bound: Int32Array;
  private readonly ejected = new Int32Array(ejectedMost);
  private readonly was = new Int32Array(ejectedMost);
  /** Who may have to give way now: only those of the same priority, or those of a lower one, too; and what an exchange may lose. */
  private amongEquals = false;
  private mayLose = 0;

  /** `free` is what all movers leave as they now go. */
  constructor(pool: Pool, free: Free, movers: readonly Mover[]) {
    this.standing = new Standing(pool, free, movers);
    this.bound = Int32Array.from([...movers.keys()].filter((mover) => this.standing.isBound(mover)));
  }

  /** So many tries, of which each gains or changes nothing; false where nobody has anything to gain. */
  settle(chance: Chance, tries: number): boolean {
    const { bound, standing } = this;
    if (bound.length === 0) return false;
    for (let done = 0; done < tries; done += 1) {
      const mover = bound[Math.floor(chance.next() * bound.length)]!;
      const first = standing.first(mover);
      const chosen = standing.chosen[mover]!;
      const last = chosen < 0 ? standing.end(mover) : chosen;
      if (last <= first) continue;
      const aim = chance.next() < 0.5 ? first : first + Math.floor(chance.next() * (last - first));
      this.gained += this.takePlace(mover, aim);
    }
    return true;
  }

  /**
   * So many tries for each priority, of which a single one may lose, too, but less and less: so a plan gets out of where no exchange
   * gains (threshold accepting, Dueck and Scheuer 1990). Those of one priority exchange among themselves, the highest one first, and
   * where they end no better than they began, they stand as before.
   */
  *roam(chance: Chance, triesEach: number, effort: Effort): Generator<void> {
    const { standing } = this;
    const priorities = [...new Set(Array.from(this.bound, (mover) => standing.priority[mover]!))].sort((a, b) => a - b);
    for (const priority of priorities) {
      const peers = this.bound.filter((mover) => standing.priority[mover] === priority);
      const before = { gained: this.gained, chosen: standing.chosen.slice() };
      const warm = warmth * this.meanLoss(peers);
      const tries = triesEach * peers.length;
      this.amongEquals = true;
      for (let done = 0; done < tries && !effort.isSpent; done += slice) {
        this.mayLose = warm * (1 - done / tries);
        const some = Math.min(slice, tries - done);
        for (let tried = 0; tried < some; tried += 1)
          this.wander(chance, peers[Math.floor(chance.next() * peers.length)]!);
        effort.add(some);
        yield;
      }
      this.amongEquals = false;
      this.mayLose = 0;
      if (this.gained > before.gained) continue;
      this.gained = before.gained;
      for (const mover of peers) standing.send(mover, -1);
      for (const mover of peers) standing.send(mover, before.chosen[mover]!);
    }
  }

  /** The way each mover goes in the end. */
  ways(): (Candidate | undefined)[] {
    return Array.from({ length: this.standing.size }, (_, mover) => this.standing.wayOf(mover));
  }

  /** Sends a mover on any of its options, a better or a worse one, if that does not lose too much. */
  private wander(chance: Chance, mover: number): void {
    const { standing } = this;
    const [first, end] = [standing.first(mover), standing.end(mover)];
    const chosen = standing.chosen[mover]!;
    const last = chance.next() < 0.5 || chosen < 0 ? end : chosen;
    if (last <= first) return;
    const aim = chance.next() < 0.25 ? first : first + Math.floor(chance.next() * (last - first));
    if (aim !== chosen) this.gained += this.takePlace(mover, aim);
  }

  /** What those who do not go their best way lose by it. */
  private meanLoss(movers: Int32Array): number {
    const { standing } = this;
    let [sum, count] = [0, 0];
    for (const mover of movers) {
      const loss = standing.valueAt(mover, standing.chosen[mover]!) - standing.valueAt(mover, standing.first(mover));
      if (loss <= least) continue;
      sum += loss;
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  }

  /** Sends a mover on an option and others off it, unless all together lose more than they may; gives what they gain. */
  private takePlace(mover: number, aim: number): number {
    const { ejected, standing, was } = this;
    const { chosen, rowStart, rowOf } = standing;
    const floor = least - this.mayLose;
    const start = chosen[mover]!;
    let gain = standing.valueAt(mover, start) - standing.valueAt(mover, aim);
    if (gain <= floor) return 0;
    standing.send(mover, -1);
    let count = 0;
    let isOpen = true;
    for (let at = rowStart[aim]!; isOpen && at < rowStart[aim + 1]!; at += 1) {
      const row = rowOf[at]!;
      while (isOpen && !standing.fits(mover, row)) {
        const other = count === ejectedMost ? -1 : this.cheapestOn(row, mover, gain - floor);
        isOpen = other >= 0;
        if (!isOpen) break;
        ejected[count] = other;
        was[count] = chosen[other]!;
        count += 1;
        standing.send(other, -1);
      }
    }
    if (isOpen) standing.send(mover, aim);
    for (let placed = 0; isOpen && placed < count; placed += 1) {
      const other = ejected[placed]!;
      const option = standing.bestBut(other, -1);
      gain -= standing.valueAt(other, option) - standing.valueAt(other, was[placed]!);
      standing.send(other, option);
      isOpen = gain > floor;
    }
    if (isOpen) return gain;
    for (let index = 0; index < count; index += 1) standing.send(ejected[index]!, -1);
    standing.send(mover, start);
    for (let index = 0; index < count; index += 1) standing.send(ejected[index]!, was[index]!);
    return 0;
  }

  /** Who of those on a row loses least by going another way, for the space it gives; nobody who loses more than there is to gain. */
  private cheapestOn(row: number, mover: number, most: number): number {
    const { standing, amongEquals } = this;
    const { chosen, priority, teuOf } = standing;
    let [best, loss] = [-1, Number.POSITIVE_INFINITY];
    let asked = 0;
    for (let node = standing.riders(row); node >= 0 && asked < askedMost; node = standing.after(node), asked += 1) {
      const other = standing.riderAt(node);
      if (other === mover || priority[other]! < priority[mover]!) continue;
      if (amongEquals && priority[other] !== priority[mover]) continue;
      const now = chosen[other]!;
      const more = standing.valueAt(other, standing.bestBut(other, now)) - standing.valueAt(other, now);
      if (more >= most) continue;
      const perTeu = more / Math.min(teuOf[other]!, teuOf[mover]!);
      if (perTeu < loss) [best, loss] = [other, perTeu];
    }
    return best;
  }
}
