import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { names } from '../parts/names.ts';
import { useWords } from '../shell/words.ts';
import { order } from './form.tsx';
import { formWords } from './form-words.ts';
import { usePlaces } from './queries.ts';
import { zoneName } from './zone.ts';

/** What is agreed beside places and times, as it was typed. */
export interface Terms {
  readonly consignor: string;
  readonly consignee: string;
  readonly incoterm: string;
  /** Whose units the goods go in; empty: anybody's. */
  readonly carrier: string;
  readonly priority: string;
  readonly modes: readonly string[];
  /** When all papers will be there, on the clock of the origin. */
  readonly documents: string;
  /** What a day of lateness of one unit costs, in whole units of the hub's currency. */
  readonly latePerDay: string;
}

interface Props {
  readonly terms: Terms;
  readonly origin: string;
  readonly change: (change: Partial<Terms>) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** Before the name of a field in its id. */
  readonly prefix?: string;
}

const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'];
export const allModes = ['rail', 'barge', 'sea', 'road', 'air'];

/** The terms of a booking: the same questions whether it is written or changed. */
export function TermsFields({ terms, origin, change, errorOf, prefix = '' }: Props) {
  const w = useWords(formWords);
  const { mode: modeNames } = useWords(names);
  const { byId, currency, carriers } = usePlaces();
  const zone = byId.get(origin)?.zone;
  const text = (field: 'consignor' | 'consignee' | 'documents' | 'latePerDay', label: string, more: object = {}) => (
    <TextInput
      id={`${prefix}${field}`}
      label={label}
      inputWrapperOrder={order}
      value={terms[field]}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
      error={errorOf(field)}
      {...more}
    />
  );
  return (
    <>
      {text('consignor', w.consignor, { maxLength: 70 })}
      {text('consignee', w.consignee, { maxLength: 70 })}
      <Select
        id={`${prefix}incoterm`}
        label={w.incoterm}
        clearable
        data={incoterms}
        value={terms.incoterm === '' ? null : terms.incoterm}
        onChange={(incoterm) => change({ incoterm: incoterm ?? '' })}
        error={errorOf('incoterm')}
      />
      {carriers.length === 0 ? null : (
        <Select
          id={`${prefix}carrier`}
          label={w.carrier}
          placeholder={w.anyCarrier}
          clearable
          data={carriers.map(({ id: value, name: label }) => ({ value, label }))}
          value={terms.carrier === '' ? null : terms.carrier}
          onChange={(carrier) => change({ carrier: carrier ?? '' })}
          error={errorOf('carrier')}
        />
      )}
      <Select
        id={`${prefix}priority`}
        label={w.priority}
        allowDeselect={false}
        data={w.priorities.map((label, index) => ({ value: String(index + 1), label }))}
        value={terms.priority}
        onChange={(priority) => change({ priority: priority ?? '3' })}
      />
      {text('latePerDay', w.latePerDay(currency), {
        description: w.latePerDayHint,
        inputMode: 'decimal',
        className: 'form-short',
      })}
      {text('documents', w.documents, {
        type: 'datetime-local',
        className: 'form-moment',
        description: w.documentsHint(zone === undefined ? w.clockThere : `${zone}, ${zoneName(zone, terms.documents)}`),
      })}
      <Checkbox.Group
        label={w.modes}
        description={w.modesHint}
        value={[...terms.modes]}
        onChange={(modes) => change({ modes })}
        error={errorOf('modes')}
      >
        <Group mt={4}>
          {allModes.map((mode) => (
            <Checkbox key={mode} value={mode} label={modeNames[mode] ?? mode} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
