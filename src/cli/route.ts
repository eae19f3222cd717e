import type { Command } from 'commander';
import type { Cents } from '../base/money.ts';
import { textOf } from '../base/sentence.ts';
import type { Instant } from '../base/time.ts';
import { readFacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { isMode, type Mode } from '../model/way.ts';
import { readAsked, type Wanted } from '../tracking/asked.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import type { Offer } from '../tracking/offers.ts';
import { printReserved, readReserve, reserveOffer } from './reservation.ts';
import type { Terminal } from './terminal.ts';
import { readUnitsWord, readWhen, writeCount, writeCounted, writeMoney } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface RouteOptions {
  readonly ready: string;
  readonly due?: string;
  readonly units: string;
  readonly gross?: string;
  readonly cold?: boolean;
  readonly dg?: string;
  readonly modes?: string;
  readonly onTime?: string;
  readonly pareto?: boolean;
  readonly reserve?: string;
  readonly customer?: string;
  readonly take: string;
  readonly json?: boolean;
}

/** `dryport route`: itineraries between two places, with the space that is left. */
export function addRouteCommand(program: Command, workplace: Workplace): void {
  program
    .command('route')
    .description(
      'itineraries between two facilities that no other beats in arrival, cost, CO2e and changes, with the space that is left',
    )
    .argument('<from>', 'facility, such as CQ_TUA')
    .argument('<to>', 'facility, such as DUI')
    .option('--ready <when>', 'when the units are ready: +1d, 2026-12-01, 2026-12-01 08:00', '+1d')
    .option('--due <when>', 'when they must be there at the latest (default: 60 days after)')
    .option('--units <n>x<type>', 'how many of which ISO size-type', '1x45G1')
    .option('--gross <kg>', 'weight of one unit with its goods')
    .option('--cold', 'the goods need current for cooling')
    .option('--dg <class>', 'class of dangerous goods, such as 9')
    .option('--modes <list>', 'modes the owner allows, such as rail,road')
    .option('--on-time <share>', 'only those with at least this chance to be on time, such as 0.9')
    .option('--pareto', 'all of them; without it at most six: the best at something, and the earliest of the others')
    .option('--reserve <time>', 'keep the space of one of them so long: 30m, 2h')
    .option('--customer <customer>', 'for whom the space is kept')
    .option('--take <n>', 'which of them is reserved', '1')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  npx dryport route CQ_TUA DUI --ready +1d --units 2x45G1\n  npx dryport route CQ_TUA DUI --units 2x45G1 --reserve 30m --customer Chongxin --take 2',
    )
    .action((from: string, to: string, options: RouteOptions) => route(workplace, from, to, options));
}

async function route(workplace: Workplace, from: string, to: string, options: RouteOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const wanted = readWanted(desk.network, desk.clock.now(), from, to, options);
    const asked = 'problem' in wanted ? wanted : readAsked(desk.network, wanted);
    if ('problem' in asked) {
      terminal.wrongCall('field' in asked ? `${nameOf[asked.field]}: ${textOf(asked.problem)}` : asked.problem);
      return;
    }
    const wish =
      options.reserve === undefined ? undefined : readReserve(options.reserve, options.customer, options.take);
    if (wish !== undefined && 'problem' in wish) {
      terminal.wrongCall(wish.problem);
      return;
    }
    const { itineraries: all, complete } = await desk.offers(asked);
    const itineraries = options.pareto === true ? all : bestOf(all);
    const more = all.length - itineraries.length;
    const { currency } = desk.network.norms;
    const taken = wish === undefined ? undefined : itineraries[wish.which - 1];
    if (wish !== undefined && taken === undefined && itineraries.length > 0) {
      terminal.wrongCall(`--take: there are ${itineraries.length} itineraries, and no number ${wish.which}`);
      return;
    }
    const made = wish === undefined || taken === undefined ? undefined : await reserveOffer(desk, asked, taken, wish);
    const reserved = made === undefined ? {} : 'refused' in made ? made : { reservation: made };
    if (options.json === true) terminal.json({ itineraries, complete, units: asked.units, currency, ...reserved });
    else print(terminal, desk.network, itineraries, asked.units);
    if (options.json !== true && wish !== undefined && made !== undefined) printReserved(terminal, made, wish);
    if (more > 0) terminal.note(`${writeCounted(more, 'more itinerary', 'more itineraries')}: --pareto shows all`);
    if (!complete) terminal.note('the search was cut short: there may be better itineraries');
    terminal.exitCode = itineraries.length === 0 || 'refused' in reserved ? 1 : 0;
  });
}

const shownMax = 6;

