import { never } from '../base/never.ts';
import { type CallState, type DepartureId, type DepartureState, untouched } from '../model/departure.ts';
import type { DepartureEvent, Entry } from '../model/event.ts';

/** The state of a departure after one more entry of its stream. */
export function applyDeparture(state: DepartureState | undefined, entry: Entry<DepartureEvent>): DepartureState {
  const { event, version, occurredAt, recordedAt } = entry;
  const known = state ?? untouched(entry.stream.slice('departure:'.length) as DepartureId);
  const call = (change: CallState): DepartureState => ({
    ...known,
    calls: { ...known.calls, [event.call]: { ...known.calls[event.call], ...change } },
    version,
    recordedAt,
  });
  switch (event.kind) {
    case 'departed':
      return call({ departedAt: occurredAt });
    case 'arrived':
      return call({ arrivedAt: occurredAt });
    case 'estimated':
      return call({ estimate: { arrivesAt: event.arrivesAt, at: occurredAt } });
    default:
      return never(event);
  }
}
