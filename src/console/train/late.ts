import type { LoadPlan } from './queries.ts';

/** Departures that, as it now looks, bring units only once the train is gone. */
export const tooLate = ({ comes, departs }: Pick<LoadPlan, 'comes' | 'departs'>): ReadonlySet<string> =>
  new Set(
    comes.flatMap(({ departure, at, is }) =>
      departure !== undefined && at !== undefined && is !== 'actual' && Date.parse(at) >= Date.parse(departs)
        ? [departure]
        : [],
    ),
  );

type Loaded = LoadPlan['wagons'][number]['units'][number];

/** Whether a unit is still to come, by a departure that comes too late. */
export const comesTooLate = (late: ReadonlySet<string>, { here, from }: Pick<Loaded, 'here' | 'from'>): boolean =>
  !here && from !== undefined && late.has(from.departure);
