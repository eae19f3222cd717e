import { limits } from '../../base/limits.ts';
import { type Sentence, say } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import { civilOf, type Day, momentOf, readClock, readDay, weekdayOf, writeDay, writeLocal } from '../../base/zone.ts';
import type { Facility } from '../../model/facility.ts';
import type { TimeWindow } from '../../model/gate.ts';
import { type Gate, readPartId } from '../../model/terminal.ts';

/** A time window, and how many trucks its lanes can take. */
export interface OpenWindow extends TimeWindow {
  readonly capacity: number;
}

/**
 * The windows of a gate on a day of its place, by its opening hours; none where it is shut. A truck passes a lane in and a lane out,
 * so the fewer of them count. A window that is cut short by closing takes fewer trucks.
 */
export function windowsOf(facility: Facility, gate: Gate, day: Day): readonly OpenWindow[] {
  const span = (gate.opening ?? facility.opening)[weekdayOf(day) - 1];
  if (span === undefined) return [];
  const step = limits.gateWindowMinutes;
  const windows: OpenWindow[] = [];
  for (let start = Math.floor(span.from / step) * step; start < span.to; start += step) {
    const [from, to] = [Math.max(start, span.from), Math.min(start + step, span.to)].map((minute) =>
      momentOf(facility.zone, day, minute),
    ) as [Minute, Minute];
    if (to <= from) continue; // The hour that is skipped when clocks go forward.
    windows.push({ at: facility.id, gate: gate.id, from, to, capacity: capacityOf(gate, to - from) });
  }
  return windows;
}

/** Trucks a gate can take in so many minutes. */
function capacityOf({ lanesIn, lanesOut, minutesPerTruck }: Gate, minutes: number): number {
  return minutesPerTruck <= 0 ? 0 : Math.floor((Math.min(lanesIn, lanesOut) * minutes) / minutesPerTruck);
}

/** The window that begins at a moment, if its gate is open then. */
export function windowFrom(facility: Facility, gate: Gate, from: Minute): OpenWindow | undefined {
  return windowsOf(facility, gate, civilOf(facility.zone, from).day).find((window) => window.from === from);
}

/** The name of a window: place, gate and beginning on the clock there, `CQ_TUA/G1/2026-11-26T08:00`. */
export const writeWindow = (facility: Facility, { gate, from }: Pick<TimeWindow, 'gate' | 'from'>): string =>
  `${facility.id}/${gate}/${writeLocal(facility.zone, from).replace(' ', 'T')}`;

/** Reads the name of a window, as far as it is one of this place; its day and minute may name none. */
function readWindowName(
  text: string,
): { readonly at: string; readonly gate: Gate['id']; readonly day: Day; readonly minute: number } | undefined {
  const match = /^([A-Za-z0-9_]+)\/([A-Z][A-Z0-9]*)\/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text.trim());
  const [gate, day, minute] = [readPartId(match?.[2] ?? ''), readDay(match?.[3] ?? ''), readClock(match?.[4] ?? '')];
  if (match === null || gate === undefined || day === undefined || minute === undefined) return undefined;
  return { at: match[1] ?? '', gate, day, minute };
}

/** The window that a name means, or what is wrong with it. */
export function findWindow(
  facility: Facility,
  gates: readonly Gate[],
  text: string,
): OpenWindow | { readonly problem: Sentence } {
  const read = readWindowName(text);
  if (read === undefined) return { problem: say`${text} should read like ${facility.id}/G1/2026-11-26T08:00` };
  if (read.at !== facility.id) return { problem: say`${text} is a window of ${read.at}, not of ${facility.id}` };
  const gate = gates.find(({ id }) => id === read.gate);
  if (gate === undefined) return { problem: say`${facility.id} has no gate ${read.gate}` };
  const from = momentOf(facility.zone, read.day, read.minute);
  const window = windowsOf(facility, gate, read.day).find((each) => each.from === from);
  return (
    window ?? { problem: say`no window of ${gate.id} begins then on ${writeDay(read.day)}; see its windows of the day` }
  );
}
