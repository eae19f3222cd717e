import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormat } from '../parts/format.ts';
import type { IconName } from '../parts/icons.tsx';
import { DepartureLink, UnitLink } from '../parts/links.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { Tag } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { LatenessChart } from './lateness.tsx';
import { type Outlook, type RiskQuery, type RiskRow, risksQuery } from './queries.ts';
import { usePlanSearch } from './search.ts';
import { Chip, CsvButton, type CsvContent, SearchField } from './tools.tsx';
import { words } from './words.ts';

const codes = ['misdirected', 'missed', 'crowded', 'held', 'cut-off', 'late'] as const;

type Code = RiskRow['codes'][number];

const looks: Readonly<Record<Code, readonly ['bad' | 'warn', IconName]>> = {
  'no-plan': ['bad', 'warn'],
  misdirected: ['bad', 'warn'],
  missed: ['bad', 'close'],
  crowded: ['bad', 'box'],
  held: ['warn', 'lock'],
  'cut-off': ['warn', 'clock'],
  late: ['warn', 'right'],
};

/** Units that have a plan and may not arrive in time: how late, why, what is to be done and by when. */
export function AtRisk({ outlook }: { readonly outlook: Outlook }) {
  const { search } = usePlanSearch();
  const w = useWords(words);
  const format = useFormat();
  const code = codes.find((known) => known === search.code);
  const query = useRisks({ code: code ?? 'at-risk', ...(search.q === undefined ? {} : { q: search.q }) });
  const columns = useRiskColumns();
  if (outlook.atRisk === 0)
    return (
      <Empty title={w.noneAtRisk}>
        <p>{w.noneAtRiskHint}</p>
      </Empty>
    );
  return (
    <>
      <div className="plan-tools">
        <SearchField hint={w.search} />
        <Chip to={{ code: undefined }} current={code === undefined}>
          {w.all} <span className="faint">{format.number(outlook.atRisk)}</span>
        </Chip>
        {codes
          .filter((name) => (outlook.counts[name] ?? 0) > 0 || name === code)
          .map((name) => (
            <Chip key={name} to={{ code: name }} current={code === name} icon={looks[name][1]} hint={w.codeHint[name]}>
              {w.code[name]} <span className="faint">{format.number(outlook.counts[name] ?? 0)}</span>
            </Chip>
          ))}
        <Chip
          to={{ chart: search.chart === 'late' ? undefined : 'late' }}
          current={search.chart === 'late'}
          icon="plan"
          hint={w.chartHint}
        >
          {w.chart}
        </Chip>
        <CsvButton name="at-risk" content={() => riskCsv(query.rows)} />
      </div>
      {search.chart === 'late' ? <LatenessChart lateness={outlook.lateness} /> : null}
      <RiskTable label={w.tabs['risks'] ?? ''} query={query} columns={columns} />
    </>
  );
}

