import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { type Instant, minuteOf, writeInstant, writeMinute } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import { writeBookings } from '../exchange/csv/bookings-write.ts';
import { makeBookings, readSeed, seedMax } from '../sim/bookings.ts';
import type { Played } from '../sim/player.ts';
import { networkInUse, readNetworkFolder } from './network-folder.ts';
import { addSimTerminalCommand } from './sim-terminal.ts';
import type { Stopping } from './stopping.ts';
import type { Terminal } from './terminal.ts';
import { readDayWord } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface BookingOptions {
  readonly days: string;
  readonly seed: string;
  readonly from: string;
  readonly scale: string;
  readonly network?: string;
}

interface ClockOptions {
  readonly real?: boolean;
  readonly json?: boolean;
}

interface LiveOptions {
  readonly seed: string;
  readonly speed: string;
  readonly for?: string;
  readonly json?: boolean;
}

/** The hub's clock in an open store. */
export interface OpenClock {
  read(): { readonly hub: Instant; readonly real: Instant; readonly speed: number };
  /** Puts the hub's clock back to the real one. */
  setReal(): Promise<void>;
  close(): Promise<void>;
}

const maxSpeed = 3600;

/** `dryport sim`: a made-up world, marked as such. */
export function addSimCommands(
  program: Command,
  workplace: Workplace,
  stopping: Stopping,
  openClock: () => Promise<OpenClock>,
): void {
  const sim = program.command('sim').description('a made-up world, seeded and marked synthetic everywhere');
  sim
    .command('bookings')
    .description('a realistic booking file on standard output, drawn from the demand of the network')
    .option('--days <n>', 'days on which units are ready', '30')
    .option('--seed <n>', 'the same seed gives the same file for the same days', '1')
    .option('--from <day>', 'first day: today, +1d, 2026-12-01', 'today')
    .option('--scale <x>', 'multiplies the demand', '1')
    .option('--network <folder>', 'a network folder (default: the one in use)')
    .action((options: BookingOptions) => simBookings(workplace, options));
  sim
    .command('live')
    .description('play the planned synthetic units through the real operations, as the clock goes or faster')
    .option('--seed <n>', 'the same seed plays the same world', '1')
    .option('--speed <x>', "how much faster than the real clock; it sets the hub's clock for everybody", '1')
    .option('--for <hours>', 'stop after so many hours of the hub (default: Ctrl-C stops)')
    .option('--json', 'one JSON document on standard output, at the end')
    .action((options: LiveOptions) => simLive(workplace, stopping, options));
  sim
    .command('clock')
    .description("the hub's clock against the real one; a simulation may have run it ahead")
    .option('--real', 'put it back to the real one, for everybody on this data folder')
    .option('--json', 'one JSON document on standard output')
    .action((options: ClockOptions) => simClock(workplace.terminal, openClock, options));
  addSimTerminalCommand(sim, workplace);
}

async function simBookings(workplace: Workplace, options: BookingOptions): Promise<void> {
  const { terminal } = workplace;
  const [days, seed, scale] = [Number(options.days), readSeed(options.seed), Number(options.scale)];
  const from: Day | undefined = readDayWord(options.from, terminal.clock.now(), 'UTC' as never);
  if (!Number.isInteger(days) || days < 1 || days > limits.planDays)
    terminal.wrongCall(`--days should be from 1 to ${limits.planDays}`);
  else if (seed === undefined) terminal.wrongCall(wrongSeed);
  else if (!(scale > 0 && scale <= 100)) terminal.wrongCall('--scale should be above 0, at most 100');
  else if (from === undefined) terminal.wrongCall(`--from should be today, +1d or a date, not ${options.from}`);
  else {
    const network = options.network === undefined ? await networkInUse(workplace) : readNetworkFolder(options.network);
    if (typeof network === 'string') terminal.wrongCall(network);
    else if (network.demands.length === 0) terminal.wrongCall(`${network.name} has no demand.csv to draw from`);
    else process.stdout.write(writeBookings(network, makeBookings(network, { seed, from, days, scale })));
  }
}

