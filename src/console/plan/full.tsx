import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../parts/format.ts';
import { DepartureLink, UnitLink } from '../parts/links.tsx';
import { LoadBar } from '../parts/load-bar.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { Tag } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { FullChart } from './full-chart.tsx';
import { displacedQuery, type FullRow, fullQuery } from './queries.ts';
import { usePlanSearch } from './search.ts';
import { Chip, CsvButton, type CsvContent, SearchField } from './tools.tsx';
import { Under } from './under.tsx';
import { words } from './words.ts';

/** Departures to come that are full, by when they leave, with what that costs the units that found no space. */
export function FullDepartures() {
  const { search, change } = usePlanSearch();
  const query = useQuery(fullQuery);
  const w = useWords(words);
  const nameOf = useFacilityName();
  const format = useFormat();
  const only = search.code === 'displaced';
  return (
    <Answered query={query}>
      {({ rows, currency }) => {
        if (rows.length === 0)
          return (
            <Empty title={w.noFull}>
              <p>{w.noFullHint}</p>
            </Empty>
          );
        const text = search.q?.toLowerCase();
        const found = rows.filter(
          (row) => (!only || row.displaced > 0) && (text === undefined || wordsOf(row, nameOf).includes(text)),
        );
        const chosen = rows.find(({ run }) => run === search.run);
        return (
          <div className="plan-split">
            <div className="plan-tools">
              <SearchField hint={w.searchFull} />
              <Chip to={{ code: undefined }} current={!only}>
                {w.all} <span className="faint">{format.number(rows.length)}</span>
              </Chip>
              <Chip to={{ code: 'displaced' }} current={only}>
                {w.onlyDisplaced}{' '}
                <span className="faint">{format.number(rows.filter(({ displaced }) => displaced > 0).length)}</span>
              </Chip>
              <CsvButton name="full-departures" content={() => fullCsv(found, currency)} />
            </div>
            <FullChart rows={found} />
            <FullTable
              rows={found}
              currency={currency}
              current={search.run}
              open={({ run }) => change({ run: run === search.run ? undefined : run })}
            />
            {chosen === undefined ? null : <DisplacedUnits full={chosen} currency={currency} />}
          </div>
        );
      }}
    </Answered>
  );
}

const wordsOf = ({ run, name, segments }: FullRow, nameOf: (id: string) => string): string =>
  [run, name, ...segments.flatMap(({ from, fromName, to, toName }) => [fromName, nameOf(from), toName, nameOf(to)])]
    .join(' ')
    .toLowerCase();

interface FullTableProps {
  readonly rows: readonly FullRow[];
  readonly currency: string;
  readonly current: string | undefined;
  readonly open: (row: FullRow) => void;
}

function FullTable({ rows, currency, current, open }: FullTableProps) {
  const w = useWords(words);
  const nameOf = useFacilityName();
  const format = useFormat();
  const columns: readonly Column<FullRow>[] = [
    {
      id: 'leaves',
      title: w.leaves,
      width: '200px',
      cell: ({ leaves }) => <Moment iso={leaves} is="planned" relative />,
    },
    { id: 'mode', title: '', width: '34px', cell: ({ mode }) => <Mode mode={mode} short /> },
    {
      id: 'departure',
      title: w.departure,
      width: '210px',
      cell: ({ departure, run, shared }) =>
        shared ? (
          <>
            {run} <span className="faint">({w.allRuns})</span>
          </>
        ) : (
          <DepartureLink departure={departure} />
        ),
    },
    { id: 'from', title: w.from, width: 'minmax(130px, 1fr)', cell: ({ segments }) => nameOf(segments[0]?.from ?? '') },
    { id: 'to', title: w.to, width: 'minmax(130px, 1fr)', cell: ({ segments }) => nameOf(segments.at(-1)?.to ?? '') },
    {
      id: 'load',
      title: w.load,
      width: '150px',
      cell: (row) => {
        const { load, capacity } = tightest(row);
        return <LoadBar used={load.teu} of={capacity.teu} unit="TEU" />;
      },
    },
    {
      id: 'state',
      title: w.state,
      width: '130px',
      cell: (row) => {
        const { out } = tightest(row);
        if (out === undefined) return <Tag tone="good" icon="check" text={w.spaceAgain} />;
        return <Tag tone="bad" icon="stop" text={w.out[out] ?? out} />;
      },
    },
    {
      id: 'displaced',
      title: w.displaced,
      width: '84px',
      align: 'right',
      cell: ({ displaced }) => (displaced === 0 ? <span className="faint">–</span> : format.number(displaced)),
    },
    {
      id: 'worse',
      title: <span title={w.worseHint}>{w.worse}</span>,
      width: '112px',
      align: 'right',
      cell: ({ displaced, extra }) =>
        displaced === 0 ? <span className="faint">–</span> : format.wholeMoney(extra, currency),
    },
  ];
  return (
    <Table
      label={w.tabs['full'] ?? ''}
      columns={columns}
      rows={rows}
      keyOf={({ run }) => run}
      current={current}
      open={open}
      empty={<Empty title={w.noneFound} />}
    />
  );
}