/** All pages of a list of risks that were read so far. */
export function useRisks(filter: RiskQuery) {
  const query = useInfiniteQuery(risksQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return {
    ...query,
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}

export function RiskTable({
  label,
  query,
  columns,
}: {
  readonly label: string;
  readonly query: ReturnType<typeof useRisks>;
  readonly columns: readonly Column<RiskRow>[];
}) {
  const { focus, setFocus } = useFocus();
  const { change } = usePlanSearch();
  const w = useWords(words);
  const nothing = (
    <Empty title={w.noneFound}>
      <button
        type="button"
        className="plan-button"
        onClick={() => change({ q: undefined, code: undefined, reason: undefined })}
      >
        {w.clear}
      </button>
    </Empty>
  );
  return (
    <Answered query={query}>
      {() => (
        <Table
          label={label}
          columns={columns}
          rows={query.rows}
          keyOf={({ unit }) => unit}
          total={query.total}
          onEnd={query.more}
          current={focus?.kind === 'unit' ? focus.id : undefined}
          open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
          empty={nothing}
        />
      )}
    </Answered>
  );
}

function useRiskColumns(): readonly Column<RiskRow>[] {
  const w = useWords(words);
  const common = useCommonColumns();
  return [
    {
      id: 'why',
      title: w.why,
      width: '170px',
      cell: ({ codes: [worst] }) =>
        worst === undefined ? null : (
          <Tag tone={looks[worst][0]} icon={looks[worst][1]} text={w.code[worst] ?? worst} />
        ),
    },
    common.unit,
    common.customer,
    common.where,
    {
      id: 'late',
      title: w.late,
      width: '110px',
      align: 'right',
      cell: ({ late = 0 }) => (late > 0 ? <Delay minutes={late} /> : <span className="faint">–</span>),
    },
    { id: 'because', title: w.because, width: 'minmax(170px, 1.5fr)', cell: (row) => <Because row={row} /> },
    { id: 'next', title: w.next, width: 'minmax(110px, 1fr)', cell: (row) => <Next row={row} /> },
    {
      id: 'by',
      title: w.by,
      width: '186px',
      cell: ({ next }) => (next?.by === undefined ? w.now : <Moment iso={next.by} is="planned" relative />),
    },
    common.due,
  ];
}

/** Columns that stand in both lists of units. */
export function useCommonColumns() {
  const w = useWords(words);
  const facility = useFacilityName();
  return {
    unit: {
      id: 'unit',
      title: w.unit,
      width: '116px',
      cell: ({ unit, number }) => <UnitLink unit={unit} number={number} />,
    },
    customer: { id: 'customer', title: w.customer, width: 'minmax(72px, 0.6fr)', cell: ({ customer }) => customer },
    where: {
      id: 'where',
      title: w.where,
      width: 'minmax(150px, 1fr)',
      cell: ({ at }) => {
        if (at === undefined) return <span className="faint">{w.outside}</span>;
        const name = facility(at);
        return name === at ? <DepartureLink departure={at} /> : name; // No facility: it is on a departure.
      },
    },
    due: { id: 'due', title: w.due, width: '122px', cell: ({ due }) => <Moment iso={due} is="actual" /> },
  } satisfies Record<string, Column<RiskRow>>;
}

function Because({ row }: { readonly row: RiskRow }): ReactNode {
  const w = useWords(words);
  const { hold } = useWords(names);
  const {
    codes: [worst],
    at,
    holds,
    eta,
    crowding = '',
    said,
  } = row;
  const sentence = useSentence();
  if (worst === 'held') return holds.map((kind) => hold[kind] ?? kind).join(', ');
  const hint = w.codeHint[worst ?? ''];
  if (worst === 'crowded') return <span title={hint}>{sentence(crowding, said)}</span>;
  if (worst === 'missed') {
    const isAboard = at !== undefined && /-\d{4}-\d\d-\d\d-\d+$/.test(at);
    return (
      <span title={hint}>{at === undefined ? w.cutOffPassed : isAboard ? w.tooLateForNext : w.departureGone}</span>
    );
  }
  if (worst !== 'late') return <span title={hint}>{worst === 'cut-off' ? w.notIn : w.wrongPlace}</span>;
  if (eta === undefined || eta.source === 'plan') return <span title={w.byPlan}>{w.byPlan}</span>;
  return (
    <>
      <DepartureLink departure={eta.source} /> {w.isLate}
    </>
  );
}

/** What is to be done, and on which departure; where it is on that already, where. */
function Next({ row: { next, at } }: { readonly row: RiskRow }) {
  const w = useWords(words);
  const { step } = useWords(names);
  const facility = useFacilityName();
  if (next === undefined || next.what === 'plan') return w.newPlan;
  const { what, departure, at: place } = next;
  return (
    <>
      {step[what] ?? what}
      {departure === undefined && place === undefined ? null : ' · '}
      {departure === undefined || departure === at ? facility(place ?? '') : <DepartureLink departure={departure} />}
    </>
  );
}

export const riskCsv = (rows: readonly RiskRow[]): CsvContent => [
  ['unit', 'number', 'booking', 'customer', 'why', 'at', 'late_minutes', 'next', 'departure', 'by', 'due', 'reasons'],
  rows.map(({ unit, number, booking, customer, codes: why, at, late, next, due, refusals }) => [
    unit,
    number,
    booking,
    customer,
    why.join(' '),
    at,
    late,
    next?.what,
    next?.departure,
    next?.by,
    due,
    refusals.map(({ code, detail }) => `${code}: ${detail}`).join('; '),
  ]),
];