const wrongSeed = `--seed should be a whole number up to ${seedMax}`;

async function simLive(workplace: Workplace, stopping: Stopping, options: LiveOptions): Promise<void> {
  const { terminal } = workplace;
  const [seed, speed, hours] = [readSeed(options.seed), Number(options.speed), Number(options.for ?? Infinity)];
  if (seed === undefined) terminal.wrongCall(wrongSeed);
  else if (!(speed > 0 && speed <= maxSpeed)) terminal.wrongCall(`--speed should be above 0, at most ${maxSpeed}`);
  else if (!(hours > 0)) terminal.wrongCall('--for should be hours above 0');
  else {
    await atDesk(workplace, async (desk) => {
      const { units } = await desk.views.counts();
      const moving = ['planned', 'in-yard', 'aboard', 'out'] as const;
      if (moving.every((stage) => (units[stage] ?? 0) === 0))
        terminal.note('no unit has a plan yet, so nothing will move: npx dryport plan');
      const over = new AbortController();
      const stop = AbortSignal.any([over.signal, stopping.until(), stopping.unheard]);
      const from = desk.clock.now();
      const sum = { orders: 0, refused: 0, stuck: 0, realBookings: 0 };
      let elsewhere = false;
      const leave = (realBookings: number): void => {
        sum.realBookings = realBookings;
        if (realBookings > 0)
          terminal.note(
            `${realBookings} bookings are real: neither their units nor the departures that carry them are played`,
          );
      };
      const tell = (now: Instant, played: Played | 'elsewhere'): void => {
        if (now - from >= hours * 3_600_000) over.abort();
        if (played === 'elsewhere') {
          if (!elsewhere)
            terminal.note("another process of this folder plays its world; it follows this command's speed");
          elsewhere = true;
          return;
        }
        sum.orders += played.orders;
        sum.refused += played.refused;
        sum.stuck += played.stuck.length;
        if (options.json !== true && played.orders > 0)
          terminal.line(`${writeInstant(now)}  ${played.orders} orders, ${played.refused} of them refused`);
      };
      await desk.live({ seed, speed, stop, leave, tell });
      if (options.json === true)
        terminal.json({ seed, speed, from: writeInstant(from), until: writeInstant(desk.clock.now()), ...sum });
    });
  }
}

async function simClock(terminal: Terminal, open: () => Promise<OpenClock>, options: ClockOptions): Promise<void> {
  const clock = await open();
  try {
    const before = clock.read();
    if (options.real === true) await clock.setReal();
    const { hub, real, speed } = clock.read();
    const aheadSeconds = Math.round((hub - real) / 1000);
    if (options.json === true) {
      terminal.json({ hub: writeInstant(hub), real: writeInstant(real), aheadSeconds, speed });
      return;
    }
    terminal.line(`hub   ${writeMinute(minuteOf(hub))}\nreal  ${writeMinute(minuteOf(real))}`);
    terminal.line(writeAhead(aheadSeconds, speed));
    if (options.real === true && before.hub - before.real > 1000)
      terminal.line('what was recorded in what is now the future stays; its units go on when that time has come');
    else if (aheadSeconds !== 0 || speed !== 1) terminal.line('npx dryport sim clock --real sets it to the real one');
  } finally {
    await clock.close();
  }
}

/** `the hub's clock is 3 d 4 h 5 min ahead of the real one`. */
function writeAhead(seconds: number, speed: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const ahead = `${days} d ${hours} h ${minutes % 60} min ${seconds < 0 ? 'behind' : 'ahead of'} the real one`;
  const runs = speed === 1 ? '' : `, and runs ${speed} times as fast`;
  return seconds === 0 && speed === 1 ? "the hub's clock is the real one" : `the hub's clock is ${ahead}${runs}`;
}
