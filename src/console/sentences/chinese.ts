import { gateInChinese } from './gate.ts';
import { ordersInChinese } from './orders.ts';
import { readingsInChinese } from './readings.ts';
import { terminalInChinese } from './terminal.ts';
import { termsInChinese } from './terms.ts';

/** The hub's sentences in Chinese, by their words. */
export const inChinese: Readonly<Record<string, string>> = {
  ...termsInChinese,
  ...ordersInChinese,
  ...gateInChinese,
  ...terminalInChinese,
  ...readingsInChinese,
};
