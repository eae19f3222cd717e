import { type Hand, useHand } from '../load/hand.tsx';
import { SpotShape } from '../load/spot-shape.tsx';
import { useFormat } from '../parts/format.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import type { Facility, Yard, YardRow } from './queries.ts';
import { useYardSearch } from './search.ts';
import { stacksSeen } from './tones.ts';
import { words } from './words.ts';

interface FromAboveProps {
  readonly facility: Facility;
  readonly yard: Yard;
  readonly block: string;
  /** Whom one looks for; nothing where one looks for nobody. */
  readonly marked: ReadonlySet<string> | undefined;
}

const [cellWidth, cellHeight] = [22, 16];

/** A block from above: bays from left to right, rows from top to bottom, in each stack how high it is. */
export function FromAbove({ facility, yard, block, marked }: FromAboveProps) {
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
        {stacks.map(({ bay, row, long, height, tone, names: who, units }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table and its search do the same by keyboard.
          <g
            key={`${bay} ${row}`}
            className={`yard-stack tone-${tone}${markOf(marked, units)}`}
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
          <SpotShape
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

/** Whoever one looks for stands out from the others. */
export const markOf = (marked: ReadonlySet<string> | undefined, units: readonly string[]): string =>
  marked === undefined ? '' : units.some((unit) => marked.has(unit)) ? ' is-found' : ' is-other';

/** The unit on top of a stack can be dragged to another. */
function dragTop(hand: Hand | undefined, rows: readonly YardRow[], bay: number, row: number) {
  const there = rows.filter((each) => each.bay === bay && each.row === row);
  const top = there.reduce<YardRow | undefined>(
    (high, each) => (each.tier > (high?.tier ?? 0) ? each : high),
    undefined,
  );
  return top === undefined ? {} : hand?.dragOf(top.unit, top.number ?? top.unit);
}
