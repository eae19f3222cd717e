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
import { editPlan, type Spot, type Spots, spotKey, spotsQuery, type Wish, wishOf } from './queries.ts';
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
  readonly isPlaced: boolean;
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

/** The hand of the page, or nothing where the plan is kept by nobody. */
export const useHand = (): Hand | undefined => useContext(HandContext);

interface HandlingProps {
  readonly departure: string;
  readonly tag: string;
  readonly version: number;
  /** Where a unit stands on the plan, as an edit says it; nothing where it stands nowhere. */
  readonly whereIs: (unit: string) => Omit<Wish, 'unit'> | undefined;
  readonly children: ReactNode;
}

const dragPixels = 5;

/** Lets units of a kept plan be moved by hand, with what speaks against each place at once. */
export function Handling({ departure, tag, version, whereIs, children }: HandlingProps) {
  const w = useWords(loadWords);
  const queries = useQueryClient();
  const [held, setHeld] = useState<{ readonly unit: string; readonly name: string }>();
  const [at, setAt] = useState<string>();
  const [ghost, setGhost] = useState<{ readonly x: number; readonly y: number }>();
  const unit = held?.unit;
  const query = useQuery({ ...spotsQuery(departure, unit ?? '', version), enabled: unit !== undefined });
  const spots = unit === undefined ? undefined : query.data;
  const byKey = useMemo(() => new Map((spots?.spots ?? []).map((spot) => [spotKey(spot), spot])), [spots]);
  const { mutate } = useMutation({
    mutationFn: ({ edits }: { readonly edits: readonly Wish[]; readonly said: string }) =>
      editPlan(departure, tag, edits),
    onSuccess: (_, { said }) => toast({ text: said }),
    onError: (error) => toast({ text: error.message, bad: true }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['departure', departure] }),
  });
  const cancel = (): void => {
    setHeld(undefined);
    setAt(undefined);
    setGhost(undefined);
  };
  const wordsAt = (spot: Spot): { text: string; may: boolean } => {
    const other = occupantOf(spot);
    const own = unit === undefined ? undefined : whereIs(unit);
    if (own !== undefined && JSON.stringify(own) === JSON.stringify(wishOf(spot))) return { text: w.own, may: false };
    if (spot.objection === undefined) return { text: w.free, may: true };
    if (other === undefined || unit === undefined) return { text: spot.objection, may: false };
    return { text: own === undefined ? w.replace(other) : w.exchange(other), may: true };
  };
  const put = (spot: Spot): void => {
    if (held === undefined) return;
    const { text, may } = wordsAt(spot);
    if (!may) {
      toast({ text: `${held.name}: ${text}`, bad: true });
      return;
    }
    const other = occupantOf(spot);
    const to = wishOf(spot);
    const back = other === undefined ? [] : [{ unit: other, ...whereIs(held.unit) }];
    const where = nameOf(w, spot);
    mutate({ edits: [{ unit: held.unit, ...to }, ...back], said: w.said.place(held.name, where) });
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
    isPlaced: unit !== undefined && whereIs(unit) !== undefined,
    isDragged: ghost !== undefined,
    point: setAt,
    pick: (next, name) => {
      setHeld({ unit: next, name });
      setAt(undefined);
    },
    put,
    takeOff: () => {
      if (held === undefined) return;
      mutate({ edits: [{ unit: held.unit }], said: w.said.off(held.name) });
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
          if (!dragging) setHeld({ unit: next, name });
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

export const nameOf = (w: (typeof loadWords)['en'], { wagon, place, cell }: Spot): string =>
  cell === undefined ? w.spot.wagon(String(wagon), String(place)) : w.spot.cell(cell);

/** Who stands in a spot, by what the hub says of it. */
const occupantOf = ({ objection }: Spot): string | undefined => /^(\S+) stands there$/.exec(objection ?? '')?.[1];

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

function spotUnder(x: number, y: number): string | undefined {
  const found = document.elementsFromPoint(x, y).find((element) => element.getAttribute('data-spot') !== null);
  return found?.getAttribute('data-spot') ?? undefined;
}
