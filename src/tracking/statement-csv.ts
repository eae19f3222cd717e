import { writeRecord } from '../exchange/csv/table.ts';
import type { StorageStatement } from './storage-statement.ts';

/** Columns of a statement's file; amounts are whole minor units of the currency beside them. */
const columns = [
  ...[
    'customer',
    'facility',
    'month',
    'unit',
    'number',
    'booking',
    'size_type',
    'kind',
    'since',
    'until',
    'free_until',
  ],
  ...['from_day', 'to_day', 'days', 'per_day_minor', 'amount_minor', 'currency', 'tariff_from', 'mark'],
];

/** A statement as a file: a line for all days of a stay at one price, free ones too, so that their sum is the statement. */
export function writeStatement({ facility, month, currency, customers }: StorageStatement): string {
  const lines = customers.flatMap(({ customer, rows }) =>
    rows.flatMap(({ unit, number, booking, sizeType, kind, since, until, freeUntil, lines: own }) =>
      own.map(({ fromDay, toDay, perDay, amount, tariffFrom, mark }) =>
        writeRecord([
          ...[customer, facility, month, unit, number, booking, sizeType, kind, since, until, freeUntil],
          ...[fromDay, toDay, toDay - fromDay + 1, perDay, amount, currency, tariffFrom, mark],
        ]),
      ),
    ),
  );
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
