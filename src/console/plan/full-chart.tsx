import { useMemo } from 'react';
import { useFormat } from '../parts/format.ts';
import { Mode } from '../parts/mode.tsx';
import { useWords } from '../shell/words.ts';
import { type FullMode, fullByDay } from './full-days.ts';
import type { FullRow } from './queries.ts';
import { CsvButton } from './tools.tsx';
import { words } from './words.ts';

/** Full departures day by day, one small chart a mode: where and when the network is short of space. */
export function FullChart({ rows }: { readonly rows: readonly FullRow[] }) {
  const w = useWords(words);
  const modes = useMemo(() => fullByDay(rows), [rows]);
  const most = Math.max(1, ...modes.flatMap(({ days }) => days.map(({ full }) => full)));
  return (
    <figure className="plan-chart" aria-label={w.fullChart}>
      <div className="plan-multiples">
        {modes.map((mode) => (
          <Multiple key={mode.mode} mode={mode} most={most} />
        ))}
      </div>
      <figcaption className="plan-chart-side">
        <FullDaysTable modes={modes} />
        <CsvButton
          name="full-by-day"
          content={() => [
            ['mode', 'day', 'full', 'displacing', 'units_displaced'],
            modes.flatMap(({ mode, days }) =>
              days.map(({ day, full, displacing, displaced }) => [mode, day, full, displacing, displaced]),
            ),
          ]}
        />
      </figcaption>
    </figure>
  );
}

const height = 34;

/** The drawing of one mode; the table beside it says the same in words. */
function Multiple({ mode: { mode, days, full, displaced }, most }: { readonly mode: FullMode; readonly most: number }) {
  const w = useWords(words);
  const format = useFormat();
  const tall = (count: number): number => (count / most) * height;
  return (
    <div className="plan-multiple">
      <p>
        <Mode mode={mode} />{' '}
        <span className="faint">{w.fullOfMode(format.number(full), format.number(displaced))}</span>
      </p>
      <svg viewBox={`0 0 ${days.length} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map(({ day, full: count, displacing }, index) => (
          <g key={day}>
            <rect x={index + 0.1} width={0.8} y={height - tall(count)} height={tall(count)} className="plan-full" />
            <rect
              x={index + 0.1}
              width={0.8}
              y={height - tall(displacing)}
              height={tall(displacing)}
              className="plan-displacing"
            />
          </g>
        ))}
      </svg>
      <p className="faint plan-multiple-days">
        <span>{format.date(days[0]?.day ?? '')}</span>
        <span>{format.date(days.at(-1)?.day ?? '')}</span>
      </p>
    </div>
  );
}

function FullDaysTable({ modes }: { readonly modes: readonly FullMode[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <details>
      <summary>{w.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.leaves}</th>
            {modes.map(({ mode }) => (
              <th key={mode} scope="col">
                <Mode mode={mode} short />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(modes[0]?.days ?? []).map(({ day }, index) => (
            <tr key={day}>
              <td>{format.date(day)}</td>
              {modes.map(({ mode, days }) => (
                <td key={mode}>{format.number(days[index]?.full ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
