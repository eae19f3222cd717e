import './storage.css';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered } from '../parts/states.tsx';
import { idleWhen } from '../shell/idle.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { type Charge, type Storage, storageQuery } from './queries.ts';
import { words } from './words.ts';

/** What a unit owes for standing in yards, line by line; and what its carrier asks, apart from it. `like`: a moment where it stands. */
export function UnitStorage({ unit, like }: { readonly unit: string; readonly like: string }) {
  const w = useWords(words);
  const [leaves, setLeaves] = useState('');
  const zone = /([+-]\d\d:\d\d|Z)$/.exec(like)?.[0] ?? 'Z';
  const query = useQuery(storageQuery(unit, leaves === '' ? undefined : `${leaves}${zone}`));
  return (
    <section className="storage no-print" aria-label={w.title}>
      <h2>
        {w.title} <span className="faint">{w.proForma}</span>
      </h2>
      <div className="storage-until no-print">
        <TextInput
          size="xs"
          type="datetime-local"
          label={w.until}
          value={leaves}
          onChange={({ currentTarget: { value } }) => setLeaves(value)}
        />
        <Button size="xs" variant="default" {...idleWhen(leaves === '', () => setLeaves(''))}>
          {w.untilNow}
        </Button>
      </div>
      <Answered query={query} rows={3}>
        {(storage) => <Owed storage={storage} />}
      </Answered>
    </section>
  );
}

function Owed({ storage }: { readonly storage: Storage }) {
  const w = useWords(words);
  const format = useFormat();
  const place = useFacilityName();
  const { stays, owed, elsewhere, currency, carrier } = storage;
  if (stays.length === 0) return <p className="faint">{w.nowhere}</p>;
  return (
    <>
      <p>
        <strong>{w.owed(format.money(owed, currency))}</strong>
        {elsewhere === 0 ? null : `, ${w.elsewhere(format.money(elsewhere, currency))}`}
      </p>
      {stays.map(({ facility, ours, ...charge }) => (
        <Lines
          key={charge.from}
          title={ours ? place(facility) : `${place(facility)} (${w.notOurs})`}
          charge={charge}
          currency={currency}
        />
      ))}
      {carrier === undefined ? null : <OfCarrier carrier={carrier} />}
    </>
  );
}

function OfCarrier({ carrier }: { readonly carrier: NonNullable<Storage['carrier']> }) {
  const w = useWords(words);
  const place = useFacilityName();
  const { language } = useSettings();
  const { name, short, currency, mark, demurrage, detention } = carrier;
  return (
    <div className="storage-carrier">
      <h3>{w.carrierTitle}</h3>
      <p>
        {w.carrierOwns(short?.[language] ?? name)} {demurrage === undefined ? w.asksNothing : null}{' '}
        <span className="faint">{w.marks[mark] ?? mark}</span>
      </p>
      {demurrage === undefined ? null : (
        <Lines title={`${w.demurrage}, ${place(demurrage.facility)}`} charge={demurrage} currency={currency} />
      )}
      {detention === undefined ? null : <Lines title={w.detention} charge={detention} currency={currency} />}
    </div>
  );
}

interface LinesProps {
  readonly title: ReactNode;
  readonly charge: Charge;
  readonly currency: string;
}

/** Why so much: days of one price, one line each. */
function Lines({ title, charge, currency }: LinesProps) {
  const w = useWords(words);
  const format = useFormat();
  const { from, until, days, freeUntil, lines, amount } = charge;
  return (
    <table className="storage-lines">
      <caption>
        {title}: <Moment iso={from} /> – {until === undefined ? w.goesOn : <Moment iso={until} />},{' '}
        {w.days(format.number(days))},{' '}
        {freeUntil === undefined ? (
          w.alwaysFree
        ) : (
          <>
            {w.freeUntil} <Moment iso={freeUntil} />
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.day}</th>
          <th scope="col">{w.perDay}</th>
          <th scope="col">{w.amount}</th>
          <th scope="col">{w.tariff}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.fromDay}>
            <td>{line.fromDay === line.toDay ? line.fromDay : `${line.fromDay}–${line.toDay}`}</td>
            <td>{line.perDay === 0 ? w.free : format.money(line.perDay, currency)}</td>
            <td>{format.money(line.amount, currency)}</td>
            <td>
              {line.tariffFrom === undefined ? w.noTariff : format.day(`${line.tariffFrom}T12:00Z`)}{' '}
              {line.mark === undefined ? null : <span className="faint">{w.marks[line.mark] ?? line.mark}</span>}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td />
          <td>{format.money(amount, currency)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
