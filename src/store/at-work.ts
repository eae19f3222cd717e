import { sql } from 'kysely';
import type { FacilityId } from '../model/facility.ts';
import type { MachineName } from '../model/job.ts';
import { type Database, inTransaction } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';
import { tenant } from './tables.ts';

/** What the people of a terminal say of their machines. It is no event of any unit. */
export interface AtWork {
  /** Units that come in wait for a machine to put them down; else they are believed to stand in their slot at once. */
  readonly byJobs: boolean;
  /** Machines that stand still, and why. */
  readonly off: ReadonlyMap<MachineName, string>;
}

interface Kept {
  readonly byJobs: boolean;
  readonly off: Readonly<Record<MachineName, string>>;
}

const keyOf = (at: FacilityId): string => `machines/${at}`;

export async function readAtWork(database: Database, at: FacilityId): Promise<AtWork> {
  const kept = await readSetting<Kept>(database, keyOf(at));
  const off = Object.entries(kept?.off ?? {}) as [MachineName, string][];
  return { byJobs: kept?.byJobs === true, off: new Map(off) };
}

/** What is to be different: a machine stands still for a reason, or works again where there is none. */
export interface AtWorkChange {
  readonly byJobs?: boolean;
  readonly machine?: MachineName;
  readonly off?: string;
}

/** Two who change something in the same moment both have their way: the row is locked before it is read. */
export async function changeAtWork(database: Database, at: FacilityId, change: AtWorkChange): Promise<void> {
  await inTransaction(database, async (tx) => {
    const nothing: Kept = { byJobs: false, off: {} };
    const row = { tenant, key: keyOf(at), value: JSON.stringify(nothing) };
    await tx
      .insertInto('setting')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await sql`select 1 from setting where tenant = ${tenant} and key = ${keyOf(at)} for update`.execute(tx);
    const before = await readAtWork(tx, at);
    const off = new Map(before.off);
    if (change.machine !== undefined) off.delete(change.machine);
    if (change.machine !== undefined && change.off !== undefined) off.set(change.machine, change.off);
    const kept: Kept = { byJobs: change.byJobs ?? before.byJobs, off: Object.fromEntries(off) };
    await writeSetting(tx, keyOf(at), kept);
  });
}
