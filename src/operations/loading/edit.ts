import { part, say, textOf } from '../../base/sentence.ts';
import { isKept, readLoadingId } from '../../model/loading.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, loadingStream, refuse, type Sight } from '../sight.ts';
import { changedMeanwhile, placeOf } from './keep.ts';
import { sceneOf } from './scene.ts';

/**
 * Changes a kept plan by hand, all edits or none. Each place is checked against all limits; who no longer goes on this departure gives its
 * place back with the first edit that comes.
 */
export function decideEditLoading(sight: Sight, order: Extract<Order, { kind: 'edit-loading' }>): Decision {
  const { loading: id, edits, version } = order;
  const state = sight.loading(id);
  if (!isKept(state)) return notKept(order);
  const changed = changedMeanwhile(sight, order, version);
  if (changed !== undefined) return changed;
  const named = edits.map(({ unit }) => unit);
  if (named.length === 0) return refuse('not-possible', say`say which unit goes where`);
  const twice = named.find((unit, index) => named.indexOf(unit) < index);
  if (twice !== undefined) return refuse('not-possible', say`${twice} is named twice`);
  const keys = [...state.placed.map(({ unit }) => unit), ...named];
  const scene = sceneOf(sight, id, state.carrier, [...new Set(keys)]);
  if ('refusal' in scene) return scene;
  for (const { unit, to } of edits) {
    const objection = to === undefined ? undefined : scene.objectionTo(unit);
    if (objection !== undefined) return { refusal: objection };
    const there = state.placed.find((each) => each.unit === unit)?.spot;
    if (to === undefined && there === undefined) return refuse('already-done', say`${unit} has no place on it`);
    if (to !== undefined && JSON.stringify(there) === JSON.stringify(to))
      return refuse('already-done', say`${unit} stands there`);
  }
  const gone = state.placed.filter(({ unit }) => !scene.isGoing(unit)).map(({ unit }) => unit);
  const staying = state.placed.filter(({ unit }) => !gone.includes(unit));
  const edited = scene.edit(
    staying,
    edits.filter(({ unit, to }) => to !== undefined || !gone.includes(unit)),
  );
  if ('refused' in edited) {
    const { unit, detail } = edited.refused;
    return refuse('not-possible', textOf(detail).startsWith(unit) ? detail : say`${unit}: ${part(detail)}`);
  }
  const placed = edits.flatMap(({ unit, to }) => (to === undefined ? [] : [{ unit, spot: to, byHand: true as const }]));
  const off = edits.flatMap(({ unit, to }) => (to === undefined ? [unit] : []));
  const taken = [...new Set([...off, ...gone])];
  const event = { kind: 'loading-edited' as const, placed, taken };
  return { events: [draft(sight, loadingStream(id), event, undefined, placeOf(sight, order))] };
}

export const notKept = ({ loading }: Extract<Order, { loading: unknown }>): Decision =>
  refuse('unknown', say`no plan is kept for ${readLoadingId(loading).departure}: keep one first`);
