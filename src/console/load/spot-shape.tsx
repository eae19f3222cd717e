import { useHand } from './hand.tsx';
import { type Spot, spotKey } from './queries.ts';

type Shape =
  | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly points: string };

/** A place in a picture where the unit in hand may go or may not: it is put there by a click, or by letting it go. */
export function SpotShape({ spot, ...shape }: { readonly spot: Spot } & Shape) {
  const hand = useHand();
  if (hand === undefined) return null;
  const key = spotKey(spot);
  const { text, may } = hand.wordsAt(spot);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for the eye; keys have the list of places.
    <g
      className={`loads-spot${may ? '' : ' is-refused'}${hand.at === key ? ' is-at' : ''}`}
      data-spot={key}
      onMouseEnter={() => hand.point(key)}
      onClick={() => hand.put(spot)}
    >
      <title>{text}</title>
      {'points' in shape ? <polygon {...shape} /> : <rect rx={2} {...shape} />}
    </g>
  );
}
