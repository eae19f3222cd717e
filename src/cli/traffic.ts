import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { type Minutes, minuteOf, writeMinutes } from '../base/time.ts';
import type { Disruption } from '../tracking/disruption.ts';
import { nameOf, zoneOf } from '../tracking/leg-sheet.ts';
import type { Traffic } from '../tracking/traffic.ts';
import type { Terminal } from './terminal.ts';
import { readWhen, writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface TrafficOptions {
  readonly at: string;
  readonly json?: boolean;
}

/** How many of the latest, the widest and the longest are written for people. */
const shown = 12;

/** `dryport traffic`: what moves over the network at a moment. */
export function addTrafficCommand(program: Command, workplace: Workplace): void {
  program
    .command('traffic')
    .description('what is under way at a moment, what passes where, queues at borders, what is not as it should be')
    .option('--at <moment>', 'now, +1d, -6h, or a moment such as 2026-12-01 08:00', 'now')
    .option('--json', 'one JSON document on standard output')
    .action((options: TrafficOptions) => traffic(workplace, options));
}

async function traffic(workplace: Workplace, { at: text, json }: TrafficOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const now = desk.clock.now();
    const at = readWhen(text, now, zoneOfHub(desk.network));
    if (at === undefined) {
      terminal.wrongCall(`--at should be now, +1d, -6h or a moment such as 2026-12-01 08:00, not ${text}`);
      return;
    }
    if (Math.abs(at - minuteOf(now)) > limits.trafficDays * 1440) {
      terminal.wrongCall(`--at should be within ${limits.trafficDays} days of now`);
      return;
    }
    const traffic = await desk.traffic(at);
    if (json === true) terminal.json(traffic);
    else print(terminal, desk, traffic);
  });
}

/** The hub's clock is that of its first facility. */
const zoneOfHub = (network: Desk['network']) =>
  zoneOf(network, [...network.facilities.values()].find(({ ours }) => ours)?.id);

function print(
  terminal: Terminal,
  desk: Desk,
  { at, departures, lines, borders, disruptions, synthetic }: Traffic,
): void {
  const place = (id: Traffic['departures'][number]['from']): string => nameOf(desk.network, id);
  const carrying = departures.filter(({ units }) => units > 0);
  terminal.line(
    `${desk.network.name}, ${at.replace('T', ' ')}${synthetic ? ' (bookings are synthetic, all or some of them)' : ''}`,
  );
  terminal.line(`${writeCounted(carrying.length, 'departure')} under way with units, the latest first`);
  terminal.table(
    ['departure', 'from', 'to', 'there', 'late', 'units', 'TEU'],
    carrying
      .slice(0, shown)
      .map(({ departure, from, to, arrives, delayMinutes, units, load, standing }) => [
        departure,
        standing ? `${from} (stands)` : from,
        to,
        `${arrives.now.slice(5, 16).replace('T', ' ')} ${arrives.is === 'actual' ? '' : arrives.is.slice(0, 3)}`.trim(),
        delayMinutes > 0 ? writeMinutes(delayMinutes as Minutes) : '',
        units,
        load?.teu ?? '',
      ]),
  );
  terminal.line('');
  terminal.line('Borders');
  terminal.table(
    ['from', 'to', 'mode', 'wait', 'units', 'wait for what takes them on', 'mean wait', 'usual'],
    borders
      .filter(({ unitsWaiting, unitsChanging }) => unitsWaiting + unitsChanging > 0)
      .map(({ from, to, mode, waiting, unitsWaiting, unitsChanging, waitMinutes, usualMinutes }) => [
        place(from),
        place(to),
        mode,
        waiting.length,
        unitsWaiting,
        unitsChanging,
        waitMinutes === undefined ? '' : writeMinutes(waitMinutes as Minutes),
        writeMinutes(usualMinutes as Minutes),
      ]),
  );
  terminal.line('');
  terminal.line('Widest lines');
  terminal.table(
    ['from', 'to', 'mode', 'TEU a day', 'of', 'departures a day'],
    lines
      .slice(0, shown)
      .map(({ from, to, mode, teuPerDay, capacityTeuPerDay, departuresPerDay }) => [
        place(from),
        place(to),
        mode,
        teuPerDay,
        capacityTeuPerDay,
        departuresPerDay,
      ]),
  );
  terminal.line('');
  for (const disruption of disruptions) terminal.line(sentenceOf(desk, disruption));
  if (disruptions.length === 0) terminal.line('Nothing is out of the ordinary.');
}

function sentenceOf({ network }: Desk, disruption: Disruption): string {
  switch (disruption.kind) {
    case 'late': {
      const { at, departures, units, worstMinutes } = disruption;
      return `${writeCounted(departures.length, 'departure')} late for ${nameOf(network, at)}, ${writeCounted(units, 'unit')}, the worst by ${writeMinutes(worstMinutes as Minutes)}`;
    }
    case 'not-departed': {
      const { at, departures, units } = disruption;
      return `${writeCounted(departures.length, 'departure')} should have left ${nameOf(network, at)} and nobody said so, ${writeCounted(units, 'unit')}`;
    }
    case 'border': {
      const { at, to, waitMinutes, usualMinutes } = disruption;
      return `${nameOf(network, at)} to ${nameOf(network, to)} takes ${writeMinutes(waitMinutes as Minutes)}, usually ${writeMinutes(usualMinutes as Minutes)}`;
    }
    case 'not-running':
      return `${writeCounted(disruption.services.length, 'service')} without a run in this week: ${disruption.services.join(', ')}`;
  }
}
