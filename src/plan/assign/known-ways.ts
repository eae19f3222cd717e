import type { Free } from '../route/kernel-question.ts';
import type { RouteQuestion } from '../route/load.ts';
import type { Objective } from '../route/objective.ts';
import { patient } from '../route/pattern.ts';
import type { BestRoute, Router } from '../route/router.ts';

/** Questions from one place to another; whoever is under way is a kind of its own. */
export const kindOf = ({ start, destination }: RouteQuestion): string =>
  `${start.kind === 'gate' ? start.at : JSON.stringify(start)} ${destination}`;

/** Between two places nobody waits for weeks any more after so many had waited in vain. */
const inVainMost = 3;

/**
 * Finds ways along services that are known to join two places: soon, or weeks later, where all are full. Where none of them has
 * space, all services are searched, until that has found nothing between these places, or was done so often. So nearly every answer
 * takes some microseconds; a way that exists may be missed where others of its kind had none.
 */
export class KnownWays {
  private readonly router: Router;
  private readonly searchesMost: number;
  /** Searches of all services that are left to each kind, and how many of it in a row found no space however long they waited. */
  private readonly left = new Map<string, number>();
  private readonly inVain = new Map<string, number>();

  constructor(router: Router, searchesMost = Number.POSITIVE_INFINITY) {
    this.router = router;
    this.searchesMost = searchesMost;
  }

  find(question: RouteQuestion, objective: Objective, space: Free): BestRoute | undefined {
    const { router } = this;
    const soon = router.known(question, objective, space);
    const kind = kindOf(question);
    const inVain = this.inVain.get(kind) ?? 0;
    if (soon !== undefined || inVain >= inVainMost) return soon;
    const later = router.known(question, objective, space, { patience: patient });
    this.inVain.set(kind, later === undefined ? inVain + 1 : 0);
    const left = this.left.get(kind) ?? this.searchesMost;
    if (later !== undefined || left === 0) return later;
    const found = router.best(question, objective, space);
    this.left.set(kind, found === undefined ? 0 : left - 1);
    return found;
  }

  /** Others are asked for now: a search that found nothing before may find something. */
  forget(): void {
    this.left.clear();
    this.inVain.clear();
  }
}
