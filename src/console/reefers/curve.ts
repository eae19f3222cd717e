/** A reading as far as the chart draws it. */
export interface Told {
  readonly at: string;
  readonly supplyC?: number | undefined;
  readonly returnC?: number | undefined;
  readonly power?: 'on' | 'off' | undefined;
}

/** The degrees that a chart spans: all that was read and the band, with a degree of air about them. */
export function spanOf(
  readings: readonly Told[],
  band: { readonly minC: number; readonly maxC: number } | undefined,
): { readonly low: number; readonly high: number } {
  const all = readings.flatMap(({ supplyC, returnC }) => [supplyC, returnC]).filter((c) => c !== undefined);
  const degrees = [...all, ...(band === undefined ? [] : [band.minC, band.maxC])];
  if (degrees.length === 0) return { low: 0, high: 1 };
  return { low: Math.floor(Math.min(...degrees)) - 1, high: Math.ceil(Math.max(...degrees)) + 1 };
}

/** The points of a line over time, `x,y x,y`, in a box; readings without the degrees are left out. */
export function pointsOf(
  readings: readonly Told[],
  of: 'supplyC' | 'returnC',
  box: { readonly x: (at: number) => number; readonly y: (c: number) => number },
): string {
  return readings
    .flatMap((reading) => {
      const c = reading[of];
      return c === undefined ? [] : [`${box.x(Date.parse(reading.at)).toFixed(1)},${box.y(c).toFixed(1)}`];
    })
    .join(' ');
}

/** The spans in which there was no current, from a reading that says so to the next that says otherwise, or to the last. */
export function darkSpans(readings: readonly Told[]): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let from: number | undefined;
  for (const { at, power } of readings) {
    const moment = Date.parse(at);
    if (power === 'off') from ??= moment;
    if (power !== 'on' || from === undefined) continue;
    spans.push({ from, to: moment });
    from = undefined;
  }
  const last = readings.at(-1);
  if (from !== undefined && last !== undefined) spans.push({ from, to: Date.parse(last.at) });
  return spans;
}
