import './gate.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { networkQuery } from '../api/queries.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { Advise } from './advise.tsx';
import { Check } from './check.tsx';
import { type GateDay, gateQuery, type Visit } from './queries.ts';
import { Visits } from './visits.tsx';
import { Windows } from './windows.tsx';
import { words } from './words.ts';

/** What stands in the address of this page: the facility and the day. */
function useGateSearch() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(search['day'] ?? '') ? search['day'] : undefined;
  return {
    at: search['at'],
    day,
    change: (change: { readonly at?: string; readonly day?: string | undefined }) =>
      void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, ...change }) }),
  };
}

/** The gate of a facility: its windows, who comes, and trucks let in and out by plate, unit or booking. */
export function GatePage() {
  const network = useQuery(networkQuery);
  return (
    <div className="page">
      <Answered query={network}>
        {({ facilities }) => <Gates facilities={facilities.filter(({ ours }) => ours)} />}
      </Answered>
    </div>
  );
}

function Gates({ facilities }: { readonly facilities: readonly { readonly id: string; readonly name: string }[] }) {
  const search = useGateSearch();
  const w = useWords(words);
  const at = facilities.find(({ id }) => id === search.at) ?? facilities[0];
  const query = useQuery({ ...gateQuery(at?.id ?? '', search.day), enabled: at !== undefined });
  if (at === undefined) return <Empty title={w.shut} />;
  return (
    <>
      <header className="page-head gate-head">
        <h1>{w.gate}</h1>
        <NativeSelect
          size="xs"
          aria-label={w.facility}
          value={at.id}
          onChange={({ currentTarget: { value } }) => search.change({ at: value })}
          data={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          size="xs"
          type="date"
          aria-label={w.day}
          value={search.day ?? query.data?.day ?? ''}
          onChange={({ currentTarget: { value } }) => search.change({ day: value === '' ? undefined : value })}
        />
      </header>
      <div className="page-body">
        <Answered query={query}>{(day) => <Inside key={at.id} day={day} />}</Answered>
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
        <Visits rows={found} choose={setChosen} />
      </div>
      <Windows rows={day.windows} />
    </div>
  );
}
