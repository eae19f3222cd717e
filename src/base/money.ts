import type { Brand } from './brand.ts';

/** Whole minor units (cents, fen). Sums are exact; a currency stands beside every amount that leaves the planner. */
export type Cents = Brand<number, 'Cents'>;

/** Three letters of ISO 4217. */
export type Currency = Brand<string, 'Currency'>;

export interface Money {
  readonly cents: Cents;
  readonly currency: Currency;
}

export const cents = (amount: number): Cents => Math.round(amount) as Cents;

export function readCurrency(text: string): Currency | undefined {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code) || (code.startsWith('X') && !sharedCurrencies.has(code))) return undefined;
  return code as Currency;
}

/** Money that several countries share. What else begins with X is none: metals, tests, no currency. */
const sharedCurrencies: ReadonlySet<string> = new Set(['XAF', 'XCD', 'XCG', 'XOF', 'XPF']);

/** Minor units of an amount in major ones: `12.34` is 1234. More than two decimals, or a negative amount, is no amount. */
export function readAmount(text: string): Cents | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  return (Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))) as Cents;
}

export const writeAmount = (amount: Cents): string => (amount / 100).toFixed(2);
