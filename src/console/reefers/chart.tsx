import { CloseButton } from '@mantine/core';
import { useFormat } from '../parts/format.ts';
import { names } from '../parts/names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { saidBy } from '../parts/said.ts';
import { useWords } from '../shell/words.ts';
import { darkSpans, pointsOf, spanOf } from './curve.ts';
import type { Reefer } from './queries.ts';
import { words } from './words.ts';

const [width, height, left, bottom] = [360, 150, 34, 20] as const;
const rowsShown = 60;

interface TemperatureChartProps {
  readonly reefer: Reefer;
  /** Somebody wants to take the reading of a moment back. */
  readonly withdraw: (at: string) => void;
}

/** What was read over time, with the band that the goods bear and the set-point; the table below says the same in words. */
export function TemperatureChart({ reefer, withdraw }: TemperatureChartProps) {
  const w = useWords(words);
  const format = useFormat();
  const { said } = useWords(names);
  const { readings, band, setPointC } = reefer;
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return <p className="faint">{w.notRead}</p>;
  const { low, high } = spanOf(readings, band);
  const [begins, ends] = [Date.parse(first.at), Math.max(Date.parse(last.at), Date.parse(first.at) + 3_600_000)];
  const x = (at: number): number => left + ((at - begins) / (ends - begins)) * (width - left - 4);
  const y = (c: number): number => 4 + ((high - c) / (high - low)) * (height - bottom - 8);
  const degrees = (c: number): string => format.number(c, 1);
  const box = { x, y };
  return (
    <figure className="reefer-chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.chart(format.number(readings.length), degrees(low + 1), degrees(high - 1))}
      >
        {band === undefined ? null : (
          <rect
            className="reefer-band"
            x={left}
            width={width - left - 4}
            y={y(band.maxC)}
            height={Math.max(1, y(band.minC) - y(band.maxC))}
          />
        )}
        {darkSpans(readings).map(({ from, to }) => (
          <rect
            key={from}
            className="reefer-dark"
            x={x(from)}
            width={Math.max(2, x(to) - x(from))}
            y={height - bottom - 4}
            height={4}
          />
        ))}
        {setPointC === undefined ? null : (
          <line className="reefer-set" x1={left} x2={width - 4} y1={y(setPointC)} y2={y(setPointC)} />
        )}
        <polyline className="reefer-return" points={pointsOf(readings, 'returnC', box)} />
        <polyline className="reefer-supply" points={pointsOf(readings, 'supplyC', box)} />
        {readings.length === 1 ? (
          <circle className="reefer-dot" cx={x(begins)} cy={y(first.supplyC ?? first.returnC ?? low)} r={3} />
        ) : null}
        {[...new Set([low + 1, setPointC ?? low + 1, high - 1])].map((c) => (
          <text key={c} x={left - 4} y={y(c) + 4} textAnchor="end">
            {degrees(c)}
          </text>
        ))}
        <text x={left} y={height - 5}>
          {format.dateTime(first.at)}
        </text>
        <text x={width - 4} y={height - 5} textAnchor="end">
          {format.dateTime(last.at)}
        </text>
      </svg>
      <figcaption>
        <span className="reefer-key is-supply">{w.supplyLine}</span>
        <span className="reefer-key is-return">{w.returnLine}</span>
        {band === undefined ? null : <span className="reefer-key is-band">{w.bandLine}</span>}
        <span className="reefer-key is-dark">{w.darkLine}</span>
        <details>
          <summary>{w.asTable}</summary>
          <PlainTable
            heads={[w.read, w.supplyLine, w.returnLine, w.setPoint, w.current, w.by, w.withdraw]}
            rows={[...readings]
              .slice(-rowsShown)
              .reverse()
              .map((reading) => ({
                key: reading.at,
                cells: [
                  format.dateTime(reading.at),
                  reading.supplyC === undefined ? '' : degrees(reading.supplyC),
                  reading.returnC === undefined ? '' : degrees(reading.returnC),
                  reading.setPointC === undefined ? '' : degrees(reading.setPointC),
                  reading.power === undefined ? '' : (w.powers[reading.power] ?? reading.power),
                  saidBy(said, reading.by ?? reading.source),
                  <CloseButton
                    key="withdraw"
                    className="no-print"
                    size="sm"
                    title={w.withdraw}
                    aria-label={w.withdrawTitle(format.dateTime(reading.at))}
                    onClick={() => withdraw(reading.at)}
                  />,
                ],
              }))}
          />
          {reefer.withdrawn.length === 0 ? null : (
            <>
              <p>{w.withdrawn(format.number(reefer.withdrawn.length))}</p>
              <ul className="faint">
                {reefer.withdrawn.map(({ at, supplyC, returnC, withdrawnBy, reason }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one of a minute may be withdrawn twice.
                  <li key={`${at} ${index}`}>
                    <s>
                      {format.dateTime(at)}{' '}
                      {[supplyC, returnC].map((c) => (c === undefined ? '–' : degrees(c))).join(' / ')}
                    </s>{' '}
                    {w.seenBy(withdrawnBy, reason)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      </figcaption>
    </figure>
  );
}
