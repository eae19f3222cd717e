import { useState } from 'react';
import { useWords } from '../shell/words.ts';
import { type Doing, OneReefer } from './one.tsx';
import { words } from './words.ts';

/** A unit as a reefer, on its page and beside a list. */
export function UnitReefer({ unit }: { readonly unit: string }) {
  const w = useWords(words);
  const [doing, begin] = useState<Doing>();
  return (
    <section className="reefer-one" aria-label={w.title}>
      <h3>{w.title}</h3>
      <OneReefer unit={unit} doing={doing} begin={begin} />
    </section>
  );
}
