import { useFormat } from '../parts/format.ts';
import { Icon, isIcon } from '../parts/icons.tsx';
import { names } from '../parts/names.ts';
import { useWords } from '../shell/words.ts';
import type { Traffic } from './traffic.ts';
import { modes, useMapView } from './view.ts';
import { words } from './words.ts';

const dashes: Readonly<Record<string, string | undefined>> = { barge: '8 4', sea: '0.1 5', air: '7 4 0.1 4' };

/** What the lines mean; a press on a mode hides and shows it. */
export function Legend({ traffic }: { readonly traffic: Traffic }) {
  const w = useWords(words);
  const { mode: modeNames } = useWords(names);
  const format = useFormat();
  const { shown, change } = useMapView();
  const inUse = modes.filter((mode) => traffic.lines.some((line) => line.mode === mode));
  const toggle = (mode: string): void => {
    const next = modes.filter((name) => shown.has(name) !== (name === mode));
    change({ modes: next.length === modes.length ? undefined : next.join(',') }, true);
  };
  return (
    <section className="map-legend" aria-label={w.legend}>
      {inUse.map((mode) => (
        <button
          key={mode}
          type="button"
          className={`map-mode mode-${mode}`}
          aria-pressed={shown.has(mode)}
          title={w.show(modeNames[mode] ?? mode)}
          onClick={() => toggle(mode)}
        >
          <svg width="30" height="8" aria-hidden="true">
            <line
              x1="2"
              y1="4"
              x2="28"
              y2="4"
              stroke="currentColor"
              strokeWidth={mode === 'road' ? 1.2 : 3}
              strokeLinecap={mode === 'sea' || mode === 'air' ? 'round' : 'butt'}
              strokeDasharray={dashes[mode]}
            />
          </svg>
          {isIcon(mode) ? <Icon name={mode} size={14} /> : null}
          <span>{modeNames[mode] ?? mode}</span>
          <span className="map-mode-count">
            {format.number(traffic.departures.filter((one) => one.mode === mode).length)}
          </span>
        </button>
      ))}
      <div className="map-signs faint">
        {(['actual', 'estimated', 'planned'] as const).map((is) => (
          <span key={is}>
            <Arrow is={is} /> {w[is]}
          </span>
        ))}
        <span>
          <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" className="tone-bad">
            <path d="M14 6 2 1 4 6 2 11Z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          </svg>{' '}
          {w.lateMark}
        </span>
        <span>
          <svg width="18" height="14" aria-hidden="true">
            <path d="M2 13V4h8v9" fill="none" stroke="currentColor" strokeWidth="2" />
            <rect x="12" y="2" width="4" height="11" fill="currentColor" />
          </svg>{' '}
          {w.gate}
        </span>
        <span>{w.width}</span>
      </div>
    </section>
  );
}

const Arrow = ({ is }: { readonly is: 'actual' | 'estimated' | 'planned' }) => (
  <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
    <path
      d="M13 6 1.500 1 3.500 6 1.500 11Z"
      fill={is === 'planned' ? 'none' : 'currentColor'}
      fillOpacity={is === 'estimated' ? 0.4 : 1}
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
    />
  </svg>
);
