import { UnitLink } from '../parts/links.tsx';
import { names } from '../parts/names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { mayCome } from './arriving.ts';
import type { Visit } from './queries.ts';
import { words } from './words.ts';

interface VisitsProps {
  readonly rows: readonly Visit[];
  /** Only those that fit what is looked for. */
  readonly isSearched: boolean;
  /** Whether no truck at all has a window on this day. */
  readonly isEmpty: boolean;
  readonly choose: (visit: Visit) => void;
}

/** Who comes on this day, with the holds that stop them. */
export function Visits({ rows, isSearched, isEmpty, choose }: VisitsProps) {
  const w = useWords(words);
  const n = useWords(names);
  const sentence = useSentence();
  return (
    <section className="gate-visits" aria-label={w.visits}>
      <h2>{w.visits}</h2>
      {rows.length === 0 ? (
        <>
          <p>{isSearched ? w.nobody : isEmpty ? w.nobodyComes : w.noneOfThem}</p>
          <p className="faint">{w.nobodyHint}</p>
        </>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
        <div className="gate-scroll" tabIndex={0}>
          <PlainTable
            heads={[w.from, w.truck, w.purpose, w.unit, w.type, w.state, w.holds, w.booking]}
            rows={rows.map((visit) => ({
              key: visit.unit,
              is: `is-${visit.state}`,
              cells: [
                visit.from.slice(11, 16),
                mayCome(visit) ? (
                  <button key="truck" type="button" className="gate-truck" onClick={() => choose(visit)}>
                    {visit.truck ?? '—'}
                  </button>
                ) : (
                  visit.truck
                ),
                w.for[visit.purpose],
                <UnitLink key="unit" unit={visit.unit} number={visit.number} />,
                visit.sizeType,
                <span key="state" className={visit.state === 'no-show' ? 'gate-bad' : undefined}>
                  {w.states[visit.state]}
                </span>,
                <span key="holds" className="gate-bad">
                  {visit.holds.map(({ kind, owner }) => w.owner(n.hold[kind] ?? kind, sentence(owner))).join(', ')}
                </span>,
                visit.booking,
              ],
            }))}
          />
        </div>
      )}
    </section>
  );
}
