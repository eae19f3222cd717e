import { Button, Select, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useWords } from '../shell/words.ts';
import type { Fault } from './check.ts';
import type { GoodsDraft } from './draft.ts';
import { faultIn, order } from './form.tsx';
import { formWords } from './form-words.ts';
import { usePlaces } from './queries.ts';

const classes = '1 1.1 1.2 1.3 1.4 1.5 1.6 2.1 2.2 2.3 3 4.1 4.2 4.3 5.1 5.2 6.1 6.2 7 8 9'.split(' ');

interface Props {
  readonly index: number;
  readonly goods: GoodsDraft;
  readonly faults: readonly Fault[];
  readonly alone: boolean;
  readonly change: (change: Partial<GoodsDraft>) => void;
  readonly remove: () => void;
}

/** One line of goods: what it is, what it is worth, what it needs. */
export function GoodsFields({ index, goods, faults, alone, change, remove }: Props) {
  const w = useWords(formWords);
  const { currencies } = usePlaces();
  const currency = goods.currency === '' ? (currencies[0] ?? '') : goods.currency;
  const at = `goods.${index}`;
  const error = (field: string): { error?: string } => {
    const reason = faultIn(faults, `${at}.${field}`);
    return reason === undefined ? {} : { error: reason };
  };
  const text = (field: Exclude<keyof GoodsDraft, 'netKg'>, label: string, more: object = {}) => (
    <TextInput
      id={`${at}.${field}`}
      label={label}
      inputWrapperOrder={order}
      value={goods[field]}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
      {...error(field)}
      {...more}
    />
  );
  return (
    <fieldset className="form-group">
      <legend>{alone ? w.ladenYes : w.goods(index + 1)}</legend>
      {text('hs', w.hs, { description: w.hsHint, inputMode: 'numeric', className: 'form-short' })}
      {text('description', w.description, { maxLength: 200 })}
      <div className="form-row">
        {text('value', w.value, {
          inputMode: 'decimal',
          className: 'form-wide',
          onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => change({ value, currency }),
        })}
        <Select
          id={`${at}.currency`}
          label={w.currency}
          w={110}
          allowDeselect={false}
          data={[...currencies]}
          value={currency}
          onChange={(chosen) => change({ currency: chosen ?? '' })}
          {...error('currency')}
        />
      </div>
      <details className="form-more" open={needsMore(goods, faults, at)}>
        <summary>
          {w.cold} · {w.perishable} · {w.danger}
        </summary>
        <fieldset className="form-row">
          <legend>{w.cold}</legend>
          {text('minC', w.minC, { w: 90 })}
          {text('maxC', w.maxC, { w: 90 })}
        </fieldset>
        {text('shelfLife', w.shelfLife, { inputMode: 'decimal', className: 'form-short' })}
        <fieldset className="form-row">
          <legend>{w.danger}</legend>
          {text('un', w.un, { w: 120 })}
          <Select
            id={`${at}.dangerClass`}
            label={w.dangerClass}
            w={110}
            clearable
            inputWrapperOrder={order}
            data={classes}
            value={goods.dangerClass === '' ? null : goods.dangerClass}
            onChange={(value) => change({ dangerClass: value ?? '' })}
            {...error('dangerClass')}
          />
          <Select
            id={`${at}.packingGroup`}
            label={w.packingGroup}
            w={130}
            clearable
            inputWrapperOrder={order}
            data={['I', 'II', 'III']}
            value={goods.packingGroup === '' ? null : goods.packingGroup}
            onChange={(value) => change({ packingGroup: value ?? '' })}
          />
        </fieldset>
      </details>
      {alone ? null : (
        <Button variant="subtle" size="compact-sm" color="red" onClick={remove}>
          {w.remove}
        </Button>
      )}
    </fieldset>
  );
}

const special = ['minC', 'maxC', 'shelfLife', 'un', 'dangerClass', 'packingGroup'] as const;

/** What is filled in or wrong is not hidden. */
const needsMore = (goods: GoodsDraft, faults: readonly Fault[], at: string): boolean | undefined =>
  special.some((field) => goods[field] !== '' || faults.some((fault) => fault.field === `${at}.${field}`)) || undefined;
