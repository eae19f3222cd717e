import { useHand } from '../load/hand.tsx';
import { SpotShape } from '../load/spot-shape.tsx';
import { useFormat } from '../parts/format.ts';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import type { StowedUnit, StowPlan } from './queries.ts';
import { words } from './words.ts';

const [cellWidth, cellHeight, coaming] = [46, 20, 4];
/** As many colours for places as there are ways to tell them apart; the number in the cell says it in any case. */
const tones = 5;

interface BayProps {
  readonly vessel: StowPlan['vessel'];
  /** The first of the two bays, from 1. */
  readonly first: number;
  readonly units: readonly StowedUnit[];
}

/** Two bays from astern: rows from port to starboard, tiers from the bottom, the hold below the coaming. */
export function BayPicture({ vessel, first, units }: BayProps) {
  const w = useWords(words);
  const format = useFormat();
  const hand = useHand();
  const { rows, tiers, holdTiers, bays } = vessel;
  const [width, height] = [rows * cellWidth, tiers * cellHeight + coaming];
  const top = (tier: number): number => (tiers - tier) * cellHeight + (tier <= holdTiers ? coaming : 0);
  const name = [first, first + 1]
    .filter((bay) => bay <= bays)
    .map((bay) => String(bay * 2 - 1).padStart(2, '0'))
    .join(' · ');
  return (
    <li className="loads-part">
      <div>{w.bay(name)}</div>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {Array.from({ length: rows * tiers }, (_, index) => {
          const [row, tier] = [(index % rows) + 1, Math.floor(index / rows) + 1];
          return (
            <rect
              key={`${row}-${tier}`}
              className="barge-cell"
              x={(row - 1) * cellWidth}
              y={top(tier)}
              width={cellWidth - 1}
              height={cellHeight - 1}
            />
          );
        })}
        {units.map((unit) => (
          <Box key={unit.unit} unit={unit} left={(unit.row - 1) * cellWidth} top={top(unit.tier)} />
        ))}
        {holdTiers > 0 && holdTiers < tiers ? (
          <rect className="barge-coaming" x={0} y={(tiers - holdTiers) * cellHeight} width={width} height={2} />
        ) : null}
        {(hand?.spots?.spots ?? [])
          .filter(({ bay }) => bay === first || bay === first + 1)
          .map((spot) => {
            const { bay = 1, row = 1, tier = 1 } = spot;
            const half = (cellWidth - 1) / 2;
            const long = (hand?.spots?.feet ?? 0) > 20;
            return (
              <SpotShape
                key={spot.cell}
                spot={spot}
                x={(row - 1) * cellWidth + (bay % 2 === 0 ? half : 0)}
                y={top(tier)}
                width={long ? cellWidth - 1 : half}
                height={cellHeight - 1}
              />
            );
          })}
      </svg>
      <div className="faint">
        {w.bayUnits(format.number(units.length), format.weight(units.reduce((sum, { grossKg }) => sum + grossKg, 0)))}
      </div>
    </li>
  );
}

function Box({ unit, left, top }: { readonly unit: StowedUnit; readonly left: number; readonly top: number }) {
  const format = useFormat();
  const hand = useHand();
  const half = (cellWidth - 1) / 2;
  const [x, width] = unit.long ? [left, cellWidth - 1] : [left + (unit.bay % 2 === 0 ? half : 0), half];
  const { setFocus } = useFocus();
  const special = unit.needsPlug || unit.dangerous.length > 0;
  const tonnes = format.number(unit.grossKg / 1000);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for the eye; the table of units has links.
    <g
      className={hand === undefined ? 'loads-open' : `loads-box${hand.unit === unit.unit ? ' is-picked' : ''}`}
      {...hand?.dragOf(unit.unit, unit.number ?? unit.unit)}
      onClick={() => setFocus({ kind: 'unit', id: unit.unit })}
    >
      <title>{`${unit.cell} ${unit.number ?? unit.unit} ${unit.sizeType}`}</title>
      <rect
        className={`barge-box is-to-${unit.to % tones}${unit.here ? '' : ' is-awaited'}${special ? ' is-special' : ''}${unit.held === undefined ? '' : ' is-held'}`}
        x={x + 0.5}
        y={top + 0.5}
        width={width - 1}
        height={cellHeight - 2}
        rx={2}
      />
      <text x={x + width / 2} y={top + 14}>
        {unit.long ? `${unit.to + 1}·${tonnes}` : tonnes}
      </text>
    </g>
  );
}
