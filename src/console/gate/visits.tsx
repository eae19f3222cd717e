import { UnitLink } from '../parts/links.tsx';
import { names } from '../parts/names.ts';
import { useWords } from '../shell/words.ts';
import type { Visit } from './queries.ts';
import { words } from './words.ts';

interface VisitsProps {
  readonly rows: readonly Visit[];
  readonly choose: (visit: Visit) => void;
}

/** Who comes on this day, with the holds that stop them. */
export function Visits({ rows, choose }: VisitsProps) {
  const w = useWords(words);
  const n = useWords(names);
  return (
    <section className="gate-visits" aria-label={w.visits}>
      <h2>{w.visits}</h2>
      {rows.length === 0 ? (
        <p className="faint">{w.nobody}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
        <div className="gate-scroll" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[w.from, w.truck, w.purpose, w.unit, w.booking, w.state, w.holds].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((visit) => (
                <tr key={visit.unit} className={`is-${visit.state}`}>
                  <td>{visit.from.slice(11, 16)}</td>
                  <td>
                    {visit.state === 'expected' ? (
                      <button type="button" className="gate-truck" onClick={() => choose(visit)}>
                        {visit.truck ?? '—'}
                      </button>
                    ) : (
                      visit.truck
                    )}
                  </td>
                  <td>{w.for[visit.purpose]}</td>
                  <td>
                    <UnitLink unit={visit.unit} number={visit.number} />
                  </td>
                  <td>{visit.booking}</td>
                  <td className={visit.state === 'no-show' ? 'gate-bad' : undefined}>{w.states[visit.state]}</td>
                  <td className="gate-bad">
                    {visit.holds.map(({ kind, owner }) => w.owner(n.hold[kind] ?? kind, owner)).join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
