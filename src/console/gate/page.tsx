import './gate.css';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { FacilityPick } from '../parts/facility-pick.tsx';
import { Answered } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { Advise } from './advise.tsx';
import { Check } from './check.tsx';
import { type GateDay, gateQuery, type Visit } from './queries.ts';
import { Visits } from './visits.tsx';
import { Windows } from './windows.tsx';
import { words } from './words.ts';

/** The gate of a facility: its windows, who comes, and trucks let in and out by plate, unit or booking. */
export function GatePage() {
  const { search, change } = useAddress<'at'>();
  return (
    <FacilityPick asked={search.at} change={(at) => change({ at })}>
      {(at, pick) => <AtGate at={at} pick={pick} />}
    </FacilityPick>
  );
}

function AtGate({ at, pick }: { readonly at: string; readonly pick: ReactNode }) {
  const { search, change } = useAddress<'day'>();
  const w = useWords(words);
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(search.day ?? '') ? search.day : undefined;
  const query = useQuery(gateQuery(at, asked));
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.gate}</h1>
        {pick}
        <TextInput
          size="xs"
          type="date"
          aria-label={w.day}
          value={asked ?? query.data?.day ?? ''}
          onChange={({ currentTarget: { value } }) => change({ day: value })}
        />
      </header>
      <div className="page-body">
        <Answered query={query}>{(day) => <Inside key={at} day={day} />}</Answered>
      </div>
    </>
  );
}

/** As the hub reads plates: without spaces, dots and hyphens, in capitals. */
const plain = (text: string): string => text.replace(/[\s·.-]/g, '').toUpperCase();

const fits = ({ truck = '', unit, number = '', booking }: Visit, text: string): boolean =>
  [truck, unit, number, booking].some((each) => plain(each).includes(plain(text)));

function Inside({ day }: { readonly day: GateDay }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Visit>();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  const found = day.visits.filter((visit) => fits(visit, text));
  const first = found.find(({ state }) => state === 'expected');
  const close = (): void => {
    setChosen(undefined);
    setText('');
    field.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <div className="gate" role="region" aria-label={w.gate} tabIndex={0}>
      <div className="gate-main">
        <TextInput
          ref={field}
          size="md"
          autoFocus
          label={w.find}
          description={w.findHint}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || first === undefined) return;
            event.preventDefault();
            setChosen(first);
          }}
        />
        {chosen === undefined ? null : <Check key={chosen.unit} facility={day.facility} visit={chosen} close={close} />}
        {chosen === undefined && found.length === 0 && text.trim().length > 2 ? <Advise word={text.trim()} /> : null}
        <Visits rows={found} isSearched={text.trim() !== ''} choose={setChosen} />
      </div>
      <Windows rows={day.windows} />
    </div>
  );
}
