import { useRef } from 'react';
import { useHand } from '../load/hand.tsx';
import { MoveButton } from '../load/move-button.tsx';
import { useFormat } from '../parts/format.ts';
import { DepartureLink, UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import type { YardRow } from './queries.ts';
import { useYardSearch } from './search.ts';
import { words } from './words.ts';

const yardKeys: ShownKeys = [['m', 'moveUnit']];

/** By so much a departure must be early or late for its timetable to be told beside it. */
const saidHours = 0.5;

interface UnitsProps {
  readonly rows: readonly YardRow[];
  /** They are those that were looked for. */
  readonly isSearched: boolean;
  readonly currency: string;
}

/** Who stands in a block or was looked for, as a table: found by typing, opened by a click, moved with `m`. */
export function UnitsOf({ rows, isSearched, currency }: UnitsProps) {
  const w = useWords(words);
  const { hold, alarm } = useWords(names);
  const { by } = useYardSearch();
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const hand = useHand();
  const active = useRef<YardRow>(undefined);
  useKeys(
    {
      m: () => {
        const row = rows.find(({ unit }) => unit === active.current?.unit) ?? (rows.length === 1 ? rows[0] : undefined);
        if (row !== undefined) hand?.pick(row.unit, row.number ?? row.unit);
      },
    },
    yardKeys,
  );
  const margin: Column<YardRow> = {
    id: 'margin',
    title: <span title={w.marginHint}>{w.margin}</span>,
    width: '96px',
    align: 'right',
    cell: ({ marginHours: hours, plannedMarginHours: planned = hours }) =>
      hours === undefined || planned === undefined
        ? ''
        : w.marginOf(
            format.number(hours, 1),
            Math.abs(hours - planned) < saidHours ? undefined : format.number(planned, 1),
          ),
  };
  const kept: Column<YardRow> = {
    id: 'kept',
    title: w.kept,
    width: '200px',
    cell: ({ readC, setPointC, alarms }) =>
      setPointC === undefined
        ? ''
        : [
            w.keptOf(readC === undefined ? undefined : format.number(readC, 1), format.number(setPointC, 1)),
            ...alarms.map((kind) => alarm[kind] ?? kind),
          ].join(' '),
  };
  const reshuffles: Column<YardRow> = {
    id: 'reshuffles',
    title: w.reshuffles,
    width: '92px',
    align: 'right',
    cell: ({ expected }) => format.number(expected, 2),
  };
  const isCold = by === 'temperature'; // Then temperatures take the place of what is less asked for.
  const columns: readonly Column<YardRow>[] = [
    { id: 'slot', title: w.slot, width: '92px', cell: ({ slot }) => slot },
    {
      id: 'unit',
      title: w.unit,
      width: '156px',
      cell: ({ unit, number }) => (
        <span className="loads-unit">
          <UnitLink unit={unit} number={number} />
          <MoveButton unit={unit} number={number} isPlaced />
        </span>
      ),
    },
    { id: 'type', title: w.type, width: '60px', cell: ({ sizeType }) => sizeType },
    { id: 'weight', title: w.weight, width: '76px', align: 'right', cell: ({ grossKg }) => format.weight(grossKg) },
    { id: 'leaves', title: w.leaves, width: '128px', cell: ({ leavesTo }) => <Moment iso={leavesTo} is="planned" /> },
    {
      id: 'on',
      title: w.on,
      width: 'minmax(172px, 1fr)',
      cell: ({ departure }) => (departure === undefined ? '' : <DepartureLink departure={departure} />),
    },
    isCold ? kept : margin,
    { id: 'above', title: w.above, width: '68px', align: 'right', cell: ({ above }) => format.number(above) },
    ...(isCold ? [] : [reshuffles]),
    {
      id: 'dwell',
      title: w.dwell,
      width: '72px',
      align: 'right',
      cell: ({ dwellHours }) => w.days(format.number(dwellHours / 24, 1)),
    },
    {
      id: 'storage',
      title: w.storage,
      width: '112px',
      align: 'right',
      cell: ({ storage }) => (storage === 0 ? '' : format.money(storage, currency)),
    },
    {
      id: 'holds',
      title: w.holds,
      width: 'minmax(64px, 0.6fr)',
      cell: ({ holds }) => holds.map((kind) => hold[kind] ?? kind).join(', '),
    },
  ];
  return (
    <Table
      label={w.tabs['stacks'] ?? ''}
      columns={columns}
      rows={rows}
      keyOf={({ unit }) => unit}
      open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
      current={focus?.kind === 'unit' ? focus.id : undefined}
      onActive={(row) => {
        active.current = row;
      }}
      empty={<Empty title={isSearched ? w.nothingFound : w.nobody}>{isSearched ? null : <p>{w.nobodyHint}</p>}</Empty>}
    />
  );
}
