import { Autocomplete, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useFacilityName } from '../parts/network-names.ts';
import { useSettings } from '../shell/settings.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { customersQuery, usePlaces } from './queries.ts';

interface Common {
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'xs' | 'sm';
  readonly w?: number;
  readonly disabled?: boolean;
}

const order: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input'];

const words = inBoth({ nothing: 'No place is called that' }, { nothing: '没有这样的地点' });

/** A place of the network, found by any part of its names or id; ours by the name of the hub, too. */
export function FacilityChoice({ label, placeholder, onChange, value, ...rest }: Common) {
  const { facilities, hub } = usePlaces();
  const w = useWords(words);
  const nameOf = useFacilityName();
  const { language } = useSettings();
  const data = useMemo(
    () =>
      [...facilities]
        .map(({ id, country, ours }) => ({ value: id, ours, name: nameOf(id), country }))
        .sort((a, b) => Number(b.ours) - Number(a.ours) || a.name.localeCompare(b.name, language))
        .map(({ value, name, country }) => ({ value, label: `${name}, ${country} (${value})` })),
    [facilities, nameOf, language],
  );
  const called = useMemo(
    () =>
      new Map(
        facilities.map(({ id, name, country, locode = '', short, ours }) => {
          const names = [id, name, nameOf(id), country, locode, short?.en, short?.zh, ours ? hub : ''];
          return [id, names.join(' ').toLowerCase()];
        }),
      ),
    [facilities, nameOf, hub],
  );
  return (
    <Select
      {...rest}
      {...(label === undefined ? { 'aria-label': placeholder } : { label })}
      placeholder={placeholder}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={w.nothing}
      onKeyDown={(event) => {
        const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Enter' && isOpen) event.preventDefault(); // It chooses, or finds nothing: the form is not sent yet.
      }}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            (search === option.label ||
              called.get(String(option.value))?.includes(search.trim().toLowerCase()) === true),
        )
      }
      clearable={label === undefined}
      allowDeselect={false}
      inputWrapperOrder={order}
      data={data}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      maxDropdownHeight={280}
      comboboxProps={{ width: 320, position: 'bottom-start', transitionProps: { duration: 0 } }}
    />
  );
}

/** A customer: one who has booked before, or in a form a new one. */
export function CustomerChoice({
  label,
  placeholder,
  onChange,
  value,
  known = false,
  ...rest
}: Common & { readonly known?: boolean }) {
  const [asked] = useDebouncedValue(value, 150);
  const { data } = useQuery(customersQuery(known ? '' : asked));
  const customers = (data?.rows ?? []).map(({ customer }) => customer);
  const common = {
    ...rest,
    ...(label === undefined ? { 'aria-label': placeholder } : { label }),
    placeholder,
    inputWrapperOrder: order,
    comboboxProps: { width: 280, position: 'bottom-start', transitionProps: { duration: 0 } },
  } as const;
  if (!known) return <Autocomplete {...common} data={customers} value={value} onChange={onChange} limit={12} />;
  const all = value === '' || customers.includes(value) ? customers : [value, ...customers];
  return (
    <Select
      {...common}
      searchable
      selectFirstOptionOnChange
      clearable
      data={all}
      value={value === '' ? null : value}
      onChange={(name) => onChange(name ?? '')}
      maxDropdownHeight={280}
    />
  );
}
