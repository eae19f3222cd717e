import { never } from '../base/never.ts';
import type { Entry, LoadingEvent } from '../model/event.ts';
import type { LoadingId, LoadingState } from '../model/loading.ts';

/** The state of a kept plan of loading after one more entry of its stream. */
export function applyLoading(state: LoadingState | undefined, entry: Entry<LoadingEvent>): LoadingState {
  const { event, version, occurredAt, recordedAt, stream, actor } = entry;
  const changed = { at: occurredAt, by: actor };
  if (event.kind === 'loading-kept') {
    const id = stream.slice('loading:'.length) as LoadingId;
    const released = state?.droppedAt === undefined ? state?.released : undefined;
    const { carrier, placed } = event;
    return { id, carrier, placed, changed, ...(released === undefined ? {} : { released }), version, recordedAt };
  }
  if (state === undefined) throw new Error(`${stream} does not begin with loading-kept`);
  switch (event.kind) {
    case 'loading-edited': {
      const touched = new Set([...event.taken, ...event.placed.map(({ unit }) => unit)]);
      const placed = [...state.placed.filter(({ unit }) => !touched.has(unit)), ...event.placed];
      return { ...state, placed, changed, version, recordedAt };
    }
    case 'loading-released':
      return { ...state, released: { version, at: occurredAt, by: actor }, version, recordedAt };
    case 'loading-dropped':
      return { ...state, droppedAt: occurredAt, version, recordedAt };
    default:
      return never(event);
  }
}
