import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react';
import { type Format, useFormat } from '../parts/format.ts';
import { Mode } from '../parts/mode.tsx';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { colourOf, colourSteps, type PriceCell, type PriceGrid, type PriceLine } from './price-grid.ts';
import { priceWords } from './price-words.ts';

/** Lines drawn before somebody asks for all of them. */
const linesShown = 60;
const heatKeys: ShownKeys = [['← → ↑ ↓', 'cells']];

/** Services, or families, by days: the darker a cell, the more one more TEU is worth there. One cell has the focus. */
export function Heat({ grid, currency }: { readonly grid: PriceGrid; readonly currency: string }) {
  const w = useWords(priceWords);
  const format = useFormat();
  const { setFocus } = useFocus();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState({ line: 0, day: 0 });
  const [pointed, setPointed] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys({}, heatKeys);
  const lines = all ? grid.lines : grid.lines.slice(0, linesShown);
  const steps = colourSteps(grid.lines.flatMap(({ cells }) => cells.map((cell) => cell?.perTeu ?? 0)));
  const active = { line: Math.min(at.line, lines.length - 1), day: Math.min(at.day, grid.days.length - 1) };
  const open = useRef<(cell: PriceCell | undefined) => void>(() => undefined);
  open.current = (cell) => {
    const dearest = cell?.departures[0];
    if (dearest !== undefined) setFocus({ kind: 'departure', id: dearest.departure });
  };
  const act = useCallback((cell: PriceCell | undefined, line: number, day: number) => {
    setAt({ line, day });
    open.current(cell);
  }, []);
  const move = (line: number, day: number): void => {
    const next = {
      line: Math.max(0, Math.min(lines.length - 1, line)),
      day: Math.max(0, Math.min(grid.days.length - 1, day)),
    };
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-at="${next.line}/${next.day}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const { line, day } = active;
    if (event.key === 'ArrowRight') move(line, day + 1);
    else if (event.key === 'ArrowLeft') move(line, day - 1);
    else if (event.key === 'ArrowDown') move(line + 1, day);
    else if (event.key === 'ArrowUp') move(line - 1, day);
    else if (event.key === 'Home') move(line, 0);
    else if (event.key === 'End') move(line, grid.days.length - 1);
    else if (event.key === 'Enter') open.current(lines[line]?.cells[day]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="heat-head">
        <Legend steps={steps} most={grid.most} currency={currency} />
        <p className="heat-readout faint">{pointed ?? w.hint}</p>
      </div>
      <div className="heat-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through with the arrows is a grid. */}
        <table className="heat" role="grid" aria-label={w.grid} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{w.line}</th>
              {grid.days.map((day) => (
                <th key={day} scope="col">
                  {format.day(`${day}T12:00Z`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {lines.map((line, index) => (
              <Line
                key={line.id}
                {...{ line, index, steps, currency, format, act }}
                days={grid.days}
                activeDay={index === active.line ? active.day : undefined}
                point={setPointed}
              />
            ))}
          </tbody>
        </table>
        {all || grid.lines.length <= linesShown ? null : (
          <button type="button" className="plan-button heat-all" onClick={() => setAll(true)}>
            {w.showAll(format.number(grid.lines.length))}
          </button>
        )}
      </div>
    </>
  );
}

interface LineProps {
  readonly line: PriceLine;
  readonly index: number;
  readonly days: readonly string[];
  readonly steps: readonly number[];
  readonly currency: string;
  readonly format: Format;
  readonly activeDay: number | undefined;
  readonly act: (cell: PriceCell | undefined, line: number, day: number) => void;
  readonly point: (said: string | undefined) => void;
}

/** Only the line that the focus left and the one it came to are drawn again. */
const Line = memo(function Line({ line, index, days, steps, currency, format, activeDay, act, point }: LineProps) {
  const w = useWords(priceWords);
  const said = (cell: PriceCell | undefined, day: number): string => {
    const date = format.date(`${days[day]}T12:00Z`);
    const [dearest] = cell?.departures ?? [];
    if (cell === undefined || dearest === undefined) return w.noDeparture(date, line.name);
    return [
      w.cell(date, line.name, format.wholeMoney(cell.perTeu, currency)),
      w.free(format.number(dearest.freeTeu), format.number(dearest.capacityTeu)),
      ...(cell.departures.length > 1 ? [w.several(format.number(cell.departures.length))] : []),
    ].join(' · ');
  };
  return (
    <tr>
      <th scope="row" title={line.id}>
        <Mode mode={line.mode} short /> {line.name}
      </th>
      {line.cells.map((cell, day) => (
        <td
          key={days[day]}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid opens what is in it.
          role="gridcell"
          data-at={`${index}/${day}`}
          data-step={cell === undefined ? undefined : colourOf(cell.perTeu, steps)}
          tabIndex={day === activeDay ? 0 : -1}
          aria-label={said(cell, day)}
          onFocus={() => point(said(cell, day))}
          onPointerEnter={() => point(said(cell, day))}
          onPointerLeave={() => point(undefined)}
          onClick={() => act(cell, index, day)}
          onKeyDown={undefined}
        >
          {cell === undefined || cell.perTeu === 0 ? '' : format.wholeMoney(cell.perTeu, currency)}
        </td>
      ))}
    </tr>
  );
});

function Legend({
  steps,
  most,
  currency,
}: {
  readonly steps: readonly number[];
  readonly most: number;
  readonly currency: string;
}) {
  const w = useWords(priceWords);
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <div className="heat-legend">
      <span>{w.legend}</span>
      <ol>
        <li data-step={0}>{w.nothing}</li>
        {steps.map((step, index) => (
          <li key={step} data-step={index + 1}>
            {index === 0 && steps[1] !== undefined ? `< ${format.wholeMoney(steps[1], currency)}` : null}
            {index > 0 && index < steps.length - 1 ? format.wholeMoney(step, currency) : null}
            {index === steps.length - 1
              ? `${format.wholeMoney(step, currency)}–${format.wholeMoney(most, currency)}`
              : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
