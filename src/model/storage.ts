import { type Cents, cents } from '../base/money.ts';
import type { Minute } from '../base/time.ts';
import type { Storage } from './facility.ts';

/** What standing in a yard has cost so far: started days after the free ones, and their price. */
export interface StorageDue {
  readonly days: number;
  readonly amount: Cents;
}

/** A unit's storage from when it came to now, by the rule of the facility. */
export function storageDue({ freeDays, perTeuDay }: Storage, teu: number, since: Minute, now: Minute): StorageDue {
  const over = now - since - Math.round(freeDays * 1440);
  const days = over <= 0 ? 0 : Math.ceil(over / 1440);
  return { days, amount: cents(days * perTeuDay * teu) };
}
