import type { Leg, Sheet, UnitEvent } from './sheets.ts';

/** What a step of a unit's life is about. */
export type StepKind =
  | UnitEvent['kind']
  | 'leg-departed'
  | 'leg-arrived'
  | 'to-gate-in'
  | 'to-load'
  | 'to-depart'
  | 'to-arrive'
  | 'disposal'
  | 'to-gate-out'
  | 'to-deliver'
  | 'to-plan';

/** One step from booking to delivery: it happened, is expected, or is planned. */
export interface Step {
  /** The same step has the same id as long as the page is open, so that it can be marked when it changes. */
  readonly id: string;
  readonly kind: StepKind;
  readonly is: 'actual' | 'estimated' | 'planned';
  readonly when?: string;
  /** How `when` is meant: a moment, or the latest one. */
  readonly until?: true;
  readonly at?: string;
  readonly departure?: string;
  readonly mode?: string;
  /** By the timetable, where it came out otherwise. */
  readonly planned?: string;
  /** What a departure's report or the unit's own entry says, and when that was written down. */
  readonly event?: UnitEvent;
  readonly source?: string;
  readonly asOf?: string;
  /** Taken back since, and why. */
  readonly takenBack?: string;
  /** It was not meant to be there. */
  readonly astray?: true;
  readonly unbooked?: true;
  readonly again?: 'again' | 'repair';
  /** The arrival the plan before had promised. */
  readonly before?: string;
}

/** A unit that was put on a departure it was not planned on, and how that was mended. */
export interface Trouble {
  readonly at: string;
  readonly departure: string;
  readonly planned?: string;
  readonly loaded: UnitEvent;
  readonly mended?: UnitEvent;
}

export interface Life {
  readonly past: readonly Step[];
  readonly coming: readonly Step[];
  readonly troubles: readonly Trouble[];
}

/** A unit's life as steps in time: what its entries and its departures say has happened, and what its plan says will. */
export function lifeOf(sheet: Sheet): Life {
  const { past, troubles } = pastOf(sheet);
  return { past: past.toSorted((a, b) => minuteOf(a) - minuteOf(b)), coming: comingOf(sheet), troubles };
}

function pastOf(sheet: Sheet): { past: readonly Step[]; troubles: readonly Trouble[] } {
  const reasons = new Map(
    sheet.events.flatMap(({ corrects, reason }) => (corrects === undefined ? [] : [[corrects, reason ?? ''] as const])),
  );
  const past: Step[] = [];
  const troubles: Trouble[] = [];
  let plan: UnitEvent | undefined;
  let ahead: readonly string[] = [];
  let astray = false;
  for (const event of sheet.events) {
    if (event.kind === 'reefer-read') continue; // Dozens of them: the curve beside the life tells them.
    const takenBack = reasons.get(event.version);
    const stands = takenBack === undefined;
    const leg =
      event.departure === undefined ? undefined : sheet.legs.find((each) => each.departure === event.departure);
    if (event.kind === 'discharged' && leg?.arrives.is === 'actual' && stands && leg.to === event.at)
      past.push(reached(leg));
    let step: Step = {
      id: `entry-${event.version}`,
      kind: event.kind,
      is: 'actual',
      when: event.occurred,
      event,
      ...(event.at === undefined ? {} : { at: event.at }),
      ...(event.departure === undefined ? {} : { departure: event.departure }),
      ...(leg === undefined ? {} : { mode: leg.mode }),
      ...(stands ? {} : { takenBack }),
    };
    if (event.kind === 'planned') {
      const changed = plan?.arrival !== undefined && plan.arrival !== event.arrival;
      step = {
        ...step,
        ...(plan === undefined ? {} : { again: astray ? 'repair' : 'again' }),
        ...(changed ? { before: plan?.arrival as string } : {}),
      };
      const last = troubles.at(-1);
      if (astray && last !== undefined) troubles[troubles.length - 1] = { ...last, mended: event };
      [plan, ahead, astray] = [event, event.departures ?? [], false];
    }
    if (event.kind === 'loaded' && stands && event.departure !== undefined) {
      if (plan !== undefined && !ahead.includes(event.departure)) {
        const planned = ahead.find((departure) => !wasOn(sheet, departure, event.version));
        troubles.push({
          at: event.at ?? '',
          departure: event.departure,
          loaded: event,
          ...(planned === undefined ? {} : { planned }),
        });
        step = { ...step, astray: true };
        astray = true;
      }
    }
    past.push(step);
    if (event.kind === 'loaded' && leg?.departs.is === 'actual' && stands) past.push(departed(leg));
  }
  const [aboard] = sheet.legs.filter(({ done, departure }) => !done && departure === sheet.at);
  if (aboard?.arrives.is === 'actual') past.push(reached(aboard));
  return { past, troubles };
}

