import type { Network } from '../model/network.ts';
import type { Command, OrderAnswer } from './order.ts';

/** What a command came to. */
export interface CommandAnswer {
  readonly answers: readonly OrderAnswer[];
  /** The command was given before: this is the answer of that time, and nothing was done now. */
  readonly replayed: boolean;
}

/** The command was given before with other orders: neither is done. */
export class CommandMismatch extends Error {}

/** The hub could not do it now, and nothing was done: the same command again may go through. */
export class HubBusy extends Error {}

/** The one way to change anything: orders in, events out. */
export interface Hub {
  readonly network: Network;
  /** Carries out all orders of a command in one transaction; throws `CommandMismatch` when its id stands for other orders. */
  execute(command: Command): Promise<CommandAnswer>;
}
