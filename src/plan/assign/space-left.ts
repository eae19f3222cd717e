import type { Free } from '../route/kernel-question.ts';
import { kindOf, type RouteQuestion } from '../route/load.ts';
import type { BestRoute, Router } from '../route/router.ts';
import type { Commodity } from './commodity.ts';

/** Space that becomes less and never more: where somebody has found no way, nobody like him finds one later. */
export class SpaceLeft {
  private readonly router: Router;
  private readonly free: Free;
  private readonly inVain = new Map<string, RouteQuestion[]>();

  constructor(router: Router, free: Free) {
    this.router = router;
    this.free = free;
  }

  /** The best way in it, whatever it costs. */
  find({ question, objective }: Commodity): BestRoute | undefined {
    const { load, start, destination, documentsAt, legsMax } = question;
    const place = JSON.stringify({ ...start, readyAt: 0 });
    const kind = [place, destination, documentsAt, legsMax, load.teu, kindOf(load)].join(' ');
    const inVain = this.inVain.get(kind) ?? [];
    if (inVain.some((other) => isNoHarder(other, question))) return undefined;
    const found = this.router.best(question, { ...objective, ceiling: Number.POSITIVE_INFINITY }, this.free);
    if (found === undefined) this.inVain.set(kind, [...inVain, question]);
    return found;
  }
}

/** Whether a question of the same kind has every way that another one has. */
const isNoHarder = (question: RouteQuestion, than: RouteQuestion): boolean =>
  question.start.readyAt <= than.start.readyAt &&
  question.latestAt >= than.latestAt &&
  question.load.grossKg <= than.load.grossKg;
