import type { Network } from '../../model/network.ts';
import {
  borderBetween,
  borderLeastHours,
  hardlyHours,
  lateStart,
  quickestShare,
  scatter,
  stopSavedShare,
  waitAt,
} from '../../model/punctuality.ts';
import type { Dated } from './dated.ts';

/**
 * How far from its planned moment something happens, as chances on a grid: `chances[i]` is that of a delay around
 * `(first + i) * step` minutes. They add up to one.
 */
export interface Delay {
  readonly step: number;
  readonly first: number;
  readonly chances: Float64Array;
}

/** Surely in time. */
export const punctual: Delay = { step: 1, first: 0, chances: Float64Array.of(1) };

/** Minutes of a step: fine enough for a truck's hour, whose scatter is some minutes, and for days no finer than they need. */
const finestStep = 3;
const stepsOfAJourney = 1440;
const stepFor = (minutes: number): number => Math.max(finestStep, Math.ceil(minutes / stepsOfAJourney));
/** Chances below this at either end are added to the last one kept. */
const negligible = 1e-7;
/** Nobody counts beyond: what is later is later than everything. */
const latestMinutes = 40 * 1440;

/** The chance that something comes no later than so many minutes after its planned moment. Never falls as minutes rise. */
export function chanceWithin({ step, first, chances }: Delay, minutes: number): number {
  const at = minutes / step - first + 0.5; // Each chance is spread evenly over its step.
  if (at <= 0) return 0;
  const whole = Math.min(chances.length, Math.floor(at));
  return Math.min(1, (sumsOf(chances)[whole] ?? 0) + (chances[whole] ?? 0) * (at - whole));
}

const sums = new WeakMap<Float64Array, Float64Array>();

/** The sum of all chances before each, and at the end of all: asked for hundreds of times for each that is made. */
function sumsOf(chances: Float64Array): Float64Array {
  const known = sums.get(chances);
  if (known !== undefined) return known;
  const made = new Float64Array(chances.length + 1);
  for (const [at, chance] of chances.entries()) made[at + 1] = (made[at] ?? 0) + chance;
  sums.set(chances, made);
  return made;
}

/**
 * How late a departure comes to each of its calls, seen from before it sets out: its late start, the scatter of each run, borders
 * that hold it longer or shorter than planned, and stops that it cuts short when late, one after the other. The parts are taken
 * as independent of each other; the made-up world draws them just so (`sim/world.ts`).
 */
export function delaysOf(network: Network, { service, calls }: Dated): readonly Delay[] {
  const { mode } = service;
  const step = stepFor((calls.at(-1)?.arrives ?? 0) - (calls[0]?.departs ?? 0));
  let leaving = startDelay(step, mode);
  return calls.map((here, index) => {
    const before = calls[index - 1];
    if (before === undefined) return leaving;
    const coming = convolve(leaving, runDelay(step, mode, here.arrives - before.departs));
    const stop = here.departs - here.arrives;
    const border = borderBetween(network, mode, here.facility, calls[index + 1]?.facility);
    leaving = border === undefined ? afterStop(coming, stop) : convolve(coming, borderDelay(step, border, stop));
    return coming;
  });
}

type Mode = Dated['service']['mode'];

function startDelay(step: number, mode: Mode): Delay {
  const { share, meanHours } = lateStart[mode];
  const mean = meanHours * 60;
  const hardly = hardlyHours * 60;
  const cumulative = (minutes: number): number =>
    minutes <= 0 ? 0 : share * (1 - Math.exp(-minutes / mean)) + (1 - share) * Math.min(1, minutes / hardly);
  return gridOf(step, cumulative, 0, mean * 16);
}

function runDelay(step: number, mode: Mode, planned: number): Delay {
  const sigma = Math.max(0.01, planned * scatter[mode]);
  const least = -planned * quickestShare;
  return gridOf(
    step,
    (minutes) => (minutes < least ? 0 : normalBelow(minutes / sigma)),
    Math.max(least, -5 * sigma),
    5 * sigma,
  );
}

