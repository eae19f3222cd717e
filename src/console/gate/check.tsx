import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { unitQuery } from '../api/queries.ts';
import { Holds } from '../focus/holds.tsx';
import { UnitLink } from '../parts/links.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { onEscape } from '../shell/keys.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { windowNeeded } from './arriving.ts';
import { bookWindow, checkIn, checkOut, type GateDay, placeQuery, type Visit, type WindowRow } from './queries.ts';
import { words } from './words.ts';

/** A truck that was let through, for who tells its driver where to go. */
export interface Passed {
  readonly truck: string;
  readonly unit: string;
  readonly name: string;
  readonly coming: boolean;
}

interface CheckProps {
  readonly day: GateDay;
  readonly visit: Visit;
  readonly passed: (truck: Passed) => void;
  readonly close: () => void;
}

const span = ({ from, to }: Pick<WindowRow, 'from' | 'to'>): string => `${from.slice(11, 16)}–${to.slice(11, 16)}`;

/** What the clerk sees of one truck; where all is known already, Enter alone lets it through. */
export function Check({ day, visit, passed, close }: CheckProps) {
  const w = useWords(words);
  const now = useNow();
  const queries = useQueryClient();
  const [truck, setTruck] = useState(visit.truck ?? '');
  const [number, setNumber] = useState('');
  const [seal, setSeal] = useState('');
  const [gross, setGross] = useState('');
  const [driver, setDriver] = useState('');
  const [holder, setHolder] = useState('');
  const [damaged, setDamaged] = useState(false);
  const coming = visit.purpose === 'deliver';
  const name = visit.number ?? visit.unit;
  const needed = windowNeeded(day, visit, truck, now);
  const given = (field: string, value: string): object => (value.trim() === '' ? {} : { [field]: value.trim() });
  const pass = async (): Promise<unknown> => {
    if (needed !== undefined) await bookWindow(visit.unit, needed.id, truck);
    const seen = {
      truck,
      unit: visit.unit,
      ...given('number', number),
      ...given('seal', seal),
      ...given('driver', driver),
    };
    if (!coming) return checkOut(day.facility, { ...seen, ...given('holder', holder) });
    const condition = damaged ? 'damaged' : 'sound';
    const weighed = gross.trim() === '' ? {} : { grossKg: Number(gross) };
    return checkIn(day.facility, { ...seen, condition, ...weighed });
  };
  const order = useMutation({
    mutationFn: pass,
    onSuccess: () => {
      const seenAs = number.trim() === '' ? name : number.trim().toUpperCase();
      passed({ truck: truck.trim().toUpperCase(), unit: visit.unit, name: seenAs, coming });
      close();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['gate'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    order.mutate();
  };
  const title = coming ? w.checkIn(name) : w.checkOut(name);
  const needsNumber = coming && visit.number === undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, wherever in it somebody is.
    <div className="gate-check" onKeyDown={onEscape(close)}>
      <h2>{title}</h2>
      <Known day={day} visit={visit} needed={needed} />
      <HeldBy unit={visit.unit} />
      <form aria-label={title} onSubmit={submit}>
        <div className="gate-fields">
          <TextInput
            label={w.truck}
            value={truck}
            required
            onChange={({ currentTarget: { value } }) => setTruck(value)}
          />
          <TextInput
            label={w.number}
            value={number}
            required={needsNumber}
            data-autofocus={needsNumber}
            autoFocus={needsNumber}
            onChange={({ currentTarget: { value } }) => setNumber(value)}
          />
          <TextInput label={w.seal} value={seal} onChange={({ currentTarget: { value } }) => setSeal(value)} />
          <TextInput label={w.driver} value={driver} onChange={({ currentTarget: { value } }) => setDriver(value)} />
          {coming ? (
            <>
              <TextInput
                label={w.gross}
                value={gross}
                inputMode="numeric"
                pattern="\d{3,6}"
                onChange={({ currentTarget: { value } }) => setGross(value)}
              />
              <Checkbox
                label={w.damaged}
                checked={damaged}
                onChange={({ currentTarget: { checked } }) => setDamaged(checked)}
              />
            </>
          ) : (
            <TextInput label={w.holder} value={holder} onChange={({ currentTarget: { value } }) => setHolder(value)} />
          )}
        </div>
        {order.error === null ? null : (
          <p role="alert" className="gate-bad">
            <ProblemText error={order.error} />
          </p>
        )}
        <div className="gate-buttons">
          <Button type="submit" loading={order.isPending} autoFocus={!needsNumber}>
            {coming ? w.letIn : w.letOut}
          </Button>
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface KnownProps {
  readonly day: GateDay;
  readonly visit: Visit;
  readonly needed: WindowRow | undefined;
}

/** What was told of the truck, and what is booked for it where it comes otherwise. */
function Known({ day, visit, needed }: KnownProps) {
  const w = useWords(words);
  const { unit, number, sizeType, customer, booking, holder, truck = '' } = visit;
  const own = day.windows.find(({ id }) => id === visit.window);
  const facts = [sizeType, customer, booking, own && w.window(span(own)), holder && w.holderIs(holder)];
  return (
    <>
      <p>
        <UnitLink unit={unit} number={number} /> · {facts.filter(Boolean).join(' · ')}
      </p>
      {needed === undefined || own === undefined ? null : (
        <p className="gate-warn">{needed.id === own.id ? w.otherTruck(truck) : w.instead(span(own), span(needed))}</p>
      )}
    </>
  );
}

/** Who holds the unit, with a way to release it, and to hold it. */
function HeldBy({ unit }: { readonly unit: string }) {
  const { data } = useQuery(unitQuery(unit));
  return data === undefined ? null : <Holds sheet={data} className="gate-hold" />;
}

/** The last truck that was let through, and where it drives: it stays until the next one. */
export function LastTruck({ passed: { truck, unit, name, coming } }: { readonly passed: Passed }) {
  const w = useWords(words);
  const { data, isSuccess } = useQuery({ ...placeQuery(unit), enabled: coming });
  const way = data?.slot === undefined ? w.noSlot : w.goTo(truck, data.slot);
  return (
    <p role="status" className="gate-last">
      <strong>{coming ? w.isIn(name) : w.isOut(name)}</strong>
      {coming && isSuccess ? ` · ${way}` : ''}
    </p>
  );
}
