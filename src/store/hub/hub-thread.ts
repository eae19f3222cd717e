import { workerData } from 'piscina';
import type { Network } from '../../model/network.ts';
import { type CommandAnswer, CommandMismatch, HubBusy } from '../../operations/hub.ts';
import type { Command } from '../../operations/order.ts';
import { openDatabase } from '../database.ts';
import type { StoreConnection } from '../store.ts';
import { openHub } from './hub.ts';

/** What a thread needs to carry out commands. */
export interface HubThreadSetUp {
  readonly connection: StoreConnection;
  readonly network: Network;
  readonly hash: string;
  readonly commandsAtOnce: number;
}

/** An answer, or why there is none in words: an error loses its class on the way to another thread. */
export type ThreadAnswer = CommandAnswer | { readonly busy: string } | { readonly mismatch: string };

const { connection, network, hash, commandsAtOnce } = workerData as HubThreadSetUp;
const hub = openHub(openDatabase(connection, commandsAtOnce), network, hash);

/** Runs in a worker thread. */
export async function execute(command: Command): Promise<ThreadAnswer> {
  try {
    return await hub.execute(command);
  } catch (error) {
    if (error instanceof HubBusy) return { busy: error.message };
    if (error instanceof CommandMismatch) return { mismatch: error.message };
    throw error;
  }
}
