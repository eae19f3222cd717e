import './bookings.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { BookingList } from './list.tsx';
import { listWords } from './list-words.ts';
import { countsQuery, usePlaces } from './queries.ts';
import { useBookingSearch } from './search.ts';
import { Tools } from './tools.tsx';
import { Upload } from './upload.tsx';
import { civilIn } from './zone.ts';

const listKeys: ShownKeys = [
  ['n', 'newBooking'],
  ['u', 'takeFile'],
];

/** All bookings, found in an instant; a file of new ones may be dropped anywhere. */
export function BookingsPage() {
  const w = useWords(listWords);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const choose = (): void => chooser.current?.click();
  useKeys({ n: () => void navigate({ to: '/bookings/new' }), u: choose }, listKeys);
  const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can also be chosen with the button and the keyboard.
    <div
      className="page bookings"
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        setFile(event.dataTransfer.files[0]);
      }}
    >
      <div className="page-head bookings-head">
        <FirstLine />
        <span className="bookings-buttons">
          <Button size="xs" variant="default" leftSection={<Icon name="upload" />} onClick={choose} title="u">
            {w.upload}
          </Button>
          <Button
            size="xs"
            leftSection={<Icon name="plus" />}
            title="n"
            renderRoot={(props) => <Link to="/bookings/new" {...props} />}
          >
            {w.book}
          </Button>
        </span>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={w.upload}
          onChange={({ currentTarget }) => {
            setFile(currentTarget.files?.[0]);
            currentTarget.value = ''; // The same file may be chosen again.
          }}
        />
      </div>
      {file === undefined ? (
        <>
          <Tools />
          <div className="page-body">
            <BookingList upload={choose} />
          </div>
        </>
      ) : (
        <Upload key={`${file.name} ${file.lastModified}`} file={file} close={() => setFile(undefined)} />
      )}
      {over ? (
        <div className="bookings-drop" aria-hidden="true">
          <Icon name="upload" size={24} /> {w.drop}
        </div>
      ) : null}
    </div>
  );
}

/** How many there are, of those that are looked for. */
function FirstLine() {
  const w = useWords(listWords);
  const format = useFormat();
  const { filters, change } = useBookingSearch();
  const { zone } = usePlaces();
  const { data, isPlaceholderData } = useQuery(countsQuery(filters, zone));
  if (data === undefined) return <h1>{w.label}</h1>;
  const { bookings, units, due, from, to } = data;
  if (bookings === 0 && Object.keys(filters).length === 0) return <h1>{w.none}</h1>;
  const named = Object.keys(filters).length === 0 ? w.bookings : w.found;
  const day = (iso: string): string => civilIn(zone, Date.parse(iso)).slice(0, 10);
  return (
    <h1 className={isPlaceholderData ? 'bookings-old' : undefined} aria-busy={isPlaceholderData}>
      {named(bookings, format.number(bookings))}
      {w.units(units, format.number(units))}
      <button
        type="button"
        className="bookings-count thing"
        onClick={() => change({ dueFrom: day(from), dueTo: day(to) })}
      >
        {w.due(format.number(due))}
      </button>
      {w.dueThisWeek}
    </h1>
  );
}
