import { useHand } from '../load/hand.tsx';
import { MoveButton } from '../load/move-button.tsx';
import { SpotShape } from '../load/spot-shape.tsx';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { letterOf } from './connections.tsx';
import { comesTooLate } from './late.ts';
import type { LoadPlan, WagonLoad } from './queries.ts';
import { words } from './words.ts';

const [mmPerPixel, boxHeight, barHeight] = [66, 22, 4];
/** ISO 668 and EN 284, in millimetres. */
const lengthsMm: Readonly<Record<number, number>> = { 20: 6_058, 30: 9_125, 40: 12_192, 45: 13_716 };

interface WagonPictureProps {
  readonly wagon: WagonLoad;
  readonly comes: LoadPlan['comes'];
  /** Departures that bring units too late. */
  readonly late: ReadonlySet<string>;
}

/** One wagon: its units on their places, a bar for its weight, and the same in words. */
export function WagonPicture({ wagon, comes, late }: WagonPictureProps) {
  const w = useWords(words);
  const format = useFormat();
  const hand = useHand();
  const { setFocus } = useFocus();
  const tonnes = (kg: number): string => format.number(kg / 1000, 1);
  const width = wagon.lengthMm / mmPerPixel;
  const share = Math.min(1, wagon.grossKg / wagon.grossMaxKg);
  const axle = Math.max(...wagon.axlesKg) / wagon.axleMaxKg;
  const tone = share > 0.97 || axle > 0.97 ? 'is-tight' : '';
  return (
    <li className="loads-part">
      <div>
        {w.wagon(wagon.position, wagon.type)}{' '}
        {wagon.number === String(wagon.position) ? null : <span className="faint">{wagon.number}</span>}
      </div>
      <svg
        width={width}
        height={boxHeight + barHeight + 10}
        viewBox={`0 0 ${width} ${boxHeight + barHeight + 10}`}
        aria-hidden="true"
      >
        {wagon.units.map((unit) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for the eye; the units below it have links.
          <g
            key={unit.unit}
            className={hand === undefined ? 'loads-open' : `loads-box${hand.unit === unit.unit ? ' is-picked' : ''}`}
            {...hand?.dragOf(unit.unit, unit.number ?? unit.unit)}
            onClick={() => setFocus({ kind: 'unit', id: unit.unit })}
          >
            <title>{`${unit.number ?? unit.unit} ${unit.sizeType}`}</title>
            <rect
              className={`train-box${unit.here ? '' : ' is-awaited'}${unit.needsPlug || unit.dangerous.length > 0 ? ' is-special' : ''}${unit.held === undefined ? '' : ' is-held'}`}
              x={unit.startMm / mmPerPixel}
              y={1}
              width={(lengthsMm[unit.feet] ?? 0) / mmPerPixel - 1}
              height={boxHeight}
              rx={2}
            />
            <text x={unit.startMm / mmPerPixel + (lengthsMm[unit.feet] ?? 0) / mmPerPixel / 2} y={16}>
              {tonnes(unit.grossKg)}
            </text>
          </g>
        ))}
        <rect className="train-floor" x={0} y={boxHeight + 2} width={width} height={2} />
        <rect className="train-of" x={0} y={boxHeight + 6} width={width} height={barHeight} rx={2} />
        <rect
          className={`train-used ${tone}`}
          x={0}
          y={boxHeight + 6}
          width={width * share}
          height={barHeight}
          rx={2}
        />
        {(hand?.spots?.spots ?? [])
          .filter((spot) => spot.wagon === wagon.position)
          .map((spot) => (
            <SpotShape
              key={spot.startMm}
              spot={spot}
              x={(spot.startMm ?? 0) / mmPerPixel}
              y={1}
              width={(lengthsMm[hand?.spots?.feet ?? 0] ?? 0) / mmPerPixel - 1}
              height={boxHeight}
            />
          ))}
      </svg>
      <div className="train-units">
        {wagon.units.length === 0 ? <span className="faint">{w.empty}</span> : null}
        {wagon.units.map(({ unit, number, slot, from, here, dangerous, held, byHand }) => (
          <div key={unit} className="loads-unit">
            <UnitLink unit={unit} number={number} />
            <MoveButton unit={unit} number={number} isPlaced />
            <span className="faint">
              {[slot ?? liftedFrom(comes, from), ...dangerous, ...(byHand === true ? [w.byHand] : [])]
                .filter(Boolean)
                .join(' ')}
            </span>
            {held === undefined ? null : <span className="loads-held">{w.codes['held']}</span>}
            {comesTooLate(late, { here, ...(from === undefined ? {} : { from }) }) ? (
              <span className="loads-held">{w.late}</span>
            ) : null}
          </div>
        ))}
      </div>
      <div className="faint train-weights">
        {w.weight(format.weight(wagon.grossKg), format.weight(wagon.grossMaxKg))}
        <br />
        {w.axles(wagon.axlesKg.map(tonnes).join(' · '), tonnes(wagon.axleMaxKg))}
      </div>
    </li>
  );
}

/** `A 12/1`: the train that has this letter below, the wagon and the place there. */
const liftedFrom = (comes: LoadPlan['comes'], from: WagonLoad['units'][number]['from']): string =>
  from === undefined
    ? ''
    : `${letterOf(comes, from.departure)}${from.wagon === undefined ? '' : ` ${from.wagon}/${from.place}`}`;
