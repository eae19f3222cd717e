import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { networkQuery } from '../api/queries.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { intoAside, wantAside } from './aside.ts';
import { type Focus, useFocus } from './focus.ts';
import { pageNames, pages } from './pages.ts';
import { changeSettings, useSettings } from './settings.ts';
import { inBoth, useWords } from './words.ts';

const words = inBoth(
  {
    label: 'Search units, bookings, departures, places, commands',
    none: 'Nothing is called that. Units are found by the beginning of their number, bookings by a part of their reference or customer.',
    unit: 'Unit',
    booking: 'Booking',
    departure: 'Departure',
    place: 'Place: its board',
    page: 'Page',
    command: 'Command',
    book: 'Book units',
    replan: 'Plan again',
    theme: 'Light or dark',
    language: '中文',
    reference: 'API reference',
  },
  {
    label: '搜索箱、订舱、班次、地点、命令',
    none: '未找到。箱按箱号开头查找，订舱按编号或客户的一部分查找。',
    unit: '箱',
    booking: '订舱',
    departure: '班次',
    place: '地点：其时刻板',
    page: '页面',
    command: '命令',
    book: '新建订舱',
    replan: '重新计划',
    theme: '浅色或深色',
    language: 'English',
    reference: 'API 参考',
  },
);

interface Found {
  readonly id: string;
  readonly kind: string;
  readonly icon: IconName;
  readonly text: string;
  readonly more?: string;
  readonly go: () => void;
}

const shownPerKind = 6;
const departureLike = /^[A-Z0-9][A-Z0-9_.-]*-\d{4}-\d\d-\d\d-\d+$/i;

/** Everything by name: ⌘K or Ctrl K. */
export function Palette({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const w = useWords(words);
  return (
    <Modal
      opened={opened}
      onClose={close}
      returnFocus={false} // What was chosen may take it; else it goes back by itself.
      withCloseButton={false}
      size="lg"
      yOffset="12vh"
      padding={0}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': w.label } }} // On the root it would name something that is no dialog.
    >
      {opened ? <Search close={close} /> : null}
    </Modal>
  );
}

function Search({ close }: { readonly close: () => void }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(text.trim());
  const active = Math.min(at, found.length - 1);
  const choose = (index: number): void => {
    close();
    found[index]?.go();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into.
        autoFocus
        className="palette-input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? 'palette-found' : undefined}
        aria-activedescendant={found.length === 0 ? undefined : `palette-${active}`}
        aria-label={w.label}
        placeholder={w.label}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className="palette-none faint" role="status">
          {w.none}
        </p>
      ) : (
        <div id="palette-found" role="listbox" aria-label={w.label} className="palette-found">
          {found.map(({ id, kind, icon, text: name, more }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard.
            <div
              key={id}
              id={`palette-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="palette-row"
              onClick={() => choose(index)}
            >
              <Icon name={icon} />
              <span>{name}</span>
              <span className="faint">{more}</span>
              <span className="faint right">{kind}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const has = (name: string, text: string): boolean => name.toLowerCase().includes(text.toLowerCase());

function useFound(text: string): readonly Found[] {
  const w = useWords(words);
  const names = useWords(pageNames);
  const placeName = useFacilityName();
  const { theme, language } = useSettings();
  const navigate = useNavigate();
  const { focus: current, setFocus } = useFocus();
  const [asked] = useDebouncedValue(text, 120);
  const enabled = asked.length >= 2;
  const { data: network } = useQuery(networkQuery);
  const { data: units } = useQuery({
    queryKey: ['units', 'palette', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/units', { params: { query: { q: asked.toUpperCase(), limit: shownPerKind } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
  const { data: bookings } = useQuery({
    queryKey: ['bookings', 'palette', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/bookings', { params: { query: { q: asked, limit: shownPerKind } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    const found: Found[] = [];
    const open = (focus: Focus): void => {
      if (current?.kind === focus.kind && current.id === focus.id) intoAside();
      else {
        wantAside();
        setFocus(focus);
      }
    };
    if (departureLike.test(text)) {
      const id = text.toUpperCase();
      found.push({
        id: `d ${id}`,
        kind: w.departure,
        icon: 'board',
        text: id,
        go: () => open({ kind: 'departure', id }),
      });
    }
    for (const { id, to, icon } of pages)
      if (has(names[id], text))
        found.push({ id: `p ${id}`, kind: w.page, icon, text: names[id], go: () => void navigate({ to }) });
    const commands: readonly (readonly [string, IconName, () => void])[] = [
      [w.book, 'plus', () => void navigate({ to: '/bookings/new' })],
      [w.replan, 'plan', () => void navigate({ to: '/plan' })],
      [w.theme, 'settings', () => changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' })],
      [w.language, 'settings', () => changeSettings({ language: language === 'en' ? 'zh' : 'en' })],
      [w.reference, 'link', () => window.open('/docs', '_blank', 'noopener')],
    ];
    for (const [name, icon, go] of commands)
      if (has(name, text)) found.push({ id: `c ${name}`, kind: w.command, icon, text: name, go });
    if (!enabled) return found;
    for (const { unit, number, booking } of units?.rows ?? [])
      found.push({
        id: `u ${unit}`,
        kind: w.unit,
        icon: 'box',
        text: number ?? unit,
        more: booking,
        go: () => open({ kind: 'unit', id: unit }),
      });
    for (const { id, customer } of bookings?.rows ?? [])
      found.push({
        id: `b ${id}`,
        kind: w.booking,
        icon: 'bookings',
        text: id,
        more: customer,
        go: () => open({ kind: 'booking', id }),
      });
    for (const { id } of (network?.facilities ?? [])
      .filter(({ id: place, name, short }) => has([place, name, short?.zh ?? ''].join(' '), text))
      .slice(0, shownPerKind))
      found.push({
        id: `f ${id}`,
        kind: w.place,
        icon: 'track',
        text: placeName(id),
        more: id,
        go: () => void navigate({ to: '/board', search: { at: id } as never }),
      });
    return found;
  }, [text, enabled, units, bookings, network, placeName, names, w, theme, language, navigate, current, setFocus]);
}
