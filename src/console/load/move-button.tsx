import { useWords } from '../shell/words.ts';
import { useHand } from './hand.tsx';
import { loadWords } from './words.ts';

interface MoveButtonProps {
  readonly unit: string;
  readonly number?: string | undefined;
  readonly isPlaced: boolean;
}

/** Picks a unit up, with a key, a click, or to drag it; nothing where the plan is kept by nobody. */
export function MoveButton({ unit, number, isPlaced }: MoveButtonProps) {
  const hand = useHand();
  const w = useWords(loadWords);
  if (hand === undefined) return null;
  const name = number ?? unit;
  const isPicked = hand.unit === unit;
  return (
    <button
      type="button"
      className="loads-move loads-box"
      aria-label={isPlaced ? w.move(name) : w.place(name)}
      title={isPlaced ? w.move(name) : w.place(name)}
      aria-pressed={isPicked}
      onClick={(event) => {
        event.stopPropagation(); // A row under it opens with a click, and with Enter.
        if (isPicked) hand.cancel();
        else hand.pick(unit, name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      }}
      {...hand.dragOf(unit, name)}
    >
      ⇄
    </button>
  );
}
