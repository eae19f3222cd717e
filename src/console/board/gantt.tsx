import { useComputedColorScheme } from '@mantine/core';
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { readZoned, useFormat } from '../parts/format.ts';
import { Loading } from '../parts/states.tsx';
import { useFocus } from '../shell/focus.ts';
import { hubNow, useNow } from '../shell/now.ts';
import { type Settings, useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { barsOf, spanOf } from './bars.ts';
import { choose, useChosen } from './chosen.ts';
import { addDays, writeDay } from './days.ts';
import { drawGantt, headHeight, hourMs, labelWidth, type Paint, type Scene, xOf } from './gantt-draw.ts';
import { GanttTools } from './gantt-tools.tsx';
import type { Places } from './places.ts';
import { firstAhead, type Row } from './rows.ts';
import { useView, type View } from './view.ts';
import { words } from './words.ts';

const rowHeights = { dense: 24, comfortable: 32 } as const;
/** What nobody has zoomed shows hours and not only days, and days rather than hours alone. */
const unzoomed = { least: 3, most: 40 } as const;

interface GanttProps {
  readonly view: View;
  readonly rows: readonly Row[];
  readonly places: Places;
  /** The first day that is shown. */
  readonly day: string;
}

/** Departures over time on one canvas: only what is in view is drawn, so that thousands scroll as one does. */
export function Gantt({ view, rows, places, day }: GanttProps) {
  const { show } = useView();
  const { focus, setFocus } = useFocus();
  const { density, clock, language } = useSettings();
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const scheme = useComputedColorScheme();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const opened = focus?.kind === 'departure' ? focus.id : undefined;
  const chosen = useChosen()?.row.departure ?? opened;
  const rowHeight = rowHeights[density];

  const bars = useMemo(() => barsOf(rows, view.byService), [rows, view.byService]);
  const offsetMs = offsetOf(clock, rows[0]?.planned) * 60_000;
  const span = useMemo(() => {
    const from = Date.parse(`${day}T00:00Z`) - offsetMs;
    const { from: first, to } = spanOf(bars, { from, to: Date.parse(`${addDays(day, view.days)}T00:00Z`) - offsetMs });
    return { from: first - 2 * hourMs, to: to + 12 * hourMs };
  }, [bars, day, view.days, offsetMs]);
  const hours = (span.to - span.from) / hourMs;
  const fit = Math.max(0.1, (size.width - labelWidth) / hours);
  const pixelsAnHour = view.zoom ?? Math.min(unzoomed.most, Math.max(unzoomed.least, fit));
  const paint = useMemo(() => paintOf(scheme), [scheme]);

  const scene = useRef<Scene>(undefined);
  const draw = useCallback(() => {
    const pen = canvas.current?.getContext('2d') ?? undefined;
    if (pen === undefined || scene.current === undefined || frame.current === null) return;
    const { scrollLeft: left, scrollTop: top } = frame.current;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    drawGantt(pen, { ...scene.current, left, top }, paint);
  }, [paint]);

  useLayoutEffect(() => {
    if (frame.current === null) return;
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const say = {
      day: (at: number) => writeDay(new Date(at).toISOString().slice(0, 10), language),
      delay: (minutes: number) => `+${format.duration(minutes)}`,
      now: w.now,
      place: places.nameOf,
    };
    scene.current = { bars, ...size, left: 0, top: 0, rowHeight, span, pixelsAnHour, now, chosen, offsetMs, say };
    draw();
  });

  /** The moment at a place of the frame stays there while the scale changes. */
  const anchor = useRef<{ readonly at: number; readonly x: number }>(undefined);
  const zoomTo = (next: number, x = (size.width + labelWidth) / 2): void => {
    if (frame.current === null) return;
    const at = span.from + ((frame.current.scrollLeft + x - labelWidth) / pixelsAnHour) * hourMs;
    anchor.current = { at, x };
    show({ zoom: String(Math.round(Math.min(200, Math.max(0.1, next)) * 100) / 100) }, true);
  };
  useLayoutEffect(() => {
    if (anchor.current === undefined || frame.current === null) return;
    frame.current.scrollLeft = xOf({ span, pixelsAnHour }, anchor.current.at) + labelWidth - anchor.current.x;
    anchor.current = undefined;
  }, [span, pixelsAnHour]);

  const lookAt = (at: number): void => {
    if (frame.current !== null) frame.current.scrollLeft = xOf({ span, pixelsAnHour }, at) - 80;
  };
  // It begins where the day does, or at the present one where it now is, and then people go where they want.
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current || size.width === 0 || bars.length === 0 || frame.current === null) return;
    begun.current = true;
    const start = Date.parse(`${day}T00:00Z`) - offsetMs;
    lookAt(hubNow() > start && hubNow() < start + view.days * 24 * hourMs ? hubNow() : start);
    frame.current.scrollTop = firstAhead(bars.map(({ row }) => row)) * rowHeight;
  });

  const move = (index: number): void => {
    const next = Math.max(0, Math.min(bars.length - 1, index));
    const [bar, box] = [bars[next], frame.current];
    if (bar === undefined || box === null) return;
    choose(bar.row, next);
    const [y, room] = [next * rowHeight, box.clientHeight - headHeight - rowHeight];
    box.scrollTop = Math.max(y - room, Math.min(box.scrollTop, y));
    const [left, right] = [bar.live.from, bar.live.to].map((at) => xOf({ span, pixelsAnHour }, at)) as [number, number];
    const room2 = box.clientWidth - labelWidth;
    if (right < box.scrollLeft || left > box.scrollLeft + room2) box.scrollLeft = left - 80;
  };
  const open = (row: Row | undefined): void => {
    if (row !== undefined) setFocus({ kind: 'departure', id: row.departure });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const at = bars.findIndex(({ row }) => row.departure === chosen);
    const page = Math.max(1, Math.floor((size.height - headHeight) / rowHeight) - 1);
    const step = Math.max(60, size.width / 8);
    if (event.key === 'Enter') open(bars[at]?.row);
    else if (event.key === 'ArrowDown' || event.key === 'j') move(at + 1);
    else if (event.key === 'ArrowUp' || event.key === 'k') move(at - 1);
    else if (event.key === 'PageDown') move(at + page);
    else if (event.key === 'PageUp') move(at - page);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(bars.length - 1);
    else if (event.key === 'ArrowRight') frame.current?.scrollBy({ left: step });
    else if (event.key === 'ArrowLeft') frame.current?.scrollBy({ left: -step });
    else return;
    event.preventDefault();
  };
  const barUnder = ({ clientY, currentTarget }: PointerEvent | React.MouseEvent) => {
    const y = clientY - currentTarget.getBoundingClientRect().top;
    const index = Math.floor((y - headHeight + currentTarget.scrollTop) / rowHeight);
    return y < headHeight ? undefined : { bar: bars[index], index };
  };
  // The browser's own answer to Ctrl and the wheel is to zoom the page: React cannot prevent that, a listener of ours can.
  useEffect(() => {
    const box = frame.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(pixelsAnHour * Math.exp(-event.deltaY / 300), event.clientX - (box?.getBoundingClientRect().left ?? 0));
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  });

  const isWaiting = rows.length > 0 && bars.length === 0;
  return (
    <div className="gantt">
      <GanttTools
        byService={view.byService}
        zoom={(factor) => zoomTo(factor === 'fit' ? fit : pixelsAnHour * factor)}
        toNow={() => lookAt(hubNow())}
        order={(byService) => show({ sort: byService ? 'service' : undefined })}
      />
      <div
        ref={frame}
        className="gantt-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has its own keyboard.
        tabIndex={0}
        aria-label={w.chartLabel(format.number(bars.length))}
        data-rows
        onKeyDown={onKeyDown}
        onScroll={draw}
        onPointerMove={(event) => {
          const under = barUnder(event);
          if (under?.bar !== undefined && under.bar.row.departure !== chosen) choose(under.bar.row, under.index);
        }}
        onClick={(event) => open(barUnder(event)?.bar?.row)}
      >
        <div
          className="gantt-size"
          aria-hidden="true"
          style={{ width: labelWidth + hours * pixelsAnHour, height: headHeight + bars.length * rowHeight }}
        >
          <canvas
            ref={canvas}
            className="gantt-canvas"
            width={size.width * devicePixelRatio}
            height={size.height * devicePixelRatio}
            style={size}
          />
        </div>
        {isWaiting ? <Loading /> : null}
      </div>
    </div>
  );
}

/** Minutes by which the clock that is shown is ahead of UTC. */
function offsetOf(clock: Settings['clock'], iso: string | undefined): number {
  if (clock === 'utc' || iso === undefined) return 0;
  return clock === 'mine' ? -new Date().getTimezoneOffset() : readZoned(iso).offset;
}

/** The colours of the style sheet, read anew when the theme changes. */
function paintOf(_scheme: string): Paint {
  const known = new Map<string, string>();
  return {
    font: getComputedStyle(document.body).fontFamily,
    color: (name) => {
      const color = known.get(name) ?? getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
      known.set(name, color);
      return color;
    },
  };
}
