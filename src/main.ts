import { Command } from 'commander';
import { plainTextFault } from './base/plain-text.ts';
import { textOf } from './base/sentence.ts';
import type { Clock, Instant } from './base/time.ts';
import { addBargeCommands } from './cli/barge.ts';
import { addBoardCommand } from './cli/board.ts';
import { addImportCommands } from './cli/bookings.ts';
import { addDisruptCommands } from './cli/disrupt.ts';
import { addEmptiesCommands } from './cli/empties.ts';
import { addFacilityCommands } from './cli/facility.ts';
import { addGateCommands } from './cli/gate.ts';
import { addJobsCommands } from './cli/jobs.ts';
import { addLedgerCommands } from './cli/ledger.ts';
import { addNetworkCommands } from './cli/network.ts';
import { addNoticesCommand } from './cli/notices.ts';
import { addOrderCommands } from './cli/orders.ts';
import { openCourier, tellNotices } from './cli/outbox.ts';
import { addPlanCommand } from './cli/plan.ts';
import { addPriceCommand } from './cli/price.ts';
import { version } from './cli/program.ts';
import { addRailCommands } from './cli/rail.ts';
import { addReeferCommands } from './cli/reefer.ts';
import { addReplanCommand } from './cli/replan.ts';
import { addReservationCommands } from './cli/reservation.ts';
import { addRiskCommands } from './cli/risk.ts';
import { addFullCommand, addRisksCommand } from './cli/risks.ts';
import { addRouteCommand } from './cli/route.ts';
import { addServeCommand } from './cli/serve.ts';
import { addSimCommands, type OpenClock } from './cli/sim.ts';
import { exitCodes, Stopping } from './cli/stopping.ts';
import { addStorageCommands } from './cli/storage.ts';
import { openTerminal } from './cli/terminal.ts';
import { addTrackCommand } from './cli/track.ts';
import { addTrafficCommand } from './cli/traffic.ts';
import { addWebhooksCommands } from './cli/webhooks.ts';
import { type Desk, EmptyStore, type Office, type Workplace } from './cli/workplace.ts';
import { keepWorldGoing } from './cli/world.ts';
import { addYardCommands } from './cli/yard.ts';
import { HubBusy } from './operations/hub.ts';
import { openTeam, type Team } from './server/workers/team.ts';
import { HubClock, readClockSetting } from './store/clock.ts';
import type { Database } from './store/database.ts';
import { openDesk } from './store/desk.ts';
import { StoreError } from './store/errors.ts';
import { findNetwork, keepNetwork, type StoredNetwork } from './store/networks.ts';
import { tellAlarms } from './store/outbox/alarms.ts';
import { openNotices } from './store/outbox/notices.ts';
import { openWebhooks } from './store/outbox/webhooks.ts';
import { openStore } from './store/store.ts';
import { hubDayStart } from './tracking/hub-day.ts';

// The only place where the real clock, the real terminal and the store meet the rest. Read it first.

const clock: Clock = { now: () => Date.now() as Instant };
const terminal = openTerminal(clock, process.stdout, process.stderr, process.argv.includes('--json'));
const data = process.env['DRYPORT_DATA'] ?? 'data';
const url = process.env['DATABASE_URL'];
const stopping = new Stopping(process, clock.now, (error) => {
  fail(error);
  process.exitCode = 1; // It may come when all else is done.
});
const workplace: Workplace = { terminal, open: () => stopping.keep(openOffice()) };

async function openOffice(): Promise<Office> {
  const store = await openStore(data, url);
  const stored = await findNetwork(store.database);
  const clockOf = new HubClock(clock, await readClockSetting(store.database));
  const team = openTeam();
  return {
    network: stored?.network,
    keepNetwork: async (files, made) => void (await keepNetwork(store.database, files, made, clock.now())),
    desk: () => deskOf(store.database, stored, clockOf, team),
    close: async () => {
      await team.close();
      await store.close();
    },
  };
}

