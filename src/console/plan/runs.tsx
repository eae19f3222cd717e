import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Format, useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useWords } from '../shell/words.ts';
import { type Job, type PlanRow, runsQuery } from './queries.ts';
import { runWords } from './replan-words.ts';
import { usePlanSearch } from './search.ts';
import { CsvButton, type CsvContent } from './tools.tsx';
import { type Words, words } from './words.ts';

const gapOf = ({ objective, bound }: Pick<PlanRow, 'objective' | 'bound'>): number =>
  bound === 0 ? 0 : (objective - bound) / bound;

/** What the last planning runs came to; one of them beside the run before it. */
export function Runs() {
  const { search, change } = usePlanSearch();
  const query = useQuery(runsQuery);
  const w = useWords(words);
  const columns = useRunColumns();
  return (
    <Answered query={query}>
      {({ rows, underWay }) => {
        if (rows.length === 0 && underWay.length === 0)
          return (
            <Empty title={w.noRuns}>
              <p>{w.noRunsHint}</p>
            </Empty>
          );
        const found = rows.findIndex(({ plan }) => plan === search.plan);
        const index = Math.max(0, found);
        const run = rows[index];
        return (
          <div className="plan-split">
            <div className="plan-tools">
              <CsvButton name="planning-runs" content={() => runsCsv(rows)} />
            </div>
            <UnderWay jobs={underWay} />
            <Table
              label={w.tabs['runs'] ?? ''}
              columns={columns}
              rows={rows}
              keyOf={({ plan }) => plan}
              current={run?.plan}
              open={({ plan }) => change({ plan })}
            />
            {run === undefined ? null : <Run run={run} before={rows[index + 1]} />}
          </div>
        );
      }}
    </Answered>
  );
}

function useRunColumns(): readonly Column<PlanRow>[] {
  const w = useWords(words);
  const format = useFormat();
  const number = (id: keyof PlanRow & string, title: string): Column<PlanRow> => ({
    id,
    title,
    width: '92px',
    align: 'right',
    cell: (row) => format.number(Number(row[id])),
  });
  return [
    { id: 'when', title: w.when, width: '200px', cell: ({ recorded }) => <Moment iso={recorded} relative /> },
    { id: 'plan', title: w.run, width: 'minmax(200px, 1fr)', cell: ({ plan }) => plan },
    number('units', w.units),
    number('planned', w.planned),
    number('late', w.late),
    number('unplanned', w.unplanned),
    {
      id: 'cost',
      title: w.cost,
      width: '130px',
      align: 'right',
      cell: ({ cost, currency }) => format.wholeMoney(cost, currency),
    },
    { id: 'co2', title: w.co2, width: '110px', align: 'right', cell: ({ co2eKg }) => format.co2(co2eKg) },
    { id: 'gap', title: w.gap, width: '92px', align: 'right', cell: (row) => format.share(gapOf(row), 1) },
    {
      id: 'seconds',
      title: w.seconds,
      width: '92px',
      align: 'right',
      cell: ({ seconds }) => (seconds === undefined ? '–' : `${format.number(seconds, 1)} s`),
    },
    {
      id: 'checker',
      title: w.checker,
      width: '92px',
      cell: () => <span title={w.checked}>{w.ok}</span>, // A plan with faults is never taken over, and leaves no run.
    },
  ];
}

/** Runs that somebody, here or elsewhere, has started and that have not ended. */
function UnderWay({ jobs }: { readonly jobs: readonly Job[] }) {
  const { change } = usePlanSearch();
  const w = useWords(words);
  const r = useWords(runWords);
  const format = useFormat();
  if (jobs.length === 0) return null;
  return (
    <section className="plan-under-way" aria-label={w.underWay}>
      <h2>{w.underWay}</h2>
      <ul className="rows">
        {jobs.map(({ id, state, started, progress, all, days }) => (
          <li key={id}>
            <Anchor component="button" type="button" onClick={() => change({ job: id })}>
              {all === true ? r.all : r.broken}
            </Anchor>
            <span>{days === undefined ? null : `${format.number(days)} ${r.daysUnit}`}</span>
            <span role="status">
              {r.phase[state === 'queued' ? 'queued' : (progress?.what ?? '')] ?? r.reading}
              {progress === undefined || progress.of <= 1
                ? null
                : ` ${r.of(format.number(progress.done), format.number(progress.of))}`}
            </span>
            <span className="right">{started === undefined ? null : <Moment iso={started} relative />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One run in numbers, each with what is different from the run before. */
function Run({ run, before }: { readonly run: PlanRow; readonly before: PlanRow | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const figures = figuresOf(run, w, format);
  const earlier = before === undefined ? undefined : figuresOf(before, w, format);
  return (
    <section className="plan-run" aria-label={run.plan}>
      <h2>
        {w.unitsOfRun(format.number(run.planned), format.number(run.units))} · {gapSentence(gapOf(run), w, format)}
      </h2>
      <p className="faint">{before === undefined ? w.firstRun : `${w.before}: ${before.plan}`}</p>
      <dl className="plan-figures">
        {figures.map(({ name, value, write }, index) => {
          const was = earlier?.[index]?.value;
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {write(value)}{' '}
                {was === undefined ? null : <span className="faint">{difference(value - was, write, w)}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

export const gapSentence = (gap: number, w: Words, format: Format): string =>
  gap <= 0 ? w.exact : w.gapSentence(format.share(gap, gap < 0.1 ? 1 : 0));

const difference = (change: number, write: (value: number) => string, w: Words): string =>
  change === 0 ? w.same : `${change > 0 ? '+' : '−'}${write(Math.abs(change))}`;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly write: (value: number) => string;
}

function figuresOf(run: PlanRow, w: Words, format: Format): readonly Figure[] {
  const money = (minor: number): string => format.wholeMoney(minor, run.currency);
  const count = (value: number): string => format.number(value);
  return [
    { name: w.units, value: run.units, write: count },
    { name: w.planned, value: run.planned, write: count },
    { name: w.late, value: run.late, write: count },
    { name: w.unplanned, value: run.unplanned, write: count },
    { name: w.refused, value: run.refused, write: count },
    { name: w.cost, value: run.cost, write: money },
    { name: w.co2, value: run.co2eKg, write: (kg) => format.co2(kg) },
    { name: w.objective, value: run.objective, write: money },
    { name: w.bound, value: run.bound, write: money },
    { name: w.gap, value: gapOf(run), write: (value) => format.share(value, 2) },
    { name: w.work, value: run.work, write: (value) => `${format.number(value / 1e6, 1)} M ${w.steps}` },
  ];
}

const runsCsv = (rows: readonly PlanRow[]): CsvContent => [
  [
    'plan',
    'recorded',
    'units',
    'planned',
    'late',
    'without_plan',
    'refused',
    'cost',
    'currency',
    'co2e_kg',
    'objective',
    'bound',
    'gap',
    'work',
    'seconds',
    'checker',
  ],
  rows.map((row) => [
    row.plan,
    row.recorded,
    row.units,
    row.planned,
    row.late,
    row.unplanned,
    row.refused,
    row.cost / 100,
    row.currency,
    row.co2eKg,
    row.objective / 100,
    row.bound / 100,
    gapOf(row),
    row.work,
    row.seconds ?? '',
    row.checker,
  ]),
];
