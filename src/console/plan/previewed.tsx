import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, dataOf, orderKey } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { useWords } from '../shell/words.ts';
import type { Job, Report } from './queries.ts';
import { usePlanSearch } from './search.ts';
import { weightWords } from './weight-words.ts';
import { usualWeights } from './weights.tsx';

type Compared = NonNullable<Report['preview']>;

/** A plan that was only looked at: what it comes to beside the one that stands, and the way to take it over. */
export function Previewed({
  job: { days, weights = usualWeights },
  report,
  compared,
}: {
  readonly job: Job;
  readonly report: Report;
  readonly compared: Compared;
}) {
  const { change } = usePlanSearch();
  const w = useWords(weightWords);
  const format = useFormat();
  /** Sent again after a cut line, it is the same run. */
  const key = useRef(orderKey());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/plans', {
          body: { all: true, weights, ...(days === undefined ? {} : { days }) },
          headers: { 'idempotency-key': key.current },
        }),
      ),
    onSuccess: ({ id }) => change({ job: id }),
  });
  const moved = report.changes.moved.count + report.changes.planned.count;
  const told = (['time', 'carbon', 'late'] as const).map((name) => `${w[name]} ×${format.number(weights[name], 2)}`);
  const { late, lost } = report.changes;
  const worse = [
    ...(late.count === 0 ? [] : [w.newlyLate(late.count, format.number(late.count))]),
    ...(lost.count === 0 ? [] : [w.lost(lost.count, format.number(lost.count))]),
  ];
  return (
    <div className="plan-said" role="status">
      <h2>
        <Icon name="check" /> {w.looked(format.number(report.seconds, 1))}
      </h2>
      <p className="faint">
        {w.by}: {told.join(' · ')}
      </p>
      <Sums compared={compared} currency={report.currency} />
      {worse.length === 0 ? null : <p>{worse.join(' · ')}</p>}
      <div className="plan-panel-buttons">
        {moved === 0 ? (
          <span>{w.nothingMoves}</span>
        ) : (
          <Button size="xs" loading={isPending} onClick={() => mutate()}>
            {w.take(moved, format.number(moved))}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => change({ job: 'all' })}>
          {w.other}
        </Button>
        {moved === 0 ? null : <span className="faint">{w.takeHint}</span>}
      </div>
      {error === null ? null : (
        <p className="note note-bad" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
    </div>
  );
}

/** Both plans and the difference, line by line. */
function Sums({ compared: { before, after }, currency }: { readonly compared: Compared; readonly currency: string }) {
  const w = useWords(weightWords);
  const format = useFormat();
  const number = (value: number): string => format.number(value);
  const rows: readonly (readonly [string, keyof Compared['before'], (value: number) => string])[] = [
    [w.units, 'units', number],
    [w.cost, 'cost', (value) => format.wholeMoney(value, currency)],
    [w.co2, 'co2eKg', (value) => format.co2(value)],
    [w.days, 'meanDays', (value) => format.number(value, 2)],
    [w.lateUnits, 'late', number],
  ];
  return (
    <table className="plan-sums">
      <caption>{w.of}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{w.before}</th>
          <th scope="col">{w.after}</th>
          <th scope="col">{w.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, id, write]) => {
          const more = after[id] - before[id];
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{write(before[id])}</td>
              <td>{write(after[id])}</td>
              <td>{more === 0 ? w.same : `${more < 0 ? '−' : '+'}${write(Math.abs(more))}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
