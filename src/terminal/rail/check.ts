import { part, type Sentence, say } from '../../base/sentence.ts';
import type { LoadPlan, LoadQuestion, LoadUnit, Placement } from './question.ts';

/**
 * Everything wrong with a load plan, in sentences: it is worked out anew from the wagons and units, by other code than the search. That
 * a unit stands once, on a place of its length; payload, wagon, axles, pairs, plugs, one destination a wagon; the train's length and
 * weights; the distance of dangerous goods; and that value, reshuffles and who stays behind are what the plan says.
 */
export function checkLoad(question: LoadQuestion, plan: LoadPlan): Sentence[] {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const faults: Sentence[] = [];
  const seen = new Set<string>();
  const loaded: { unit: LoadUnit; at: Placement }[] = [];
  for (const at of plan.placements) {
    const unit = units.get(at.unit);
    const place = question.wagons[at.wagon]?.type.patterns[at.pattern]?.[at.place];
    if (unit === undefined || place === undefined) faults.push(say`${at.unit}: no such unit or place`);
    else if (place.feet !== unit.feet) faults.push(say`${at.unit}: ${unit.feet} feet on a place of ${place.feet}`);
    else loaded.push({ unit, at });
    const [stands, spot] = [`unit ${at.unit}`, `place ${at.wagon}/${at.place}`];
    if (seen.has(stands)) faults.push(say`${at.unit} is loaded twice`);
    if (seen.has(spot)) faults.push(say`place ${at.place + 1} of wagon ${at.wagon + 1} is used twice`);
    seen.add(stands).add(spot);
  }
  for (const [index] of question.wagons.entries())
    faults.push(
      ...wagonFaults(
        question,
        index,
        loaded.filter(({ at }) => at.wagon === index),
      ),
    );
  faults.push(
    ...trainFaults(
      question,
      loaded.map(({ unit }) => unit),
    ),
  );
  for (const [index, a] of loaded.entries())
    for (const b of loaded.slice(index + 1)) faults.push(...apartFaults(question, a, b));
  const sum = (of: (unit: LoadUnit) => number): number => loaded.reduce((all, { unit }) => all + of(unit), 0);
  if (sum(({ value }) => value) !== plan.value) faults.push(say`the plan says it is worth ${plan.value}`);
  if (sum(({ reshuffles }) => reshuffles) !== plan.reshuffles)
    faults.push(say`the plan says ${plan.reshuffles} reshuffles`);
  if (plan.value > plan.bound) faults.push(say`the plan is worth more than its bound of ${plan.bound}`);
  for (const { key } of question.units)
    if (seen.has(`unit ${key}`) === plan.left.some(({ unit }) => unit === key))
      faults.push(say`${key} is loaded and left behind, or neither`);
  return faults;
}

