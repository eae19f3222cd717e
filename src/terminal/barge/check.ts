import { part, type Sentence, say } from '../../base/sentence.ts';
import { cellsOf } from '../../model/vessel.ts';
import type { Stowed, StowPlan, StowQuestion, StowUnit } from './question.ts';

interface On {
  readonly unit: StowUnit;
  readonly at: Stowed;
  readonly bays: readonly number[];
}

/**
 * Everything wrong with a stowage plan, in sentences: worked out anew, call by call, by other code than the search. That a unit stands once,
 * in cells of its length, upon something; that nobody is in the way of who is taken off or comes on board; stacks, deadweight, plugs,
 * dangerous goods; how the barge lies in the water; and that value and who stays ashore are what the plan says.
 */
export function checkStow(question: StowQuestion, plan: StowPlan): Sentence[] {
  const { vessel, calls } = question;
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const faults: Sentence[] = [];
  const seen = new Set<string>();
  const stowed: On[] = [];
  for (const at of plan.stowed) {
    const unit = units.get(at.unit);
    if (unit === undefined) faults.push(say`${at.unit}: there is no such unit`);
    else stowed.push({ unit, at, bays: unit.feet > 20 ? [at.bay, at.bay + 1] : [at.bay] });
    if (seen.has(at.unit)) faults.push(say`${at.unit} stands twice`);
    seen.add(at.unit);
  }
  for (const each of stowed) faults.push(...placeFaults(question, each));
  for (let call = 0; call < calls - 1; call += 1) {
    const aboard = stowed.filter(({ unit }) => unit.from <= call && unit.to > call);
    faults.push(...stackFaults(question, aboard, call), ...waterFaults(question, aboard, call));
    const fed = aboard.filter(({ unit }) => unit.needsPlug).length;
    if (fed > vessel.plugs) faults.push(say`after call ${call + 1} ${fed} reefers want ${vessel.plugs} plugs`);
    for (const [index, a] of aboard.entries())
      for (const b of aboard.slice(index + 1)) faults.push(...apartFaults(question, a, b));
  }
  faults.push(...overstowFaults(stowed));
  const value = stowed.reduce((sum, { unit }) => sum + unit.value, 0);
  if (value !== plan.value) faults.push(say`the plan says it is worth ${plan.value}, and it is worth ${value}`);
  if (plan.value > plan.bound) faults.push(say`the plan is worth more than its bound of ${plan.bound}`);
  for (const { key } of question.units)
    if (seen.has(key) === plan.left.some(({ unit }) => unit === key))
      faults.push(say`${key} is stowed and left ashore, or neither`);
  return faults;
}

function placeFaults({ vessel }: StowQuestion, { unit, at, bays }: On): Sentence[] {
  const faults: Sentence[] = [];
  const outside = bays.some((bay) => bay < 1 || bay > vessel.bays) || at.row < 1 || at.row > vessel.rows;
  if (outside || at.tier < 1 || at.tier > vessel.tiers)
    faults.push(say`${unit.key} stands beyond the ${cellsOf(vessel)} cells`);
  if (unit.feet > 20 && at.bay % 2 === 0) faults.push(say`${unit.key} is long and begins in an even bay`);
  if (unit.feet > 40 && at.tier <= vessel.holdTiers) faults.push(say`${unit.key} is too long for the hold`);
  const beyond = (span: typeof vessel.plugBays): boolean =>
    bays.some((bay) => bay < (span?.from ?? 1e9) || bay > (span?.to ?? 0));
  if (unit.needsPlug && beyond(vessel.plugBays)) faults.push(say`no plug reaches ${unit.key}`);
  if (unit.dangerous.length > 0 && beyond(vessel.dangerBays))
    faults.push(say`${unit.key} is dangerous, and its bay takes no such goods`);
  return faults;
}

function stackFaults({ vessel }: StowQuestion, aboard: readonly On[], call: number): Sentence[] {
  const faults: Sentence[] = [];
  const cells = new Map<string, On>();
  const stacks = new Map<string, number>();
  for (const each of aboard) {
    for (const bay of each.bays) {
      const name = `${bay}/${each.at.row}`;
      const before = cells.get(`${name}/${each.at.tier}`);
      if (before !== undefined)
        faults.push(say`${each.unit.key} and ${before.unit.key} stand in one cell after call ${call + 1}`);
      cells.set(`${name}/${each.at.tier}`, each);
      stacks.set(name, (stacks.get(name) ?? 0) + each.unit.kg / each.bays.length);
    }
  }
  for (const [name, kg] of stacks) if (kg > vessel.stackMaxKg + 0.001) faults.push(say`stack ${name} bears ${kg} kg`);
  for (const { unit, at, bays } of aboard) {
    if (at.tier === 1) continue;
    const under = bays.map((bay) => cells.get(`${bay}/${at.row}/${at.tier - 1}`));
    if (under.includes(undefined)) faults.push(say`after call ${call + 1} nothing stands under ${unit.key}`);
    if (bays.length === 1 && under[0]?.bays.length === 2)
      faults.push(say`${unit.key} is short and stands on a long unit`);
  }
  return faults;
}

