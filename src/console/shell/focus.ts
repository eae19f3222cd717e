import { useAddress } from './address.ts';

/** The thing in the drawer at the right: a unit, a departure, a booking or a notice. It stands in the address, so that it can be sent. */
export interface Focus {
  readonly kind: 'unit' | 'departure' | 'booking' | 'notice';
  readonly id: string;
}

function readFocus(text: string | undefined): Focus | undefined {
  if (text === undefined) return undefined;
  const colon = text.indexOf(':');
  const [kind, id] = [text.slice(0, colon), text.slice(colon + 1)];
  const known = kind === 'unit' || kind === 'departure' || kind === 'booking' || kind === 'notice';
  return known && id !== '' ? { kind, id } : undefined;
}

/** What is in focus, and how to put something else there; each is a step that Back undoes. */
export function useFocus(): { focus: Focus | undefined; setFocus: (focus: Focus | undefined) => void } {
  const { search, change } = useAddress<'focus'>();
  return {
    focus: readFocus(search.focus),
    setFocus: (focus) => change({ focus: focus === undefined ? undefined : `${focus.kind}:${focus.id}` }),
  };
}
