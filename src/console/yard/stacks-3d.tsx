import { useFormat } from '../parts/format.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { boxesOf, sizeOfBlock } from './boxes.ts';
import type { BlockFill, YardRow } from './queries.ts';
import { useYardSearch } from './search.ts';
import { words } from './words.ts';

/** A block as boxes upon each other, seen from the front and from above. */
export function Stacks3d({ ground, rows }: { readonly ground: BlockFill; readonly rows: readonly YardRow[] }) {
  const { by } = useYardSearch();
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { width, height } = sizeOfBlock(ground.bays, ground.rows, ground.tiers);
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
          <g key={unit} className={`yard-box tone-${tone}`}>
            <title>{name}</title>
            <polygon points={front} />
            <polygon points={top} className="yard-top" />
            <polygon points={side} className="yard-side" />
          </g>
        ))}
      </svg>
    </div>
  );
}
