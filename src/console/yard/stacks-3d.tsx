import { useHand } from '../load/hand.tsx';
import { SpotShape } from '../load/spot-shape.tsx';
import { useFormat } from '../parts/format.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { boxesOf, facesOf, sizeOfBlock } from './boxes.ts';
import { markOf } from './from-above.tsx';
import type { BlockFill, YardRow } from './queries.ts';
import { useYardSearch } from './search.ts';
import { words } from './words.ts';

interface Stacks3dProps {
  readonly ground: BlockFill;
  readonly rows: readonly YardRow[];
  /** Whom one looks for; nothing where one looks for nobody. */
  readonly marked: ReadonlySet<string> | undefined;
}

/** A block as boxes upon each other, seen from the front and from above. A box is chosen by a click, and dragged to another stack. */
export function Stacks3d({ ground, rows, marked }: Stacks3dProps) {
  const { by, change } = useYardSearch();
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const hand = useHand();
  const { width, height } = sizeOfBlock(ground.bays, ground.rows, ground.tiers);
  const named = new Map(rows.map((row) => [row.unit, row]));
  const long = (hand?.spots?.feet ?? 20) > 20;
  return (
    <div className="yard-above">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width * 1.6 }}
        role="img"
        aria-label={w.picture3d(ground.id, format.number(rows.length))}
      >
        <polygon
          className="yard-ground"
          points={`0,${height - 1} ${ground.bays * 22},${height - 1} ${width},${height - ground.rows * 8} ${ground.rows * 9},${height - ground.rows * 8}`}
        />
        {boxesOf(rows, ground.rows, ground.tiers, by, now).map(({ unit, name, tone, front, top, side }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table and its search do the same by keyboard.
          <g
            key={unit}
            className={`yard-box tone-${tone}${markOf(marked, [unit])}`}
            {...hand?.dragOf(unit, named.get(unit)?.number ?? unit)}
            onClick={() => change({ q: named.get(unit)?.slot.replace(/\d+$/, '') })}
          >
            <title>{name}</title>
            <polygon points={front} />
            <polygon points={top} className="yard-top" />
            <polygon points={side} className="yard-side" />
          </g>
        ))}
        {(hand?.spots?.spots ?? []).map((spot) => {
          const { bay = 1, row = 1, tier = 1 } = spot;
          return (
            <SpotShape
              key={spot.slot}
              spot={spot}
              points={facesOf({ bay, row, tier, long }, ground.rows, ground.tiers).ground}
            />
          );
        })}
      </svg>
    </div>
  );
}
