import { part, say } from '../../base/sentence.ts';
import type { Load, Objection } from './load.ts';
import type { LeftBehind, LoadQuestion, LoadUnit, Wagon } from './question.ts';
import { wagonObjection } from './wagon-load.ts';

/** Why a unit can go on no wagon even were it alone, or nothing. */
export function aloneObjection(question: LoadQuestion, unit: LoadUnit): Omit<LeftBehind, 'unit'> | undefined {
  let why: Omit<LeftBehind, 'unit'> = { code: 'no-pins', detail: say`no wagon has a place of ${unit.feet} feet` };
  const seen = new Set<Wagon['type']>();
  for (const wagon of question.wagons) {
    if (seen.has(wagon.type)) continue;
    seen.add(wagon.type);
    for (const pattern of wagon.type.patterns) {
      for (const [index, place] of pattern.entries()) {
        if (place.feet !== unit.feet) continue;
        const units = pattern.map((_, other) => (other === index ? unit : undefined));
        const objection = wagonObjection(question, wagon, pattern, units);
        if (objection === undefined) return undefined;
        why =
          objection.code === 'no-power'
            ? { code: 'no-power', detail: say`no wagon of this train feeds reefers` }
            : { code: 'too-heavy', detail: say`with ${unit.kg} kg on every wagon: ${part(objection.detail)}` };
      }
    }
  }
  return why;
}

/** Why a unit that could go alone did not: what stops it on the free places, or that others are worth more. */
export function leftBehind(load: Load, { wagons }: LoadQuestion, unit: LoadUnit): LeftBehind {
  let found: Objection | undefined;
  for (const wagon of wagons.keys()) {
    const kept = load.patterns[wagon] ?? 0;
    const isOpen = load.isOpen(wagon);
    for (const pattern of isOpen ? load.patternsOf(wagon) : [kept]) {
      if (isOpen) load.setPattern(wagon, pattern); // Its pins could be set for this unit.
      for (const [place, other] of (load.places[wagon] ?? []).entries()) {
        const objection = other === undefined ? load.objection(unit, wagon, place) : undefined;
        if (objection === undefined || objection.code === 'no-pins') continue;
        if (found === undefined || found.code === 'wagon-limits') found = objection;
      }
    }
    if (isOpen) load.setPattern(wagon, kept);
  }
  if (found !== undefined) return { unit: unit.key, code: found.code, detail: found.detail };
  const detail = say`all places of ${unit.feet} feet carry units that are worth as much or more`;
  return { unit: unit.key, code: 'train-full', detail };
}
