import { useSentence } from '../sentences/use-sentence.ts';
import './load.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../shell/words.ts';
import { type Spot, type Spots, spotKey } from './queries.ts';
import { loadWords } from './words.ts';

/** A unit that somebody has picked up to put it elsewhere, be it by mouse, finger or key. */
export interface Hand {
  readonly unit: string | undefined;
  /** Its number where it has one. */
  readonly name: string;
  readonly spots: Spots | undefined;
  /** Spots by name, as far as they were looked up. */
  readonly byKey: ReadonlyMap<string, Spot>;
  /** The spot that is pointed at. */
  readonly at: string | undefined;
  readonly canTakeOff: boolean;
  /** It follows the mouse or the finger. */
  readonly isDragged: boolean;
  point(key: string | undefined): void;
  pick(unit: string, name: string): void;
  put(spot: Spot): void;
  takeOff(): void;
  cancel(): void;
  /** What would come of it there: `free`, an exchange, or why not. */
  wordsAt(spot: Spot): { readonly text: string; readonly may: boolean };
  /** For what can be dragged: a press picks it up, and it is put where it is let go. */
  dragOf(unit: string, name: string): { readonly onPointerDown?: (event: PointerEvent) => void };
}

const HandContext = createContext<Hand | undefined>(undefined);

/** The hand of the page, or nothing where nothing can be moved. */
export const useHand = (): Hand | undefined => useContext(HandContext);

interface HandlingProps {
  /** Asks where a unit may go, under a key that changes with what it depends on. */
  readonly look: (unit: string) => { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<Spots> };
  /** Whether a unit has a place now, and whether that is it. */
  readonly isPlaced: (unit: string) => boolean;
  readonly isOwn: (unit: string, spot: Spot) => boolean;
  /** Puts it there; `other` stands there now, where two may change over. */
  readonly move: (unit: string, spot: Spot, other: string | undefined) => Promise<unknown>;
  readonly takeOff?: (unit: string) => Promise<unknown>;
  /** Who stands in a spot changes over, or gives way. */
  readonly exchanges: boolean;
  /** Whether one can stand where the other does, as far as their lengths tell: else they do not change over. */
  readonly areAlike?: (unit: string, other: string) => boolean;
  /** What people call a unit that stands in a spot. */
  readonly nameOfUnit?: (unit: string) => string;
  /** What is read again afterwards. */
  readonly again: readonly string[];
  readonly children: ReactNode;
}

const dragPixels = 5;

