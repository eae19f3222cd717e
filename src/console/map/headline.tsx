import type { ReactNode } from 'react';
import { useFormat } from '../parts/format.ts';
import { useWords } from '../shell/words.ts';
import { lateMinutes, type Traffic } from './traffic.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

/** The page in one sentence: each number opens its rows. */
export function Headline({ traffic }: { readonly traffic: Traffic }) {
  const w = useWords(words);
  const format = useFormat();
  const { change } = useMapView();
  const count = traffic.departures.length;
  const late = traffic.departures.filter(({ delayMinutes }) => delayMinutes > lateMinutes).length;
  const waiting = traffic.borders.filter(({ unitsWaiting, unitsChanging }) => unitsWaiting + unitsChanging > 0);
  const units = waiting.reduce((sum, { unitsWaiting, unitsChanging }) => sum + unitsWaiting + unitsChanging, 0);
  const tense = Math.sign(Date.parse(traffic.at) - Date.parse(traffic.now));
  const opening = tense < 0 ? w.wereUnderWay : tense > 0 ? w.willBeUnderWay : w.underWay;
  const opens = (search: { list: string; late?: string }, text: ReactNode) => (
    <button
      type="button"
      className="thing map-number"
      onClick={() => change({ late: undefined, place: undefined, ...search })}
    >
      {text}
    </button>
  );
  if (count === 0)
    return (
      <h1>
        {w.nothing}
        {traffic.others > 0 ? <span className="faint"> · {w.others(format.number(traffic.others))}</span> : null}
      </h1>
    );
  return (
    <h1>
      {opens({ list: 'departures' }, opening(count, format.number(count)))}
      {late === 0 ? null : (
        <>
          {w.comma}
          {opens({ list: 'departures', late: '1' }, w.late(format.number(late)))}
        </>
      )}
      {units === 0 ? null : (
        <>
          {w.semicolon}
          {opens(
            { list: 'borders' },
            `${w.wait(units, format.number(units))} ${w.atBorders(waiting.length, format.number(waiting.length))}`,
          )}
        </>
      )}
    </h1>
  );
}