/** At each call: nobody stands upon who is taken off or put on board, and stays where it is. */
function overstowFaults(stowed: readonly On[]): Sentence[] {
  return stowed.flatMap((low) =>
    stowed.flatMap((high) => {
      const isAbove =
        high.at.row === low.at.row && high.at.tier > low.at.tier && high.bays.some((bay) => low.bays.includes(bay));
      const staysAt = (call: number): boolean => high.unit.from < call && high.unit.to > call;
      if (!isAbove || !(staysAt(low.unit.to) || staysAt(low.unit.from))) return [];
      return [say`${high.unit.key} stands upon ${low.unit.key}, which comes or goes while it stays`];
    }),
  );
}

function waterFaults({ vessel, unitsMaxKg }: StowQuestion, aboard: readonly On[], call: number): Sentence[] {
  const faults: Sentence[] = [];
  if (aboard.length === 0) return faults;
  const object = (to: Sentence): void => void faults.push(say`after call ${call + 1} ${part(to)}`);
  const cargo = aboard.reduce((sum, { unit }) => sum + unit.kg, 0);
  if (cargo > vessel.deadweightKg || cargo > unitsMaxKg) object(say`it carries ${cargo} kg`);
  // Metres and tonnes; the hull as a box that it fills in part.
  const [length, beam, fills] = [vessel.lengthMm / 1000, vessel.beamMm / 1000, vessel.blockCoefficient];
  const tonnes = (vessel.lightKg + cargo) / 1000;
  const draught = tonnes / (length * beam * fills);
  const plane = 1 / 3 + (2 / 3) * fills;
  const volume = tonnes;
  const mean = (of: (on: On) => number, own: number): number =>
    (aboard.reduce((sum, on) => sum + (on.unit.kg / 1000) * of(on), 0) + (vessel.lightKg / 1000) * own) / tonnes;
  const height = mean(({ at }) => vessel.floorMm / 1000 + (at.tier * 2 - 1) * 1.448, vessel.lightCentreMm / 1000);
  const side = mean(({ at }) => (at.row - (vessel.rows + 1) / 2) * 2.5, 0);
  const end = mean(({ bays }) => (bays.reduce((a, b) => a + b, 0) / bays.length - (vessel.bays + 1) / 2) * 6.1, 0);
  const gm = draught / 2 + (plane * length * beam ** 3) / 12 / volume - height;
  if (draught * 1000 > vessel.draughtMaxMm + 0.01) object(say`it lies ${draught.toFixed(2)} m deep`);
  if (gm * 1000 < vessel.gmMinMm - 0.01) object(say`its metacentric height is ${gm.toFixed(2)} m`);
  if (Math.abs(side) > Math.tan((2.0001 * Math.PI) / 180) * Math.max(0.001, gm))
    object(say`it lists by more than 2 degrees`);
  const trim = (end * length) / ((plane ** 2 * beam * length ** 3) / 12 / volume);
  if (Math.abs(trim) > length * 0.010001) object(say`it trims ${trim.toFixed(2)} m`);
  return faults;
}

function apartFaults({ book }: StowQuestion, a: On, b: On): Sentence[] {
  if (a.unit.dangerous.length === 0 || b.unit.dangerous.length === 0) return [];
  const pairOf = ({ at }: On): number => Math.ceil(at.bay / 2);
  const apart = Math.max(Math.abs(pairOf(a) - pairOf(b)), Math.abs(a.at.row - b.at.row));
  return book.segregation.flatMap(({ first, second, stacks }) => {
    const meets = (x: On, y: On): boolean => x.unit.dangerous.includes(first) && y.unit.dangerous.includes(second);
    if (stacks === 0 || apart > stacks || !(meets(a, b) || meets(b, a))) return [];
    return [say`${a.unit.key} and ${b.unit.key} are ${apart} stacks apart, not more than ${stacks}`];
  });
}
