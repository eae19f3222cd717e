import { say } from '../../base/sentence.ts';
import { readLoadingId } from '../../model/loading.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, loadingStream, refuse, type Sight } from '../sight.ts';
import { sceneOf } from './scene.ts';

/**
 * Keeps a plan of loading, in place of one that is kept: all of it is looked at again, since units may have moved on while it was made. It
 * is not released by that.
 */
export function decideKeepLoading(sight: Sight, order: Extract<Order, { kind: 'keep-loading' }>): Decision {
  const { loading: id, carrier, placed, version } = order;
  const changed = changedMeanwhile(sight, order, version);
  if (changed !== undefined) return changed;
  const scene = sceneOf(
    sight,
    id,
    carrier,
    placed.map(({ unit }) => unit),
  );
  if ('refusal' in scene) return scene;
  for (const [index, { unit }] of placed.entries()) {
    if (placed.findIndex((each) => each.unit === unit) < index)
      return refuse('not-possible', say`${unit} stands twice`);
    const objection = scene.objectionTo(unit);
    if (objection !== undefined) return { refusal: objection };
  }
  const [fault] = scene.faults(placed);
  if (fault !== undefined) return refuse('not-possible', fault);
  return {
    events: [
      draft(sight, loadingStream(id), { kind: 'loading-kept', carrier, placed }, undefined, placeOf(sight, order)),
    ],
  };
}

/** Somebody has changed a plan since the one who orders has seen it. */
export function changedMeanwhile(
  sight: Sight,
  { loading }: Extract<Order, { loading: unknown }>,
  seen: number | undefined,
): Decision | undefined {
  const version = sight.loading(loading)?.version ?? 0;
  if (seen === undefined || seen === version) return undefined;
  return refuse('changed-meanwhile', say`the plan has been changed since version ${seen}; it is now at ${version}`);
}

/** Where what is said of a plan happens: at the call where it is loaded. */
export function placeOf(sight: Sight, { loading }: Extract<Order, { loading: unknown }>) {
  const { departure, call } = readLoadingId(loading);
  return sight.dated(departure)?.calls[call]?.facility;
}
