import { fieldsInChinese } from './fields.ts';
import { gateInChinese } from './gate.ts';
import { ordersInChinese } from './orders.ts';
import { readingsInChinese } from './readings.ts';
import { terminalInChinese } from './terminal.ts';
import { termsInChinese } from './terms.ts';

/** The hub's sentences in Chinese, by their words: whoever looks some up may have typed them himself, such as `constructor`. */
export const inChinese: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...termsInChinese,
    ...ordersInChinese,
    ...gateInChinese,
    ...terminalInChinese,
    ...readingsInChinese,
    ...fieldsInChinese,
  }),
);
