import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type CommandAnswer, CommandMismatch, type Hub, HubBusy } from '../../operations/hub.ts';
import type { Command } from '../../operations/order.ts';
import { type Database, openDatabase } from '../database.ts';
import type { StoredNetwork } from '../networks.ts';
import type { StoreConnection } from '../store.ts';
import { openHub } from './hub.ts';
import type { HubThreadSetUp, ThreadAnswer } from './hub-thread.ts';

/** A hub whose commands are carried out on several threads, each with a connection of its own, and how to leave it. */
export interface HubTeam {
  readonly hub: Hub;
  close(): Promise<void>;
}

/** Commands under way in a thread: while the database writes one, the next is decided. */
const commandsPerThread = 2;

/** Opens as many threads as there are processors: for who gives commands of thousands of orders. With one it is done here. */
export function openHubTeam(connection: StoreConnection, { network, hash }: StoredNetwork): HubTeam {
  const threads = availableParallelism();
  if (threads < 2) {
    const database: Database = openDatabase(connection, commandsPerThread);
    return { hub: openHub(database, network, hash), close: () => database.destroy() };
  }
  const pool = new Piscina({
    filename: new URL('./hub-thread.js', import.meta.url).href,
    workerData: { connection, network, hash, commandsAtOnce: commandsPerThread } satisfies HubThreadSetUp,
    minThreads: 0,
    maxThreads: threads,
    concurrentTasksPerWorker: commandsPerThread,
    idleTimeout: 5_000,
  });
  const execute = async (command: Command): Promise<CommandAnswer> => {
    const answer = (await pool.run(command, { name: 'execute' })) as ThreadAnswer;
    if ('busy' in answer) throw new HubBusy(answer.busy);
    if ('mismatch' in answer) throw new CommandMismatch(answer.mismatch);
    return answer;
  };
  return { hub: { network, execute }, close: () => pool.destroy() };
}
