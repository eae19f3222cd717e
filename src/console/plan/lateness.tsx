import { useEffect, useRef } from 'react';
import { useFormat } from '../parts/format.ts';
import { useWords } from '../shell/words.ts';
import type { Outlook } from './queries.ts';
import { CsvButton } from './tools.tsx';
import { words } from './words.ts';

type Lateness = Outlook['lateness'];

/** The outermost days hold all beyond. */
const most = 14;

/** How late and how early all units will be: what no list of the late ones shows. */
export function LatenessChart({ lateness }: { readonly lateness: Lateness }) {
  const w = useWords(words);
  const format = useFormat();
  const sum = (isLate: boolean): number =>
    lateness.filter(({ days }) => days >= 0 === isLate).reduce((total, { units }) => total + units, 0);
  const [late, early] = [w.lateUnits(format.number(sum(true))), w.early(format.number(sum(false)))];
  const dayName = (days: number): string =>
    `${days > 0 ? '+' : ''}${days}${Math.abs(days) === most ? ` ${w.orMore}` : ''}`;
  return (
    <figure className="plan-chart" aria-label={w.chartHint}>
      <Bars lateness={lateness} late={late} early={early} label={w.daysBeyond} />
      <figcaption className="plan-chart-side">
        <details>
          <summary>{w.asTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.daysBeyond}</th>
                <th scope="col">{w.units}</th>
              </tr>
            </thead>
            <tbody>
              {lateness.map(({ days, units }) => (
                <tr key={days}>
                  <td>{dayName(days)}</td>
                  <td>{format.number(units)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
        <CsvButton
          name="lateness"
          content={() => [['days_beyond_due', 'units'], lateness.map(({ days, units }) => [days, units])]}
        />
      </figcaption>
    </figure>
  );
}

interface BarsProps {
  readonly lateness: Lateness;
  readonly late: string;
  readonly early: string;
  readonly label: string;
}

/** The drawing itself; the table beside it says the same in words. */
function Bars({ lateness, late, early, label }: BarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    void import('@observablehq/plot').then((Plot) => {
      const place = frame.current;
      if (isGone || place === null) return;
      const highest = Math.max(1, ...lateness.map(({ units }) => units));
      const totals = { y: highest, dy: -12, textAnchor: 'start' } as const;
      const chart = Plot.plot({
        width: Math.max(320, place.clientWidth),
        height: 150,
        marginLeft: 8,
        marginRight: 8,
        marginTop: 22,
        marginBottom: 34,
        x: { domain: [-most, most + 1], label, labelAnchor: 'center', ticks: 15, tickSize: 0 },
        y: { axis: null, domain: [0, highest] },
        color: { type: 'identity' },
        marks: [
          Plot.rectY(lateness, {
            x1: 'days',
            x2: ({ days }: Lateness[number]) => days + 1,
            y: 'units',
            inset: 0.5,
            fill: ({ days }: Lateness[number]) => (days >= 0 ? 'var(--bad)' : 'var(--accent)'),
          }),
          Plot.ruleX([0], { stroke: 'currentColor' }),
          Plot.text([0], { ...totals, x: 0, dx: 6, fill: 'var(--bad)', text: () => late }),
          Plot.text([0], { ...totals, x: 0, dx: -6, textAnchor: 'end', fill: 'var(--accent)', text: () => early }),
        ],
      });
      // Plot brings a style of its own, which the page's policy does not let in; ours stands in plan.css.
      for (const style of chart.querySelectorAll('style')) style.remove();
      chart.setAttribute('aria-hidden', 'true');
      place.replaceChildren(chart);
    });
    return () => {
      isGone = true;
    };
  }, [lateness, late, early, label]);
  return <div ref={frame} className="plan-bars" />;
}
