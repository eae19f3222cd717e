import './workbench.css';
import { useQuery } from '@tanstack/react-query';
import { type Format, useFormat } from '../parts/format.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { usePlanSearch } from '../plan/search.ts';
import { Chip, CsvButton, type CsvContent } from '../plan/tools.tsx';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { useElementName } from './element-name.ts';
import { Follow } from './follow.tsx';
import { LookNow } from './looking.tsx';
import { type Security as Report, type SecurityRow, securityQuery } from './queries.ts';
import { securityWords } from './security-words.ts';
import { useSorted } from './sorted.tsx';

/** What the plan would lose by each thing it depends on, the worst first, and what would follow. */
export function Security() {
  const query = useQuery(securityQuery);
  const w = useWords(securityWords);
  return (
    <Answered query={query}>
      {({ report }) =>
        report === undefined ? (
          <div className="plan-split">
            <div className="plan-tools">
              <LookNow took={undefined} days={undefined} />
            </div>
            <Empty title={w.none}>
              <p>{w.noneHint}</p>
            </Empty>
          </div>
        ) : (
          <Found report={report} />
        )
      }
    </Answered>
  );
}

function Found({ report }: { readonly report: Report }) {
  const { search, change } = usePlanSearch();
  const w = useWords(securityWords);
  const format = useFormat();
  const { rows, currency } = report;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const kind = kinds.find((each) => each === search.code);
  const chosen = rows.find(({ element }) => element === search.element);
  const { columns, sorted } = useColumns(
    rows.filter((row) => kind === undefined || row.kind === kind),
    currency,
  );
  return (
    <div className="plan-split">
      <div className="plan-tools">
        <Chip to={{ code: undefined }} current={kind === undefined}>
          {w.all} <span className="faint">{format.number(rows.length)}</span>
        </Chip>
        {kinds.map((each) => (
          <Chip key={each} to={{ code: each }} current={each === kind}>
            {w.kind[each] ?? each}{' '}
            <span className="faint">{format.number(rows.filter((row) => row.kind === each).length)}</span>
          </Chip>
        ))}
        <CsvButton name="n-1" content={() => securityCsv(sorted, currency)} />
        <LookNow took={report.seconds} days={report.days} />
      </div>
      <Sentence report={report} />
      <Table
        label={w.table}
        columns={columns}
        rows={sorted}
        keyOf={({ element }) => element}
        current={search.element}
        open={({ element }) => change({ element: element === search.element ? undefined : element })}
        empty={<Empty title={w.noneOfKind} />}
      />
      {chosen === undefined ? null : <Follow key={chosen.element} row={chosen} report={report} />}
    </div>
  );
}

/** The worst of all in one sentence, then how old that is. */
function Sentence({ report: { rows, base, days, currency, asOf, seconds } }: { readonly report: Report }) {
  const w = useWords(securityWords);
  const format = useFormat();
  const now = useNow();
  const nameOf = useElementName();
  const worst = rows[0];
  const age = (now - Date.parse(asOf)) / 60_000;
  return (
    <div className="n1-said">
      <p>
        {worst === undefined || worst.extraObjective === 0
          ? w.nothing
          : `${w.worst(nameOf(worst), format.number(days))}${lossOf(worst, currency, w, format)}`}
      </p>
      <p className="faint" title={format.inFull(asOf)}>
        {w.age(format.number(base.units), age < 1 ? w.justNow : format.ago(-age), format.number(seconds, 1))}
      </p>
    </div>
  );
}

type Words = (typeof securityWords)['en'];

/** What losing an element comes to, without what is nothing. */
export const lossOf = (
  { lostUnits, lateUnits, extraCost }: SecurityRow,
  currency: string,
  w: Words,
  format: Format,
): string => {
  const parts = [
    ...(lostUnits === 0 ? [] : [w.lostUnits(lostUnits, format.number(lostUnits))]),
    ...(lateUnits === 0 ? [] : [w.lateUnits(lateUnits, format.number(lateUnits))]),
    ...(extraCost === 0 ? [] : [(extraCost > 0 ? w.extra : w.less)(format.wholeMoney(Math.abs(extraCost), currency))]),
  ];
  return parts.length === 0 ? w.noLoss : parts.join(w.comma);
};

function useColumns(rows: readonly SecurityRow[], currency: string) {
  const nameOf = useElementName();
  const w = useWords(securityWords);
  const format = useFormat();
  const { sorted, title } = useSorted(
    rows,
    {
      name: nameOf,
      kind: ({ kind }) => w.one[kind] ?? kind,
      affected: (row) => row.affected,
      lost: (row) => row.lostUnits,
      late: (row) => row.lateUnits,
      cost: (row) => row.extraCost,
      loss: (row) => row.extraObjective,
      recovery: (row) => row.recoveryDays,
      expected: (row) => row.expectedPerYear,
    },
    '-loss',
  );
  const dash = <span className="faint">–</span>;
  const amount = (
    id: string,
    text: string,
    hint: string | undefined,
    width: string,
    cell: (row: SecurityRow) => React.ReactNode,
  ): Column<SecurityRow> => ({ id, ...title(id, text, hint), width, align: 'right', cell });
  const columns: readonly Column<SecurityRow>[] = [
    { id: 'name', ...title('name', w.element), width: 'minmax(220px, 2fr)', cell: nameOf },
    { id: 'kind', ...title('kind', w.kindOf), width: '100px', cell: ({ kind }) => w.one[kind] ?? kind },
    amount('affected', w.affected, undefined, '96px', ({ affected }) => format.number(affected)),
    amount('lost', w.lost, w.lostHint, '84px', ({ lostUnits }) =>
      lostUnits === 0 ? dash : <span className="tone-bad">{format.number(lostUnits)}</span>,
    ),
    amount('late', w.late, w.lateHint, '84px', ({ lateUnits }) => (lateUnits === 0 ? dash : format.number(lateUnits))),
    amount('cost', w.cost, w.costHint, '120px', ({ extraCost }) =>
      extraCost === 0 ? dash : format.wholeMoney(extraCost, currency),
    ),
    amount('loss', w.loss, w.lossHint, '120px', ({ extraObjective }) =>
      extraObjective === 0 ? dash : format.wholeMoney(extraObjective, currency),
    ),
    amount('recovery', w.recovery, w.recoveryHint, '100px', ({ recoveryDays }) =>
      recoveryDays === 0 ? dash : w.recoveryDays(recoveryDays, format.number(recoveryDays, 1)),
    ),
    amount('expected', w.expected, w.expectedHint, '140px', ({ expectedPerYear, perYear }) =>
      expectedPerYear === undefined || perYear === undefined ? (
        dash
      ) : (
        <span title={w.perYear(format.number(perYear, 1))}>{format.wholeMoney(expectedPerYear, currency)}</span>
      ),
    ),
  ];
  return { sorted, columns };
}

const securityCsv = (rows: readonly SecurityRow[], currency: string): CsvContent => [
  [
    'element',
    'kind',
    'name',
    'units',
    'lost',
    'late',
    `extra_cost_${currency}`,
    `loss_${currency}`,
    'recovery_days',
    'days_closed_a_year',
    `expected_a_year_${currency}`,
  ],
  rows.map((row) => [
    row.element,
    row.kind,
    row.name,
    row.affected,
    row.lostUnits,
    row.lateUnits,
    row.extraCost / 100,
    row.extraObjective / 100,
    row.recoveryDays,
    row.perYear,
    row.expectedPerYear === undefined ? undefined : row.expectedPerYear / 100,
  ]),
];
