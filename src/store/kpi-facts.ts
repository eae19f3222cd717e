import { sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import type { CallFacts, HourFacts, KpiFacts, StayFacts } from '../tracking/kpis/facts.ts';
import type { Database } from './database.ts';
import { tenant } from './tables.ts';

/** Trains and barges are worked for no longer than this before they leave. */
const callMs = 2 * 86_400_000;

/** Where a unit is and stands; written out, so that the index over such entries is found to hold them. */
const placing = sql.raw("('gated-in', 'gated-out', 'loaded', 'discharged', 'slotted', 'moved', 'unslotted')");
const calling = sql.raw("('loaded', 'discharged', 'departed', 'arrived')");

/** What the ledger says of a facility since a moment. It reads the entries of units that moved there since, and no others. */
export async function readKpiFacts(
  database: Database,
  at: FacilityId,
  { from, now }: { readonly from: Instant; readonly now: Instant },
): Promise<KpiFacts> {
  const [units, calls, standing] = await Promise.all([
    unitFacts(database, at, from, now),
    callFacts(database, at, from, now),
    standingNow(database, at),
  ]);
  return { from, now, ...units, calls, ...standing };
}

/** Where one has a slot already, `moved` changes nothing; taken off and put down at once is one lift. */
const inSlot = "coalesce(before in ('slotted', 'moved'), false)";
const isLift = sql.raw(`(kind in ('moved', 'loaded', 'discharged')
  or (kind = 'slotted' and before is distinct from 'discharged')
  or (kind in ('unslotted', 'gated-out') and ${inSlot}))`);
const change = sql.raw(`(case when kind in ('slotted', 'moved') and not ${inSlot} then 1
  when kind in ('unslotted', 'loaded', 'gated-out') and ${inSlot} then -1 else 0 end)`);

async function unitFacts(
  database: Database,
  at: FacilityId,
  from: Instant,
  now: Instant,
): Promise<Pick<KpiFacts, 'stays' | 'hours' | 'turns' | 'firstAt'>> {
  const { rows } = await sql<{
    stays: readonly (Omit<StayFacts, 'cameBy' | 'leftBy'> & Record<'cameBy' | 'leftBy', string | null>)[] | null;
    hours: readonly HourFacts[] | null;
    turns: { readonly minutes: readonly number[]; readonly synthetic: number; readonly newest: Instant | null } | null;
    first: Instant | null;
  }>`
    with touched as materialized (
      select distinct stream from event
      where tenant = ${tenant} and data->>'at' = ${at} and occurred_at > ${from} and occurred_at <= ${now} and kind in ${placing}
    ), told as (
      select e.stream, e.version, e.kind, e.occurred_at as at, e.source = 'synthetic' as made_up,
        e.data->>'departure' as departure, e.data->>'because' is not null as frees
      from touched t join event e on e.tenant = ${tenant} and e.stream = t.stream
      where e.kind in ${placing} and e.data->>'at' = ${at} and e.occurred_at <= ${now}
        and not exists (select 1 from event c where c.tenant = ${tenant} and c.kind = 'corrected' and c.stream = e.stream
          and (c.data->>'corrects')::int = e.version)
    ), placed as materialized (
      select told.*, lag(kind) over w as before, lag(at) over w as before_at, lag(version) over w as before_version,
        count(*) filter (where kind in ('gated-in', 'discharged')) over w as stay
      from told window w as (partition by stream order by version)
    ), ended as (
      select min(at) as came, max(at) filter (where kind in ('loaded', 'gated-out')) as went, bool_or(made_up) as made_up, bool_or(kind in ('slotted', 'moved')) as stood,
        max(departure) filter (where kind = 'discharged') as came_by, max(departure) filter (where kind = 'loaded') as left_by
      from placed where stay > 0 group by stream, stay
      having max(at) filter (where kind in ('loaded', 'gated-out')) > ${from}
    ), stays as (
      select regexp_replace(came_by, '-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+$', '') as "cameBy",
        regexp_replace(left_by, '-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+$', '') as "leftBy",
        array_agg(((went - came) / 60000)::int) as minutes, count(*) filter (where stood) as stood,
        count(*) filter (where made_up) as synthetic, max(went) as newest
      from ended group by 1, 2
    ), hours as (
      select floor(at / 3600000.0)::int as hour, count(*) filter (where ${isLift}) as lifts,
        count(*) filter (where ${isLift} and made_up) as synthetic, count(*) filter (where kind = 'moved' and frees) as reshuffles,
        sum(${change} * case when left(u.size_type, 1) in ('1', '2') then 1 else 2 end) as slots,
        sum(${change} * case when substr(u.size_type, 3, 1) = 'R' and (u.state->>'needsPlug')::boolean then 1 else 0 end) as plugs,
        max(at) as newest
      from placed join unit u on u.tenant = ${tenant} and u.key = substr(placed.stream, 6)
      where at > ${from} group by 1
    ), turns as (
      select ((at - before_at) / 60000)::int as minutes, made_up, at from placed p
      where at > ${from} and kind in ('slotted', 'loaded') and before = 'gated-in' and exists (
        select 1 from event j where j.tenant = ${tenant} and j.stream = p.stream and j.version between p.before_version and p.version
          and j.kind = 'job-taken')
    )
    select (select json_agg(stays) from stays) as stays, (select json_agg(hours) from hours) as hours,
      (select json_build_object('minutes', coalesce(json_agg(minutes), '[]'), 'synthetic', count(*) filter (where made_up),
        'newest', max(at)) from turns) as turns,
      (select min(occurred_at) from event where tenant = ${tenant} and data->>'at' = ${at} and kind in ${placing}) as first`.execute(
    database,
  );
  const [row] = rows;
  return {
    stays: (row?.stays ?? []).map(
      ({ cameBy, leftBy, ...rest }) => ({ ...rest, ...named({ cameBy, leftBy }) }) as StayFacts,
    ),
    hours: row?.hours ?? [],
    turns: {
      minutes: row?.turns?.minutes ?? [],
      synthetic: row?.turns?.synthetic ?? 0,
      ...named({ newest: row?.turns?.newest }),
    },
    ...named({ firstAt: row?.first }),
  };
}

/** Without what is not there. */
const named = <T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as never;

async function callFacts(database: Database, at: FacilityId, from: Instant, now: Instant): Promise<CallFacts[]> {
  const { rows } = await sql<Record<'departure', CallFacts['departure']> & Record<string, unknown>>`
    with told as (
      select case when kind in ('departed', 'arrived') then substr(stream, 11) else data->>'departure' end as departure,
        kind, occurred_at as at, source = 'synthetic' as made_up
      from event e
      where tenant = ${tenant} and data->>'at' = ${at} and occurred_at > ${from - callMs} and occurred_at <= ${now}
        and kind in ${calling}
        and not exists (select 1 from event c where c.tenant = ${tenant} and c.kind = 'corrected' and c.stream = e.stream
          and (c.data->>'corrects')::int = e.version)
    )
    select departure, max(at) filter (where kind = 'arrived') as "arrivedAt", max(at) filter (where kind = 'departed') as "departedAt",
      min(at) filter (where kind = 'loaded') as "firstLoadedAt", max(at) filter (where kind = 'discharged') as "lastDischargedAt",
      exists (select 1 from unit u where u.tenant = ${tenant} and u.departure = told.departure) as aboard,
      bool_and(made_up) as synthetic
    from told group by departure having bool_or(kind in ('departed', 'arrived'))`.execute(database);
  return rows.map((row) => named(row) as unknown as CallFacts);
}

/** Slots that are taken now, and plugs: those of reefers in slots. */
async function standingNow(database: Database, at: FacilityId): Promise<Pick<KpiFacts, 'taken' | 'plugsTaken'>> {
  const { rows } = await sql<{ taken: number; plugs: number }>`
    select count(*)::int as taken, count(distinct s.unit) filter (
      where substr(u.size_type, 3, 1) = 'R' and (u.state->>'needsPlug')::boolean)::int as plugs
    from slot s join unit u on u.tenant = ${tenant} and u.key = s.unit
    where s.tenant = ${tenant} and s.facility = ${at}`.execute(database);
  return { taken: rows[0]?.taken ?? 0, plugsTaken: rows[0]?.plugs ?? 0 };
}
