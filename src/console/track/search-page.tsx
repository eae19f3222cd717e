import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { statusQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { names } from '../parts/names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { FoundLines } from './found-lines.tsx';
import { forgetRecent, useRecent } from './recent.ts';
import { type Found, wordsQuery } from './sheets.ts';
import { trackWords } from './words.ts';
import './track.css';

const [wordsMost, charsMost, rowsMost] = [200, 9_000, 12];

/** One field for whatever somebody has: a number, a list of them, a journey, a booking. */
export function TrackSearchPage() {
  const { q = '' }: { q?: string } = useSearch({ strict: false });
  const [text, setText] = useState(q);
  const [asked] = useDebouncedValue(text.trim().slice(0, charsMost), 150);
  const navigate = useNavigate();
  const w = useWords(trackWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: status } = useQuery(statusQuery);
  const recent = useRecent();
  const words = asked === '' ? recent.map(({ unit }) => unit).join('\n') : asked;
  const query = useQuery({ ...wordsQuery(words), placeholderData: keepPreviousData });
  const sent = useRef(q);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    void navigate({ to: '.', search: { q: asked === '' ? undefined : asked } as never, replace: true });
  }, [asked, navigate]);
  useEffect(() => {
    if (q === sent.current) return; // Back, or a link on this page.
    sent.current = q;
    setText(q);
  }, [q]);
  const units = Object.values(status?.counts?.units ?? {}).reduce((sum, count) => sum + count, 0);
  const found = words === '' || query.data === undefined ? undefined : query.data.found;
  const many = text.split(/[\s,;]+/).filter((word) => word !== '').length > wordsMost;
  const onKeyDown = (event: KeyboardEvent): void => {
    const lines = document.querySelectorAll<HTMLElement>('a.found-line');
    const oneLine = !text.includes('\n');
    if (event.key === 'ArrowDown' && oneLine) lines[0]?.focus();
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && oneLine) {
      // What stands below may still be of the word before.
      if (asked === text.trim() && lines.length === 1) lines[0]?.click();
      else if (asked === text.trim()) lines[0]?.focus();
    } else return;
    event.preventDefault();
  };
  if (status?.counts !== undefined && units === 0)
    return (
      <Empty title={w.askNone}>
        <p>{w.askNoneHint}</p>
        <Button component={Link} to="/bookings/new" size="xs" mt={8}>
          {w.book}
        </Button>
      </Empty>
    );
  return (
    <div className="page track-search">
      <header className="page-head">
        <h1>
          <Sentence asked={asked} found={found} units={units} />
        </h1>
      </header>
      <div className="track-ask">
        <textarea
          ref={field}
          data-page-search
          className="track-field"
          aria-label={w.label}
          aria-describedby="track-hint"
          placeholder={w.placeholder}
          rows={Math.max(1, Math.min(rowsMost, text.split('\n').length))}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <p id="track-hint" className={many ? 'tone-warn' : 'faint'} role={many ? 'alert' : undefined}>
          {many ? w.tooMany : w.hint}
        </p>
      </div>
      {asked === '' && recent.length > 0 ? (
        <div className="track-recent">
          <h2>{w.recent}</h2>
          <Button variant="subtle" size="compact-xs" onClick={forgetRecent}>
            {w.forget}
          </Button>
        </div>
      ) : null}
      {words === '' ? null : (
        <Answered query={query}>
          {({ found: all }) => <FoundLines found={asked === '' ? all.filter(({ is }) => is !== 'nothing') : all} />}
        </Answered>
      )}
    </div>
  );
}

/** The answer in words: how many there are, and how they stand. */
function Sentence({
  asked,
  found,
  units,
}: {
  readonly asked: string;
  readonly found: readonly Found[] | undefined;
  readonly units: number;
}) {
  const w = useWords(trackWords);
  const format = useFormat();
  const { status } = useWords(names);
  if (asked === '') return <>{w.ask(format.number(units))}</>;
  if (found === undefined) return <>{w.looking}</>;
  const lines = found.flatMap((each) => each.lines);
  const missing = found.filter(({ is }) => is === 'nothing');
  const one = missing[0];
  if (lines.length === 0 && missing.length === 1 && one !== undefined) {
    const { checkDigit } = one;
    const digit =
      checkDigit === undefined
        ? ''
        : `: ${w.checkDigit(checkDigit.is, checkDigit.number.slice(0, 10), checkDigit.needs)}`;
    return (
      <>
        {w.nothing} {one.word}
        {digit}
      </>
    );
  }
  const total = found.reduce((sum, each) => sum + each.units, 0);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.status, (counts.get(line.status) ?? 0) + 1);
  const late = lines.filter((line) => (line.late ?? 0) >= 60).length;
  const held = lines.filter(({ holds }) => holds > 0).length;
  const parts = [
    ...[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]) => `${format.number(count)} ${(status[name] ?? name).toLowerCase()}`),
    ...(late > 0 ? [w.lateOf(format.number(late))] : []),
    ...(held > 0 ? [w.heldOf(format.number(held))] : []),
    ...(missing.length > 0 ? [w.missing(format.number(missing.length))] : []),
  ];
  return (
    <>
      {w.foundUnits(format.number(total))}
      {w.ofWhich}
      {parts.join(', ')}
    </>
  );
}
