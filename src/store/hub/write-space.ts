import { sql } from 'kysely';
import type { Instant } from '../../base/time.ts';
import type { Network } from '../../model/network.ts';
import type { Outcome } from '../../operations/carry-out.ts';
import { capacityOf } from '../../plan/timetable/space-left.ts';
import { add, reservedOf, type Use } from '../../plan/timetable/uses.ts';
import { Outrun, type Tx } from '../database.ts';
import { tenant } from '../tables.ts';
import { reservationRow, reservedRows } from './rows.ts';
import { headOf, rowsOf } from './write-rows.ts';

/**
 * Takes and gives space, bucket by bucket in one fixed order, each only if it still fits: the guard that nothing is ever
 * oversold, whatever was looked at before: not beyond what there is, nor beyond what disruptions leave of it. A reservation whose time is over counts for nothing, tidied away or not.
 */
export async function writeUse(tx: Tx, network: Network, outcome: Outcome, now: Instant): Promise<void> {
  const changes = new Map<string, { readonly use: Use; readonly reserved: Use }>();
  for (const [bucket, use] of outcome.use)
    if (use.teu !== 0 || use.kg !== 0 || use.plugs !== 0) changes.set(bucket, { use, reserved: nothing });
  for (const { reservation, endedAt } of outcome.reservations.values()) {
    if (endedAt !== undefined) continue;
    for (const [bucket, reserved] of reservedOf(network, reservation)) {
      const other = changes.get(bucket) ?? { use: nothing, reserved: nothing };
      changes.set(bucket, { use: other.use, reserved: add(other.reserved, reserved) });
    }
  }
  if (changes.size === 0) return;
  const rows = [...changes]
    .map(
      ([
        bucket,
        {
          use: { teu, kg, plugs },
          reserved,
        },
      ]) => {
        const capacity = capacityOf(network, bucket);
        const wants = { wteu: teu + reserved.teu, wkg: kg + reserved.kg, wplugs: plugs + reserved.plugs };
        const room = outcome.room.get(bucket) ?? capacity;
        const most = { lteu: room.teu, lkg: Math.floor(room.kg), lplugs: room.plugs };
        return {
          bucket,
          teu,
          kg,
          plugs,
          ...wants,
          ...most,
          cteu: capacity.teu,
          ckg: capacity.kg,
          cplugs: capacity.plugs,
        };
      },
    )
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
  const given = sql`json_to_recordset(${rowsOf(rows)}) as d(bucket text, teu float8, kg bigint, plugs int,
    wteu float8, wkg bigint, wplugs int, lteu float8, lkg bigint, lplugs int, cteu float8, ckg bigint, cplugs int)`;
  await sql`
    insert into segment_use (tenant, bucket, capacity_teu, capacity_kg, capacity_plugs)
    select ${tenant}, bucket, cteu, ckg, cplugs from ${given} order by bucket on conflict do nothing`.execute(tx);
  await sql`
    select 1 from segment_use where tenant = ${tenant} and bucket = any(${rows.map(({ bucket }) => bucket)})
    order by bucket for update`.execute(tx);
  // Whoever reserves has written his rows before, and has locked the buckets by now: the sums below miss nobody.
  const { numAffectedRows } = await sql`
    update segment_use s set used_teu = s.used_teu + d.teu, used_kg = s.used_kg + d.kg, used_plugs = s.used_plugs + d.plugs
    from ${given} left join lateral (
      select sum(teu) as teu, sum(kg) as kg, sum(plugs) as plugs from reserved_space
      where tenant = ${tenant} and bucket = d.bucket and until_at > ${now}
    ) r on true
    where s.tenant = ${tenant} and s.bucket = d.bucket
      and (d.wteu <= 0 or s.used_teu + d.teu + coalesce(r.teu, 0) <= least(d.lteu, s.capacity_teu))
      and (d.wkg <= 0 or s.used_kg + d.kg + coalesce(r.kg, 0) <= least(d.lkg, s.capacity_kg))
      and (d.wplugs <= 0 or s.used_plugs + d.plugs + coalesce(r.plugs, 0) <= least(d.lplugs, s.capacity_plugs))`.execute(
    tx,
  );
  if (Number(numAffectedRows) !== rows.length) throw new Outrun('space was taken meanwhile');
}

/** Writes reservations with the space they keep; who reserves also tidies away what has run out. */
export async function writeReservations(
  tx: Tx,
  network: Network,
  { reservations }: Outcome,
  heads: ReadonlyMap<string, Buffer>,
  now: Instant,
): Promise<void> {
  if (reservations.size === 0) return;
  const rows = [...reservations].map(([id, state]) => reservationRow(id, state, headOf(heads, `reservation:${id}`)));
  await sql`
    insert into reservation (tenant, id, version, customer, until_at, ended, state, head)
    select ${tenant}, id, v, c, u, e, s, decode(h, 'hex')
    from json_to_recordset(${rowsOf(rows)}) as t(id text, v int, c text, u bigint, e boolean, s json, h text)
    on conflict (tenant, id) do update set version = excluded.version, until_at = excluded.until_at,
      ended = excluded.ended, state = excluded.state, head = excluded.head`.execute(tx);
  await sql`delete from reserved_space where tenant = ${tenant} and reservation = any(${[...reservations.keys()]})`.execute(
    tx,
  );
  await sql`
    delete from reserved_space where (tenant, bucket, reservation) in (
      select tenant, bucket, reservation from reserved_space
      where tenant = ${tenant} and until_at <= ${now} for update skip locked)`.execute(tx);
  const kept = [...reservations.values()].flatMap((state) => reservedRows(network, state));
  if (kept.length === 0) return;
  await sql`
    insert into reserved_space (tenant, bucket, reservation, until_at, teu, kg, plugs)
    select ${tenant}, b, r, u, t, k, p
    from json_to_recordset(${rowsOf(kept)}) as t(b text, r text, u bigint, t float8, k bigint, p int)`.execute(tx);
}

const nothing: Use = { teu: 0, kg: 0, plugs: 0 };
