import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { OrderForm, OrderText } from '../focus/order-form.tsx';
import { useFormat } from '../parts/format.ts';
import { names } from '../parts/names.ts';
import { useWords } from '../shell/words.ts';
import type { Alarm } from './queries.ts';
import { words } from './words.ts';

interface OfUnit {
  readonly unit: string;
  readonly name: string;
  readonly close: () => void;
}

/** Who types here says so once. */
let lastBy = '';

const degreesOf = (text: string): number | undefined => {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain)) <= 70 ? Number(plain) : undefined;
};

/** What was read off a reefer just now: two numbers and Enter. */
export function ReadForm({ unit, name, close }: OfUnit) {
  const w = useWords(words);
  const [texts, setTexts] = useState({ supplyC: '', returnC: '', setPointC: '' });
  const [power, setPower] = useState('on');
  const [by, setBy] = useState(lastBy);
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const degrees = (field: keyof typeof texts, label: string, first = false) => (
    <OrderText
      label={label}
      value={texts[field]}
      change={(value) => setTexts({ ...texts, [field]: value })}
      inputMode="decimal"
      first={first}
      required={false}
      error={texts[field].trim() !== '' && degreesOf(texts[field]) === undefined ? w.badDegrees : undefined}
    />
  );
  return (
    <OrderForm
      title={w.readTitle}
      what={w.readDo}
      close={close}
      said={w.readSaid(name)}
      send={async (key) => {
        const bad = given.some(([, text]) => degreesOf(text) === undefined);
        if (bad) throw new Error(w.badDegrees);
        if (given.length === 0 && power === '') throw new Error(w.sayOne);
        lastBy = by.trim();
        const read = Object.fromEntries(given.map(([field, text]) => [field, degreesOf(text)]));
        return dataOf(
          api.POST('/v1/units/{unit}/readings', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: {
              readings: [{ ...read, ...(power === '' ? {} : { power: power as 'on' | 'off' }) }],
              ...(by.trim() === '' ? {} : { by: by.trim() }),
            },
          }),
        );
      }}
    >
      {degrees('supplyC', w.supply, true)}
      {degrees('returnC', w.return)}
      {degrees('setPointC', w.display)}
      <NativeSelect
        size="xs"
        label={w.power}
        value={power}
        onChange={({ currentTarget: { value } }) => setPower(value)}
        data={[...Object.entries(w.powers).map(([value, label]) => ({ value, label })), { value: '', label: w.unsaid }]}
      />
      <OrderText label={w.by} value={by} change={setBy} maxLength={70} required={false} />
    </OrderForm>
  );
}

/** A reading of the wrong unit or time is taken back. */
export function WithdrawForm({ unit, name, at, close }: OfUnit & { readonly at: string }) {
  const w = useWords(words);
  const format = useFormat();
  const [by, setBy] = useState(lastBy);
  const [reason, setReason] = useState('');
  return (
    <OrderForm
      title={w.withdrawTitle(format.dateTime(at))}
      what={w.withdrawDo}
      close={close}
      said={w.withdrawSaid(name)}
      send={(key) => {
        lastBy = by.trim();
        return dataOf(
          api.POST('/v1/units/{unit}/withdraw-readings', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: { from: at, by: by.trim(), reason: reason.trim() },
          }),
        );
      }}
    >
      <OrderText label={w.reason} value={reason} change={setReason} maxLength={200} first />
      <OrderText label={w.who} value={by} change={setBy} maxLength={70} />
    </OrderForm>
  );
}

/** Somebody has seen to an alarm. */
export function SeenForm({ unit, name, alarm, close }: OfUnit & { readonly alarm: Alarm['kind'] }) {
  const w = useWords(words);
  const { alarm: alarmNames } = useWords(names);
  const [by, setBy] = useState(lastBy);
  const [done, setDone] = useState('');
  return (
    <OrderForm
      title={w.seeToTitle(alarmNames[alarm] ?? alarm)}
      what={w.seeToDo}
      close={close}
      said={w.seeToSaid(name)}
      send={(key) => {
        lastBy = by.trim();
        return dataOf(
          api.POST('/v1/units/{unit}/acknowledge', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: { alarm, by: by.trim(), done: done.trim() },
          }),
        );
      }}
    >
      <OrderText label={w.done} value={done} change={setDone} maxLength={200} first />
      <OrderText label={w.who} value={by} change={setBy} maxLength={70} />
    </OrderForm>
  );
}

/** It is to be set to another temperature. */
export function SetForm({ unit, name, close }: OfUnit) {
  const w = useWords(words);
  const [setPoint, setSetPoint] = useState('');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(lastBy);
  return (
    <OrderForm
      title={w.setTitle}
      what={w.setDo}
      close={close}
      said={w.setSaid(name, setPoint.trim())}
      send={async (key) => {
        const setPointC = degreesOf(setPoint);
        if (setPointC === undefined) throw new Error(w.badDegrees);
        lastBy = by.trim();
        return dataOf(
          api.POST('/v1/units/{unit}/set-point', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: { setPointC, by: by.trim(), reason: reason.trim() },
          }),
        );
      }}
    >
      <OrderText label={w.newSetPoint} value={setPoint} change={setSetPoint} inputMode="decimal" first />
      <OrderText label={w.reason} value={reason} change={setReason} maxLength={200} />
      <OrderText label={w.who} value={by} change={setBy} maxLength={70} />
    </OrderForm>
  );
}
