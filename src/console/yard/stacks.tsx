import { useQuery } from '@tanstack/react-query';
import { type Hand, Handling, useHand } from '../load/hand.tsx';
import { PlacePanel } from '../load/place-panel.tsx';
import { SpotRect } from '../load/spot-rect.tsx';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { LoadBar } from '../parts/load-bar.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { SearchField } from '../parts/search-field.tsx';
import { Answered } from '../parts/states.tsx';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { type Facility, moveTo, slotsQuery, type Yard, type YardRow, yardQuery } from './queries.ts';
import { lenses, useYardSearch } from './search.ts';
import { Stacks3d } from './stacks-3d.tsx';
import { stacksSeen } from './tones.ts';
import { UnitsOf } from './units.tsx';
import { words } from './words.ts';

/** The blocks of a yard with how full they are, and one of them from above and as a table. */
export function Stacks({ facility }: { readonly facility: Facility }) {
  const search = useYardSearch();
  const block = facility.blocks.find(({ id }) => id === search.block)?.id ?? facility.blocks[0]?.id ?? '';
  const query = useQuery(yardQuery(facility.id, block));
  return (
    <Answered query={query}>
      {(yard) => (
        <Handling
          look={(unit) => slotsQuery(facility.id, block, unit, yard.asOf)}
          isPlaced={() => true}
          isOwn={(_, { own }) => own === true}
          move={(unit, { slot = '' }) => moveTo(unit, facility.id, slot)}
          exchanges={false}
          again={['yard']}
        >
          <Blocks facility={facility} yard={yard} block={block} />
        </Handling>
      )}
    </Answered>
  );
}

interface BlocksProps {
  readonly facility: Facility;
  readonly yard: Yard;
  readonly block: string;
}

function Blocks({ facility, yard, block }: BlocksProps) {
  const { change, by, q, is3d } = useYardSearch();
  const nameOf = useFacilityName();
  const fill = yard.blocks.find(({ id }) => id === block);
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <p className="yard-line">
        {w.headline(yard.units, format.number(yard.units), nameOf(facility.id))}
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
      <PlacePanel />
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
  const hand = useHand();
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
            {...dragTop(hand, yard.rows, bay, row)}
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
        {(hand?.spots?.spots ?? []).map((spot) => (
          <SpotRect
            key={spot.slot}
            spot={spot}
            x={24 + ((spot.bay ?? 1) - 1) * cellWidth + 1}
            y={16 + ((spot.row ?? 1) - 1) * cellHeight}
            width={cellWidth * ((hand?.spots?.feet ?? 20) > 20 ? 2 : 1) - 2}
            height={cellHeight - 2}
          />
        ))}
      </svg>
    </div>
  );
}

/** The unit on top of a stack can be dragged to another. */
function dragTop(hand: Hand | undefined, rows: readonly YardRow[], bay: number, row: number) {
  const there = rows.filter((each) => each.bay === bay && each.row === row);
  const top = there.reduce<YardRow | undefined>(
    (high, each) => (each.tier > (high?.tier ?? 0) ? each : high),
    undefined,
  );
  return top === undefined ? {} : hand?.dragOf(top.unit, top.number ?? top.unit);
}
