import { say } from '../../base/sentence.ts';
import { instantOf } from '../../base/time.ts';
import type { DepartureState } from '../../model/departure.ts';
import { callAt, type Dated } from '../../plan/timetable/dated.ts';
import type { Order } from '../order.ts';
import { type Decision, departureStream, draft, isAhead, momentAfter, refuse, type Sight } from '../sight.ts';

type Call = Extract<Order, { kind: 'depart' | 'arrive' }>;
type Estimate = Extract<Order, { kind: 'estimate' }>;

/** A departure leaves a call: it has arrived there, and has not left it before. */
export function decideDepart(sight: Sight, { departure, at, when }: Call): Decision {
  const dated = sight.dated(departure);
  if (dated === undefined) return refuse('unknown', say`there is no departure ${departure}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a departure cannot lie in the future`);
  const state = sight.departure(departure);
  const call = nextCall(dated, state, at, 'departedAt');
  if (call === undefined) return refuse('wrong-place', say`${departure} does not leave ${at} from here on`);
  if (call === dated.calls.length - 1) return refuse('not-possible', say`${departure} ends at ${at}`);
  const arrivedAt = state.calls[call]?.arrivedAt;
  if (call > 0 && arrivedAt === undefined) return refuse('wrong-time', say`${departure} has not arrived at ${at}`);
  const moment = momentAfter(sight, when, arrivedAt);
  if (moment < (arrivedAt ?? 0)) return refuse('wrong-time', say`${departure} arrived at ${at} only later`);
  return { events: [draft(sight, departureStream(departure), { kind: 'departed', call, at }, moment, at)] };
}

/** A departure comes to a call: it has left the one before. */
export function decideArrive(sight: Sight, { departure, at, when }: Call): Decision {
  const dated = sight.dated(departure);
  if (dated === undefined) return refuse('unknown', say`there is no departure ${departure}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`an arrival cannot lie in the future`);
  const state = sight.departure(departure);
  const call = nextCall(dated, state, at, 'arrivedAt', 1);
  if (call === undefined) return refuse('wrong-place', say`${departure} does not come to ${at} from here on`);
  const leftAt = state.calls[call - 1]?.departedAt;
  if (leftAt === undefined)
    return refuse('wrong-time', say`${departure} has not left ${dated.calls[call - 1]?.facility}`);
  const moment = momentAfter(sight, when, leftAt);
  if (moment < leftAt) return refuse('wrong-time', say`${departure} left the call before only later`);
  return { events: [draft(sight, departureStream(departure), { kind: 'arrived', call, at }, moment, at)] };
}

/** Somebody knows better than the timetable when a departure will come. */
export function decideEstimate(sight: Sight, { departure, at, arrivesAt, when }: Estimate): Decision {
  const dated = sight.dated(departure);
  if (dated === undefined) return refuse('unknown', say`there is no departure ${departure}`);
  const state = sight.departure(departure);
  const call = nextCall(dated, state, at, 'arrivedAt', 1);
  if (call === undefined) return refuse('already-done', say`${departure} has come to ${at} or never does`);
  const leftAt = state.calls[call - 1]?.departedAt;
  if (leftAt !== undefined && instantOf(arrivesAt) < leftAt)
    return refuse('wrong-time', say`the estimate is before the last departure`);
  return { events: [draft(sight, departureStream(departure), { kind: 'estimated', call, arrivesAt }, when, at)] };
}

/** The first call at a place for which this has not happened yet. */
function nextCall(
  dated: Dated,
  state: DepartureState,
  at: Call['at'],
  what: 'arrivedAt' | 'departedAt',
  from = 0,
): number | undefined {
  for (let call = callAt(dated, at, from); call >= 0; call = callAt(dated, at, call + 1)) {
    if (state.calls[call]?.[what] === undefined) return call;
  }
  return undefined;
}