function wagonFaults(
  { wagons, rule }: LoadQuestion,
  index: number,
  loaded: readonly { readonly unit: LoadUnit; readonly at: Placement }[],
): Sentence[] {
  const wagon = wagons[index];
  if (wagon === undefined || loaded.length === 0) return [];
  const { type } = wagon;
  const faults: Sentence[] = [];
  const object = (to: Sentence): void => void faults.push(say`wagon ${index + 1} (${wagon.number}): ${part(to)}`);
  const total = loaded.reduce((sum, { unit }) => sum + unit.kg, 0);
  if (new Set(loaded.map(({ at }) => at.pattern)).size > 1) object(say`its pins are set in two ways`);
  if (new Set(loaded.map(({ unit }) => unit.block)).size > 1) object(say`it carries units for two places`);
  if (total > type.payloadKg) object(say`${total} kg on ${type.payloadKg} kg of payload`);
  if (rule.wagonMaxKg !== undefined && total + type.tareKg > rule.wagonMaxKg)
    object(say`weighs ${total + type.tareKg} kg`);
  if (loaded.filter(({ unit }) => unit.needsPlug).length > type.plugs) object(say`feeds only ${type.plugs} reefers`);
  // Moments about each bogie, platform by platform; a unit lies on the platform that is under its middle.
  const lengths: Record<number, number> = { 20: 6058, 30: 9125, 40: 12192, 45: 13716 };
  const platforms = type.bogiesMm
    .slice(1)
    .map((right, k) => ({ left: type.bogiesMm[k] ?? 0, right, twenties: [] as number[] }));
  const bears = type.bogiesMm.map(() => 0);
  const bear = (bogie: number, kg: number): void => {
    bears[bogie] = (bears[bogie] ?? 0) + kg;
  };
  for (const [k] of platforms.entries()) for (const end of [k, k + 1]) bear(end, type.tareKg / (2 * platforms.length));
  for (const { unit, at } of loaded) {
    const start = type.patterns[at.pattern]?.[at.place]?.startMm ?? 0;
    const middle = start + (lengths[unit.feet] ?? 0) / 2;
    const k = Math.max(
      0,
      platforms.findLastIndex(({ left }) => left <= middle),
    );
    const platform = platforms[Math.min(k, platforms.length - 1)];
    if (platform === undefined) continue;
    const span = platform.right - platform.left;
    bear(k, (unit.kg * (platform.right - middle)) / span);
    bear(k + 1, (unit.kg * (middle - platform.left)) / span);
    if (unit.feet === 20) platform.twenties.push(unit.kg);
  }
  const axleMax = Math.min(type.axleMaxKg, rule.axleMaxKg ?? type.axleMaxKg);
  for (const load of bears)
    if (load / type.axlesPerBogie > axleMax + 0.001)
      object(say`an axle bears ${Math.round(load / type.axlesPerBogie)} kg`);
  for (const { twenties } of platforms) {
    const [a, b] = twenties;
    if (a !== undefined && b !== undefined && Math.abs(a - b) > (rule.pairMaxDifferenceKg ?? Number.POSITIVE_INFINITY))
      object(say`two 20-foot units differ by ${Math.abs(a - b)} kg`);
  }
  return faults;
}

function trainFaults({ wagons, rule, unitsMaxKg }: LoadQuestion, loaded: readonly LoadUnit[]): Sentence[] {
  const kg = loaded.reduce((sum, unit) => sum + unit.kg, 0);
  const goods = loaded.reduce((sum, unit) => sum + unit.goodsKg, 0);
  const gross = kg + wagons.reduce((sum, { type }) => sum + type.tareKg, 0);
  const metres = wagons.reduce((sum, { type }) => sum + type.lengthMm, 0) / 1000;
  return [
    ...(metres > (rule.lengthMaxM ?? metres) ? [say`the train is ${metres} m long`] : []),
    ...(goods > (rule.goodsMaxKg ?? goods) ? [say`the train carries ${goods} kg of goods`] : []),
    ...(gross > (rule.grossMaxKg ?? gross) && loaded.length > 0 ? [say`the train weighs ${gross} kg`] : []),
    ...(kg > unitsMaxKg ? [say`the units weigh ${kg} kg`] : []),
  ];
}

function apartFaults(
  { book }: LoadQuestion,
  a: { readonly unit: LoadUnit; readonly at: Placement },
  b: { readonly unit: LoadUnit; readonly at: Placement },
): Sentence[] {
  const between = Math.abs(a.at.wagon - b.at.wagon) - 1;
  return book.segregation.flatMap(({ first, second, wagons }) => {
    const meets = (x: LoadUnit, y: LoadUnit): boolean => x.dangerous.includes(first) && y.dangerous.includes(second);
    if (wagons <= between || wagons === 0 || !(meets(a.unit, b.unit) || meets(b.unit, a.unit))) return [];
    return [say`${a.unit.key} and ${b.unit.key} are ${Math.max(0, between)} wagons apart, not ${wagons}`];
  });
}
