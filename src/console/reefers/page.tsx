import { useThingName } from '../parts/network-names.ts';
import './reefers.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { FacilityPick } from '../parts/facility-pick.tsx';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useAddress } from '../shell/address.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { AlarmName, type Doing, Margin, OneReefer } from './one.tsx';
import { type Filter, filters, type ReeferRow, type Reefers, reefersQuery } from './queries.ts';
import { words } from './words.ts';

const keys: ShownKeys = [
  ['r', 'readReefer'],
  ['a', 'seeToAlarm'],
];

/** The reefers of a yard: alarms on top, then whose goods spoil first; and one of them beside the list. */
export function ReefersPage() {
  const { search, change } = useAddress<'at'>();
  return (
    <FacilityPick asked={search.at} change={(at) => change({ at })} others>
      {(at, pick) => <AtFacility key={at} at={at} pick={pick} />}
    </FacilityPick>
  );
}

function AtFacility({ at, pick }: { readonly at: string; readonly pick: ReactNode }) {
  const { search, change } = useAddress<'only' | 'unit'>();
  const only: Filter = filters.find((each) => each === search.only) ?? 'all';
  const query = useQuery(reefersQuery(at, only));
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.reefers}</h1>
        {pick}
        <Group label={w.show}>
          {filters.map((each) => (
            <Choice key={each} on={each === only} choose={() => change({ only: each === 'all' ? undefined : each })}>
              {w.filters[each]}
            </Choice>
          ))}
        </Group>
        <Link to="/yard" search={{ at }}>
          {w.yard}
        </Link>
      </header>
      <Answered query={query}>
        {(list) => (
          <>
            <p className="reefer-line">
              {w.line(
                format.number(list.units),
                format.number(list.open),
                format.number(list.atRisk),
                format.number(list.held),
                format.number(list.withoutCurrent),
              )}
              {search.unit === undefined && list.units > 0 ? <span className="faint"> {w.choose}</span> : null}
            </p>
            <Worklist list={list} chosen={search.unit} choose={(unit) => change({ unit })} />
          </>
        )}
      </Answered>
    </>
  );
}

interface WorklistProps {
  readonly list: Reefers;
  readonly chosen: string | undefined;
  readonly choose: (unit: string | undefined) => void;
}

function Worklist({ list: { rows }, chosen, choose }: WorklistProps) {
  const w = useWords(words);
  const columns = useColumns();
  const [active, setActive] = useState<string>();
  const [doing, begin] = useState<Doing>();
  const row = rows.find(({ unit }) => unit === chosen) ?? rows.find(({ unit }) => unit === active) ?? rows[0];
  const start = (what: (row: ReeferRow) => Doing | undefined): void => {
    const next = row === undefined ? undefined : what(row);
    if (row === undefined || next === undefined) return;
    if (row.unit !== chosen) choose(row.unit);
    begin(next);
  };
  useKeys(
    {
      r: () => start(() => 'read'),
      a: () => start(({ alarms }) => alarms.find(({ acknowledged }) => acknowledged === undefined)?.kind),
    },
    keys,
  );
  const open = (unit: string | undefined): void => {
    begin(undefined);
    choose(unit);
  };
  return (
    <div className={chosen === undefined ? 'reefer-body is-list' : 'reefer-body'}>
      <Table
        label={w.list}
        columns={columns}
        rows={rows}
        keyOf={({ unit }) => unit}
        open={({ unit }) => open(unit)}
        onActive={({ unit }) => setActive(unit)}
        current={chosen}
        isQuiet={({ alarms, atRisk, holds }) => alarms.length === 0 && !atRisk && holds.length === 0}
        empty={
          <Empty title={w.none}>
            <p>{w.noneHint}</p>
          </Empty>
        }
      />
      {chosen === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
        <section className="reefer-one" aria-label={w.title} tabIndex={0}>
          <h2>
            {rows.find(({ unit }) => unit === chosen)?.number ?? chosen}{' '}
            <Link to="/track/$unit" params={{ unit: chosen }} className="thing">
              {w.whole}
            </Link>{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => open(undefined)}>
              {w.close}
            </Button>
          </h2>
          <OneReefer key={chosen} unit={chosen} doing={doing} begin={begin} />
        </section>
      )}
    </div>
  );
}

function useColumns(): readonly Column<ReeferRow>[] {
  const w = useWords(words);
  const { hold } = useWords(names);
  const goodsName = useThingName();
  const format = useFormat();
  const degrees = (c: number | undefined): string => (c === undefined ? '–' : format.number(c, 1));
  return [
    { id: 'unit', title: w.unit, width: '112px', cell: ({ unit, number }) => number ?? unit },
    {
      id: 'alarms',
      title: w.alarms,
      width: 'minmax(176px, 2fr)',
      cell: ({ alarms }) =>
        alarms.map((alarm, index) => (
          <span key={alarm.kind}>
            {index === 0 ? null : w.comma}
            <AlarmName alarm={alarm} />
          </span>
        )),
    },
    {
      id: 'margin',
      title: w.margin,
      width: '100px',
      cell: ({ life, marginDays, atRisk }) =>
        life === undefined ? '' : <Margin marginDays={marginDays} atRisk={atRisk} />,
    },
    { id: 'set', title: w.setPoint, width: '68px', align: 'right', cell: ({ setPointC }) => degrees(setPointC) },
    {
      id: 'air',
      title: w.air,
      width: '118px',
      align: 'right',
      cell: ({ last }) => (last === undefined ? '' : `${degrees(last.supplyC)} / ${degrees(last.returnC)}`),
    },
    {
      id: 'read',
      title: w.read,
      width: '116px',
      cell: ({ last }) => (last === undefined ? <span className="faint">{w.never}</span> : <Moment iso={last.at} />),
    },
    {
      id: 'dark',
      title: w.dark,
      width: '88px',
      align: 'right',
      cell: ({ unpluggedMinutes, unpluggedSince }) => (
        <span className={unpluggedSince === undefined ? '' : 'tone-bad'}>
          {unpluggedMinutes === 0 ? '' : format.duration(unpluggedMinutes)}
        </span>
      ),
    },
    { id: 'slot', title: w.slot, width: '80px', cell: ({ slot }) => slot ?? '' },
    { id: 'goods', title: w.goods, width: 'minmax(86px, 1fr)', cell: ({ goods }) => goodsName(goods ?? '') },
    {
      id: 'holds',
      title: w.holds,
      width: 'minmax(48px, 1fr)',
      cell: ({ holds }) => holds.map((kind) => hold[kind] ?? kind).join(', '),
    },
  ];
}
