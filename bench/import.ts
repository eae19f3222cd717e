// How fast does a file of 100,000 bookings come in?
// The file is made from the network's demand, seed 1, 110 days from 2026-11-23. Reading: this process, file in memory, ours
// and csv-parse in turn, medians; csv-parse only splits lines into cells, as our table reader does, while readBookings also
// checks and understands each cell. Storing: `dryport import bookings` on a new data folder each time, the clock on the
// wall around the whole command, medians; less the same command with --dry-run, that is what storing alone takes. Its peer
// is the bare minimum on the same PostgreSQL: event rows alone, a thousand in a statement, nothing decided or folded.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import type { Day } from '../src/base/zone.ts';
import { readBookings } from '../src/exchange/csv/bookings.ts';
import { writeBookings } from '../src/exchange/csv/bookings-write.ts';
import { readTable } from '../src/exchange/csv/table.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { type BenchHub, withHub } from './support/hub.ts';
import { reference, referenceFolder } from './support/reference.ts';
import { median, type Row, report, row, secondsOf, spread } from './support/report.ts';

const lines = 100_000;
const wish = { seed: 1, from: 20_780 as Day, days: 110 };
const [readRuns, storeRuns] = [5, 3];
const instance = '100,000 lines, seed 1';
const made = makeBookings(reference, wish).slice(0, lines);
if (made.length < lines) throw new Error(`the demand makes only ${made.length} bookings`);
const text = writeBookings(reference, made);
const units = made.reduce((sum, { booking }) => sum + booking.units.length, 0);

function reading(): Row[] {
  const works = {
    table: () => readTable(text, 'bookings.csv').rows.length,
    peer: () => (parse(text) as string[][]).length - 1,
    bookings: () => readBookings(text, 'bookings.csv', reference).lines.length,
  };
  const rates: Record<keyof typeof works, number[]> = { table: [], peer: [], bookings: [] };
  for (let run = -1; run < readRuns; run += 1) {
    for (const [name, work] of Object.entries(works) as [keyof typeof works, () => number][]) {
      const seconds = secondsOf(() => {
        if (work() !== lines) throw new Error(`${name} does not find all lines`);
      });
      if (run >= 0) rates[name].push(lines / seconds); // The first time is for the compiler.
    }
  }
  const peer = median(rates.peer);
  return [
    row(instance, 'lines/s split into cells (peer: csv-parse)', median(rates.table), {
      peer,
      quality: spread(rates.table),
    }),
    row(instance, 'lines/s read and checked, goal ≥ 20,000 (peer: csv-parse, cells only)', median(rates.bookings), {
      peer,
      quality: spread(rates.bookings),
    }),
  ];
}

interface Stored {
  readonly whole: number;
  readonly dry: number;
  readonly events: number;
  readonly verified: boolean;
  readonly bare: number;
}

/** One import on an empty folder, and what the same PostgreSQL does with bare rows. */
async function storing(hub: BenchHub): Promise<Stored> {
  const file = join(hub.data, 'bookings.csv');
  writeFileSync(file, text);
  await hub.run('network', 'load', referenceFolder);
  const dry = await hub.run('import', 'bookings', file, '--dry-run', '--json');
  const whole = await hub.run('import', 'bookings', file, '--json');
  const { accepted } = JSON.parse(whole.output) as { accepted: number };
  if (whole.code !== 0 || accepted !== lines) throw new Error(`only ${accepted} lines were accepted`);
  const verified = JSON.parse((await hub.run('ledger', 'verify', '--json')).output) as { events: number; ok: boolean };
  const bare = await bareRows(hub);
  return { whole: whole.seconds, dry: dry.seconds, events: verified.events, verified: verified.ok, bare };
}

/** Events a second that the database of a hub takes when nobody thinks about them. */
async function bareRows(hub: BenchHub): Promise<number> {
  await hub.serve(); // Its database runs as long as it does.
  await hub.until('ready');
  const client = new pg.Client(hub.connection);
  await client.connect();
  await client.query('create table bare (like event including defaults, primary key (tenant, stream, version))');
  const { rows } = await client.query('select to_json(event) as row from event order by stream, version limit 100000');
  const pages = Array.from({ length: rows.length / 1000 }, (_, page) =>
    JSON.stringify(rows.slice(page * 1000, (page + 1) * 1000).map(({ row: event }) => event)),
  );
  const started = performance.now();
  for (const page of pages)
    await client.query('insert into bare select * from json_populate_recordset(null::bare, $1)', [page]);
  const rate = rows.length / ((performance.now() - started) / 1000);
  await client.end();
  await hub.stop();
  return rate;
}

const rows = reading();
const runs: Stored[] = [];
for (let run = 0; run < storeRuns; run += 1) runs.push(await withHub(storing));
const storeSeconds = runs.map(({ whole, dry }) => whole - dry);
const wholeSeconds = runs.map(({ whole }) => whole);
const events = runs[0]?.events ?? 0;
const rowsStored = 2 * events; // Each event is the first and only one of its stream, and so has a state of its own.
const bare = runs.map((run) => run.bare);
const verified = runs.every((run) => run.verified)
  ? `ledger verify agrees on ${events.toLocaleString('en-US')} events`
  : 'VERIFY FAILS';
const withUnits = `${instance}, ${units.toLocaleString('en-US')} units`;
rows.push(
  row(withUnits, 'bookings/s, whole command, goal ≥ 3,000', lines / median(wholeSeconds), { quality: verified }),
  row(withUnits, 'seconds, whole command', median(wholeSeconds), { quality: spread(wholeSeconds) }),
  row(withUnits, 'bookings/s stored, without start and reading', lines / median(storeSeconds), {
    quality: `${spread(storeSeconds)}, seconds`,
  }),
  row(withUnits, 'rows/s stored, events and states (peer: bare event rows)', rowsStored / median(storeSeconds), {
    peer: median(bare),
    quality: `peer ${spread(bare)}`,
  }),
);
report('import', rows);
