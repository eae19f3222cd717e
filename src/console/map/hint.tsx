import { useFormat } from '../parts/format.ts';
import { LoadBar } from '../parts/load-bar.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { usePlaceName, useServiceName } from '../parts/network-names.ts';
import { useWords } from '../shell/words.ts';
import type { Corridor, Mark, Place } from './picture.ts';
import type { Border } from './traffic.ts';
import { words } from './words.ts';

/** What is under the pointer. */
export type Hovered =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'corridor'; readonly corridor: Corridor };

const linesShown = 4;

/** What is known of the thing under the pointer, beside it. */
export function Hint({
  hovered,
  queues,
  x,
  y,
  right,
}: {
  readonly hovered: Hovered;
  readonly queues: ReadonlyMap<string, readonly Border[]>;
  readonly x: number;
  readonly y: number;
  readonly right: boolean;
}) {
  const place = right ? { right: `calc(100% - ${x - 14}px)` } : { left: x + 14 };
  return (
    <div className="map-hint" role="status" style={{ ...place, top: Math.max(8, y - 20) }}>
      {hovered.kind === 'mark' ? <MarkHint {...hovered.mark} /> : null}
      {hovered.kind === 'place' ? <PlaceHint {...hovered.place} queue={queues.get(hovered.place.id)} /> : null}
      {hovered.kind === 'corridor' ? <CorridorHint {...hovered.corridor} /> : null}
    </div>
  );
}

function MarkHint({ departure: one }: Mark) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const serviceName = useServiceName();
  const { certainty } = useWords(names);
  const format = useFormat();
  return (
    <>
      <p>
        <strong>{one.departure}</strong> <span className="faint">{certainty[one.is]}</span>
      </p>
      <p>
        <Mode mode={one.mode} /> {serviceName(one.service)}
      </p>
      <p>
        {nameOf(one.from)} <Moment iso={one.departs.now} is={one.departs.is} /> – {nameOf(one.to)}{' '}
        <Moment iso={one.arrives.now} is={one.arrives.is} />
      </p>
      <p>
        <Delay minutes={one.delayMinutes} /> {w.unitsOf(one.units, format.number(one.units))}{' '}
        {one.load === undefined ? null : <LoadBar used={one.load.teu} of={one.capacity.teu} unit="TEU" />}
      </p>
    </>
  );
}

function PlaceHint({ id, teu, queue = [] }: Place & { readonly queue: readonly Border[] | undefined }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  return (
    <>
      <p>
        <strong>{nameOf(id)}</strong> <span className="faint">{id}</span>
      </p>
      <p>
        {format.number(teu)} {w.teuPerDay}
      </p>
      {queue.map(({ border, to, mode, unitsWaiting, unitsChanging, waitMinutes, usualMinutes }) => (
        <p key={border}>
          <Mode mode={mode} short /> – {nameOf(to)}: {w.waiting} {format.number(unitsWaiting)}, {w.behind}{' '}
          {format.number(unitsChanging)}
          {waitMinutes === undefined ? '' : `, ${format.duration(waitMinutes)}`}{' '}
          <span className="faint">
            ({w.usual} {format.duration(usualMinutes)})
          </span>
        </p>
      ))}
    </>
  );
}

function CorridorHint({ teuPerDay, lines }: Corridor) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const widest = [...lines].sort((a, b) => b.teuPerDay - a.teuPerDay);
  const capacity = lines.reduce((sum, { capacityTeuPerDay }) => sum + capacityTeuPerDay, 0);
  return (
    <>
      <p>
        <Mode mode={lines[0]?.mode ?? ''} />{' '}
        <strong>
          {format.number(teuPerDay)} {w.teuPerDay}
        </strong>{' '}
        <span className="faint">{w.ofCapacity(format.number(capacity))}</span>
      </p>
      {widest.slice(0, linesShown).map(({ from, to, teuPerDay: teu }) => (
        <p key={`${from} ${to}`}>
          {nameOf(from)} – {nameOf(to)} <span className="faint">{format.number(teu)}</span>
        </p>
      ))}
      {widest.length > linesShown ? <p className="faint">+{widest.length - linesShown}</p> : null}
    </>
  );
}