/** Lets units be moved by hand, with what speaks against each place at once. */
export function Handling({
  look,
  isPlaced,
  isOwn,
  move,
  takeOff,
  exchanges,
  areAlike,
  nameOfUnit = (each) => each,
  again,
  children,
}: HandlingProps) {
  const w = useWords(loadWords);
  const sentence = useSentence();
  const queries = useQueryClient();
  const [held, setHeld] = useState<{ readonly unit: string; readonly name: string }>();
  const [at, setAt] = useState<string>();
  const [ghost, setGhost] = useState<{ readonly x: number; readonly y: number }>();
  const unit = held?.unit;
  const query = useQuery({
    ...look(unit ?? ''),
    enabled: unit !== undefined,
    retry: false,
    // Where the same one may go is looked up anew as things change: the list stays meanwhile.
    placeholderData: (before, was) => (was?.queryKey.includes(unit) === true ? before : undefined),
  });
  const spots = unit === undefined ? undefined : query.data;
  const byKey = useMemo(() => new Map((spots?.spots ?? []).map((spot) => [spotKey(spot), spot])), [spots]);
  const { mutate } = useMutation({
    mutationFn: ({ work }: { readonly work: () => Promise<unknown>; readonly said: string }) => work(),
    onSuccess: (_, { said }) => toast({ text: said }),
    onError: (error) => toast({ error }),
    onSettled: () => void queries.invalidateQueries({ queryKey: again }),
  });
  const cancel = (): void => {
    setHeld(undefined);
    setAt(undefined);
    setGhost(undefined);
  };
  const wordsAt = (spot: Spot): { text: string; may: boolean } => {
    if (unit !== undefined && isOwn(unit, spot)) return { text: w.own, may: false };
    if (spot.objection === undefined) return { text: w.free, may: true };
    const other = exchanges ? spot.occupant : undefined;
    const isNone = other === undefined || unit === undefined;
    if (isNone || (isPlaced(unit) && areAlike?.(unit, other) === false))
      return { text: sentence(spot.objection, spot.said), may: false };
    const name = nameOfUnit(other);
    return { text: isPlaced(unit) ? w.exchange(name) : w.replace(name), may: true };
  };
  const put = (spot: Spot): void => {
    if (held === undefined) return;
    const { text, may } = wordsAt(spot);
    if (!may) {
      toast({ text: `${held.name}: ${text}`, bad: true });
      return;
    }
    const other = exchanges ? spot.occupant : undefined;
    mutate({ work: () => move(held.unit, spot, other), said: w.said.place(held.name, nameOf(w, spot)) });
    cancel();
  };
  const latest = useRef({ put, byKey, cancel });
  latest.current = { put, byKey, cancel };
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const hand: Hand = {
    unit,
    name: held?.name ?? '',
    spots,
    byKey,
    at,
    canTakeOff: unit !== undefined && takeOff !== undefined && isPlaced(unit),
    isDragged: ghost !== undefined,
    point: setAt,
    pick: (next, name) => {
      setHeld({ unit: next, name });
      setAt(undefined);
    },
    put,
    takeOff: () => {
      if (held === undefined || takeOff === undefined) return;
      mutate({ work: () => takeOff(held.unit), said: w.said.off(held.name) });
      cancel();
    },
    cancel,
    wordsAt,
    dragOf: (next, name) => ({
      onPointerDown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        const [x, y] = [event.clientX, event.clientY];
        let dragging = false;
        const move = (moved: globalThis.PointerEvent): void => {
          if (!dragging && Math.hypot(moved.clientX - x, moved.clientY - y) < dragPixels) return;
          if (!dragging) {
            setHeld({ unit: next, name });
            getSelection()?.removeAllRanges();
            document.body.classList.add('is-dragging'); // Else the press marks whatever text lies on the way.
          }
          dragging = true;
          moved.preventDefault();
          setGhost({ x: moved.clientX, y: moved.clientY });
          setAt(spotUnder(moved.clientX, moved.clientY));
        };
        const up = (ended: globalThis.PointerEvent): void => {
          stop.current?.();
          if (!dragging) return;
          document.addEventListener('click', swallow, { capture: true, once: true }); // Letting go is no click on what lies there.
          setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
          const key = spotUnder(ended.clientX, ended.clientY);
          const spot = key === undefined ? undefined : latest.current.byKey.get(key);
          if (spot === undefined) latest.current.cancel();
          else latest.current.put(spot);
          setGhost(undefined);
        };
        stop.current = () => {
          document.body.classList.remove('is-dragging');
          document.removeEventListener('pointermove', move);
          document.removeEventListener('pointerup', up);
          document.removeEventListener('pointercancel', up);
        };
        document.addEventListener('pointermove', move);
        document.addEventListener('pointerup', up);
        document.addEventListener('pointercancel', up);
      },
    }),
  };
  const pointed = at === undefined ? undefined : byKey.get(at);
  return (
    <HandContext.Provider value={hand}>
      {children}
      {ghost === undefined || held === undefined ? null : (
        <div className="loads-ghost" style={{ left: ghost.x + 12, top: ghost.y + 12 }} aria-hidden="true">
          <strong>{held.name}</strong>
          {spots?.objection === undefined ? null : (
            <span className="tone-bad">{sentence(spots.objection, spots.said)}</span>
          )}
          {pointed === undefined ? null : (
            <span className={wordsAt(pointed).may ? 'tone-good' : 'tone-bad'}>
              {nameOf(w, pointed)}: {wordsAt(pointed).text}
            </span>
          )}
        </div>
      )}
    </HandContext.Provider>
  );
}

export function nameOf(w: (typeof loadWords)['en'], { wagon, place, cell, slot }: Spot): string {
  if (slot !== undefined) return w.spot.slot(slot);
  return cell === undefined ? w.spot.wagon(String(wagon), String(place)) : w.spot.cell(cell);
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

function spotUnder(x: number, y: number): string | undefined {
  const found = document.elementsFromPoint(x, y).map((element) => element.closest('[data-spot]'));
  return found.find((spot) => spot !== null)?.getAttribute('data-spot') ?? undefined;
}
