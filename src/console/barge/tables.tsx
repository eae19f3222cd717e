import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../shell/words.ts';
import type { AshoreUnit, StowCall, StowedUnit } from './queries.ts';
import { words } from './words.ts';

/** Each call, who comes and goes there, and how the barge lies behind it. */
export function Calls({ calls, shown }: { readonly calls: readonly StowCall[]; readonly shown: number }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <table className="barge-table" aria-label={w.calls}>
      <thead>
        <tr>
          {[w.call, w.leaves, w.off, w.on, w.aboard, w.weight, w.plugs, w.draught, w.gm, w.list, w.trim].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.call} aria-current={call.call === shown ? 'true' : undefined}>
            <th scope="row">
              {call.call + 1} {call.facilityName}
            </th>
            <td>
              <Moment iso={call.departs} is="planned" />
            </td>
            <td>{format.number(call.discharged)}</td>
            <td>{format.number(call.loaded)}</td>
            <td>{format.number(call.aboard)}</td>
            <td>{format.weight(call.grossKg)}</td>
            <td>{format.number(call.plugs)}</td>
            <td>{format.number(call.draughtM, 2)} m</td>
            <td>{format.number(call.gmM, 2)} m</td>
            <td>{format.number(call.listDegrees, 1)}°</td>
            <td>{format.number(call.trimM, 2)} m</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who is on board, cell by cell. */
export function Cells({ units }: { readonly units: readonly StowedUnit[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <section>
      <h2>
        {w.units} <span className="faint">{format.number(units.length)}</span>
      </h2>
      <table className="barge-table">
        <thead>
          <tr>
            {[w.cell, w.unit, w.type, w.weight, w.to].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, number, cell, sizeType, grossKg, toName, to, dangerous }) => (
            <tr key={unit}>
              <td>{cell}</td>
              <td>
                <UnitLink unit={unit} number={number} />
              </td>
              <td>{[sizeType, ...dangerous].join(' ')}</td>
              <td>{format.weight(grossKg)}</td>
              <td>
                {to + 1} {toName}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who stays ashore, and what stops each of them. */
export function Ashore({ rows }: { readonly rows: readonly AshoreUnit[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <section>
      <h2>
        {w.left} <span className="faint">{format.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="faint">{w.nobodyLeft}</p>
      ) : (
        <table className="barge-table">
          <thead>
            <tr>
              {[w.unit, w.type, w.weight, w.why, w.detail].map((head) => (
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
