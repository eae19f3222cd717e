import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { useWords } from '../shell/words.ts';
import type { LeftUnit } from './queries.ts';
import { words } from './words.ts';

/** Who stays behind, and what stops each of them. */
export function LeftBehind({ rows }: { readonly rows: readonly LeftUnit[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <section className="train-left">
      <h2>
        {w.left} <span className="faint">{format.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="faint">{w.nobodyLeft}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[w.unit, w.type, w.kg, w.why, w.detail].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, number, sizeType, grossKg, code, detail }) => (
              <tr key={unit}>
                <td>
                  <UnitLink unit={unit} number={number} />
                </td>
                <td>{sizeType}</td>
                <td>{format.weight(grossKg)}</td>
                <td>{w.codes[code] ?? code}</td>
                <td>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
