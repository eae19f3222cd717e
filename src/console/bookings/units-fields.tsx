import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useWords } from '../shell/words.ts';
import type { Fault } from './check.ts';
import type { UnitsDraft } from './draft.ts';
import { faultIn, order } from './form.tsx';
import { formWords } from './form-words.ts';
import { sizeNames } from './sizes.ts';

interface Props {
  readonly index: number;
  readonly units: UnitsDraft;
  readonly faults: readonly Fault[];
  readonly alone: boolean;
  readonly change: (change: Partial<UnitsDraft>) => void;
  readonly remove: () => void;
}

/** Units of one kind: how many, which, how heavy. */
export function UnitsFields({ index, units, faults, alone, change, remove }: Props) {
  const w = useWords(formWords);
  const sizes: Readonly<Record<string, string>> = useWords(sizeNames);
  const at = `units.${index}`;
  const error = (field: string): { error?: string } => {
    const reason = faultIn(faults, `${at}.${field}`);
    return reason === undefined ? {} : { error: reason };
  };
  const byName = new Map(Object.entries(sizes).map(([code, name]) => [name, code]));
  return (
    <fieldset className="form-group">
      <legend>{alone ? w.units : w.group(index + 1)}</legend>
      <div className="form-row">
        <TextInput
          id={`${at}.count`}
          label={w.count}
          inputMode="numeric"
          w={90}
          inputWrapperOrder={order}
          value={units.count}
          onChange={({ currentTarget: { value } }) => change({ count: value })}
          {...error('count')}
        />
        <Autocomplete
          id={`${at}.sizeType`}
          label={w.size}
          className="form-wide"
          inputWrapperOrder={order}
          data={Object.values(sizes)}
          filter={({ options, search }) => (sizes[units.sizeType] === search ? options : matching(options, search))}
          selectFirstOptionOnChange
          value={sizes[units.sizeType] ?? units.sizeType}
          onChange={(value) => change({ sizeType: byName.get(value) ?? value })}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...error('sizeType')}
        />
      </div>
      <TextInput
        id={`${at}.grossKg`}
        label={w.gross}
        description={w.grossHint}
        inputMode="numeric"
        className="form-short"
        inputWrapperOrder={order}
        value={units.grossKg}
        onChange={({ currentTarget: { value } }) => change({ grossKg: value })}
        {...error('grossKg')}
      />
      <TextInput
        id={`${at}.numbers`}
        label={w.numbers}
        description={w.numbersHint}
        inputWrapperOrder={order}
        value={units.numbers}
        onChange={({ currentTarget: { value } }) => change({ numbers: value })}
        {...error('numbers')}
      />
      {alone ? null : (
        <Button variant="subtle" size="compact-sm" color="red" onClick={remove}>
          {w.remove}
        </Button>
      )}
    </fieldset>
  );
}

/** Those that begin with what was typed come first: 45 is a length before it is a part of 45G1. */
function matching<Option>(options: readonly Option[], search: string): Option[] {
  const text = search.trim().toLowerCase();
  const at = (option: Option): number =>
    String((option as { label?: string }).label ?? '')
      .toLowerCase()
      .indexOf(text);
  return options.filter((each) => at(each) >= 0).sort((a, b) => Math.sign(at(a)) - Math.sign(at(b)));
}