function deskOf(database: Database, stored: StoredNetwork | undefined, clockOf: HubClock, team: Team): Desk {
  if (stored === undefined) throw new EmptyStore();
  const desk = openDesk(database, stored, clockOf, { team: team.routes, removals: team.removals });
  return {
    ...desk,
    notices: openNotices(database),
    webhooks: openWebhooks(database),
    tellNotices: async () => {
      await tellAlarms(database, desk.network, desk.hub, clockOf);
      await tellNotices(database, desk.network);
    },
    sendNow: (webhook, delivery, allowPrivate) => openCourier(database, allowPrivate).sendNow(webhook, delivery),
    dayStart: () => hubDayStart(desk.network, clockOf.now()),
    live: async ({ speed, ...world }) => {
      await clockOf.run(database, speed);
      try {
        await keepWorldGoing(database, desk, clockOf, world);
      } finally {
        await clockOf.run(database, 1);
      }
    },
  };
}

async function openClock(): Promise<OpenClock> {
  const { database, close } = await openStore(data, url);
  const clockOf = new HubClock(clock, await readClockSetting(database));
  return { read: () => clockOf.reading, setReal: () => clockOf.setReal(database), close };
}

async function main(): Promise<void> {
  const program = new Command('dryport')
    .description('The operating system of an inland multimodal container hub: one plan from booking to wagon.')
    .version(version)
    .configureOutput({ outputError: () => undefined }) // Said by `fail`, in our way.
    .exitOverride();
  addNetworkCommands(program, workplace);
  addImportCommands(program, workplace);
  addRouteCommand(program, workplace);
  addReservationCommands(program, workplace);
  addPlanCommand(program, workplace);
  addDisruptCommands(program, workplace);
  addReeferCommands(program, workplace);
  addReplanCommand(program, workplace);
  addPriceCommand(program, workplace);
  addBoardCommand(program, workplace);
  addTrackCommand(program, workplace);
  addFacilityCommands(program, workplace);
  addYardCommands(program, workplace);
  addStorageCommands(program, workplace);
  addEmptiesCommands(program, workplace);
  addGateCommands(program, workplace);
  addJobsCommands(program, workplace);
  addRailCommands(program, workplace);
  addBargeCommands(program, workplace);
  addTrafficCommand(program, workplace);
  addRisksCommand(program, workplace);
  addRiskCommands(program, workplace);
  addFullCommand(program, workplace);
  addOrderCommands(program, workplace);
  addNoticesCommand(program, workplace);
  addWebhooksCommands(program, workplace);
  addSimCommands(program, workplace, stopping, () => stopping.keep(openClock()));
  addLedgerCommands(program, workplace);
  addServeCommand(program, terminal, stopping, { data, url });
  let cut = false;
  const unreadable = process.argv.map(plainTextFault).find((fault) => fault !== undefined);
  if (unreadable !== undefined) terminal.wrongCall(`a word of this call ${textOf(unreadable)}`);
  const done = (unreadable === undefined ? program.parseAsync() : Promise.resolve()).then(
    () => undefined,
    (error: unknown) => (cut ? undefined : fail(error)), // What fails after it was cut off, fails for that.
  );
  const signal = await Promise.race([done, stopping.cut]);
  if (signal !== undefined) {
    cut = true;
    terminal.note(`${signal}: stopping`);
    await stopping.close();
    process.exit(exitCodes[signal]);
  }
  process.exitCode ||= terminal.exitCode;
}

/** Every error a user can meet is a sentence; only one of our own making shows where it came from, and only when asked. */
function fail(error: unknown): void {
  const { code, exitCode, message, stack } = error as {
    code?: string;
    exitCode?: number;
    message?: string;
    stack?: string;
  };
  if (code?.startsWith('commander.') === true) {
    if (code === 'commander.help' && exitCode !== 0)
      terminal.exitCode = 2; // A group of commands by itself: its help was printed.
    else if (exitCode !== 0)
      terminal.wrongCall(`${message?.replace(/^error: /, '').replace('\n', ' ')} (--help says what is possible)`);
    return;
  }
  if (error instanceof EmptyStore || error instanceof StoreError || error instanceof HubBusy) {
    terminal.problem(error.message);
    return;
  }
  terminal.problem(`something went wrong that should not: ${message}`);
  terminal.note(process.env['DRYPORT_DEBUG'] === undefined ? 'set DRYPORT_DEBUG=1 to see where' : (stack ?? ''));
}

await main();
