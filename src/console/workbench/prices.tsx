import { useFacilityName, useFamilyName, useServiceName } from '../parts/network-names.ts';
import './workbench.css';
import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { DepartureLink } from '../parts/links.tsx';
import { Mode } from '../parts/mode.tsx';
import { Moment } from '../parts/moment.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { usePlanSearch } from '../plan/search.ts';
import { Chip, CsvButton, type CsvContent } from '../plan/tools.tsx';
import { useFocus } from '../shell/focus.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { Heat } from './heat.tsx';
import { priceGrid } from './price-grid.ts';
import { priceWords } from './price-words.ts';
import { type PriceRow, type Prices, type PricesAsked, pricesQuery } from './queries.ts';
import { useSorted } from './sorted.tsx';

const dayChoices = [7, 14, 30, 60] as const;
const usualDays = 14;

/** What one more TEU is worth on each departure to come, as the last planning run found it. */
export function SpacePrices() {
  const { search } = usePlanSearch();
  const days = dayChoices.find((count) => String(count) === search.days) ?? usualDays;
  const { from, to } = search;
  const asked: PricesAsked = from === undefined || to === undefined ? { days } : { days, from, to };
  const query = useQuery({ ...pricesQuery(asked), placeholderData: keepPreviousData });
  const w = useWords(priceWords);
  return (
    <div className="plan-split">
      <Tools days={days} prices={query.data} />
      {(from === undefined) === (to === undefined) ? null : <p className="note heat-note">{w.bothEnds}</p>}
      <Answered query={query}>
        {(prices) =>
          prices.plan === undefined ? (
            <NoPrices />
          ) : prices.rows.length === 0 ? (
            <NothingScarce isWay={asked.from !== undefined} />
          ) : search.view === 'table' ? (
            <PriceTable prices={prices} />
          ) : (
            <PriceMap prices={prices} />
          )
        }
      </Answered>
    </div>
  );
}

function PriceMap({ prices: { rows, currency } }: { readonly prices: Prices }) {
  const { search } = usePlanSearch();
  const { data: network } = useQuery(networkQuery);
  const w = useWords(priceWords);
  const serviceName = useServiceName();
  const familyName = useFamilyName();
  const grid = useMemo(() => {
    const families = new Map((network?.services ?? []).map(({ id, family }) => [id, family]));
    const familyOf = ({ service }: PriceRow) => {
      const family = families.get(service) ?? '';
      return { id: family, name: family === '' ? w.noFamily : familyName(family) };
    };
    return priceGrid(
      rows,
      search.by === 'family' ? familyOf : ({ service, name }) => ({ id: service, name: serviceName(name) }),
    );
  }, [rows, network, search.by, w, serviceName, familyName]);
  return <Heat grid={grid} currency={currency} />;
}