/** The segment that says how it stands with a departure: one that is full, else the fullest. */
function tightest({ segments }: FullRow): FullRow['segments'][number] {
  const byLoad = [...segments].sort((a, b) => b.load.teu / b.capacity.teu - a.load.teu / a.capacity.teu);
  return byLoad.find(({ out }) => out !== undefined) ?? (byLoad[0] as FullRow['segments'][number]);
}

function DisplacedUnits({ full, currency }: { readonly full: FullRow; readonly currency: string }) {
  const query = useQuery({ ...displacedQuery(full.run), enabled: full.displaced > 0 });
  const { change } = usePlanSearch();
  const { focus, setFocus } = useFocus();
  const w = useWords(words);
  const format = useFormat();
  return (
    <Under className="plan-under" label={w.displaced} closeLabel={w.close} close={() => change({ run: undefined })}>
      <div className="plan-under-head">
        <h2>{full.displaced === 0 ? full.run : w.displacedFrom(full.displaced, format.number(full.displaced))}</h2>
        <span className="faint">
          {full.run}
          {full.displaced === 0
            ? null
            : ` · ${w.worse} ${format.wholeMoney(full.extra, currency)}, ${w.money} ${format.wholeMoney(full.moreCost, currency)}`}
        </span>
      </div>
      {full.displaced === 0 ? (
        <p className="plan-under-head">{w.noneDisplaced}</p>
      ) : (
        <Answered query={query}>
          {({ rows }) => (
            <Table
              label={w.displaced}
              rows={rows}
              keyOf={({ unit }) => unit}
              current={focus?.kind === 'unit' ? focus.id : undefined}
              open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
              columns={[
                {
                  id: 'unit',
                  title: w.unit,
                  width: '160px',
                  cell: ({ unit, number }) => <UnitLink unit={unit} number={number} />,
                },
                { id: 'customer', title: w.customer, width: 'minmax(150px, 1fr)', cell: ({ customer }) => customer },
                {
                  id: 'worse',
                  title: <span title={w.worseHint}>{w.worse}</span>,
                  width: '120px',
                  align: 'right',
                  cell: ({ extra }) => format.money(extra, currency),
                },
                {
                  id: 'money',
                  title: w.money,
                  width: '120px',
                  align: 'right',
                  cell: ({ moreCost }) => format.money(moreCost, currency),
                },
                {
                  id: 'arrives',
                  title: w.arrives,
                  width: '150px',
                  cell: ({ arrival }) => <Moment iso={arrival} is="planned" />,
                },
                {
                  id: 'late',
                  title: w.lateByPlan,
                  width: '110px',
                  align: 'right',
                  cell: ({ late }) => (late > 0 ? <Delay minutes={late} /> : <span className="faint">{w.inTime}</span>),
                },
              ]}
            />
          )}
        </Answered>
      )}
    </Under>
  );
}

const fullCsv = (rows: readonly FullRow[], currency: string): CsvContent => [
  [
    'departure',
    'service',
    'mode',
    'leaves',
    'from',
    'to',
    'teu',
    'teu_capacity',
    'kg',
    'kg_capacity',
    'out_of',
    'displaced',
    `worse_by_${currency}`,
  ],
  rows.map((row) => {
    const { load, capacity, out } = tightest(row);
    const [first, last] = [row.segments[0], row.segments.at(-1)];
    return [
      row.run,
      row.name,
      row.mode,
      row.leaves,
      first?.from,
      last?.to,
      load.teu,
      capacity.teu,
      load.kg,
      capacity.kg,
      out,
      row.displaced,
      row.extra / 100,
    ];
  }),
];
