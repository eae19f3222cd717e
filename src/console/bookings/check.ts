import type { Problem } from '../api/client.ts';
import type { Said } from '../sentences/said.ts';
import type { Draft, GoodsDraft } from './draft.ts';
import type { FormWords } from './form-words.ts';
import { checkDigitOf, numbersIn } from './sizes.ts';

/** What is wrong in a field of the form; `field` is the id of its input. */
export interface Fault {
  readonly field: string;
  readonly reason: string;
}

/** What can be seen to be wrong before the hub is asked. It looks again, and knows more. */
export function checkDraft(draft: Draft, w: FormWords): Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, reason: string): void => {
    faults.push({ field, reason });
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,34}$/.test(draft.id)) say('id', w.badId);
  for (const field of ['customer', 'origin', 'destination', 'ready', 'due'] as const)
    if (draft[field].trim() === '') say(field, w.missing[field]);
  if (draft.origin !== '' && draft.origin === draft.destination) say('destination', w.sameplace);
  for (const [index, { count, sizeType, grossKg, numbers }] of draft.units.entries()) {
    const at = `units.${index}`;
    const n = Number(count);
    if (!/^\d+$/.test(count.trim()) || n < 1 || n > 500) say(`${at}.count`, w.badCount);
    if (!/^[0-9A-Za-z]{4}$/.test(sizeType.trim())) say(`${at}.sizeType`, w.badSize);
    if (grossKg.trim() === '') say(`${at}.grossKg`, w.missing.grossKg);
    else if (!/^\d+$/.test(grossKg.replaceAll(/[\s,]/g, ''))) say(`${at}.grossKg`, w.badWeight);
    const given = numbersIn(numbers);
    if (given.length > n) say(`${at}.numbers`, w.tooManyNumbers(given.length, n));
    const bad = given.map((number) => badNumber(number, w)).find((reason) => reason !== undefined);
    if (bad !== undefined) say(`${at}.numbers`, bad);
  }
  if (draft.latePerDay.trim() !== '' && !isMoney(draft.latePerDay)) say('latePerDay', w.badLatePerDay);
  if (draft.laden) faults.push(...checkGoods(draft.goods, w));
  return faults;
}

/** What can be seen to be wrong with lines of goods. */
export function checkGoods(goods: readonly GoodsDraft[], w: FormWords): Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, reason: string): void => {
    faults.push({ field, reason });
  };
  for (const [index, line] of goods.entries()) {
    const at = `goods.${index}`;
    if (!/^\d{6,13}$/.test(line.hs.replaceAll(/[\s.]/g, ''))) say(`${at}.hs`, w.badHs);
    if (line.value.trim() !== '' && !isMoney(line.value)) say(`${at}.value`, w.badValue);
    for (const end of ['minC', 'maxC'] as const)
      if (line[end].trim() !== '' && !/^[-−]?\d+(\.\d+)?$/.test(line[end].trim())) say(`${at}.${end}`, w.badDegrees);
    if ((line.minC.trim() === '') !== (line.maxC.trim() === ''))
      say(line.minC.trim() === '' ? `${at}.minC` : `${at}.maxC`, w.bothDegrees);
    if (line.shelfLife.trim() !== '' && !(Number(plainNumber(line.shelfLife)) >= 0.5))
      say(`${at}.shelfLife`, w.badShelfLife);
    if (line.un.trim() !== '' && !/^(UN)?\s*\d{4}$/i.test(line.un.trim())) say(`${at}.un`, w.badUn);
    if (line.un.trim() !== '' && line.dangerClass === '') say(`${at}.dangerClass`, w.missing.dangerClass);
    if (line.un.trim() === '' && (line.dangerClass !== '' || line.packingGroup !== '')) say(`${at}.un`, w.missing.un);
  }
  return faults;
}

function badNumber(number: string, w: FormWords): string | undefined {
  if (!/^[A-Z]{4}\d{7}$/.test(number)) return w.badNumber(number);
  const want = checkDigitOf(number.slice(0, 10));
  return want === Number(number[10]) ? undefined : w.badDigit(number, want);
}

/** An amount with at most two decimals. */
export const isMoney = (text: string): boolean => /^\d+(\.\d{1,2})?$/.test(plainNumber(text));

/** Grouping signs are for people. */
export const plainNumber = (text: string): string => text.replaceAll(/[\s,\u202f]/g, '');

/** What the hub found wrong, in the fields of the form and by their labels. */
export const faultsOf = (
  fields: Problem['fields'],
  draft: Pick<Draft, 'units'>,
  w: FormWords,
  sentence: (text: string, said?: Said) => string,
): Fault[] =>
  fields.map(({ field: theirs, reason, said }) => {
    const field = fieldOf(theirs, draft);
    return { field, reason: w.fault(labelOf(field, w) ?? theirs, sentence(reason, said)) };
  });

/** What a field of the form is called beside it. */
function labelOf(field: string, w: FormWords): string | undefined {
  const name = field.split('.').at(-1) ?? field;
  const label = w[labels[name] ?? (name as keyof FormWords)];
  return typeof label === 'string' ? label : undefined;
}

const labels: Readonly<Record<string, keyof FormWords>> = { sizeType: 'size', grossKg: 'gross' };

/** Where in the form something lies that the hub calls by its own name. */
export function fieldOf(field: string, { units }: Pick<Draft, 'units'>): string {
  const [first = '', second = '', third = ''] = field.split('.');
  if (first === 'units' && /^\d+$/.test(second)) {
    let unit = Number(second);
    for (const [index, { count }] of units.entries()) {
      if (unit < Number(count))
        return `units.${index}.${third === 'number' ? 'numbers' : third === 'tareKg' ? 'grossKg' : third}`;
      unit -= Number(count);
    }
  }
  if (first === 'goods') {
    const [line, name] = /^\d+$/.test(second) ? [second, third] : ['0', second];
    const names: Record<string, string> = {
      temperature: 'minC',
      dangerous: 'un',
      netKg: 'value',
      shelfLifeDays: 'shelfLife',
    };
    return name === 'netKg' ? 'units.0.grossKg' : `goods.${line}.${names[name] ?? name}`;
  }
  const names: Record<string, string> = {
    from: 'origin',
    to: 'destination',
    sizeType: 'units.0.sizeType',
    grossKg: 'units.0.grossKg',
    units: 'units.0.count',
    dangerousClasses: 'goods.0.dangerClass',
  };
  return names[first] ?? first;
}
