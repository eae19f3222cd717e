import { iconPath, isIcon } from '../parts/icons.tsx';
import { type Bar, type Span, stepHours } from './bars.ts';
import { isLate, isOver } from './rows.ts';

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Everything that is on the canvas, in its own pixels. */
export interface Scene {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly span: Span;
  readonly pixelsAnHour: number;
  readonly now: number;
  readonly chosen: string | undefined;
  /** How far the clock that is shown is ahead of UTC. */
  readonly offsetMs: number;
  readonly say: Sayings;
}

/** What is written into it, in the language of who looks. */
export interface Sayings {
  day(at: number): string;
  delay(minutes: number): string;
  readonly now: string;
  place(id: string): string;
}

/** The colours of the page: a canvas knows no style sheet. */
export interface Paint {
  color(name: string): string;
  readonly font: string;
}

export const headHeight = 40;
export const labelWidth = 216;

/** How a mode's line looks where its colour is not seen. */
const dashes: Readonly<Record<string, readonly number[]>> = { barge: [6, 3], sea: [2, 2], air: [10, 3], road: [1, 2] };

export const xOf = ({ span, pixelsAnHour }: Pick<Scene, 'span' | 'pixelsAnHour'>, at: number): number =>
  ((at - span.from) / hourMs) * pixelsAnHour;

/** Draws what is in view, and nothing else. */
export function drawGantt(context: CanvasRenderingContext2D, scene: Scene, paint: Paint): void {
  const { width, height, bars, top, rowHeight } = scene;
  context.fillStyle = paint.color('surface');
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  drawGrid(context, scene, paint);
  const first = Math.max(0, Math.floor(top / rowHeight));
  const last = Math.min(bars.length, Math.ceil((top + height - headHeight) / rowHeight));
  context.save();
  context.beginPath();
  context.rect(labelWidth, headHeight, width - labelWidth, height - headHeight);
  context.clip();
  for (let index = first; index < last; index += 1) drawBar(context, scene, paint, index);
  drawNow(context, scene, paint);
  context.restore();
  context.save();
  context.beginPath();
  context.rect(0, headHeight, width, height - headHeight);
  context.clip();
  for (let index = first; index < last; index += 1) drawLabel(context, scene, paint, index);
  context.restore();
  drawHead(context, scene, paint);
}

const rowTop = ({ rowHeight, top }: Scene, index: number): number => headHeight + index * rowHeight - top;
const screenX = (scene: Scene, at: number): number => labelWidth + xOf(scene, at) - scene.left;

/** Marks of the axis in view, at whole hours or days of the clock that is shown. */
function* marks(scene: Scene, hours: number): Generator<{ at: number; x: number }> {
  const { span, left, pixelsAnHour, width, offsetMs } = scene;
  const step = hours * hourMs;
  const begin = span.from + (left / pixelsAnHour) * hourMs;
  for (let at = Math.floor((begin + offsetMs) / step) * step - offsetMs; ; at += step) {
    const x = screenX(scene, at);
    if (x > width) return;
    yield { at, x };
  }
}

const isMidnight = (at: number, { offsetMs }: Scene): boolean => (at + offsetMs) % dayMs === 0;

function drawGrid(context: CanvasRenderingContext2D, scene: Scene, paint: Paint): void {
  const { pixelsAnHour, height } = scene;
  for (const { at, x } of marks(scene, stepHours(pixelsAnHour, 48))) {
    if (x < labelWidth) continue;
    context.fillStyle = paint.color(isMidnight(at, scene) ? 'border' : 'surface-3');
    context.fillRect(Math.round(x), headHeight, 1, height);
  }
}

function drawHead(context: CanvasRenderingContext2D, scene: Scene, paint: Paint): void {
  const { width, pixelsAnHour, say, offsetMs } = scene;
  context.fillStyle = paint.color('surface-2');
  context.fillRect(0, 0, width, headHeight);
  context.save();
  context.beginPath();
  context.rect(labelWidth, 0, width - labelWidth, headHeight);
  context.clip();
  context.font = `12px ${paint.font}`;
  context.textAlign = 'left';
  const hours = stepHours(pixelsAnHour, 48);
  const days = Math.max(24, stepHours(pixelsAnHour, 96));
  for (const { at, x } of marks(scene, days)) {
    context.fillStyle = paint.color('ink');
    const end = x + days * pixelsAnHour - 92; // The name of a day that began to the left stays in sight.
    context.fillText(say.day(at + offsetMs), Math.max(x + 5, Math.min(labelWidth + 5, end)), 12);
    context.fillStyle = paint.color('border');
    context.fillRect(Math.round(x), 0, 1, headHeight);
  }
  if (hours < 24)
    for (const { at, x } of marks(scene, hours)) {
      context.fillStyle = paint.color('faint');
      context.fillText(new Date(at + offsetMs).toISOString().slice(11, 16), x + 5, 30);
    }
  drawNowLabel(context, scene, paint);
  context.restore();
  context.fillStyle = paint.color('border');
  context.fillRect(0, headHeight - 1, width, 1);
  context.fillRect(labelWidth - 1, 0, 1, scene.height);
}

function drawNow(context: CanvasRenderingContext2D, scene: Scene, paint: Paint): void {
  context.fillStyle = paint.color('bad');
  context.fillRect(Math.round(screenX(scene, scene.now)) - 1, headHeight, 2, scene.height);
}

