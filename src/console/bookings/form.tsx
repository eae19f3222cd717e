import { Button, Group, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useWords } from '../shell/words.ts';
import type { Fault } from './check.ts';
import { CustomerChoice, FacilityChoice } from './choice.tsx';
import { type Draft, noUnits } from './draft.ts';
import { formWords } from './form-words.ts';
import { GoodsList } from './goods-list.tsx';
import { usePlaces } from './queries.ts';
import { TermsFields } from './terms-fields.tsx';
import { UnitsFields } from './units-fields.tsx';
import { zoneName } from './zone.ts';

export interface FormProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly faults: readonly Fault[];
}

/** What is wrong in one field, if anything. Beside the field its name need not be said again. */
export function faultIn(faults: readonly Fault[], field: string): string | undefined {
  const plain = faults.find((fault) => fault.field === field)?.reason.replace(/^[^:：]{1,30}[:：]\s*/, '');
  return plain === undefined ? undefined : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Label, hint and error stand above the input, in the order in which they are read. */
export const order: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input'];

/** Everything that is wrong, each a link to its field. */
export function FaultSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const w = useWords(formWords);
  if (faults.length === 0) return null;
  return (
    <div className="form-faults" role="alert" tabIndex={-1} id="faults">
      <h2>
        <Icon name="warn" /> {w.problems(faults.length)}
      </h2>
      <ul>
        {faults.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {reason}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The questions of a booking, one column from top to bottom. */
export function BookingForm({ draft, change, faults }: FormProps) {
  const w = useWords(formWords);
  const { byId } = usePlaces();
  const error = (field: string): { error?: string } => {
    const reason = faultIn(faults, field);
    return reason === undefined ? {} : { error: reason };
  };
  const moment = (field: 'ready' | 'due', place: string, label: string, hint: (zone: string) => string): ReactNode => {
    const zone = byId.get(place)?.zone;
    return (
      <TextInput
        id={field}
        type="datetime-local"
        className="form-moment"
        label={label}
        description={hint(zone === undefined ? w.clockThere : `${zone}, ${zoneName(zone, draft[field])}`)}
        inputWrapperOrder={order}
        value={draft[field]}
        onChange={({ currentTarget: { value } }) => change({ [field]: value })}
        {...error(field)}
      />
    );
  };
  return (
    <div className="form">
      <TextInput
        id="id"
        autoFocus // Whoever comes here comes to type: a reference in place of the one made up, or Tab and the rest.
        onFocus={({ currentTarget }) => currentTarget.select()}
        label={w.id}
        description={w.idHint}
        inputWrapperOrder={order}
        value={draft.id}
        maxLength={35}
        onChange={({ currentTarget: { value } }) => change({ id: value })}
        {...error('id')}
      />
      <CustomerChoice
        id="customer"
        label={w.customer}
        description={w.customerHint}
        value={draft.customer}
        onChange={(customer) => change({ customer })}
        {...error('customer')}
      />
      <FacilityChoice
        id="origin"
        label={w.origin}
        description={w.originHint}
        value={draft.origin}
        onChange={(origin) => change({ origin })}
        {...error('origin')}
      />
      <FacilityChoice
        id="destination"
        label={w.destination}
        description={w.destinationHint}
        value={draft.destination}
        onChange={(destination) => change({ destination })}
        {...error('destination')}
      />
      {moment('ready', draft.origin, w.ready, w.readyHint)}
      {moment('due', draft.destination, w.due, w.dueHint)}
      {draft.units.map((units, index) => (
        <UnitsFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a kind of units has no other name than its place.
          key={index}
          index={index}
          units={units}
          faults={faults}
          alone={draft.units.length === 1}
          change={(part) =>
            change({ units: draft.units.map((each, at) => (at === index ? { ...each, ...part } : each)) })
          }
          remove={() => change({ units: draft.units.filter((_, at) => at !== index) })}
        />
      ))}
      <More text={w.addUnits} add={() => change({ units: [...draft.units, noUnits] })} />
      <Radio.Group
        label={w.laden}
        value={draft.laden ? 'yes' : 'no'}
        onChange={(value) => change({ laden: value === 'yes' })}
      >
        <Group mt={4}>
          <Radio value="yes" label={w.ladenYes} />
          <Radio value="no" label={w.ladenNo} />
        </Group>
      </Radio.Group>
      {draft.laden ? <GoodsList goods={draft.goods} faults={faults} change={(goods) => change({ goods })} /> : null}
      <details className="form-more" open={hasTermFaults(faults)}>
        <summary>{w.options}</summary>
        <div className="form">
          <TermsFields
            terms={draft}
            origin={draft.origin}
            change={change}
            errorOf={(field) => faultIn(faults, field)}
          />
        </div>
      </details>
    </div>
  );
}

/** What is wrong is not hidden. */
const hasTermFaults = (faults: readonly Fault[]): true | undefined =>
  faults.some(({ field }) => ['latePerDay', 'documents', 'incoterm', 'carrier', 'modes'].includes(field)) || undefined;

export const More = ({ text, add }: { readonly text: string; readonly add: () => void }) => (
  <Button
    variant="subtle"
    size="compact-sm"
    leftSection={<Icon name="plus" size={14} />}
    className="form-add"
    onClick={add}
  >
    {text}
  </Button>
);
