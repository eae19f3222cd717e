import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Mode } from '../parts/mode.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName } from '../parts/network-names.ts';
import { Status, Tag } from '../parts/status.tsx';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { lateness } from './sentence.ts';
import type { Found, Line } from './sheets.ts';
import { trackWords } from './words.ts';

/** Arrows go through the lines as through a table. */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('a.found-line')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** What was found under each word, in the order they were typed. */
export function FoundLines({ found }: { readonly found: readonly Found[] }) {
  const w = useWords(trackWords);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lines are links; arrows are a short way between them.
    <div className="found" onKeyDown={onArrows}>
      {found.map((each) => (
        <FoundWord key={each.word} found={each} several={found.length > 1} label={w.results} />
      ))}
    </div>
  );
}

function FoundWord({
  found: { word, is, lines, units, checkDigit },
  several,
  label,
}: {
  readonly found: Found;
  readonly several: boolean;
  readonly label: string;
}) {
  const w = useWords(trackWords);
  if (is === 'nothing')
    return (
      <div className="found-nothing" role="status">
        <Icon name="warn" /> <strong>{word}</strong>{' '}
        {checkDigit === undefined ? (
          w.nothingUnder(word)
        ) : (
          <>
            {w.checkDigit(checkDigit.is, checkDigit.number.slice(0, 10), checkDigit.needs)}.{' '}
            <span className="faint">{w.digitHelp}</span>{' '}
            <Link to="/track" search={{ q: `${checkDigit.number.slice(0, 10)}${checkDigit.needs}` } as never}>
              {w.tryNumber} {checkDigit.number.slice(0, 10)}
              {checkDigit.needs}
            </Link>
          </>
        )}
      </div>
    );
  return (
    <section aria-label={`${label}: ${word}`}>
      {is === 'booking' || (is === 'beginning' && several) ? (
        <p className="found-word">
          <strong>{word}</strong>{' '}
          {is === 'booking' ? (
            <Link to="/bookings/$booking" params={{ booking: word }}>
              {w.wholeBooking}
            </Link>
          ) : null}
        </p>
      ) : null}
      <ul className="found-lines">
        {lines.map((line) => (
          <li key={line.unit}>
            <UnitLine line={line} />
          </li>
        ))}
      </ul>
      {units > lines.length ? (
        <p className="faint found-more">
          {is === 'booking' ? w.more(lines.length, units) : w.moreUnknown(lines.length)}
        </p>
      ) : null}
    </section>
  );
}

/** A unit in one line: status, where, next, when it arrives, how that is against what is due. */
function UnitLine({ line }: { readonly line: Line }) {
  const w = useWords(trackWords);
  const { step } = useWords(names);
  const place = useFacilityName();
  const format = useFormat();
  const { language } = useSettings();
  const { unit, number, status, at, mode, next, eta, late, holds } = line;
  const bad = late !== undefined && late >= 60;
  return (
    <Link to="/track/$unit" params={{ unit }} className="found-line">
      <span className="found-unit">
        <strong>{number ?? unit}</strong>
        <span className="faint">{number === undefined ? line.customer : unit}</span>
      </span>
      <span className="found-status">
        <Status status={status} /> {holds > 0 ? <Tag tone="warn" icon="lock" text={w.held} /> : null}
      </span>
      <span className="found-where">
        {mode === undefined ? <Icon name="track" /> : <Mode mode={mode} short />}{' '}
        {at === undefined ? place(line.origin) : place(at)}
        {at === line.destination ? null : <span className="faint"> → {place(line.destination)}</span>}
      </span>
      <span className="found-next">
        {next === undefined ? null : (
          <>
            {step[next.what] ?? next.what}
            {next.at === undefined || next.at === at ? '' : ` ${place(next.at)}`}
            {next.by === undefined ? null : (
              <span className="faint">
                {' '}
                {w.until} {format.dateTime(next.by)}
              </span>
            )}
          </>
        )}
      </span>
      <span className="found-eta">
        {eta === undefined ? (
          <span className="faint">–</span>
        ) : (
          <Moment iso={eta.arrival} is={eta.is} source={eta.source} asOf={eta.asOf} />
        )}
      </span>
      <span className={bad ? 'found-late tone-bad' : 'found-late faint'}>{lateness(late, language) ?? ''}</span>
    </Link>
  );
}
