import './kpis.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { Answered } from '../parts/states.tsx';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { type KpiRow, type KpiValue, kpisQuery } from './queries.ts';
import { words } from './words.ts';

const spans = [24, 72, 168, 720] as const;

/** The figures of a terminal side by side: as the ledger has them, and as plan and jobs say they will be. */
export function TerminalBoard({ facility }: { readonly facility: string }) {
  const [last, setLast] = useState<number>(24);
  const query = useQuery(kpisQuery(facility, last));
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <div className="yard-tools">
        <Group label={w.span}>
          {spans.map((span) => (
            <Choice key={span} on={span === last} choose={() => setLast(span)}>
              {w.spans[span]}
            </Choice>
          ))}
        </Group>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard. */}
      <section className={query.isPlaceholderData ? 'kpis is-old' : 'kpis'} aria-label={w.measured} tabIndex={0}>
        <Answered query={query}>
          {({ rows, until }) => (
            <>
              <p className="faint">{w.line(format.dateTime(until))}</p>
              <ul className="kpis-cards">
                {rows.map((row) => (
                  <Card key={`${row.kpi} ${row.way ?? ''}`} row={row} />
                ))}
              </ul>
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function Card({ row }: { readonly row: KpiRow }) {
  const w = useWords(words);
  const { kpi, way } = row;
  const [came = '', left = ''] = way?.split('-') ?? [];
  const name = w.names[kpi] ?? kpi;
  return (
    <li className="kpis-card">
      <h2>
        {name}
        {way === undefined ? '' : `: ${w.way(w.carriers[came] ?? came, w.carriers[left] ?? left)}`}
      </h2>
      <p className="faint">{w.hints[kpi]}</p>
      <dl>
        {(['measured', 'preview'] as const).map((which) => (
          <div key={which}>
            <dt>{w[which]}</dt>
            <Value row={row} value={row[which]} which={which} />
          </div>
        ))}
      </dl>
    </li>
  );
}

interface ValueProps {
  readonly row: KpiRow;
  readonly value: KpiValue;
  readonly which: 'measured' | 'preview';
}

function Value({ row: { unit, capacity }, value, which }: ValueProps) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  if ('missing' in value) return <dd className="faint">{w.gaps[value.missing] ?? value.missing}</dd>;
  const write = (number: number): string =>
    unit === 'share'
      ? format.share(number, 1)
      : `${format.number(number, number >= 10 ? 0 : unit === 'minutes' ? 1 : 2)} ${w.units[unit] ?? ''}`.trim();
  const { mean, median, most, count, of, synthetic, newest } = value;
  const whole = unit === 'share' ? 1 : capacity;
  const said = [
    ...(most === undefined ? [] : [median === undefined ? w.most(write(most)) : w.nine(write(most))]),
    w.on(count, format.number(count), w.bases[of] ?? of),
    ...(synthetic === 0 ? [] : [w.made(synthetic, format.number(synthetic))]),
    ...(newest === undefined || which === 'preview' ? [] : [w.last(format.ago((Date.parse(newest) - now) / 60_000))]),
  ];
  return (
    <dd>
      <strong className="kpis-value">{write(median ?? mean)}</strong>
      {capacity === undefined ? null : <span className="faint"> {w.of(format.number(capacity))}</span>}
      {whole === undefined ? null : (
        <span className="kpis-of" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (mean / whole) * 100)}%` }} />
        </span>
      )}
      <span className="kpis-said faint">{said.join(' · ')}</span>
    </dd>
  );
}
