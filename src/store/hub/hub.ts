import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { say } from '../../base/sentence.ts';
import type { Network } from '../../model/network.ts';
import { carryOut } from '../../operations/carry-out.ts';
import { type CommandAnswer, CommandMismatch, type Hub, HubBusy } from '../../operations/hub.ts';
import type { Command, OrderAnswer } from '../../operations/order.ts';
import { type Database, inTransaction, isPassing, type Tx } from '../database.ts';
import { tenant } from '../tables.ts';
import { loadFor } from './load.ts';
import { writeOutcome } from './write.ts';

/**
 * The hub on PostgreSQL: each command is one transaction, with its answer stored beside what it did. With `hash` it writes only
 * while that version of the network is the one in use; throws `HubBusy` otherwise, and when others were always quicker.
 */
export function openHub(database: Database, network: Network, hash?: string): Hub {
  return {
    network,
    execute: async (command) => {
      try {
        return await inTransaction(database, (tx, again) => executeOnce(tx, network, hash, command, again));
      } catch (error) {
        if (isPassing(error)) throw new HubBusy(say`too many want the same at once; try again`);
        throw error;
      }
    },
  };
}

/** `inLine`: others change the same things; wait for them rather than be outrun once more. */
async function executeOnce(
  tx: Tx,
  network: Network,
  hash: string | undefined,
  command: Command,
  inLine: boolean,
): Promise<CommandAnswer> {
  const requestHash = hashOf(command.asked ?? command.orders);
  const claimed = await sql`
    insert into command (tenant, id, request_hash, recorded_at)
    select ${tenant}, ${command.id}, ${requestHash}, ${command.at}::bigint
    where ${hash ?? null}::text is null
      or exists (select 1 from network where tenant = ${tenant} and current and hash = ${hash ?? null})
    on conflict do nothing`.execute(tx);
  if (claimed.numAffectedRows === 0n) return replay(tx, command, requestHash);
  const { loaded, heads } = await loadFor(tx, network, command, inLine);
  const outcome = carryOut(loaded, command);
  await writeOutcome(tx, loaded, outcome, heads, command.at);
  // Stamped last: whoever comes after has seen this command's entries, and is stamped later.
  await sql`
    update command set answer = ${JSON.stringify(outcome.answers)}::json, logged_at = clock_timestamp()
    where tenant = ${tenant} and id = ${command.id}`.execute(tx);
  return { answers: outcome.answers, replayed: false };
}

const hashOf = (asked: unknown): string => createHash('sha256').update(JSON.stringify(asked)).digest('base64');

async function replay(tx: Tx, command: Command, requestHash: string): Promise<CommandAnswer> {
  const stored = await storedOf(tx, command.id);
  if (stored === undefined) throw new HubBusy(say`the network was changed meanwhile; try again in a moment`);
  return { answers: answersOf(stored, command.id, requestHash), replayed: true };
}

/**
 * What a command was answered when it was given before, for orders that are worked out from what is asked and from how things stand: by
 * now they would be others. Nothing where it is new; throws `CommandMismatch` where something else was asked under its id.
 */
export async function answeredBefore(
  database: Database,
  { id, asked }: Required<Pick<Command, 'id' | 'asked'>>,
): Promise<OrderAnswer | undefined> {
  const stored = await storedOf(database, id);
  return stored?.answer === null || stored === undefined ? undefined : answersOf(stored, id, hashOf(asked))[0];
}

const storedOf = (tx: Tx | Database, id: string) =>
  tx
    .selectFrom('command')
    .select(['request_hash', 'answer'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();

function answersOf(
  stored: { readonly request_hash: string; readonly answer: unknown },
  id: string,
  requestHash: string,
): OrderAnswer[] {
  if (stored.request_hash !== requestHash)
    throw new CommandMismatch(`command ${id} was given before with other orders`);
  return stored.answer as OrderAnswer[];
}
