import { part, say } from '../../base/sentence.ts';
import type { DisruptionState } from '../../model/disruption.ts';
import { type DisruptionFault, disruptionFaults } from '../../model/disruption-rules.ts';
import type { Order } from '../order.ts';
import { type Decision, disruptionStream, draft, refuse, type Sight } from '../sight.ts';

type Declare = Extract<Order, { kind: 'declare-disruption' }>;
type Revise = Extract<Order, { kind: 'revise-disruption' }>;

/** Somebody says that something is closed, slow, short of space or dear: from now on everybody reckons with it. */
export function decideDeclareDisruption(sight: Sight, { declared }: Declare): Decision {
  const { id } = declared;
  if (sight.disruption(id) !== undefined) return refuse('exists', say`${id} was declared before`);
  const [fault] = disruptionFaults(sight.network, declared);
  if (fault !== undefined) return faulty(fault);
  return { events: [draft(sight, disruptionStream(id), { kind: 'disruption-declared', disruption: declared })] };
}

/** Somebody knows better. What was said before stays in the ledger. */
export function decideReviseDisruption(sight: Sight, order: Revise): Decision {
  const { disruption: id, change, reason } = order;
  const state = seen(sight, order);
  if ('refusal' in state) return state;
  const { until, ...others } = change;
  const { until: known, ...open } = { ...state.disruption, ...others };
  const ends = until === undefined ? known : until;
  const disruption = ends === null || ends === undefined ? open : { ...state.disruption, ...others, until: ends };
  const [fault] = disruptionFaults(sight.network, disruption);
  if (fault !== undefined) return faulty(fault);
  if (JSON.stringify(disruption) === JSON.stringify(state.disruption))
    return refuse('already-done', say`${id} says that already`);
  return { events: [draft(sight, disruptionStream(id), { kind: 'disruption-revised', disruption, reason })] };
}

/** The state an order is about, as its giver saw it; or why the order cannot be carried out. */
export function seen(
  sight: Sight,
  { disruption: id, version }: Pick<Revise, 'disruption' | 'version'>,
): DisruptionState | Extract<Decision, { refusal: unknown }> {
  const state = sight.disruption(id);
  if (state === undefined) return refuse('unknown', say`there is no disruption ${id}`);
  if (version !== undefined && version !== state.version)
    return refuse('changed-meanwhile', say`${id} has version ${state.version} by now, not ${version}: look again`);
  if (state.withdrawnAt !== undefined) return refuse('cancelled', say`${id} was withdrawn: declare a new one`);
  return state;
}

const faulty = ({ field, value, problem, isUnknown }: DisruptionFault): Decision =>
  refuse(
    isUnknown ? 'unknown-name' : 'not-possible',
    value === '' ? say`${field} ${part(problem)}` : say`${field} ${value} ${part(problem)}`,
  );
