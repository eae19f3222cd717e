import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PlanPhase, Watch } from '../plan/assign/assign.ts';

/** Somebody asked a run to stop before it had written anything. */
export class Stopped extends Error {
  readonly during: PlanPhase;

  constructor(during: PlanPhase) {
    super(`stopped while ${during}`);
    this.during = during;
  }
}

/** How long a run computes until it hears others, and how often one that waits looks up. */
const [turnMs, lookMs] = [40, 100];

/** The turns of a run between which its process hears whoever asks it to stop: while it computes it is deaf. */
export class Turns {
  private readonly watch: Watch;
  private heardAt = performance.now();

  constructor(watch: Watch) {
    this.watch = watch;
  }

  /** Hears others where it is time to, and throws `Stopped` when asked to stop. */
  async next(during: PlanPhase): Promise<void> {
    if (performance.now() - this.heardAt < turnMs) return;
    await this.hear(during);
  }

  /** Hears others now. */
  async hear(during: PlanPhase): Promise<void> {
    await nextTurn();
    this.heardAt = performance.now();
    if (this.watch.shouldStop()) throw new Stopped(during);
  }

  /** Waits for what others do, but not for longer than until somebody asks to stop. */
  async waitFor<T>(work: Promise<T>, during: PlanPhase): Promise<T> {
    let timer: ReturnType<typeof setInterval> | undefined;
    const stopped = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (this.watch.shouldStop()) reject(new Stopped(during));
      }, lookMs);
    });
    work.catch(() => undefined); // Cut off, it may fail with nobody there to hear it.
    try {
      return await Promise.race([work, stopped]);
    } finally {
      clearInterval(timer);
    }
  }
}
