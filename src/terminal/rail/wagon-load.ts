import { type Sentence, say } from '../../base/sentence.ts';
import { lengthMmOf, type Pattern } from '../../model/wagon.ts';
import type { LoadQuestion, LoadUnit, Wagon } from './question.ts';

/** What stands on each place of a wagon, by its pattern; nothing is an empty place. */
export type OnPlaces = readonly (LoadUnit | undefined)[];

/** What each bogie bears with the wagon's own weight, in kilograms: a platform lies on the two bogies at its ends, as a beam. */
export function bogieLoads({ type }: Wagon, pattern: Pattern, units: OnPlaces): number[] {
  const { bogiesMm, tareKg } = type;
  const platforms = bogiesMm.length - 1;
  const loads = bogiesMm.map((_, index) => (tareKg / platforms / 2) * (index === 0 || index === platforms ? 1 : 2));
  for (const [index, place] of pattern.entries()) {
    const unit = units[index];
    if (unit === undefined) continue;
    const centre = place.startMm + lengthMmOf(place.feet) / 2;
    const left = platformOf(bogiesMm, centre);
    const [a = 0, b = 1] = [bogiesMm[left], bogiesMm[left + 1]];
    const right = (centre - a) / (b - a);
    loads[left] = (loads[left] ?? 0) + unit.kg * (1 - right);
    loads[left + 1] = (loads[left + 1] ?? 0) + unit.kg * right;
  }
  return loads;
}

/** The platform a point lies on; what hangs over an end belongs to the platform there. */
function platformOf(bogiesMm: readonly number[], atMm: number): number {
  let platform = 0;
  while (platform < bogiesMm.length - 2 && (bogiesMm[platform + 1] ?? 0) <= atMm) platform += 1;
  return platform;
}

/** Why a wagon may not be loaded so, or nothing. */
export function wagonObjection(
  { rule }: Pick<LoadQuestion, 'rule'>,
  wagon: Wagon,
  pattern: Pattern,
  units: OnPlaces,
): { readonly code: 'no-pins' | 'wagon-limits' | 'no-power'; readonly detail: Sentence } | undefined {
  const { type } = wagon;
  let [kg, plugs, block]: [number, number, number | undefined] = [0, 0, undefined];
  for (const [index, place] of pattern.entries()) {
    const unit = units[index];
    if (unit === undefined) continue;
    if (unit.feet !== place.feet) return { code: 'no-pins', detail: say`a place of ${place.feet} feet` };
    if (block !== undefined && block !== unit.block)
      return { code: 'wagon-limits', detail: say`a wagon carries units for one place only` };
    block = unit.block;
    kg += unit.kg;
    plugs += unit.needsPlug ? 1 : 0;
  }
  if (kg > type.payloadKg) return { code: 'wagon-limits', detail: say`${type.id} carries ${type.payloadKg} kg` };
  if (kg + type.tareKg > (rule.wagonMaxKg ?? Number.POSITIVE_INFINITY))
    return { code: 'wagon-limits', detail: say`a wagon may weigh ${rule.wagonMaxKg} kg here` };
  if (plugs > type.plugs) return { code: 'no-power', detail: say`${type.id} feeds ${type.plugs} reefers` };
  const axle = Math.min(type.axleMaxKg, rule.axleMaxKg ?? Number.POSITIVE_INFINITY);
  for (const load of bogieLoads(wagon, pattern, units))
    if (load / type.axlesPerBogie > axle) return { code: 'wagon-limits', detail: say`an axle bears ${axle} kg here` };
  return pairObjection(rule, wagon, pattern, units);
}

function pairObjection(
  rule: LoadQuestion['rule'],
  { type }: Wagon,
  pattern: Pattern,
  units: OnPlaces,
): { readonly code: 'wagon-limits'; readonly detail: Sentence } | undefined {
  const most = rule.pairMaxDifferenceKg;
  if (most === undefined) return undefined;
  const first = new Map<number, number>();
  for (const [index, place] of pattern.entries()) {
    const unit = units[index];
    if (unit === undefined || place.feet > 20) continue;
    const platform = platformOf(type.bogiesMm, place.startMm + lengthMmOf(place.feet) / 2);
    const other = first.get(platform);
    if (other !== undefined && Math.abs(other - unit.kg) > most)
      return { code: 'wagon-limits', detail: say`two 20-foot units on a platform may differ by ${most} kg` };
    first.set(platform, unit.kg);
  }
  return undefined;
}
