import { useFormat } from '../parts/format.ts';
import { LoadBar } from '../parts/load-bar.tsx';
import { useWords } from '../shell/words.ts';
import type { WindowRow } from './queries.ts';
import { words } from './words.ts';

/** The windows of a day, each with how full it is. */
export function Windows({ rows }: { readonly rows: readonly WindowRow[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <section className="gate-windows" aria-label={w.windows}>
      <h2>{w.windows}</h2>
      {rows.length === 0 ? <p className="faint">{w.shut}</p> : null}
      <ol>
        {rows.map(({ id, gate, from, to, capacity, taken, noShows, is }) => (
          <li key={id} className={`gate-window is-${is}`} aria-current={is === 'now' ? 'time' : undefined}>
            <span>
              {gate} {from.slice(11, 16)}–{to.slice(11, 16)}
            </span>
            <LoadBar used={taken} of={capacity} unit={w.places} />
            {noShows > 0 ? <span className="gate-bad">{w.noShows(format.number(noShows))}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
