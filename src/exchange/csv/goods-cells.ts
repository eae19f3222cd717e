import { type Sentence, say } from '../../base/sentence.ts';
import { type Dangerous, dangerousClasses, type Temperature } from '../../model/goods.ts';
import { type Fields, numberIn, oneOf } from './fields.ts';

/** Columns temp_min_c and temp_max_c: both, or neither. */
export function readTemperature(fields: Fields): Temperature | undefined {
  const minC = fields.maybe('temp_min_c', numberIn(-70, 60), say`degrees Celsius`);
  const maxC = fields.maybe('temp_max_c', numberIn(-70, 60), say`degrees Celsius`);
  if (fields.has('temp_min_c') !== fields.has('temp_max_c')) {
    const missing = fields.has('temp_min_c') ? 'temp_max_c' : 'temp_min_c';
    fields.refuse(missing, undefined, say`is missing: a temperature range needs both ends`);
    return undefined;
  }
  if (minC === undefined || maxC === undefined) return undefined;
  if (maxC < minC) fields.refuse('temp_max_c', fields.text('temp_max_c'), say`is below temp_min_c`);
  return { minC, maxC };
}

const unNumber = (text: string): string | { problem: Sentence } =>
  /^(UN)?\d{4}$/i.test(text) ? text.slice(-4) : { problem: say`a UN number has four digits` };

const packingGroup = (text: string): Dangerous['packingGroup'] =>
  (['I', 'II', 'III'] as const).find((group) => group === text.toUpperCase());

/** Columns un, dg_class and packing_group: a class with its number, or none of them. */
export function readDangerous(fields: Fields): Dangerous | undefined {
  const un = fields.maybe('un', unNumber, say`a UN number`);
  const dangerousClass = fields.maybe('dg_class', oneOf(dangerousClasses), say`a class of dangerous goods`);
  const group = fields.maybe('packing_group', packingGroup, say`I, II or III`);
  if (fields.has('un') !== fields.has('dg_class')) {
    const missing = fields.has('un') ? 'dg_class' : 'un';
    fields.refuse(missing, undefined, say`is missing: dangerous goods need a UN number and a class`);
    return undefined;
  }
  if (un === undefined || dangerousClass === undefined) {
    if (group !== undefined && !fields.has('un'))
      fields.refuse('packing_group', fields.text('packing_group'), say`stands without a UN number`);
    return undefined;
  }
  return { un, class: dangerousClass, ...(group === undefined ? {} : { packingGroup: group }) };
}
