import type { Prices } from '../route/kernel-question.ts';
import type { Patterns } from '../route/pattern.ts';
import type { BestRoute, Router } from '../route/router.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Commodity } from './commodity.ts';

/** What one unit of a commodity asks. */
export type Asked = Pick<Commodity, 'question' | 'objective'>;

/** How routes are looked for: under prices of space, and only along services that are known, where somebody says so. */
export interface Asking {
  readonly prices?: Prices;
  readonly along?: Patterns;
}

/**
 * Finds the best routes of many commodities as if nobody else were there, below the ceiling of each: in other threads, where
 * there are any.
 */
export type RouteTeam = (
  timetable: Timetable,
  commodities: readonly Asked[],
  progress: (done: number) => void,
  asking?: Asking,
) => Promise<(BestRoute | undefined)[]>;

/** The best route of each commodity as if nobody else were there. Each answer stands for itself, whoever finds it. */
export function findBests(...question: Parameters<typeof findingBests>): (BestRoute | undefined)[] {
  const work = findingBests(...question);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * The same bit by bit, for whoever must hear others in between: after some questions each it gives how many are answered. Those
 * alike come one after the other, so that what is worked out for one serves the next.
 */
export function* findingBests(
  router: Router,
  commodities: readonly Asked[],
  { prices, along }: Asking = {},
): Generator<number, (BestRoute | undefined)[]> {
  if (along !== undefined) router.goBy(along);
  const found: (BestRoute | undefined)[] = new Array(commodities.length).fill(undefined);
  let answered = 0;
  for (const index of alikeTogether(commodities).flat()) {
    const { question, objective } = commodities[index] as Asked;
    found[index] =
      along === undefined
        ? router.best(question, objective, router.boundless, prices === undefined ? {} : { prices })
        : router.known(question, objective, router.boundless, { prices });
    answered += 1;
    if (answered % step === 0) yield answered;
  }
  return found;
}

/** Questions that are answered without hearing others: some milliseconds. */
const step = 16;

/** The places of questions, those for one destination and kind of unit together. */
export function alikeTogether(commodities: readonly Asked[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, { question }] of commodities.entries()) {
    const { kind, needsPlug, dangerousClasses } = question.load;
    const key = `${question.destination} ${kind} ${needsPlug} ${dangerousClasses.join(';')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([, group]) => group);
}
