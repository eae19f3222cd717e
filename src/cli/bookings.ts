import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type BookingFile, readBookings } from '../exchange/csv/bookings.ts';
import { writeRecord } from '../exchange/csv/table.ts';
import { type Imported, importLines } from '../operations/booking/import.ts';
import { bytesOfFile, decode } from './csv-file.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

/** `dryport import bookings`: a file of bookings, line by line. */
export function addImportCommands(program: Command, workplace: Workplace): void {
  program
    .command('import')
    .description('take in files from others')
    .command('bookings')
    .description('take in a booking file: good lines in, bad lines out, nothing lost')
    .argument('<file>', 'CSV; docs/bookings-format.md describes its columns')
    .option('--refused <file>', 'where refused lines go (default: beside the file, as *.refused.csv)')
    .option('--dry-run', 'only read and check')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  npx dryport sim bookings --days 30 --seed 1 > bookings.csv\n  npx dryport import bookings bookings.csv',
    )
    .action((file: string, options: ImportOptions) => importBookings(workplace, file, options));
}

interface ImportOptions {
  readonly refused?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

async function importBookings(workplace: Workplace, path: string, options: ImportOptions): Promise<void> {
  const { terminal } = workplace;
  const bytes = bytesOfFile(terminal, path);
  if (bytes === undefined) return;
  await atDesk(workplace, async (desk) => {
    const name = basename(path);
    const file = readBookings(decode(bytes), name, desk.network);
    const taken = options.dryRun === true ? onlyRead(file) : await store(desk, terminal, file, name, readHash(bytes));
    const { read, accepted, known, refused, findings } = taken;
    const to = refused === 0 || options.dryRun === true ? undefined : (options.refused ?? refusedName(path));
    if (to !== undefined) writeFileSync(to, refusedText(file, taken));
    if (options.json === true)
      terminal.json({ read, accepted, known, refused, ...(to === undefined ? {} : { refusedFile: to }), findings });
    else {
      terminal.findings(findings);
      const again = known > 0 ? ` (${known} of them known already)` : '';
      const only = options.dryRun === true ? ', nothing stored' : '';
      terminal.line(`${read} lines read, ${accepted} accepted${again}, ${refused} refused${only}`);
      if (to !== undefined) terminal.line(`refused lines with their reasons: ${to}`);
    }
    terminal.exitCode = refused > 0 || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });
}

/** Books all good lines. The same file again books nothing twice: its content names the command. */
async function store(desk: Desk, terminal: Terminal, file: BookingFile, name: string, hash: string): Promise<Imported> {
  const bar = progressBar(process.stderr, () => terminal.clock.now());
  const progress = (done: number): void => bar.show('importing', done, file.lines.length);
  const by = { id: `import/${hash}`, actor: 'local', source: `import:${name}`, progress };
  const taken = await importLines(desk.hub, desk.clock, file, name, by, (id) => desk.views.booking(id));
  bar.end();
  return taken;
}

/** What reading alone says of a file. */
const onlyRead = ({ read, lines, findings, refused }: BookingFile): Imported => ({
  read,
  accepted: lines.length,
  known: 0,
  refused: refused.length,
  bookings: [],
  findings,
  refusedLines: refused,
});

/** Names a file by what is in it: the same file again is known. */
const readHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const refusedName = (path: string): string => `${path.replace(/\.csv$/i, '')}.refused.csv`;

/** The refused lines as they stood, each with its reasons in one more column: mended, the file can be imported again. */
function refusedText({ header, separator }: BookingFile, { refusedLines, findings }: Imported): string {
  const reasons = new Map<number, string[]>();
  for (const { line, field, reason } of findings) {
    const words = `${field === undefined ? '' : `${field}: `}${reason}`;
    if (line !== undefined) reasons.set(line, [...(reasons.get(line) ?? []), words]);
  }
  const lines = refusedLines.map(({ line, raw }) => {
    const why = writeRecord([`line ${line}: ${(reasons.get(line) ?? []).join('; ')}`]);
    return `${raw}${separator}${why}`;
  });
  return `${header}${separator}refused_because\n${lines.join('\n')}\n`;
}
