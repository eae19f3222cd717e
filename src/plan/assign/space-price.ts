import type { SpacePrice } from '../../model/space-price.ts';
import type { Prices } from '../route/kernel-question.ts';
import { bucketKeyOf, findBucket, type Timetable } from '../timetable/timetable.ts';

/** Cents below which a price is only what the search for it has left over. */
const least = 0.5;

/** The prices of a run by the names the store knows: those that are worth telling. */
export function writeSpacePrices(timetable: Timetable, { teu, kg, plugs }: Prices): SpacePrice[] {
  const rows: SpacePrice[] = [];
  for (let bucket = 0; bucket < teu.length; bucket += 1) {
    const price = { teu: teu[bucket] ?? 0, tonne: (kg[bucket] ?? 0) * 1000, plug: plugs[bucket] ?? 0 };
    if (price.teu + price.tonne + price.plug >= least) rows.push({ bucket: bucketKeyOf(timetable, bucket), ...price });
  }
  return rows;
}

/** Prices that were kept, on the buckets of a timetable; 0 where none is known. */
export function readSpacePrices(timetable: Timetable, rows: readonly SpacePrice[]): Prices {
  const count = timetable.bucketTeu.length;
  const prices = { teu: new Float64Array(count), kg: new Float64Array(count), plugs: new Float64Array(count) };
  for (const { bucket: key, teu, tonne, plug } of rows) {
    const bucket = findBucket(timetable, key);
    if (bucket === undefined) continue;
    prices.teu[bucket] = teu;
    prices.kg[bucket] = tonne / 1000;
    prices.plugs[bucket] = plug;
  }
  return prices;
}
