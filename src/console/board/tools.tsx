import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { Icon, isIcon } from '../parts/icons.tsx';
import { names } from '../parts/names.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { leaveSearch } from '../shell/rows.ts';
import { useWords } from '../shell/words.ts';
import { addDays } from './days.ts';
import { spans, useView } from './view.ts';
import { words } from './words.ts';

const boardKeys: ShownKeys = [
  ['[ ]', 'days'],
  ['t', 'today'],
];

interface ToolsProps {
  /** The day that is shown, and the hub's today. */
  readonly day: string;
  readonly today: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** The modes there are on the board, before any is chosen. */
  readonly modes: readonly string[];
}

/** What is shown: day, span, place, direction, mode. All of it goes into the address. */
export function Tools({ day, today, places, modes }: ToolsProps) {
  const { view, show } = useView();
  const w = useWords(words);
  const { mode: modeNames } = useWords(names);
  const go = (to: string): void => show({ day: to === today ? undefined : to });
  useKeys(
    {
      '[': () => go(addDays(day, -view.days)),
      ']': () => go(addDays(day, view.days)),
      t: () => go(today),
    },
    boardKeys,
  );
  const toggle = (mode: string): void => {
    const chosen = view.modes.includes(mode) ? view.modes.filter((other) => other !== mode) : [...view.modes, mode];
    show({ mode: chosen.length === 0 ? undefined : chosen.join(',') });
  };
  return (
    <div className="page-tools board-tools no-print">
      <Group label={w.view}>
        <Choice on={!view.gantt} choose={() => show({ view: undefined })}>
          {w.station}
        </Choice>
        <Choice on={view.gantt} choose={() => show({ view: 'gantt' })}>
          {w.chart}
        </Choice>
      </Group>
      <Group label={w.day}>
        <Choice label={w.before} choose={() => go(addDays(day, -view.days))}>
          <Icon name="left" />
        </Choice>
        <input
          type="date"
          className="board-day"
          aria-label={w.day}
          value={day}
          onChange={({ currentTarget: { value } }) => (value === '' ? undefined : go(value))}
        />
        <Choice label={w.after} choose={() => go(addDays(day, view.days))}>
          <Icon name="right" />
        </Choice>
        <Choice on={day === today} label={`${w.today}  t`} choose={() => go(today)}>
          {w.today}
        </Choice>
      </Group>
      <Group label={w.span}>
        {spans.map((days) => (
          <Choice
            key={days}
            on={view.days === days}
            choose={() => show({ days: days === 1 ? undefined : String(days) })}
          >
            {w.days(String(days))}
          </Choice>
        ))}
      </Group>
      <Group label={w.way}>
        {(['departs', 'arrives', 'both'] as const).map((way) => (
          <Choice key={way} on={view.way === way} choose={() => show({ way: way === 'departs' ? undefined : way })}>
            {{ departs: w.departures, arrives: w.arrivals, both: w.both }[way]}
          </Choice>
        ))}
      </Group>
      <NativeSelect
        size="xs"
        aria-label={w.place}
        value={view.at ?? ''}
        onChange={({ currentTarget: { value } }) => show({ at: value === '' ? undefined : value })}
        data={[{ value: '', label: w.anyPlace }, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Group label={w.modes}>
        {modes.map((mode) => (
          <Choice key={mode} on={view.modes.includes(mode)} choose={() => toggle(mode)}>
            {isIcon(mode) ? <Icon name={mode} size={14} /> : null} {modeNames[mode] ?? mode}
          </Choice>
        ))}
      </Group>
      <Group label={w.onDemand}>
        <Choice
          on={view.onDemand}
          label={w.onDemandHint}
          choose={() => show({ demand: view.onDemand ? undefined : 'on' })}
        >
          {w.onDemand}
        </Choice>
        <Choice on={view.only === 'late'} choose={() => show({ only: view.only === 'late' ? undefined : 'late' })}>
          {w.onlyLate}
        </Choice>
      </Group>
      <Search />
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="print" size={14} />}
        className="right"
        onClick={() => print()}
      >
        {w.print}
      </Button>
    </div>
  );
}

/** What is typed is searched at once, and stands in the address without a step for each letter. */
function Search() {
  const { view, show } = useView();
  const w = useWords(words);
  const [text, setText] = useState(view.text);
  useEffect(() => setText(view.text), [view.text]);
  return (
    <TextInput
      size="xs"
      type="search"
      className="board-search"
      data-page-search
      aria-label={w.search}
      placeholder={w.search}
      leftSection={<Icon name="search" size={14} />}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        show({ q: value === '' ? undefined : value }, true);
      }}
      onKeyDown={leaveSearch}
    />
  );
}
