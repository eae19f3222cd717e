import { Button, Select } from '@mantine/core';
import { memo } from 'react';
import { names } from '../parts/names.ts';
import { SearchField } from '../parts/search-field.tsx';
import { useWords } from '../shell/words.ts';
import { CustomerChoice, FacilityChoice } from './choice.tsx';
import { listWords } from './list-words.ts';
import { type FilterName, useBookingSearch } from './search.ts';

/** What narrows the list down. The field of the search keeps what is typed by itself: it never waits for an answer. */
export function Tools() {
  const w = useWords(listWords);
  const { filters, change, clear } = useBookingSearch();
  const { q, customer, origin, destination, stage, synthetic } = filters;
  return (
    <search className="page-tools bookings-tools">
      <SearchField label={w.search} width={250} asked={q ?? ''} search={(text) => change({ q: text }, true)} />
      <Choices {...{ customer, origin, destination, stage, synthetic, change }} />
      <span className="bookings-break" />
      <Days title={w.ready} names={['readyFrom', 'readyTo']} />
      <Days title={w.due2} names={['dueFrom', 'dueTo']} />
      {Object.keys(filters).length === 0 ? null : (
        <Button size="xs" variant="subtle" onClick={clear}>
          {w.clear}
        </Button>
      )}
    </search>
  );
}

type ChoicesProps = {
  readonly [Name in 'customer' | 'origin' | 'destination' | 'stage' | 'synthetic']: string | undefined;
} & { readonly change: ReturnType<typeof useBookingSearch>['change'] };

/** They are many, and what is typed into the search is nothing to them. */
const Choices = memo(function Choices({ customer, origin, destination, stage, synthetic, change }: ChoicesProps) {
  const w = useWords(listWords);
  const { status } = useWords(names);
  const set = (name: FilterName) => (value: string | null) => change({ [name]: value ?? '' });
  const stages = ['booked', 'confirmed', 'cancelled'].map((value) => ({ value, label: status[value] ?? value }));
  const kinds = [
    { value: 'false', label: w.real },
    { value: 'true', label: w.made },
  ];
  return (
    <>
      <CustomerChoice
        known
        size="xs"
        w={150}
        placeholder={w.customer}
        value={customer ?? ''}
        onChange={set('customer')}
      />
      <FacilityChoice size="xs" w={150} placeholder={w.origin} value={origin ?? ''} onChange={set('origin')} />
      <FacilityChoice
        size="xs"
        w={150}
        placeholder={w.destination}
        value={destination ?? ''}
        onChange={set('destination')}
      />
      <Select
        size="xs"
        w={116}
        clearable
        placeholder={w.stage}
        aria-label={w.stage2}
        data={stages}
        value={stage ?? null}
        onChange={set('stage')}
      />
      <Select
        size="xs"
        w={130}
        clearable
        placeholder={w.kind}
        aria-label={w.kind}
        data={kinds}
        value={synthetic ?? null}
        onChange={set('synthetic')}
      />
    </>
  );
});

/** A range of days; both ends belong to it, and each may be left open. */
function Days({
  title,
  names: [from, to],
}: {
  readonly title: string;
  readonly names: readonly [FilterName, FilterName];
}) {
  const w = useWords(listWords);
  const { filters, change } = useBookingSearch();
  const field = (name: FilterName, word: string) => (
    <input
      type="date"
      className="bookings-day"
      aria-label={`${title} ${word}`}
      value={filters[name] ?? ''}
      onChange={({ currentTarget: { value } }) => change({ [name]: value })}
    />
  );
  return (
    <fieldset className="bookings-days" aria-label={title}>
      <span className="faint">{title}</span>
      {field(from, w.from)}
      <span className="faint" aria-hidden="true">
        –
      </span>
      {field(to, w.to)}
    </fieldset>
  );
}
