import { part, say } from '../../base/sentence.ts';
import { isKept, readLoadingId } from '../../model/loading.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, loadingStream, refuse, type Sight } from '../sight.ts';
import { notKept } from './edit.ts';
import { changedMeanwhile, placeOf } from './keep.ts';
import { sceneOf } from './scene.ts';

/** Releases a kept plan for loading as it stands: everybody on it may go, and no limit is broken. The next change takes that back. */
export function decideReleaseLoading(sight: Sight, order: Extract<Order, { kind: 'release-loading' }>): Decision {
  const { loading: id, version } = order;
  const state = sight.loading(id);
  if (!isKept(state)) return notKept(order);
  const changed = changedMeanwhile(sight, order, version);
  if (changed !== undefined) return changed;
  if (state.released?.version === state.version)
    return refuse('already-done', say`it was released by ${state.released.by} as it stands`);
  const keys = state.placed.map(({ unit }) => unit);
  const scene = sceneOf(sight, id, state.carrier, keys);
  if ('refusal' in scene) return scene;
  for (const unit of keys) {
    const objection = scene.objectionTo(unit);
    if (objection !== undefined)
      return refuse(objection.code, say`${part(objection.said ?? objection.reason)}: refill its place or take it off`);
  }
  const [fault] = scene.faults(state.placed);
  if (fault !== undefined) return refuse('not-possible', fault);
  return { events: [draft(sight, loadingStream(id), { kind: 'loading-released' }, undefined, placeOf(sight, order))] };
}

/** Nobody goes by a kept plan any more: it is worked out anew each time one looks. */
export function decideDropLoading(sight: Sight, order: Extract<Order, { kind: 'drop-loading' }>): Decision {
  const { loading: id, reason, version } = order;
  const state = sight.loading(id);
  if (!isKept(state)) return notKept(order);
  const changed = changedMeanwhile(sight, order, version);
  if (changed !== undefined) return changed;
  const { departure, call } = readLoadingId(id);
  if (sight.departure(departure).calls[call]?.departedAt !== undefined)
    return refuse('over', say`${departure} has left: what it was loaded by stays`);
  return {
    events: [draft(sight, loadingStream(id), { kind: 'loading-dropped', reason }, undefined, placeOf(sight, order))],
  };
}
