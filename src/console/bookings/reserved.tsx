import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { DepartureLink } from '../parts/links.tsx';
import { hubNow } from '../shell/now.ts';
import { inBoth, useWords } from '../shell/words.ts';
import type { Reservation } from './reserving.ts';

const words = inBoth(
  {
    title: (customer: string) => `Space reserved for ${customer}`,
    units: (n: string, one: boolean) => (one ? 'one unit' : `${n} units`),
    other: (n: string) => `reserved for ${n}: what is more needs free space`,
    left: 'left',
    over: 'The time is over: others may take the space',
    book: 'Book with it',
    letGo: 'Let go',
  },
  {
    title: (customer: string) => `为 ${customer} 预留的舱位`,
    units: (n: string) => `${n} 箱`,
    other: (n: string) => `仅预留 ${n} 箱：其余需有空余舱位`,
    left: '剩余',
    over: '预留已到期：舱位可被他人占用',
    book: '用此舱位订舱',
    letGo: '释放',
  },
);

/** What a customer has reserved on this way: how long it is kept, and a booking with it. */
export function Reserved({
  reservations,
  customer,
  units,
  busy,
  book,
  letGo,
}: {
  readonly reservations: readonly Reservation[];
  readonly customer: string;
  readonly units: number;
  /** What is being done with one of them, or nothing. */
  readonly busy: unknown;
  readonly book: (reservation: Reservation) => void;
  readonly letGo: (reservation: Reservation) => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  if (reservations.length === 0) return null;
  return (
    <section className="reserved" aria-label={w.title(customer)}>
      <h2>{w.title(customer)}</h2>
      <ul>
        {reservations.map((each) => (
          <li key={each.reservation} className="note">
            <span>
              {each.legs.map(({ departure }) => (
                <DepartureLink key={departure} departure={departure} />
              ))}{' '}
              {w.units(format.number(each.units), each.units === 1)}
              {each.units < units ? <span className="tone-warn"> ({w.other(format.number(each.units))})</span> : null}
            </span>
            <Countdown from={each.reserved} until={each.until} />
            <Button size="xs" disabled={busy !== undefined} loading={busy === each} onClick={() => book(each)}>
              {w.book}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={busy !== undefined}
              loading={busy === each.reservation}
              onClick={() => letGo(each)}
            >
              {w.letGo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Minutes and seconds until a moment of the hub's clock; never more than all there was, should the browser's clock lag. */
function Countdown({ from, until }: { readonly from: string; readonly until: string }) {
  const w = useWords(words);
  const leftOf = (): number => {
    const end = Date.parse(until);
    return Math.max(0, Math.ceil((end - Math.max(hubNow(), Date.parse(from))) / 1000));
  };
  const [left, setLeft] = useState(leftOf);
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftOf()), 1_000);
    return () => clearInterval(timer);
  });
  if (left === 0) return <span className="tone-bad">{w.over}</span>;
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <span className={left < 120 ? 'tone-warn' : undefined}>
      <time role="timer" dateTime={`PT${left}S`}>
        {text}
      </time>{' '}
      {w.left}
    </span>
  );
}