function Tools({ days, prices }: { readonly days: number; readonly prices: Prices | undefined }) {
  const { search, change } = usePlanSearch();
  const { data: network } = useQuery(networkQuery);
  const nameOf = usePlaceName();
  const w = useWords(priceWords);
  const format = useFormat();
  const places = useMemo(
    () =>
      (network?.facilities ?? [])
        .map(({ id }) => ({ value: id, label: `${nameOf(id)} (${id})` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [network, nameOf],
  );
  const end = (side: 'from' | 'to') => (
    <Select
      size="xs"
      className="heat-place"
      aria-label={w[side]}
      placeholder={`${w[side]}: ${w.anywhere}`}
      data={places.filter(({ value }) => value !== search[side === 'from' ? 'to' : 'from'])}
      value={search[side] ?? null}
      onChange={(value) => change({ [side]: value ?? undefined })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${w[side]}: ${w.anywhere}` }}
    />
  );
  const isTable = search.view === 'table';
  return (
    <div className="plan-tools">
      {end('from')}
      {end('to')}
      <span className="faint">{w.leavingWithin}</span>
      {dayChoices.map((count) => (
        <Chip key={count} to={{ days: count === usualDays ? undefined : String(count) }} current={count === days}>
          {w.days(format.number(count))}
        </Chip>
      ))}
      <span className="heat-views">
        <Chip to={{ view: undefined }} current={!isTable}>
          {w.heat}
        </Chip>
        <Chip to={{ view: 'table' }} current={isTable}>
          {w.table}
        </Chip>
      </span>
      {isTable ? null : (
        <span className="heat-views">
          <Chip to={{ by: undefined }} current={search.by !== 'family'}>
            {w.service}
          </Chip>
          <Chip to={{ by: 'family' }} current={search.by === 'family'}>
            {w.family}
          </Chip>
        </span>
      )}
      {prices === undefined || prices.plan === undefined ? null : (
        <>
          <PricedBy plan={prices.plan} asOf={prices.asOf} />
          <CsvButton name="space-prices" content={() => pricesCsv(prices)} />
        </>
      )}
    </div>
  );
}

/** The run that found the prices, and how long ago. */
function PricedBy({ plan, asOf }: { readonly plan: string; readonly asOf: string | undefined }) {
  const w = useWords(priceWords);
  const format = useFormat();
  const now = useNow();
  return (
    <span className="faint heat-run">
      {w.byRun}{' '}
      <Link
        to="."
        search={(before: Record<string, string | undefined>) => ({ focus: before['focus'], tab: 'runs', plan })}
      >
        {plan}
      </Link>
      {asOf === undefined ? null : (
        <>
          {w.comma}
          <time dateTime={asOf} title={format.inFull(asOf)}>
            {now - Date.parse(asOf) < 60_000 ? w.justNow : format.ago((Date.parse(asOf) - now) / 60_000)}
          </time>
        </>
      )}
    </span>
  );
}

function PriceTable({ prices: { rows, currency } }: { readonly prices: Prices }) {
  const w = useWords(priceWords);
  const nameOf = useFacilityName();
  const serviceName = useServiceName();
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const { sorted, title } = useSorted(
    rows,
    {
      leaves: ({ leaves }) => Date.parse(leaves),
      name: ({ name }) => serviceName(name),
      perTeu: (row) => row.perTeu,
      perTonne: (row) => row.perTonne,
      perPlug: (row) => row.perPlug,
      free: ({ freeTeu }) => freeTeu,
    },
    '-perTeu',
  );
  const worth = (id: 'perTeu' | 'perTonne' | 'perPlug'): Column<PriceRow> => ({
    id,
    ...title(id, w[id]),
    width: '112px',
    align: 'right',
    cell: (row) => (row[id] === 0 ? <span className="faint">–</span> : format.money(row[id], currency)),
  });
  const columns: readonly Column<PriceRow>[] = [
    {
      id: 'leaves',
      ...title('leaves', w.leaves),
      width: '200px',
      cell: ({ leaves }) => <Moment iso={leaves} is="planned" relative />,
    },
    {
      id: 'departure',
      title: w.departure,
      width: '230px',
      cell: ({ departure, mode }) => (
        <>
          <Mode mode={mode} short /> <DepartureLink departure={departure} />
        </>
      ),
    },
    { id: 'name', ...title('name', w.name), width: 'minmax(150px, 1fr)', cell: ({ name }) => serviceName(name) },
    { id: 'from', title: w.from, width: 'minmax(110px, 1fr)', cell: ({ from }) => nameOf(from) },
    { id: 'to', title: w.to, width: 'minmax(110px, 1fr)', cell: ({ to }) => nameOf(to) },
    worth('perTeu'),
    worth('perTonne'),
    worth('perPlug'),
    {
      id: 'free',
      ...title('free', w.freeTeu),
      width: '100px',
      align: 'right',
      cell: ({ freeTeu, capacityTeu }) => `${format.number(freeTeu)} / ${format.number(capacityTeu)}`,
    },
  ];
  return (
    <Table
      label={w.grid}
      columns={columns}
      rows={sorted}
      keyOf={({ departure }) => departure}
      current={focus?.kind === 'departure' ? focus.id : undefined}
      open={({ departure }) => setFocus({ kind: 'departure', id: departure })}
    />
  );
}

/** No run has asked what space is worth: how to get prices. */
function NoPrices() {
  const w = useWords(priceWords);
  const { change } = usePlanSearch();
  return (
    <Empty title={w.none}>
      <p>{w.noneHint}</p>
      <Button size="xs" variant="default" onClick={() => change({ job: 'all' })}>
        {w.planAll}
      </Button>
    </Empty>
  );
}

function NothingScarce({ isWay }: { readonly isWay: boolean }) {
  const w = useWords(priceWords);
  if (!isWay)
    return (
      <Empty title={w.allFree}>
        <p>{w.allFreeHint}</p>
      </Empty>
    );
  return (
    <Empty title={w.noWay}>
      <Link to="." search={(before: Record<string, unknown>) => ({ ...before, from: undefined, to: undefined })}>
        {w.clear}
      </Link>
    </Empty>
  );
}

const pricesCsv = ({ rows, currency }: Prices): CsvContent => [
  [
    'departure',
    'service',
    'mode',
    'leaves',
    'from',
    'to',
    `per_teu_${currency}`,
    `per_tonne_${currency}`,
    `per_plug_${currency}`,
    'free_teu',
    'teu_capacity',
  ],
  rows.map((row) => [
    row.departure,
    row.name,
    row.mode,
    row.leaves,
    row.from,
    row.to,
    row.perTeu / 100,
    row.perTonne / 100,
    row.perPlug / 100,
    row.freeTeu,
    row.capacityTeu,
  ]),
];
