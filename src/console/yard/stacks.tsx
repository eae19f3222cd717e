import { useQuery } from '@tanstack/react-query';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { DepartureLink, UnitLink } from '../parts/links.tsx';
import { LoadBar } from '../parts/load-bar.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { SearchField } from '../parts/search-field.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { type Facility, type Yard, type YardRow, yardQuery } from './queries.ts';
import { lenses, useYardSearch } from './search.ts';
import { Stacks3d } from './stacks-3d.tsx';
import { stacksSeen } from './tones.ts';
import { words } from './words.ts';

/** The blocks of a yard with how full they are, and one of them from above and as a table. */
export function Stacks({ facility }: { readonly facility: Facility }) {
  const search = useYardSearch();
  const block = facility.blocks.find(({ id }) => id === search.block)?.id ?? facility.blocks[0]?.id ?? '';
  const query = useQuery(yardQuery(facility.id, block));
  return <Answered query={query}>{(yard) => <Blocks facility={facility} yard={yard} block={block} />}</Answered>;
}

interface BlocksProps {
  readonly facility: Facility;
  readonly yard: Yard;
  readonly block: string;
}

function Blocks({ facility, yard, block }: BlocksProps) {
  const { change, by, q, is3d } = useYardSearch();
  const fill = yard.blocks.find(({ id }) => id === block);
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <p className="yard-line">
        {w.headline(yard.units, format.number(yard.units), facility.name)}
        {yard.withoutSlot > 0 ? ` · ${w.withoutSlot(format.number(yard.withoutSlot))}` : ''}
      </p>
      <ul className="yard-blocks" aria-label={w.blocks}>
        {yard.blocks.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="yard-block"
              aria-pressed={each.id === block}
              onClick={() => change({ block: each.id, q: undefined })}
            >
              <strong>{each.id}</strong>
              <LoadBar used={each.taken} of={each.slots} unit="TEU" />
            </button>
          </li>
        ))}
      </ul>
      <div className="yard-tools">
        <Group label={w.view}>
          <Choice on={!is3d} choose={() => change({ view: undefined })}>
            {w.fromAbove}
          </Choice>
          <Choice on={is3d} choose={() => change({ view: '3d' })}>
            {w.asBoxes}
          </Choice>
        </Group>
        <Group label={w.colours}>
          {lenses.map((lens) => (
            <Choice key={lens} on={lens === by} choose={() => change({ by: lens })}>
              {w.lens[lens]}
            </Choice>
          ))}
        </Group>
        <ul className="yard-legend">
          {(w.legend[by] ?? []).map((text, tone) => (
            <li key={text}>
              <span className={`yard-key tone-${tone}`} aria-hidden="true" /> {text}
            </li>
          ))}
        </ul>
        <SearchField
          label={w.search}
          width={220}
          asked={q}
          search={(text) => change({ q: text === '' ? undefined : text }, true)}
        />
      </div>
      {is3d && fill !== undefined ? (
        <Stacks3d ground={fill} rows={yard.rows} />
      ) : (
        <FromAbove facility={facility} yard={yard} block={block} />
      )}
      <UnitsOf rows={yard.rows} q={q} currency={yard.currency} />
    </>
  );
}

const [cellWidth, cellHeight] = [22, 16];

/** A block from above: bays from left to right, rows from top to bottom, in each stack how high it is. */
function FromAbove({ facility, yard, block }: BlocksProps) {
  const { change, by } = useYardSearch();
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const ground = facility.blocks.find(({ id }) => id === block);
  if (ground === undefined) return null;
  const stacks = stacksSeen(yard.rows, by, now);
  return (
    <div className="yard-above">
      <svg
        viewBox={`0 0 ${ground.bays * cellWidth + 24} ${ground.rows * cellHeight + 16}`}
        style={{ maxWidth: ground.bays * cellWidth * 1.6 + 24 }}
        role="img"
        aria-label={w.picture(block, format.number(yard.rows.length))}
      >
        {Array.from({ length: ground.bays }, (_, index) => index + 1)
          .filter((bay) => bay % 2 === 1)
          .map((bay) => (
            <text key={bay} className="yard-axis" x={24 + (bay - 1) * cellWidth + 3} y={10}>
              {String(bay).padStart(2, '0')}
            </text>
          ))}
        {Array.from({ length: ground.rows }, (_, index) => index + 1).map((row) => (
          <g key={row}>
            <text className="yard-axis" x={6} y={16 + (row - 1) * cellHeight + 12}>
              {row}
            </text>
            <rect
              className="yard-ground"
              x={24}
              y={16 + (row - 1) * cellHeight}
              width={ground.bays * cellWidth}
              height={cellHeight - 2}
            />
          </g>
        ))}
        {stacks.map(({ bay, row, long, height, tone, names: who }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table and its search do the same by keyboard.
          <g
            key={`${bay} ${row}`}
            className={`yard-stack tone-${tone}`}
            onClick={() => change({ q: `${block}-${String(bay).padStart(2, '0')}-${row}-` })}
          >
            <title>{`${block}-${String(bay).padStart(2, '0')}-${row}: ${who}`}</title>
            <rect
              x={24 + (bay - 1) * cellWidth + 1}
              y={16 + (row - 1) * cellHeight}
              width={cellWidth * (long ? 2 : 1) - 2}
              height={cellHeight - 2}
              rx={2}
            />
            <text x={24 + (bay - 1 + (long ? 1 : 0.5)) * cellWidth} y={16 + (row - 1) * cellHeight + 11}>
              {height}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const wordsOf = ({ unit, number, slot, departure }: YardRow): string =>
  [unit, number, slot, departure].join(' ').toLowerCase();

interface UnitsProps {
  readonly rows: readonly YardRow[];
  readonly q: string;
  readonly currency: string;
}

function UnitsOf({ rows, q, currency }: UnitsProps) {
  const w = useWords(words);
  const { hold } = useWords(names);
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const found = q === '' ? rows : rows.filter((row) => wordsOf(row).includes(q.toLowerCase()));
  const columns: readonly Column<YardRow>[] = [
    { id: 'slot', title: w.slot, width: '92px', cell: ({ slot }) => slot },
    { id: 'unit', title: w.unit, width: '124px', cell: ({ unit, number }) => <UnitLink unit={unit} number={number} /> },
    { id: 'type', title: w.type, width: '60px', cell: ({ sizeType }) => sizeType },
    { id: 'weight', title: w.weight, width: '84px', align: 'right', cell: ({ grossKg }) => format.weight(grossKg) },
    { id: 'leaves', title: w.leaves, width: '128px', cell: ({ leavesTo }) => <Moment iso={leavesTo} is="planned" /> },
    {
      id: 'on',
      title: w.on,
      width: 'minmax(140px, 1fr)',
      cell: ({ departure }) => (departure === undefined ? '' : <DepartureLink departure={departure} />),
    },
    { id: 'above', title: w.above, width: '72px', align: 'right', cell: ({ above }) => format.number(above) },
    {
      id: 'reshuffles',
      title: w.reshuffles,
      width: '92px',
      align: 'right',
      cell: ({ expected }) => format.number(expected, 2),
    },
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
      width: 'minmax(80px, 0.6fr)',
      cell: ({ holds }) => holds.map((kind) => hold[kind] ?? kind).join(', '),
    },
  ];
  return (
    <Table
      label={w.tabs['stacks'] ?? ''}
      columns={columns}
      rows={found}
      keyOf={({ unit }) => unit}
      open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
      current={focus?.kind === 'unit' ? focus.id : undefined}
      empty={<Empty title={rows.length === 0 ? w.nobody : w.nothingFound} />}
    />
  );
}
