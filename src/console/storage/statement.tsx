import './storage.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { type Statement, statementQuery } from './queries.ts';
import { words } from './words.ts';

/** How many months back one may choose. */
const monthsBack = 24;

/** What customers owe for the days of a month, and the same as a file for whoever writes invoices. */
export function StorageStatement({ facility }: { readonly facility: string }) {
  const w = useWords(words);
  const [month, setMonth] = useState<string>();
  const query = useQuery(statementQuery(facility, month));
  return (
    <Answered query={query}>
      {(statement) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
        <section className="storage-statement" aria-label={w.statement} tabIndex={0}>
          <div className="yard-tools">
            <NativeSelect
              size="xs"
              label={w.month}
              value={statement.month}
              onChange={({ currentTarget: { value } }) => setMonth(value)}
              data={monthsBefore(statement.asOf.slice(0, 7))}
            />
            <a href={fileOf(facility, statement.month)} download>
              {w.asFile}
            </a>
          </div>
          <Customers facility={facility} statement={statement} />
        </section>
      )}
    </Answered>
  );
}

const fileOf = (facility: string, month: string, customer?: string): string => {
  const query = new URLSearchParams({ month, ...(customer === undefined ? {} : { customer }) });
  return `/v1/facilities/${facility}/statement.csv?${query}`;
};

/** Months up to one, the latest first. */
function monthsBefore(last: string): string[] {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return Array.from({ length: monthsBack }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}

function Customers({ facility, statement }: { readonly facility: string; readonly statement: Statement }) {
  const w = useWords(words);
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  const { customers, currency, amount, month, asOf } = statement;
  if (open !== undefined)
    return <Stays facility={facility} month={month} customer={open} close={() => setOpen(undefined)} />;
  if (customers.length === 0) return <Empty title={w.noStays} />;
  return (
    <>
      <p>
        {w.statementLine(format.money(amount, currency), format.number(customers.length))}{' '}
        <span className="faint">
          {w.proForma}
          {w.semicolon}
          {w.asOf} <Moment iso={asOf} />
        </span>
      </p>
      <PlainTable
        label={w.statement}
        heads={[w.customer, w.stays, w.stayed, w.freeDays, w.amount, w.file]}
        rows={customers.map((each) => ({
          key: each.customer,
          cells: [
            <Button key="open" size="compact-xs" variant="subtle" onClick={() => setOpen(each.customer)}>
              {each.customer}
            </Button>,
            ...[each.stays, each.days, each.freeDays].map((count) => format.number(count)),
            format.money(each.amount, currency),
            <a key="file" href={fileOf(facility, month, each.customer)} download aria-label={w.fileOf(each.customer)}>
              CSV
            </a>,
          ],
        }))}
      />
    </>
  );
}

interface StaysProps {
  readonly facility: string;
  readonly month: string;
  readonly customer: string;
  readonly close: () => void;
}

/** What one customer owes, stay by stay. */
function Stays({ facility, month, customer, close }: StaysProps) {
  const w = useWords(words);
  const format = useFormat();
  const query = useQuery(statementQuery(facility, month, customer));
  return (
    <Answered query={query}>
      {({ customers: [of], currency }) => (
        <>
          <h2>
            {customer}: {format.money(of?.amount ?? 0, currency)}{' '}
            <Button size="compact-xs" variant="subtle" onClick={close}>
              {w.allCustomers}
            </Button>
          </h2>
          <PlainTable
            label={customer}
            heads={[w.unit, w.type, w.kind, w.since, w.till, w.day, w.perDay, w.amount, w.tariff]}
            rows={(of?.rows ?? []).flatMap((row) =>
              row.lines.map((line) => ({
                key: `${row.unit} ${row.since} ${line.fromDay}`,
                cells: [
                  <UnitLink key="unit" unit={row.unit} number={row.number} />,
                  row.sizeType,
                  w.kinds[row.kind] ?? row.kind,
                  <Moment key="since" iso={row.since} />,
                  row.until === undefined ? w.goesOn : <Moment key="until" iso={row.until} />,
                  `${line.fromDay}–${line.toDay}`,
                  line.perDay === 0 ? w.free : format.money(line.perDay, currency),
                  line.amount === 0 ? '' : format.money(line.amount, currency),
                  line.tariffFrom ?? w.noTariff,
                ],
              })),
            )}
          />
        </>
      )}
    </Answered>
  );
}
