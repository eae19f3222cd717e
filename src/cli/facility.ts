import type { Command } from 'commander';
import { type FacilitySheet, facilitySheet } from '../tracking/facility-sheet.ts';
import { facilityIn } from './facility-in.ts';
import { addKpisCommand } from './kpis.ts';
import type { Terminal } from './terminal.ts';
import { atDesk, type Workplace } from './workplace.ts';

/** `dryport facility`: terminals from the inside. */
export function addFacilityCommands(program: Command, workplace: Workplace): void {
  const facility = program.command('facility').description('terminals from the inside');
  facility
    .command('show')
    .description('blocks, tracks, gates, berths, machines and opening hours of a facility')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, options: { json?: boolean }) => show(workplace, id, options.json === true));
  addKpisCommand(facility, workplace);
}

async function show(workplace: Workplace, text: string, json: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const id = facilityIn(terminal, desk, text);
    const sheet = id === undefined ? undefined : facilitySheet(desk.network, id);
    if (sheet === undefined) return;
    if (json) terminal.json(sheet);
    else print(terminal, sheet);
  });
}

function print(terminal: Terminal, sheet: FacilitySheet): void {
  const { totals, blocks, tracks, gates, berths, machines } = sheet;
  terminal.line(`${sheet.id}  ${sheet.name}  (${sheet.kinds.join(', ')}; ${sheet.mark})`);
  terminal.line(`open: ${openingWords(sheet.opening)}`);
  if (blocks.length + tracks.length + gates.length + berths.length + machines.length === 0) {
    terminal.line('nothing is known of its inside; blocks.csv and its like say what stands there');
    return;
  }
  terminal.line(
    `${totals.slots} slots of 20 feet, ${totals.plugs} plugs, ${totals.tracks} tracks, ${totals.liftsPerHour} lifts and ${totals.trucksPerHour} trucks an hour`,
  );
  section(
    terminal,
    ['block', 'bays', 'rows', 'tiers', 'slots', 'plugs', 'in bays', 'dangerous', 'customs', 'mark'],
    blocks.map((block) => [
      ...[block.id, block.bays, block.rows, block.tiers, block.slots, block.plugs, block.plugBays ?? ''],
      ...[block.dangerous.join(' '), block.customs ? 'yes' : '', block.mark],
    ]),
  );
  section(
    terminal,
    ['track', 'gauge mm', 'usable m', 'mark'],
    tracks.map(({ id, gauge, usableM, mark }) => [id, gauge, usableM, mark]),
  );
  section(
    terminal,
    ['gate', 'lanes in', 'lanes out', 'minutes a truck', 'open', 'mark'],
    gates.map((gate) => [
      ...[gate.id, gate.lanesIn, gate.lanesOut, gate.minutesPerTruck],
      ...[openingWords(gate.opening), gate.mark],
    ]),
  );
  section(
    terminal,
    ['berth', 'length m', 'draught m', 'mark'],
    berths.map(({ id, lengthM, draughtM, mark }) => [id, lengthM, draughtM, mark]),
  );
  section(
    terminal,
    ['machines', 'kind', 'count', 'moves/h each', 'max kg', 'reach', 'mark'],
    machines.map((machine) => [
      ...[machine.id, machine.kind, machine.count, machine.movesPerHour, machine.maxKg],
      ...[machine.reaches.join(' '), machine.mark],
    ]),
  );
}

function section(
  terminal: Terminal,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  if (rows.length === 0) return;
  terminal.line('');
  terminal.table(columns, rows);
}

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Days of the same hours next to each other are written once: `Mo-Fr 06:00-22:00, Sa 08:00-14:00`. */
function openingWords(opening: FacilitySheet['opening']): string {
  const spans: { first: number; last: number; hours: string }[] = [];
  for (const { weekday, from, to } of opening) {
    const before = spans.at(-1);
    const hours = `${from}-${to}`;
    if (before?.hours === hours && before.last === weekday - 1) before.last = weekday;
    else spans.push({ first: weekday, last: weekday, hours });
  }
  if (spans.length === 1 && spans[0]?.first === 1 && spans[0].last === 7 && spans[0].hours === '00:00-24:00')
    return 'always';
  return spans
    .map(({ first, last, hours }) => `${dayNames[first - 1]}${first === last ? '' : `-${dayNames[last - 1]}`} ${hours}`)
    .join(', ');
}
