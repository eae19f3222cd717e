import { useWords } from '../shell/words.ts';
import type { Fault } from './check.ts';
import { type GoodsDraft, noGoods } from './draft.ts';
import { More } from './form.tsx';
import { formWords } from './form-words.ts';
import { GoodsFields } from './goods-fields.tsx';

interface Props {
  readonly goods: readonly GoodsDraft[];
  readonly faults: readonly Fault[];
  readonly change: (goods: readonly GoodsDraft[]) => void;
}

/** All lines of goods, and one more on demand. When their number changes, the hub shares the weight out anew. */
export function GoodsList({ goods, faults, change }: Props) {
  const w = useWords(formWords);
  const unweighed = goods.map(({ netKg: _, ...line }) => line);
  return (
    <>
      {goods.map((line, index) => (
        <GoodsFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of goods has no other name than its place.
          key={index}
          index={index}
          goods={line}
          faults={faults}
          alone={goods.length === 1}
          change={(part) => change(goods.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          remove={() => change(unweighed.filter((_, at) => at !== index))}
        />
      ))}
      <More text={w.addGoods} add={() => change([...unweighed, noGoods])} />
    </>
  );
}