function drawNowLabel(context: CanvasRenderingContext2D, scene: Scene, paint: Paint): void {
  const { now, say, offsetMs } = scene;
  const text = `${say.now} ${new Date(now + offsetMs).toISOString().slice(11, 16)}`;
  const wide = context.measureText(text).width + 10;
  const x = Math.round(screenX(scene, now)) - wide / 2;
  context.fillStyle = paint.color('bad');
  context.fillRect(x, headHeight - 18, wide, 17);
  context.fillStyle = paint.color('surface');
  context.fillText(text, x + 5, headHeight - 9);
}

function drawBar(context: CanvasRenderingContext2D, scene: Scene, paint: Paint, index: number): void {
  const bar = scene.bars[index];
  if (bar === undefined) return;
  const { row, planned, live, actualUntil, estimated, ticks } = bar;
  const [y, height] = [rowTop(scene, index), scene.rowHeight];
  drawGround(context, scene, paint, index, labelWidth);
  const color = paint.color(`mode-${row.mode}`);
  const [from, to, done] = [live.from, live.to, actualUntil].map((at) => screenX(scene, at)) as [
    number,
    number,
    number,
  ];
  const [barTop, barHeight] = [y + height / 2 - 3, 9];
  if (planned.from !== live.from || planned.to !== live.to) {
    // Where it was meant to be: a thin outline above where it is.
    const [start, end] = [screenX(scene, planned.from), screenX(scene, planned.to)];
    context.strokeStyle = paint.color('faint');
    context.setLineDash([]);
    context.strokeRect(start + 0.5, barTop - 5.5, Math.max(2, end - start), 3);
  }
  if (done > from) {
    context.fillStyle = color;
    context.fillRect(from, barTop, Math.max(2, done - from), barHeight);
  }
  if (to > done) {
    context.fillStyle = estimated ? hatch(context, color) : paint.color('surface');
    context.fillRect(done, barTop, to - done, barHeight);
  }
  context.strokeStyle = color;
  context.setLineDash([...(dashes[row.mode] ?? [])]);
  context.strokeRect(from + 0.5, barTop + 0.5, Math.max(2, to - from - 1), barHeight - 1);
  context.setLineDash([]);
  for (const at of ticks) {
    context.fillStyle = at <= actualUntil ? paint.color('surface') : color;
    context.fillRect(Math.round(screenX(scene, at)), barTop, 1.5, barHeight);
  }
  context.font = `12px ${paint.font}`;
  context.textAlign = 'left';
  const late = isLate(row) ? `${scene.say.delay(row.delayMinutes)}  ` : '';
  const x = Math.max(to, screenX(scene, planned.to)) + 6;
  context.fillStyle = paint.color(row.delayMinutes > 60 ? 'bad' : 'warn');
  context.fillText(late, x, y + height / 2 + 1);
  context.fillStyle = paint.color('faint');
  context.fillText(scene.say.place(row.other), x + context.measureText(late).width, y + height / 2 + 1);
}

function drawGround(context: CanvasRenderingContext2D, scene: Scene, paint: Paint, index: number, from: number): void {
  const isChosen = scene.bars[index]?.row.departure === scene.chosen;
  const [y, height] = [rowTop(scene, index), scene.rowHeight];
  if (isChosen) {
    context.globalAlpha = from === 0 ? 1 : 0.6; // The lines of the axis stay in sight.
    context.fillStyle = paint.color('accent-soft');
    context.fillRect(from, y, scene.width, height);
    context.globalAlpha = 1;
  }
  context.fillStyle = paint.color('surface-3');
  context.fillRect(from, y + height - 1, scene.width, 1);
}

function drawLabel(context: CanvasRenderingContext2D, scene: Scene, paint: Paint, index: number): void {
  const bar = scene.bars[index];
  if (bar === undefined) return;
  const { row } = bar;
  const [y, height] = [rowTop(scene, index), scene.rowHeight];
  context.save();
  context.beginPath();
  context.rect(0, y, labelWidth - 1, height);
  context.clip();
  context.fillStyle = paint.color('surface');
  context.fillRect(0, y, labelWidth, height);
  drawGround(context, scene, paint, index, 0);
  if (isIcon(row.mode)) {
    context.translate(16, y + height / 2 - 8);
    context.strokeStyle = paint.color(`mode-${row.mode}`);
    context.lineWidth = 1.4;
    context.stroke(iconOf(row.mode));
    context.translate(-16, -(y + height / 2 - 8));
    context.lineWidth = 1;
  }
  const [, code = row.departure, day = '', run = '1'] = /^(.+)-\d{4}-(\d\d-\d\d)-(\d+)$/.exec(row.departure) ?? [];
  context.font = `13px ${paint.font}`;
  context.textAlign = 'left';
  context.fillStyle = paint.color(isOver(row) ? 'faint' : 'ink');
  context.fillText(code, 40, y + height / 2 + 1);
  const wide = context.measureText(code).width;
  context.fillStyle = paint.color('faint');
  context.fillText(run === '1' ? day : `${day}·${run}`, 46 + wide, y + height / 2 + 1);
  context.restore();
}

const icons = new Map<string, Path2D>();

function iconOf(name: Parameters<typeof iconPath>[0]): Path2D {
  const icon = icons.get(name) ?? new Path2D(iconPath(name));
  icons.set(name, icon);
  return icon;
}

const hatches = new Map<string, CanvasPattern>();

/** Lines from corner to corner: what is estimated. */
function hatch(context: CanvasRenderingContext2D, color: string): CanvasPattern | string {
  const known = hatches.get(color);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const pen = tile.getContext('2d');
  if (pen === null) return color;
  pen.strokeStyle = color;
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift, 6);
    pen.lineTo(shift + 6, 0);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern !== null) hatches.set(color, pattern);
  return pattern ?? color;
}
