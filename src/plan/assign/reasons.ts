import { type Said, say, toldAs } from '../../base/sentence.ts';
import { type Minute, writeMinute } from '../../base/time.ts';
import type { Refusal } from '../../model/itinerary.ts';
import type { Free } from '../route/kernel-question.ts';
import type { RouteQuestion } from '../route/load.ts';
import { bucketsOf } from '../route/prices.ts';
import { objectionTo } from '../route/rates.ts';
import { type BestRoute, Router } from '../route/router.ts';
import { stopOn } from '../timetable/disrupt.ts';
import { bucketKeyOf, serviceOf } from '../timetable/timetable.ts';
import type { Commodity } from './commodity.ts';
import { fullBuckets } from './space.ts';

/**
 * Why a unit has no itinerary: the first of these that is true. There is no connection; the services that lead there do not
 * take it; none arrives in time; the ones that would are full, or cost more than it is worth.
 * `best` is its best route if nobody else were there, `withSpace` finds its best one in `free`, whatever it costs.
 */
export function explainNone(
  router: Router,
  commodity: Commodity,
  best: BestRoute | undefined,
  free: Free,
  withSpace = () =>
    router.best(commodity.question, { ...commodity.objective, ceiling: Number.POSITIVE_INFINITY }, free),
): Refusal[] {
  const { question, spoils } = commodity;
  if (best !== undefined) return explainFull(router, commodity, best, free, withSpace());
  const patient: RouteQuestion = { ...question, latestAt: endOf(router) };
  const late = router.pareto(patient, router.boundless).routes[0];
  if (late !== undefined) {
    const why = say`earliest ${writeMinute(late.arrivesAt)}, latest ${writeMinute(question.latestAt)}`;
    return [{ code: spoils ? 'spoils' : 'arrives-too-late', ...toldAs('detail', why) }];
  }
  const refused = objectionsOnTheWay(router, patient);
  if (refused.length > 0) return refused;
  const stopped = disruptionsOnTheWay(router, patient);
  if (stopped.length > 0) return stopped;
  return [
    { code: 'no-route', ...toldAs('detail', say`no services join ${placeOf(question)} and ${question.destination}`) },
  ];
}

/** Why none of the services known to lead there has a way for a unit: what is full on the best of them. */
export function nothingKnown(
  { timetable }: Router,
  { question }: Commodity,
  best: BestRoute | undefined,
  free: Free,
): Refusal {
  if (best === undefined) return { code: 'no-route', detail: say`no services are known to lead there` };
  const full = fullBuckets(free, bucketsOf(timetable, best.legs), question.load);
  return { code: 'full', ...toldAs('detail', say`${full.map((bucket) => bucketKeyOf(timetable, bucket))}`) };
}

const endOf = (router: Router): Minute => ((router.timetable.to + 200) * 1440) as Minute;

/** `dear` is the best way with space, dearer than it is worth. */
function explainFull(
  router: Router,
  { question }: Commodity,
  best: BestRoute,
  free: Free,
  dear: BestRoute | undefined,
): Refusal[] {
  const full = fullBuckets(free, bucketsOf(router.timetable, best.legs), question.load);
  const buckets = full.map((bucket) => bucketKeyOf(router.timetable, bucket));
  if (dear === undefined) return [{ code: 'full', ...toldAs('detail', say`${buckets}`) }];
  const { currency } = router.timetable.network.norms;
  const more = `${Math.round((dear.value - best.value) / 100)} ${currency}`;
  return [
    {
      code: 'too-dear',
      ...toldAs('detail', say`the best with space costs ${more} more than the best of all, which is full: ${buckets}`),
    },
  ];
}

/** What the services say that would lead there if they took everything. */
function objectionsOnTheWay(router: Router, question: RouteQuestion): Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const { legs } of router.connections(question)) {
    for (const { departure } of legs) {
      const objection = objectionTo(serviceOf(router.timetable, departure), question.load);
      if (objection !== undefined) refusals.set(objection.detail, objection);
    }
  }
  return [...refusals.values()].slice(0, 5);
}

/** The disruptions without which there would be a way: what they stop of the best one. */
function disruptionsOnTheWay({ timetable }: Router, question: RouteQuestion): Refusal[] {
  const { disrupted, ...open } = timetable;
  if (disrupted === undefined) return [];
  const { barred = [], ...load } = question.load;
  const objective = { readyAt: 0, dueAt: 0, timePerDay: 1, latePerDay: 0, ceiling: Number.POSITIVE_INFINITY };
  const without = new Router(open);
  const way = without.best({ ...question, load }, objective, without.boundless);
  const stops = new Map<string, Refusal>();
  for (const { departure, from, to } of way?.legs ?? []) {
    const stop = stopOn(timetable, departure, from, to, barred);
    if (stop === undefined) continue;
    const code = stop.goods === undefined ? 'closed' : 'embargoed';
    stops.set(stop.id, { code, ...toldAs('detail', say`${stop.id}: ${stop.name}`) });
  }
  return [...stops.values()];
}

const placeOf = ({ start }: RouteQuestion): string | Said =>
  start.kind === 'aboard' ? say`departure ${start.departure}` : start.at;
