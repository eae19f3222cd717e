import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { leaveSearch } from '../shell/rows.ts';
import { Icon } from './icons.tsx';

/** Long enough to gather the strokes of somebody who types, too short to be waited for. */
const pauseMs = 120;

interface SearchFieldProps {
  readonly label: string;
  readonly width: number;
  /** What is searched for now, as it stands in the address. */
  readonly asked: string;
  readonly search: (text: string) => void;
}

/** The page's search: it takes what is typed at once, and asks when the typing pauses. */
export function SearchField({ label, width, asked, search }: SearchFieldProps) {
  const [text, setText] = useState(asked);
  const sent = useRef(asked);
  const send = useDebouncedCallback((q: string) => {
    sent.current = q;
    search(q);
  }, pauseMs);
  useEffect(() => {
    if (asked === sent.current) return; // Our own words come back; what was typed since stays.
    sent.current = asked;
    setText(asked);
  }, [asked]);
  return (
    <TextInput
      size="xs"
      w={width}
      type="search"
      data-page-search
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={14} />}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        send(value.trim());
      }}
      onKeyDown={leaveSearch}
    />
  );
}
