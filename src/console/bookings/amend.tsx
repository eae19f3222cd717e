import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/client.ts';
import { Failed } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useLeaving } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import {
  changeOfTexts,
  type Field,
  fields,
  goodsIn,
  goodsInWords,
  modesIn,
  type Texts,
  textFaults,
  textOfGoods,
  textsOf,
} from './amend-texts.ts';
import { bookingWords } from './booking-words.ts';
import { checkGoods, faultsOf } from './check.ts';
import { FacilityChoice } from './choice.tsx';
import { FaultSummary, order } from './form.tsx';
import { formWords } from './form-words.ts';
import { GoodsList } from './goods-list.tsx';
import { amendBooking, type Change } from './orders.ts';
import { type Booking, bookingQuery, usePlaces } from './queries.ts';
import { TermsFields } from './terms-fields.tsx';
import { zoneName } from './zone.ts';

/** Changes a booking. Where somebody else was quicker, it says what changed meanwhile and keeps what was typed. */
export function Amend({ booking, close }: { readonly booking: Booking; readonly close: () => void }) {
  const w = useWords(bookingWords);
  const f = useWords(formWords);
  const { byId, currency } = usePlaces();
  const queries = useQueryClient();
  const [base, setBase] = useState(booking); // What was read when the typing began, or after a conflict.
  const [texts, setTexts] = useState<Texts>(() => textsOf(booking));
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<unknown>(undefined);
  const [others, setOthers] = useState<readonly { field: Field; was: string; is: string }[] | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const before = useRef(textsOf(booking));
  const start = useRef<HTMLFormElement>(null);
  useEffect(() => start.current?.focus(), []);
  const set = (field: Field) => (value: string) => setTexts((old) => ({ ...old, [field]: value }));
  const changed = fields.filter((field) => texts[field] !== before.current[field]);
  const isTouched = changed.length > 0 || reason !== ''; // What was typed is not thrown away by one key.
  const onKeyDown = useLeaving(close, isTouched);

  const changeOf = (to: Texts, which: readonly Field[], reason: string): Change =>
    changeOfTexts(to, which, reason, base.origin, (id) => byId.get(id)?.zone ?? 'UTC');

  /** Reads what the booking now is, and shows what others did to it. */
  const meet = async (): Promise<void> => {
    const now = await queries.fetchQuery({ ...bookingQuery(booking.id), staleTime: 0 });
    const [old, fresh, start] = [textsOf(base), textsOf(now), before.current];
    setOthers(
      fields.flatMap((field) => (old[field] === fresh[field] ? [] : [{ field, was: old[field], is: fresh[field] }])),
    );
    setTexts(
      (mine) =>
        Object.fromEntries(
          fields.map((field) => [field, mine[field] === start[field] ? fresh[field] : mine[field]]),
        ) as unknown as Texts,
    );
    before.current = fresh;
    setBase(now);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong: Record<string, string> = {};
    if (reason.trim() === '') wrong['reason'] = w.reasonMissing;
    for (const [field, fault] of textFaults(texts, before.current, f)) wrong[field] = fault;
    for (const { field, reason } of checkGoods(goodsIn(texts.goods), f)) wrong[field] = reason;
    setFaults(wrong);
    setFailed(undefined);
    if (Object.keys(wrong).length > 0) {
      requestAnimationFrame(() => document.getElementById('faults')?.focus());
      return;
    }
    setBusy(true);
    try {
      const was = before.current;
      const done = await amendBooking(booking.id, changeOf(texts, changed, reason.trim()), base.version);
      close();
      const version = done.events.find(({ stream }) => stream === `booking:${booking.id}`)?.version ?? base.version + 1;
      toast({
        text: w.done.amended(booking.id),
        undo: async () => {
          await amendBooking(booking.id, changeOf(was, changed, w.undoReason), version);
          void queries.invalidateQueries();
          return w.done.amendedBack(booking.id);
        },
      });
      void queries.invalidateQueries();
    } catch (error) {
      if (error instanceof Problem && error.code === 'changed-meanwhile') await meet().catch(setFailed);
      else if (error instanceof Problem && error.fields.length > 0)
        setFaults(
          Object.fromEntries(
            faultsOf(error.fields, { units: [] }, f, sentence).map(({ field, reason: why }) => [field, why]),
          ),
        );
      else setFailed(error);
    } finally {
      setBusy(false);
    }
  };

  const listed = Object.entries(faults).map(([field, reason]) => ({ field, reason }));
  const moment = (field: 'ready' | 'due', place: string) => {
    const zone = byId.get(place)?.zone ?? 'UTC';
    return (
      <TextInput
        id={`amend-${field}`}
        type="datetime-local"
        className="form-moment"
        label={f[field]}
        description={`${zone}, ${zoneName(zone, texts[field])}`}
        inputWrapperOrder={order}
        value={texts[field]}
        onChange={({ currentTarget: { value } }) => set(field)(value)}
        error={faults[field]}
      />
    );
  };
  const names: Readonly<Record<Field, string>> = {
    destination: f.destination,
    ready: f.ready,
    due: f.due,
    priority: f.priority,
    consignor: f.consignor,
    consignee: f.consignee,
    incoterm: f.incoterm,
    carrier: f.carrier,
    modes: f.modes,
    documents: f.documents,
    latePerDay: f.latePerDay(currency),
    goods: w.goods,
  };
  const shown = (field: Field, text: string): string =>
    (field === 'goods' ? goodsInWords(text) : text.replace('T', ' ')) || '–';
  return (
    <form
      ref={start}
      tabIndex={-1}
      className="form booking-form"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      {others === undefined ? null : (
        <div className="note note-warn" role="alert">
          <p>
            <strong>{w.conflict}</strong> {w.conflictHint}
          </p>
          <ul>
            {others.map(({ field, was, is }) => (
              <li key={field}>
                {names[field]}: {w.was} {shown(field, was)}, {w.is} {shown(field, is)}
                {texts[field] === is ? '' : `, ${w.yours} ${shown(field, texts[field])}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <FaultSummary faults={listed.map(({ field, reason }) => ({ field: inputOf(field), reason }))} />
      <FacilityChoice
        id="amend-destination"
        label={f.destination}
        value={texts.destination}
        onChange={set('destination')}
        error={faults['destination']}
      />
      {moment('ready', base.origin)}
      {moment('due', texts.destination)}
      <TermsFields
        prefix="amend-"
        origin={base.origin}
        terms={{ ...texts, modes: modesIn(texts.modes) }}
        change={({ modes, ...part }) =>
          setTexts((old) => ({ ...old, ...part, ...(modes === undefined ? {} : { modes: modes.join(' ') }) }))
        }
        errorOf={(field) => faults[field]}
      />
      {booking.laden ? (
        <GoodsList goods={goodsIn(texts.goods)} faults={listed} change={(goods) => set('goods')(textOfGoods(goods))} />
      ) : null}
      <TextInput
        id="amend-reason"
        label={w.reason}
        description={w.reasonHint}
        maxLength={200}
        inputWrapperOrder={order}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={faults['reason']}
      />
      {failed === undefined ? null : <Failed error={failed} />}
      <div className="bookings-buttons">
        <Button size="xs" type="submit" loading={busy} disabled={changed.length === 0}>
          {busy ? w.saving : w.save}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {w.never}
        </Button>
        {changed.length === 0 ? <span className="faint">{w.nothing}</span> : null}
      </div>
    </form>
  );
}

/** The id of a field's input: those of goods are their names, the others stand beside those of other forms. */
const inputOf = (field: string): string => (field.startsWith('goods.') ? field : `amend-${field}`);