/** What is written down later may have happened before. Departures tell whole minutes: within one the order of entries stands. */
const minuteOf = ({ when }: Step): number => Math.floor(Date.parse(when ?? '') / 60_000);

/** Whether the unit had been on a departure before one of its entries. */
const wasOn = ({ events }: Sheet, departure: string, before: number): boolean =>
  events.some((event) => event.version < before && event.kind === 'loaded' && event.departure === departure);

const departed = (leg: Leg): Step => ({
  id: `left-${leg.departure}`,
  kind: 'leg-departed',
  is: 'actual',
  when: leg.departs.now,
  planned: leg.departs.planned,
  ...ofLeg(leg, leg.from),
});

const reached = (leg: Leg): Step => ({
  id: `reached-${leg.departure}`,
  kind: 'leg-arrived',
  is: 'actual',
  when: leg.arrives.now,
  planned: leg.arrives.planned,
  ...ofLeg(leg, leg.to),
});

const ofLeg = (leg: Leg, at: string) => ({
  at,
  departure: leg.departure,
  mode: leg.mode,
  source: leg.departure,
  ...(leg.asOf === undefined ? {} : { asOf: leg.asOf }),
  ...(leg.unbooked === true ? { unbooked: true as const } : {}),
});

const notComing = new Set(['cancelled', 'delivered']);

function comingOf(sheet: Sheet): readonly Step[] {
  const { status, next, eta, destination } = sheet;
  if (notComing.has(status)) return [];
  const steps: Step[] = [];
  const step = (rest: Omit<Step, 'id'>): void =>
    void steps.push({ id: `${rest.kind}-${rest.departure ?? ''}`, ...rest });
  if (next?.what === 'plan')
    step({ kind: 'to-plan', is: 'planned', ...(sheet.at === undefined ? {} : { at: sheet.at }) });
  else if (next?.what === 'gate-in') {
    const by = next.by === undefined ? {} : { when: next.by, until: true as const };
    step({ kind: 'to-gate-in', is: 'planned', at: next.at ?? sheet.origin, ...by });
  }
  if (next !== undefined && next.what !== 'plan')
    for (const leg of sheet.legs.filter(({ done }) => !done)) {
      const aboard = leg.departure === sheet.at;
      if (!aboard) step({ kind: 'to-load', is: 'planned', ...ofLeg(leg, leg.from) });
      if (leg.departs.is !== 'actual')
        step({
          kind: 'to-depart',
          is: sure(leg.departs.is),
          when: leg.departs.now,
          planned: leg.departs.planned,
          ...ofLeg(leg, leg.from),
        });
      if (leg.arrives.is !== 'actual')
        step({
          kind: 'to-arrive',
          is: sure(leg.arrives.is),
          when: leg.arrives.now,
          planned: leg.arrives.planned,
          ...ofLeg(leg, leg.to),
        });
    }
  if (eta !== undefined && status !== 'out')
    step({
      kind: 'disposal',
      is: eta.is === 'actual' ? 'actual' : eta.is,
      when: eta.arrival,
      at: destination,
      source: eta.source,
      asOf: eta.asOf,
    });
  if (status !== 'out') step({ kind: 'to-gate-out', is: 'planned', at: destination });
  step({ kind: 'to-deliver', is: 'planned', at: destination, when: sheet.due, until: true });
  return steps;
}

const sure = (is: 'planned' | 'estimated' | 'actual'): Step['is'] => is;
