import { useFormat } from '../parts/format.ts';
import { DepartureLink } from '../parts/links.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { useWords } from '../shell/words.ts';
import type { Disruption } from './traffic.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

/** How many of a place's departures are named here; the others are on its own list. */
const shownDepartures = 6;

/** What is not as it should be, each with the place and the departures it is about. */
export function Disruptions({ rows }: { readonly rows: readonly Disruption[] }) {
  const w = useWords(words);
  if (rows.length === 0) return <p className="map-side-text faint">{w.noDisruptions}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <ul className="map-troubles" tabIndex={0} aria-label={w.disruptions}>
      {rows.map((row) => (
        <li key={`${row.kind} ${'at' in row ? row.at : ''} ${'to' in row ? row.to : ''}`}>
          <DisruptionRow row={row} />
        </li>
      ))}
    </ul>
  );
}

function DisruptionRow({ row }: { readonly row: Disruption }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const { change } = useMapView();
  const placeLink = (place: string, text: string) => (
    <button type="button" className="thing map-number" onClick={() => change({ place })}>
      {text}
    </button>
  );
  if (row.kind === 'not-running')
    return (
      <>
        <div>{w.notRunning(row.services.length, format.number(row.services.length))}</div>
        <div className="faint">{row.services.join(', ')}</div>
      </>
    );
  if (row.kind === 'border')
    return (
      <>
        <div className="tone-bad">{placeLink(row.at, w.slow(nameOf(row.at), nameOf(row.to)))}</div>
        <div className="faint">{w.slowBy(format.duration(row.waitMinutes), format.duration(row.usualMinutes))}</div>
      </>
    );
  const { at, departures, units, worstMinutes, kind } = row;
  const sentence = kind === 'late' ? w.lateFor : w.notDeparted;
  return (
    <>
      <div>{placeLink(at, sentence(departures.length, format.number(departures.length), nameOf(at)))}</div>
      <div className="faint">
        {w.worst(format.duration(worstMinutes))} · {w.unitsOf(units, format.number(units))}
      </div>
      <div className="links">
        {departures.slice(0, shownDepartures).map((id) => (
          <DepartureLink key={id} departure={id} />
        ))}
        {departures.length > shownDepartures ? placeLink(at, `+${departures.length - shownDepartures}`) : null}
      </div>
    </>
  );
}
