import { limits } from '../../base/limits.ts';
import type { Minute } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { Leaving, Standing } from '../../model/standing.ts';
import { leavingByRoad, leavingIn, leavingWith } from '../../plan/timetable/leaving.ts';
import type { Flow, FlowEnd, FlowUnit } from './flow.ts';

/** What a train or barge usually takes from its arrival to its departure, in minutes (norm: four hours with two or three gantries). */
export const usualStay = 4 * 60;

/** What the terminal knows of a unit at a moment: its departure by the plan; its truck's window from the moment it is promised. */
export function standingAt(flow: Flow, unit: FlowUnit, goes: FlowEnd, since: Minute, now: Minute): Standing {
  const departure = goes.by === 'truck' ? undefined : (`V-${goes.visit}` as DepartureId);
  return {
    key: unit.key,
    long: unit.feet > 20,
    kg: unit.kg,
    needsPlug: unit.needsPlug,
    dangerous: unit.dangerous,
    customs: false,
    held: false,
    leaves: notBefore(leaving(flow, unit, goes, since, now), now),
    ...(departure === undefined ? {} : { departure }),
  };
}

function leaving({ visits }: Flow, unit: FlowUnit, goes: FlowEnd, since: Minute, now: Minute): Leaving {
  if (goes.by === 'visit') return leavingWith(((visits[goes.visit]?.arrives ?? now) + usualStay) as Minute);
  if (now < goes.at - unit.notice) return leavingByRoad(since, now);
  const from = (goes.at - (goes.at % limits.gateWindowMinutes)) as Minute;
  return leavingIn({ from, to: (from + limits.gateWindowMinutes) as Minute });
}

const notBefore = ({ from, to }: Leaving, now: Minute): Leaving => ({
  from: Math.max(now, from) as Minute,
  to: Math.max(now + 1, to) as Minute,
});