/** What a border adds to its planned stop: its wait less the mean that the timetable holds. */
function borderDelay(step: number, border: Parameters<typeof waitAt>[0], stop: number): Delay {
  const wait = waitAt(border);
  const mean = (border.states[0]?.meanHours ?? 0) * 60;
  const least = Math.min(borderLeastHours * 60 - stop, 4 * mean);
  if (wait === undefined) {
    const fixed = Math.max(least, -mean);
    return gridOf(step, (minutes) => (minutes < fixed ? 0 : 1), fixed, fixed);
  }
  const most = wait.mostHours * 60 - mean;
  const cumulative = (minutes: number): number => {
    if (minutes < least) return 0;
    if (minutes >= most) return 1;
    const hours = (minutes + mean) / 60;
    return hours <= 0 ? 0 : normalBelow((Math.log(hours) - wait.mu) / wait.sigma);
  };
  return gridOf(step, cumulative, Math.max(least, -mean), Math.max(least, most));
}

/** A stop where nothing holds it: who is late leaves earlier than planned after coming, and never before its time. */
function afterStop({ step, first, chances }: Delay, stop: number): Delay {
  const saved = stop * stopSavedShare;
  const last = first + chances.length - 1;
  const moved = new Float64Array(chances.length + 1);
  for (let i = 0; i < chances.length; i += 1) {
    const minutes = (first + i) * step;
    const to = Math.max(minutes - saved, Math.min(minutes, 0)) / step;
    const low = Math.floor(to);
    const chance = chances[i] ?? 0;
    const at = Math.min(last, Math.max(first, low)) - first;
    moved[at] = (moved[at] ?? 0) + chance * (1 - (to - low)); // Between two steps: to both, so that the mean stays.
    moved[at + 1] = (moved[at + 1] ?? 0) + chance * (to - low);
  }
  return trimmed({ step, first, chances: moved });
}

function convolve(a: Delay, b: Delay): Delay {
  const chances = new Float64Array(a.chances.length + b.chances.length - 1);
  const [longer, shorter] = a.chances.length < b.chances.length ? [b.chances, a.chances] : [a.chances, b.chances];
  for (let i = 0; i < shorter.length; i += 1) {
    const chance = shorter[i] as number;
    for (let j = 0; j < longer.length; j += 1) {
      chances[i + j] = (chances[i + j] as number) + chance * (longer[j] as number);
    }
  }
  return trimmed({ step: a.step, first: a.first + b.first, chances: upTo(latestMinutes / a.step, chances) });
}

/** What lies beyond the last step is added to it. */
function upTo(steps: number, chances: Float64Array): Float64Array {
  const end = Math.floor(steps) - 1;
  if (chances.length <= end + 1) return chances;
  const kept = chances.slice(0, end + 1);
  for (let i = end + 1; i < chances.length; i += 1) kept[end] = (kept[end] ?? 0) + (chances[i] ?? 0);
  return kept;
}

/** Puts a distribution on the grid: each step has what lies within half a step of it. */
function gridOf(step: number, cumulative: (minutes: number) => number, from: number, to: number): Delay {
  const first = Math.floor(from / step + 0.5);
  const last = Math.max(first, Math.ceil(to / step - 0.5));
  const chances = new Float64Array(last - first + 1);
  let below = 0;
  for (let i = 0; i < chances.length; i += 1) {
    const up = i === chances.length - 1 ? 1 : cumulative((first + i + 0.5) * step);
    chances[i] = up - below;
    below = up;
  }
  return trimmed({ step, first, chances });
}

function trimmed({ step, first, chances }: Delay): Delay {
  let [from, to, left, right] = [0, chances.length - 1, 0, 0];
  while (from < to && left + (chances[from] ?? 0) < negligible) {
    left += chances[from] ?? 0;
    from += 1;
  }
  while (to > from && right + (chances[to] ?? 0) < negligible) {
    right += chances[to] ?? 0;
    to -= 1;
  }
  const kept = chances.slice(from, to + 1);
  kept[0] = (kept[0] ?? 0) + left;
  kept[kept.length - 1] = (kept.at(-1) ?? 0) + right;
  return { step, first: first + from, chances: kept };
}

/** The standard normal distribution, within 1e-7 (Abramowitz and Stegun 26.2.17). */
function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - Math.exp((-z * z) / 2) * 0.3989422804014327 * series;
}
