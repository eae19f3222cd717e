import type { Command } from 'commander';
import { writeCount } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

/** `dryport ledger`: everything that happened, and whether it is still what was written. */
export function addLedgerCommands(program: Command, workplace: Workplace): void {
  const ledger = program.command('ledger').description('look into the ledger of everything that happened');
  ledger
    .command('verify')
    .description('replay the whole ledger: chains of hashes, versions, states and space must all agree')
    .option('--json', 'one JSON document on standard output')
    .action((options: { json?: boolean }) => verify(workplace, options.json === true));
  ledger
    .command('show')
    .description('the entries of one stream')
    .argument('<stream>', 'unit:BOOKING.1, booking:BOOKING, departure:ID or plan:ID')
    .option('--json', 'one JSON document on standard output')
    .action((stream: string, options: { json?: boolean }) => show(workplace, stream, options.json === true));
}

async function verify(workplace: Workplace, json: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const started = terminal.clock.now();
    const result = await desk.verify();
    const seconds = (terminal.clock.now() - started) / 1000;
    if (json) terminal.json({ ...result, seconds });
    else {
      for (const fault of result.faults) terminal.line(fault);
      const verdict = result.ok ? 'all of it agrees' : 'it does NOT agree';
      terminal.line(
        `${writeCount(result.events)} events in ${writeCount(result.streams)} streams replayed in ${seconds.toFixed(1)} s: ${verdict}`,
      );
    }
    terminal.exitCode = result.ok ? 0 : 1;
  });
}

async function show(workplace: Workplace, stream: string, json: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const entries = await desk.views.entries(stream);
    if (json) terminal.json({ stream, entries });
    else if (entries.length === 0) terminal.line(`nothing has happened to ${stream}`);
    else {
      const rows = entries.map(({ version, event, occurredAt, recordedAt, actor, source }) => {
        const { kind, ...data } = event;
        return [
          version,
          new Date(occurredAt).toISOString(),
          new Date(recordedAt).toISOString(),
          kind,
          actor,
          source,
          JSON.stringify(data),
        ];
      });
      terminal.table(['#', 'occurred', 'recorded', 'event', 'actor', 'source', 'data'], rows);
    }
    terminal.exitCode = entries.length === 0 ? 1 : 0;
  });
}
