import { never } from '../base/never.ts';
import type { DisruptionState } from '../model/disruption.ts';
import type { DisruptionEvent, Entry } from '../model/event.ts';

/** The state of a disruption after one more entry of its stream. */
export function applyDisruption(state: DisruptionState | undefined, entry: Entry<DisruptionEvent>): DisruptionState {
  const { event, version, occurredAt, recordedAt, stream } = entry;
  if (event.kind === 'disruption-declared') return { disruption: event.disruption, version, recordedAt };
  if (state === undefined) throw new Error(`${stream} does not begin with disruption-declared`);
  switch (event.kind) {
    case 'disruption-revised':
      return { disruption: event.disruption, version, recordedAt };
    case 'disruption-ended':
      return {
        ...state,
        disruption: { ...state.disruption, until: event.until },
        endedAt: occurredAt,
        version,
        recordedAt,
      };
    case 'disruption-withdrawn':
      return { ...state, withdrawnAt: occurredAt, version, recordedAt };
    default:
      return never(event);
  }
}
