import { useFormat } from '../parts/format.ts';
import { usePlaceName } from '../parts/network-names.ts';
import { PlanRefusal } from '../parts/plan-refusal.tsx';
import { Empty } from '../parts/states.tsx';
import type { Column } from '../parts/table.tsx';
import { useWords } from '../shell/words.ts';
import type { Outlook, RiskQuery, RiskRow } from './queries.ts';
import { RiskTable, riskCsv, useCommonColumns, useRisks } from './risks.tsx';
import { usePlanSearch } from './search.ts';
import { Chip, CsvButton, SearchField } from './tools.tsx';
import { words } from './words.ts';

/** Units without plan, by the reason why; each unit with its reasons. */
export function WithoutPlan({ outlook }: { readonly outlook: Outlook }) {
  const { search } = usePlanSearch();
  const w = useWords(words);
  const format = useFormat();
  const counted = Object.entries(outlook.reasons).sort(([, a], [, b]) => b - a);
  const reason = search.reason !== undefined && search.reason in w.reason ? search.reason : undefined;
  const query = useRisks({
    code: 'no-plan',
    ...(reason === undefined ? {} : { reason: reason as NonNullable<RiskQuery['reason']> }),
    ...(search.q === undefined ? {} : { q: search.q }),
  });
  const columns = useReasonColumns();
  if (outlook.withoutPlan === 0)
    return (
      <Empty title={w.nonePlanless}>
        <p>{w.nonePlanlessHint}</p>
      </Empty>
    );
  return (
    <>
      <div className="plan-tools">
        <SearchField hint={w.search} />
        <Chip to={{ reason: undefined }} current={reason === undefined}>
          {w.all} <span className="faint">{format.number(outlook.withoutPlan)}</span>
        </Chip>
        {counted.map(([code, count]) => (
          <Chip key={code} to={{ reason: code }} current={reason === code}>
            {w.reason[code] ?? code} <span className="faint">{format.number(count)}</span>
          </Chip>
        ))}
        <CsvButton name="without-plan" content={() => riskCsv(query.rows)} />
      </div>
      <RiskTable label={w.tabs['none'] ?? ''} query={query} columns={columns} />
    </>
  );
}

function useReasonColumns(): readonly Column<RiskRow>[] {
  const w = useWords(words);
  const placeName = usePlaceName();
  const { unit, customer, where, due } = useCommonColumns();
  return [
    {
      id: 'why',
      title: w.why,
      width: '200px',
      cell: ({ refusals: [first] }) => w.reason[first?.code ?? 'not-yet-planned'] ?? first?.code,
    },
    unit,
    customer,
    {
      id: 'way',
      title: `${w.from} – ${w.to}`,
      width: 'minmax(160px, 1fr)',
      cell: ({ origin, destination }) => (
        <span title={`${origin} – ${destination}`}>
          {placeName(origin)} – {placeName(destination)}
        </span>
      ),
    },
    where,
    {
      id: 'reasons',
      title: w.reasonsOf,
      width: 'minmax(320px, 2fr)',
      cell: ({ refusals }) => refusals.map((refusal) => <PlanRefusal key={refusal.detail} {...refusal} />),
    },
    due,
  ];
}
