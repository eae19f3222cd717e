/**
 * How much a planning run may do. What it must do it does all the same: best routes, and a way for each unit. What makes a plan
 * better is begun only while there is effort left: rounds of prices, the proof of the bound, passes for better ways.
 */
export class Effort {
  /** Route questions answered and units tried for a better way, up to where it was spent: the same on every machine. */
  work = 0;
  /** Whether somebody has said how much there is: then it may all be spent, and otherwise only what is sure to be worth it. */
  readonly isGiven: boolean;
  private readonly enough: (work: number) => boolean;
  private spent = false;

  /** `enough` says whether no more should be begun after so much work; what it once said stays. */
  constructor(enough?: (work: number) => boolean) {
    this.isGiven = enough !== undefined;
    this.enough = enough ?? (() => false);
  }

  /** Whether nothing more should be begun; each look counts as a bit of work. A run that is given the work at which another one stopped stops there, too. */
  get isSpent(): boolean {
    this.spent ||= this.enough(this.work);
    this.add(1); // So that no two looks see the same work.
    return this.spent;
  }

  add(work: number): void {
    if (!this.spent) this.work += work;
  }
}
