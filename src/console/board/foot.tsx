import { useFormat } from '../parts/format.ts';
import { names as allNames } from '../parts/names.ts';
import { saidBy } from '../parts/said.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { useChosen } from './chosen.ts';
import type { Places } from './places.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

interface FootProps {
  readonly shown: number;
  readonly all: number;
  readonly hint: string;
  readonly places: Places;
}

/** All about the row under the pointer or the keyboard: who says so, and how old that is. It is read out too. */
export function Foot({ shown, all, hint, places }: FootProps) {
  const w = useWords(words);
  const format = useFormat();
  const chosen = useChosen();
  return (
    <footer className="board-foot no-print">
      <span role="status" className="board-said">
        {chosen === undefined ? <span className="faint">{hint}</span> : <Said row={chosen.row} places={places} />}
      </span>
      <span className="faint">{w.shown(format.number(shown), format.number(all))}</span>
    </footer>
  );
}

function Said({ row, places }: { readonly row: Row; readonly places: Places }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { said: names } = useWords(allNames);
  const { departure, other, direction, aboard, asOf, source } = row;
  const when =
    row.planned === row.now
      ? format.dateTime(row.now)
      : `${format.dateTime(row.planned)} → ${format.dateTime(row.now)}`;
  const said =
    asOf === undefined
      ? w.timetable
      : w.by(saidBy(names, source ?? '?'), format.ago((Date.parse(asOf) - now) / 60_000));
  return (
    <>
      <strong>{departure}</strong> {direction === 'departs' ? w.departs : w.arrives} {places.nameOf(other)} · {when} ·{' '}
      {w.stages[row.stage]}
      {aboard === 0 ? '' : ` · ${w.aboard(format.number(aboard))}`} · {said}
    </>
  );
}
