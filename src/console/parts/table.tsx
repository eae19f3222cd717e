import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { aside, intoAside } from '../shell/aside.ts';
import { useSettings } from '../shell/settings.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  /** A CSS width of a grid column: `120px`, `minmax(160px, 1fr)`. */
  readonly width: string;
  readonly align?: 'right';
  /** How the rows are ordered by it, where they can be. */
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly cell: (row: Row, index: number) => ReactNode;
}

interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly open?: (row: Row) => void;
  /** The row that is open beside the table. */
  readonly current?: string | undefined;
  /** How many rows there are altogether, where not all of them are here yet. */
  readonly total?: number;
  /** The last rows came into view: read more. */
  readonly onEnd?: () => void;
  /** Rows to mark for a moment, since they changed. */
  readonly marked?: ReadonlySet<string>;
  /** Rows that are over and done with: they are there, and do not ask to be read. */
  readonly isQuiet?: (row: Row) => boolean;
  readonly empty?: ReactNode;
  /** The row to begin at, such as the first that lies ahead. */
  readonly start?: number;
  /** The pointer or the keyboard came to another row. */
  readonly onActive?: (row: Row, index: number) => void;
}

const rowHeights = { dense: 28, comfortable: 36 } as const;
const pageRows = 15;

/**
 * A table of any length: only the rows in view are in the page. One row has the focus; arrows, Page Up and Down, Home and End move
 * it, Enter opens it (ARIA grid with `aria-activedescendant`).
 */
export function Table<Row>({
  label,
  columns,
  rows,
  keyOf,
  open,
  current,
  total,
  onEnd,
  marked,
  isQuiet,
  empty,
  start: begin = 0,
  onActive,
}: TableProps<Row>) {
  const { density } = useSettings();
  const height = rowHeights[density];
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(begin);
  const active = Math.max(0, Math.min(at, rows.length - 1));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the rows is why it is measured again.
  useEffect(() => virtual.measure(), [virtual, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins there once, and then people go where they want.
  useEffect(() => {
    if (begin > 0) virtual.scrollToIndex(begin, { align: 'start' });
  }, [virtual]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onEnd !== undefined && rows.length > 0 && last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  const template = columns.map(({ width }) => width).join(' ');
  const minWidth = columns.reduce((sum, { width }) => sum + leastOf(width), 0);
  const idOf = (index: number): string => `${label}-${index}`.replaceAll(/\W+/g, '-');

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    virtual.scrollToIndex(next);
    const row = rows[next];
    if (row !== undefined) onActive?.(row, next);
  };
  const act = useRef<LineProps<Row>['act']['current']>(undefined as never);
  act.current = {
    point: (row, index) => onActive?.(row, index),
    click: (row, index) => {
      setAt(index);
      open?.(row);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined) {
      if (keyOf(row) === current && aside() !== undefined) intoAside();
      else open?.(row);
    } else if (event.key === 'ArrowDown' || event.key === 'j') move(active + 1);
    else if (event.key === 'ArrowUp' || event.key === 'k') move(active - 1);
    else if (event.key === 'PageDown') move(active + pageRows);
    else if (event.key === 'PageUp') move(active - pageRows);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className="table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-activedescendant={rows.length === 0 ? undefined : idOf(active)}
      onKeyDown={onKeyDown}
      data-table
    >
      <div className="table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth }}>
        {columns.map(({ id, title, align, sort }) => (
          <div key={id} role="columnheader" aria-sort={sort} className={align === 'right' ? 'cell right' : 'cell'}>
            {title}
          </div>
        ))}
      </div>
      {rows.length === 0 ? (
        <div role="row">
          <div role="gridcell">{empty}</div>
        </div>
      ) : null}
      <div className="table-body" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index] as Row;
          const key = keyOf(row);
          return (
            <Line
              key={key}
              {...{ row, index, columns, template, minWidth, height, start, act }}
              id={idOf(index)}
              isActive={index === active}
              isOpen={key === current}
              isMarked={marked?.has(key) === true}
              isQuiet={isQuiet?.(row) === true}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The least a column takes, in pixels: `120px`, `minmax(160px, 1fr)`. All rows are as wide as that of all columns. */
const leastOf = (width: string): number => Number(/(\d+)px/.exec(width)?.[1] ?? 60);

interface LineProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly minWidth: number;
  readonly height: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly isQuiet: boolean;
  readonly act: { readonly current: { point(row: Row, index: number): void; click(row: Row, index: number): void } };
}

/** A row is drawn again only when something about it is new: while a table scrolls, that is the rows that come into view. */
const Line = memo(function Line<Row>({
  row,
  index,
  id,
  columns,
  template,
  minWidth,
  height,
  start,
  isActive,
  isOpen,
  isMarked,
  isQuiet,
  act,
}: LineProps<Row>) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Tab goes to what stands in the chosen row, and from there on: not through all rows.
    for (const thing of line.current?.querySelectorAll<HTMLElement>('a, button') ?? [])
      thing.tabIndex = isActive ? 0 : -1;
  });
  const classes = ['table-row'];
  if (isActive) classes.push('is-active');
  if (isOpen) classes.push('is-open');
  if (isMarked) classes.push('is-marked');
  if (isQuiet) classes.push('is-quiet');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keyboard.
    <div
      ref={line}
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      className={classes.join(' ')}
      style={{ gridTemplateColumns: template, minWidth, height, transform: `translateY(${start}px)` }}
      onPointerEnter={() => act.current.point(row, index)}
      onClick={() => act.current.click(row, index)}
    >
      {columns.map(({ id: column, align, cell }) => (
        <div key={column} role="gridcell" className={align === 'right' ? 'cell right' : 'cell'}>
          {cell(row, index)}
        </div>
      ))}
    </div>
  );
}) as <Row>(props: LineProps<Row>) => ReactNode;
