import type { Border } from './border.ts';
import type { Network } from './network.ts';
import type { Mode } from './way.ts';

// How punctual departures are. Estimates, until a hub has measured its own: the made-up world draws delays by them, and the chance
// to be on time is worked out from them, so that one can be held against the other.

/** How late departures set out: this share of them by so many hours on average (exponential), the others within `hardlyHours`. */
export const lateStart: Readonly<Record<Mode, { readonly share: number; readonly meanHours: number }>> = {
  rail: { share: 0.25, meanHours: 3 },
  road: { share: 0.15, meanHours: 1 },
  barge: { share: 0.3, meanHours: 6 },
  sea: { share: 0.35, meanHours: 14 },
  air: { share: 0.2, meanHours: 2 },
};

/** Who is not late sets out within this of its time. */
export const hardlyHours = 0.3;

/** How much running times scatter (normal), as a share of them; nobody is quicker than by a fifth. */
export const scatter: Readonly<Record<Mode, number>> = { rail: 0.03, road: 0.08, barge: 0.05, sea: 0.03, air: 0.02 };
export const quickestShare = 0.2;

/** A late departure stops shorter where nothing holds it: by this share of its planned stop at most. */
export const stopSavedShare = 0.6;

/** No border lets anybody through in less. */
export const borderLeastHours = 0.5;

/** A border's wait in its normal state: lognormal, and never beyond `mostHours`. Nothing where nobody waits. */
export function waitAt({
  states: [state],
}: Border):
  | { readonly mu: number; readonly sigma: number; readonly mostHours: number; readonly meanHours: number }
  | undefined {
  if (state === undefined || state.medianHours <= 0) return undefined;
  const { medianHours, p90Hours, meanHours } = state;
  const sigma = Math.log(Math.max(1.01, p90Hours / medianHours)) / 1.2816; // By its median and ninetieth percentile.
  return { mu: Math.log(medianHours), sigma, mostHours: 4 * p90Hours, meanHours };
}

/** The border a departure waits at between two calls. */
export const borderBetween = (
  network: Network,
  mode: Mode,
  from: string,
  to: string | undefined,
): Border | undefined =>
  to === undefined
    ? undefined
    : network.borders.find((border) => border.mode === mode && border.from === from && border.to === to);
