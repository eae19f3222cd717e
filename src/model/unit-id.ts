import type { Brand } from '../base/brand.ts';
import { type Sentence, say } from '../base/sentence.ts';

/** A loading unit's number, proven by its check digit (ISO 6346; EN 13044 for swap bodies and trailers): CSQU3054383. */
export type UnitId = Brand<string, 'UnitId'>;

/** Reads `CSQU3054383`, `csqu 305438-3`. Gives the reason when it is no unit number. */
export function readUnitId(text: string): UnitId | { problem: Sentence } {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  if (number.length !== 11) {
    return { problem: say`a unit number has 11 signs (4 letters, 7 digits), this has ${number.length}` };
  }
  if (!/^[A-Z]{4}/.test(number)) return { problem: say`a unit number begins with 4 letters (owner and category)` };
  if (!/^\d{7}$/.test(number.slice(4)))
    return { problem: say`a unit number ends with 7 digits (serial and check digit)` };
  const want = checkDigitOf(number.slice(0, 10));
  if (want !== Number(number[10]))
    return { problem: say`check digit is ${number[10]}, ${number.slice(0, 10)} needs ${want}` };
  return number as UnitId;
}

/** The check digit of the first ten signs, by ISO 6346 annex A: letters from 10 upward without multiples of 11. */
export function checkDigitOf(tenSigns: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i += 1) sum += signValue(tenSigns.charCodeAt(i)) * 2 ** i;
  return (sum % 11) % 10;
}

function signValue(code: number): number {
  if (code < 65) return code - 48;
  const plain = code - 65 + 10;
  return plain + Math.floor((plain - 1) / 10); // Skips 11, 22 and 33, which would vanish modulo 11.
}
