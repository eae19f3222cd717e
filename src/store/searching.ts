import { findingBests, type RouteTeam } from '../plan/assign/bests.ts';
import type { Router } from '../plan/route/router.ts';
import type { Timetable } from '../plan/timetable/timetable.ts';
import type { Turns } from './turns.ts';

/** Fewer questions, on a shorter timetable (questions times segments), are answered sooner than threads are started. */
const [manyQuestions, manyLooks] = [2_000, 70_000_000];

/**
 * Who searches routes: threads, where there are any and it is worth the trouble, or this one. Once they have been asked they are
 * asked again, since they know what was worked out.
 */
export function searchersFor(here: RouteTeam, team: RouteTeam = here): RouteTeam {
  let chosen = here;
  return (timetable, asked, ...more) => {
    if (isWorthSharing(timetable, asked.length)) chosen = team;
    return chosen(timetable, asked, ...more);
  };
}

const isWorthSharing = ({ segmentDeparts }: Timetable, questions: number): boolean =>
  questions >= manyQuestions || questions * segmentDeparts.length >= manyLooks;

/** Searches routes in this thread, and hears others in between. */
export const searchHere =
  (router: Router, turns: Turns): RouteTeam =>
  async (_, asked, searched, asking) => {
    const work = findingBests(router, asked, asking);
    for (;;) {
      const { done, value } = work.next();
      searched(done === true ? asked.length : value);
      if (done === true) return value;
      await turns.next(asking?.prices === undefined ? 'searching' : 'pricing');
    }
  };