/** Those that are best at something, and of the others the earliest, in their order. */
function bestOf(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= shownMax) return offers;
  const least = (of: (offer: Offer) => number): Offer | undefined =>
    offers.reduce(
      (best: Offer | undefined, each) => (best === undefined || of(each) < of(best) ? each : best),
      undefined,
    );
  const kept = new Set<Offer | undefined>([
    least(({ cost }) => cost),
    least(({ co2eKg }) => co2eKg),
    least(({ onTime }) => -onTime),
    least(({ legs }) => legs.length),
    ...offers,
  ]);
  const some = new Set([...kept].slice(0, shownMax));
  return offers.filter((offer) => some.has(offer));
}

/** What the parts of a question are called here. */
const nameOf: Readonly<Record<keyof Wanted, string>> = {
  origin: 'from',
  destination: 'to',
  readyAt: '--ready',
  latestAt: '--due',
  units: '--units',
  sizeType: '--units',
  grossKg: '--gross',
  cold: '--cold',
  dangerousClasses: '--dg',
  modes: '--modes',
  onTimeMin: '--on-time',
};

function readWanted(
  network: Network,
  now: Instant,
  origin: string,
  destination: string,
  options: RouteOptions,
): Wanted | { problem: string } {
  const units = readUnitsWord(options.units);
  if (units === undefined || units.count < 1)
    return { problem: `--units should read like 2x45G1, not ${options.units}` };
  const readyAt = readWhen(options.ready, now, zoneOf(network, readFacilityId(origin)));
  if (readyAt === undefined)
    return { problem: `--ready should be a moment such as +1d or 2026-12-01, not ${options.ready}` };
  const latestAt =
    options.due === undefined ? undefined : readWhen(options.due, now, zoneOf(network, readFacilityId(destination)));
  if (options.due !== undefined && latestAt === undefined)
    return { problem: `--due should be a moment such as +30d or 2026-12-31, not ${options.due}` };
  if (options.gross !== undefined && !/^\d+$/.test(options.gross))
    return { problem: `--gross should be whole kilograms, not ${options.gross}` };
  const modes = options.modes?.split(/[,;]/).map((mode) => mode.trim());
  const unknown = modes?.find((mode) => !isMode(mode));
  if (unknown !== undefined) return { problem: `--modes: ${unknown} is no mode` };
  return {
    origin,
    destination,
    readyAt,
    ...(latestAt === undefined ? {} : { latestAt }),
    units: units.count,
    sizeType: units.sizeType,
    ...(options.gross === undefined ? {} : { grossKg: Number(options.gross) }),
    cold: options.cold === true,
    dangerousClasses: options.dg === undefined ? [] : [options.dg],
    ...(modes === undefined ? {} : { modes: modes as Mode[] }),
    ...(options.onTime === undefined ? {} : { onTimeMin: Number(options.onTime) }),
  };
}

/** A chance in whole per cent; never certain and never hopeless by rounding alone. */
const writeShare = (share: number): string =>
  `${share > 0.99 && share < 1 ? '>99' : share > 0 && share < 0.01 ? '<1' : Math.round(share * 100)} %`;

function print(terminal: Terminal, network: Network, offers: readonly Offer[], units: number): void {
  if (offers.length === 0) {
    terminal.line('no itinerary: no chain of services with space leads there in time for these units');
    return;
  }
  terminal.line(
    `${writeCounted(offers.length, 'itinerary', 'itineraries')} for ${writeCounted(units, 'unit')}; prices in ${network.norms.currency} for all of them`,
  );
  for (const [index, offer] of offers.entries()) {
    const chance = `  on time ${writeShare(offer.onTime)}`;
    const others =
      offer.bidPrice === undefined || offer.bidPrice === 0
        ? ''
        : `  space worth ${writeMoney(offer.bidPrice)} to others`;
    const space = offer.room < units ? `  space for only ${offer.room}` : '';
    terminal.line('');
    terminal.line(
      `${index + 1}. arrives ${offer.arrival}  ${offer.days} days  price ${writeMoney(offer.price as Cents)} (cost ${writeMoney(offer.cost as Cents)})  CO2e ${writeCount(offer.co2eKg)} kg${chance}${others}${space}`,
    );
    terminal.line(`   ${offer.why}`);
    for (const leg of offer.legs) {
      terminal.line(
        `   ${leg.departs.now.replace('T', ' ')}  ${leg.from.padEnd(8)} ${leg.mode.padEnd(5)} ${leg.departure}`,
      );
      terminal.line(`   ${leg.arrives.now.replace('T', ' ')}  ${leg.to}`);
    }
    const last = offer.legs.at(-1)?.arrives.now;
    if (last !== undefined && last !== offer.arrival)
      terminal.line(`   ${offer.arrival.replace('T', ' ')}  released at the gate`);
  }
}
