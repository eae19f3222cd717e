import './gate.css';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { FacilityPick } from '../parts/facility-pick.tsx';
import { useFormat } from '../parts/format.ts';
import { Answered } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { Advise } from './advise.tsx';
import { choices, countOf, mayCome, visitsShown } from './arriving.ts';
import { Check, LastTruck, type Passed } from './check.tsx';
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
  const { search, change } = useAddress<'day' | 'window'>();
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
          onChange={({ currentTarget: { value } }) => change({ day: value, window: undefined })}
        />
      </header>
      <div className="page-body">
        <Answered query={query}>{(day) => <Inside key={at} day={day} />}</Answered>
      </div>
    </>
  );
}

function Inside({ day }: { readonly day: GateDay }) {
  const w = useWords(words);
  const format = useFormat();
  const { search, change } = useAddress<'show' | 'window'>();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Visit>();
  const [passed, setPassed] = useState<Passed>();
  const field = useRef<HTMLInputElement>(null);
  const plate = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  const choice = choices.find((each) => each === search.show) ?? 'coming';
  const found = visitsShown(day.visits, { text, choice, window: search.window });
  const first = found.find(mayCome);
  const isSearched = text.trim() !== '';
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
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (first === undefined || !isSearched) plate.current?.focus();
            else setChosen(first);
          }}
        />
        {passed === undefined ? null : <LastTruck passed={passed} />}
        {chosen === undefined ? null : (
          <Check key={chosen.unit} day={day} visit={chosen} passed={setPassed} close={close} />
        )}
        {chosen === undefined && found.length === 0 && text.trim().length > 2 ? (
          <Advise ref={plate} day={day} word={text.trim()} booked={() => field.current?.focus()} />
        ) : null}
        <div className="gate-tools">
          <Group label={w.show}>
            {choices.map((each) => (
              <Choice
                key={each}
                on={!isSearched && search.window === undefined && each === choice}
                choose={() => {
                  setText('');
                  change({ show: each === 'coming' ? undefined : each, window: undefined });
                }}
              >
                {w.shows[each]} {format.number(countOf(day.visits, each))}
              </Choice>
            ))}
          </Group>
        </div>
        <Visits rows={found} isSearched={isSearched} isEmpty={day.visits.length === 0} choose={setChosen} />
      </div>
      <Windows rows={day.windows} chosen={search.window} choose={(window) => change({ window })} />
    </div>
  );
}
