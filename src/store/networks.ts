import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Instant, minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import { readNetwork } from '../exchange/network/network.ts';
import { type DepartureId, readDepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { legsDone, legsOf, type Unit } from '../model/unit.ts';
import { readBucketKey } from '../plan/timetable/bucket.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import { capacityOf } from '../plan/timetable/space-left.ts';
import type { Use } from '../plan/timetable/uses.ts';
import { type Database, inTransaction, type Tx } from './database.ts';
import { StoreError } from './errors.ts';
import { readUse } from './state.ts';
import { tenant } from './tables.ts';

/** A network as it is kept; the hash names this very version of it. */
export interface StoredNetwork {
  readonly network: Network;
  readonly hash: string;
}

/** The network the hub plans on: the one loaded last. `undefined` on an empty store. */
export async function findNetwork(database: Database | Tx): Promise<StoredNetwork | undefined> {
  const row = await database
    .selectFrom('network')
    .select(['id', 'hash', 'files'])
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { network } = readNetwork(new Map(Object.entries(row.files)));
  if (network === undefined)
    throw new StoreError('conflict', `the stored network ${row.id} can no longer be read; load it again`);
  return { network, hash: row.hash };
}

/** Which version of a network is in use now, without reading it. */
export async function currentHash(database: Database): Promise<string | undefined> {
  const row = await database
    .selectFrom('network')
    .select('hash')
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .executeTakeFirst();
  return row?.hash;
}

/** The network in use where it is no longer the version of this hash; nothing while it still is. */
export const newerNetwork = async (database: Database, hash: string | undefined): Promise<StoredNetwork | undefined> =>
  (await currentHash(database)) === hash ? undefined : findNetwork(database);

/**
 * Makes a network the one to plan on. Its files are kept as they are. It must still have every run that a unit on its way needs,
 * with the same calls, and as much space as is taken; nothing is carried out while it changes.
 */
export async function keepNetwork(
  database: Database,
  files: ReadonlyMap<string, string>,
  network: Network,
  at: Instant,
): Promise<StoredNetwork> {
  const text = JSON.stringify(Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
  const hash = createHash('sha256').update(text).digest('hex');
  await inTransaction(database, async (tx) => {
    await sql`lock table command in share row exclusive mode`.execute(tx);
    await fitSpace(tx, network, at);
    const before = (await findNetwork(tx))?.network;
    if (before !== undefined) await refuseLostRuns(tx, before, network);
    await refuseLostSlots(tx, network);
    await tx.updateTable('network').set({ current: false }).where('tenant', '=', tenant).execute();
    const row = { tenant, id: network.id, hash, files: text, loaded_at: at, current: true };
    await tx
      .insertInto('network')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'id', 'hash']).doUpdateSet({ current: true, loaded_at: at }),
      )
      .execute();
  });
  return { network, hash };
}

/** Runs that units still have before them, or are on, must be there as before: their legs are calls by number. */
async function refuseLostRuns(tx: Tx, before: Network, after: Network): Promise<void> {
  const { rows } = await sql<{ state: Unit }>`
    select state from unit where tenant = ${tenant} and on_its_way and stage in ('planned', 'in-yard', 'aboard')`.execute(
    tx,
  );
  const needed = new Map<DepartureId, string>();
  for (const { state } of rows) {
    const last = state.moves.at(-1);
    if (last?.kind === 'loaded') needed.set(last.departure, state.key);
    for (const { departure } of legsOf(state).slice(legsDone(state))) needed.set(departure, state.key);
  }
  for (const [departure, unit] of needed) {
    const [known, kept] = [callsOf(before, departure), callsOf(after, departure)];
    if (known === kept) continue;
    const what = kept === undefined ? 'does not run' : `calls at ${kept} instead of ${known}`;
    throw new StoreError(
      'conflict',
      `${unit} needs ${departure}, which ${what} in the new network; nothing was changed`,
    );
  }
}

/** Ground that units stand on must still be there. */
async function refuseLostSlots(tx: Tx, network: Network): Promise<void> {
  const { rows } = await sql<{
    facility: FacilityId;
    block: string;
    bay: number;
    row: number;
    tier: number;
    unit: string;
  }>`
    select facility, block, max(bay) as bay, max("row") as "row", max(tier) as tier, min(unit) as unit
    from slot where tenant = ${tenant} group by facility, block`.execute(tx);
  for (const { facility, block, bay, row, tier, unit } of rows) {
    const kept = network.terminals.get(facility)?.blocks.find(({ id }) => id === block);
    if (kept !== undefined && bay <= kept.bays && row <= kept.rows && tier <= kept.tiers) continue;
    const what = kept === undefined ? 'is not there' : 'is smaller';
    throw new StoreError(
      'conflict',
      `units stand in block ${block} of ${facility}, such as ${unit}, and it ${what} in the new network`,
    );
  }
}

const callsOf = (network: Network, departure: DepartureId): string | undefined =>
  dateDeparture(network, departure)
    ?.calls.map(({ facility }) => facility)
    .join(', ');

/** Gives all space that is in use its new size. What has run stays as it was; what is still to run must fit. */
async function fitSpace(tx: Tx, network: Network, at: Instant): Promise<void> {
  const today = Math.floor(minuteOf(at) / 1440) as Day;
  const rows: object[] = [];
  for (const [bucket, used] of await readUse(tx, at)) {
    const capacity = capacityOf(network, bucket);
    const over = used.teu > capacity.teu || used.kg > capacity.kg || used.plugs > capacity.plugs;
    if (over && dayOf(bucket) >= today)
      throw new StoreError(
        'conflict',
        `${bucket} has ${spaceWords(used)} taken, the new network gives it ${spaceWords(capacity)}`,
      );
    if (!over) rows.push({ b: bucket, t: capacity.teu, k: capacity.kg, p: capacity.plugs });
  }
  await sql`
    update segment_use s set capacity_teu = d.t, capacity_kg = d.k, capacity_plugs = d.p
    from json_to_recordset(${JSON.stringify(rows)}) as d(b text, t float8, k bigint, p int)
    where s.tenant = ${tenant} and s.bucket = d.b`.execute(tx);
  await sql`delete from segment_use where tenant = ${tenant} and used_teu = 0 and used_kg = 0 and used_plugs = 0`.execute(
    tx,
  );
}

const dayOf = (bucket: string): number => {
  const departure = readBucketKey(bucket)?.departure;
  return (departure === undefined ? undefined : readDepartureId(departure)?.day) ?? 0;
};

const spaceWords = ({ teu, kg, plugs }: Use): string => `${teu} TEU, ${kg} kg and ${plugs} plugs`;
