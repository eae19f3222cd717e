import type { Brand } from '../base/brand.ts';

/** UN/LOCODE: two letters of the country, three of the place. An alias of our own facility ids, never their replacement. */
export type Locode = Brand<string, 'Locode'>;

export function readLocode(text: string): Locode | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z2-9]{3}$/.test(code) ? (code as Locode) : undefined;
}
