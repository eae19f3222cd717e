import type { Network } from '../model/network.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  ReplanReport,
  ReplanSheet,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { PlanReport } from '../operations/planning/report.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import type { Watch } from '../plan/assign/assign.ts';
import type { QuoteDesk } from '../server/ports.ts';
import type { PlanRequest } from '../store/planning.ts';
import type { GivenBy } from '../store/replan-approval.ts';
import type { SecurityRequest } from '../store/security.ts';
import type { Outlook } from '../tracking/outlook.ts';
import type { Terminal } from './terminal.ts';
import type { Living } from './world.ts';

/** What commands are handed: a terminal, and a way to the hub of this data folder. */
export interface Workplace {
  readonly terminal: Terminal;
  /** Opens the store, starting its database where none runs. */
  open(): Promise<Office>;
}

/** An open store; it may not have a network yet. */
export interface Office {
  readonly network: Network | undefined;
  /** Makes a network the one to plan on. */
  keepNetwork(files: ReadonlyMap<string, string>, network: Network): Promise<void>;
  /** The hub on the network in use; throws `EmptyStore` where there is none. */
  desk(): Desk;
  close(): Promise<void>;
}

export interface Desk extends QuoteDesk {
  plan(request: PlanRequest, watch: Watch): Promise<PlanReport>;
  secure(request: SecurityRequest, watch: Watch): Promise<SecurityReport>;
  previewReplan(id: string, watch: Watch): Promise<ReplanReport>;
  findReplan(id: string): Promise<ReplanSheet | undefined>;
  approveReplan(id: string, choice: ReplanChoice, by: GivenBy): Promise<ApprovedReplan | ReplanRefusal>;
  undoReplan(id: string, by: GivenBy): Promise<UndoneReplan | ReplanRefusal>;
  outlook(): Promise<Outlook>;
  /** Plays the made-up world until stopped, the hub's clock at a speed for as long. */
  live(world: Living & { readonly speed: number }): Promise<void>;
  /** Makes the notices of all that has happened until now. */
  tellNotices(): Promise<void>;
  /** Sends one delivery now. */
  sendNow(webhook: string, delivery: string, allowPrivate: boolean): Promise<boolean>;
  verify(): Promise<{ events: number; streams: number; faults: readonly string[]; ok: boolean }>;
}

/** The store has no network, and so nothing else: what to do about it. */
export class EmptyStore extends Error {
  constructor() {
    super(
      'this data folder is empty. Load a network first:\n  npx dryport network load networks/chongqing\nor let "npm start" set up the reference hub',
    );
  }
}

/** Runs a command on the hub and leaves the store in order, whatever happens. */
export async function atDesk(workplace: Workplace, work: (desk: Desk) => Promise<void>): Promise<void> {
  const office = await workplace.open();
  try {
    await work(office.desk());
  } finally {
    await office.close();
  }
}
