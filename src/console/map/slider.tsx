import { Tooltip } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { idleWhen } from '../shell/idle.ts';
import { useKeys } from '../shell/keys.ts';
import { useNow } from '../shell/now.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { hoursAhead, hoursBack } from './traffic.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

const sliderKeys: ShownKeys = [
  [', .', 'hours'],
  ['< >', 'day'],
  ['0', 'live'],
];

const hourMs = 3_600_000;
const settleMs = 150;
const tickDays = [-14, 14, 28, 42, 56];

/** The moment that the page is about: two weeks back, two months ahead. It stands in the address as `at`. */
export function TimeSlider() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { at, change } = useMapView();
  const chosen = at === undefined ? 0 : Math.round((Date.parse(at) - now) / hourMs);
  const [moving, setMoving] = useState<number>();
  const clamp = (to: number): number => Math.max(-hoursBack, Math.min(hoursAhead, to));
  // From where it is by then: keys may come faster than the page is drawn.
  const step = (by: number): void => setMoving((before) => clamp((before ?? clamp(chosen)) + by));
  const hours = moving ?? clamp(chosen);
  // While it is moved the number follows at once; what it stands for is asked for when it rests.
  useEffect(() => {
    if (moving === undefined) return;
    const timer = setTimeout(() => {
      change({ at: moving === 0 ? undefined : momentOf(now, moving) }, true);
      setMoving(undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  });
  useKeys(
    {
      ',': () => step(-6),
      '.': () => step(6),
      '<': () => step(-24),
      '>': () => step(24),
      '0': () => change({ at: undefined }, true),
    },
    sliderKeys,
  );
  const iso = onHubClock(hours === 0 ? now : Date.parse(momentOf(now, hours)));
  const share = (hour: number): string => `${(100 * (hour + hoursBack)) / (hoursBack + hoursAhead)}%`;
  const { language } = useSettings();
  const ticks = useMemo(
    () => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { day: 'numeric', month: 'short' }),
    [language],
  );
  const how = hours === 0 ? w.live : hours < 0 ? w.past : w.future;
  const button = (label: string, by: number, icon: 'left' | 'right', text: string) => (
    <Tooltip label={label} openDelay={400}>
      <button type="button" className="map-step" aria-label={label} onClick={() => step(by)}>
        {icon === 'left' ? <Icon name={icon} size={12} /> : null}
        {text}
        {icon === 'right' ? <Icon name={icon} size={12} /> : null}
      </button>
    </Tooltip>
  );
  return (
    <section className={`map-time ${hours === 0 ? '' : hours < 0 ? 'is-past' : 'is-future'}`} aria-label={w.time}>
      <div className="map-when">
        <strong>{format.dateTime(iso)}</strong>
        <span className="faint">
          {how}
          {hours === 0 ? null : ` · ${format.ago(hours * 60)}`}
        </span>
      </div>
      {button(w.dayEarlier, -24, 'left', '24')}
      {button(w.earlier, -6, 'left', '6')}
      <div className="map-slide">
        <input
          type="range"
          min={-hoursBack}
          max={hoursAhead}
          step={1}
          value={hours}
          aria-label={w.time}
          aria-valuetext={`${format.inFull(iso)}, ${how}`}
          onChange={({ currentTarget }) => setMoving(Number(currentTarget.value))}
        />
        <div className="map-ticks faint" aria-hidden="true">
          {tickDays.map((day) => (
            <span key={day} style={{ left: share(day * 24) }}>
              {ticks.format(now + day * 24 * hourMs)}
            </span>
          ))}
          <span className="map-tick-now" style={{ left: share(0) }}>
            {w.now}
          </span>
        </div>
      </div>
      {button(w.later, 6, 'right', '6')}
      {button(w.dayLater, 24, 'right', '24')}
      <Tooltip label={w.nowHint} openDelay={400}>
        <button
          type="button"
          className="map-step map-now"
          {...idleWhen(at === undefined, () => change({ at: undefined }, true))}
        >
          {w.now}
        </button>
      </Tooltip>
    </section>
  );
}

/** Whole hours, so that the same step asks the same question. */
const momentOf = (now: number, hours: number): string =>
  `${new Date(Math.round(now / hourMs + hours) * hourMs).toISOString().slice(0, 16)}Z`;

/** As the API writes moments of the hub. */
const onHubClock = (at: number): string => `${new Date(at + 8 * hourMs).toISOString().slice(0, 16)}+08:00`;
