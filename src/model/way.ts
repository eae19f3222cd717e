import type { Brand } from '../base/brand.ts';

/** UN/CEFACT Recommendation 19: maritime 1, rail 2, road 3, air 4, inland water 8. */
export type Mode = 'sea' | 'rail' | 'road' | 'air' | 'barge';

export const modes: readonly Mode[] = ['sea', 'rail', 'road', 'air', 'barge'];

/**
 * A mode, and for rail its gauge in millimetres: `rail-1435`, `barge`. It is what one transfer ends and the next
 * begins. `gate` is the customer's own truck at either end.
 */
export type Way = Brand<string, 'Way'>;

export const gate = 'gate' as Way;

/** Gauges that carry containers between Asia and Europe, and those of the rest of the world. */
export const gauges: ReadonlySet<number> = new Set([1000, 1067, 1435, 1520, 1600, 1668, 1676]);

export const isMode = (text: string): text is Mode => (modes as readonly string[]).includes(text);

export const isGauge = (millimetres: number): boolean => gauges.has(millimetres);

export const wayOf = (mode: Mode, gaugeMm: number | undefined): Way =>
  (mode === 'rail' ? `rail-${gaugeMm ?? 1435}` : mode) as Way;

export function readWay(text: string): Way | undefined {
  const [mode = '', gauge] = text.trim().split('-');
  if (mode === 'gate' && gauge === undefined) return gate;
  if (!isMode(mode)) return undefined;
  if (mode !== 'rail') return gauge === undefined ? (mode as string as Way) : undefined;
  return gauge !== undefined && isGauge(Number(gauge)) ? (`rail-${Number(gauge)}` as Way) : undefined;
}
