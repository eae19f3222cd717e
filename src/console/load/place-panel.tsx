import { Button, Checkbox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { nameOf, useHand } from './hand.tsx';
import { spotKey } from './queries.ts';
import { loadWords } from './words.ts';

/** The places for a unit that was picked up, as a list: for keys, and for who reads rather than looks; `children` choose among more. */
export function PlacePanel({ children }: { readonly children?: ReactNode }) {
  const hand = useHand();
  const w = useWords(loadWords);
  const sentence = useSentence();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [only, setOnly] = useState(true);
  const spots = hand?.spots?.spots ?? [];
  const [typed, setTyped] = useState('');
  const shown = spots.filter(
    (spot) => (!only || hand?.wordsAt(spot).may === true) && nameOf(w, spot).toUpperCase().includes(typed),
  );
  const index = Math.max(
    0,
    shown.findIndex((spot) => spotKey(spot) === hand?.at),
  );
  const current = shown[index];
  const isThere = hand?.unit !== undefined && hand.spots !== undefined && !hand.isDragged;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed was for the unit before.
  useEffect(() => setTyped(''), [hand?.unit]);
  useEffect(() => {
    if (isThere) (list.current ?? panel.current)?.focus();
  }, [isThere]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  if (hand?.unit === undefined || hand.isDragged) return null;
  const go = (to: number): void => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (next !== undefined) hand.point(spotKey(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      PageDown: index + 10,
      PageUp: index - 10,
      Home: 0,
      End: shown.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) go(to);
    else if (/^[\w-]$/.test(event.key) && !event.ctrlKey && !event.metaKey) setTyped(typed + event.key.toUpperCase());
    else if (event.key === 'Backspace') setTyped(typed.slice(0, -1));
    else if (event.key === 'Enter' && current !== undefined) hand.put(current);
    else if (event.key === 'Delete' && hand.canTakeOff) hand.takeOff();
    else if (event.key === 'Escape') hand.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      className="loads-panel no-print"
      aria-label={w.where(hand.name)}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hand.cancel();
      }}
    >
      <h2>{w.where(hand.name)}</h2>
      {hand.spots?.objection === undefined ? null : (
        <p className="tone-bad" role="alert">
          {w.nowhere}: {sentence(hand.spots.objection, hand.spots.said)}
        </p>
      )}
      {hand.spots === undefined ? (
        <p role="status">{w.looking}</p>
      ) : shown.length === 0 && typed === '' ? (
        <p className="faint">{hand.spots.objection === undefined ? w.noneFree : null}</p>
      ) : (
        <>
          <div
            className="loads-places"
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-label={w.where(hand.name)}
            aria-activedescendant={current === undefined ? undefined : `spot-${spotKey(current)}`}
            onKeyDown={onKeyDown}
          >
            {shown.map((spot) => {
              const { text, may } = hand.wordsAt(spot);
              const key = spotKey(spot);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which says who is chosen.
                <div
                  key={key}
                  id={`spot-${key}`}
                  role="option"
                  aria-selected={spot === current}
                  onMouseEnter={() => hand.point(key)}
                  onClick={() => hand.put(spot)}
                >
                  <strong>{nameOf(w, spot)}</strong> <span className={may ? 'tone-good' : 'tone-bad'}>{text}</span>
                </div>
              );
            })}
          </div>
          <p className="faint">{typed === '' ? w.keys : w.typed(typed, shown.length)}</p>
        </>
      )}
      <div className="loads-buttons">
        {children}
        <Checkbox
          size="xs"
          label={w.only}
          checked={only}
          onChange={({ currentTarget }) => setOnly(currentTarget.checked)}
        />
        {hand.canTakeOff ? (
          <Button size="xs" variant="default" onClick={hand.takeOff}>
            {w.takeOff}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={hand.cancel}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
