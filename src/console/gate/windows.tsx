import { useFormat } from '../parts/format.ts';
import { LoadBar } from '../parts/load-bar.tsx';
import { useWords } from '../shell/words.ts';
import type { WindowRow } from './queries.ts';
import { words } from './words.ts';

interface WindowsProps {
  readonly rows: readonly WindowRow[];
  /** The window whose trucks the list shows. */
  readonly chosen: string | undefined;
  readonly choose: (window: string | undefined) => void;
}

/** The windows of a day, each with how full it is: one shows who comes in it. */
export function Windows({ rows, chosen, choose }: WindowsProps) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <section className="gate-windows" aria-label={w.windows}>
      <h2>{w.windows}</h2>
      {rows.length === 0 ? <p className="faint">{w.shut}</p> : null}
      <ol>
        {rows.map(({ id, gate, from, to, capacity, taken, noShows, is }) => (
          <li key={id} aria-current={is === 'now' ? 'time' : undefined}>
            <button
              type="button"
              className={`row-button gate-window is-${is}`}
              aria-pressed={id === chosen}
              onClick={() => choose(id === chosen ? undefined : id)}
            >
              <span>
                {gate} {from.slice(11, 16)}–{to.slice(11, 16)}
              </span>
              <LoadBar used={taken} of={capacity} unit={w.places} />
              {noShows > 0 ? <span className="gate-bad">{w.noShows(format.number(noShows))}</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
