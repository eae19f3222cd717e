import { type Instant, minuteOf } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { firstToSpoil } from '../model/perishable.ts';
import { writeSlot } from '../model/terminal.ts';
import { nextLeg } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';
import { type ReeferRow, reeferRow } from './reefer-sheet.ts';
import type { ReeferThere } from './reefer-there.ts';

/** Which reefers: all, those with an alarm that nobody has seen to, at risk of spoiling, or held (customs, inspection and other). */
export const reeferFilters = ['all', 'alarms', 'at-risk', 'held'] as const;
export type ReeferFilter = (typeof reeferFilters)[number];

/** The reefers of a yard. */
export interface ReeferList {
  readonly facility: FacilityId;
  /** On the clock there. */
  readonly asOf: string;
  readonly units: number;
  readonly open: number;
  readonly atRisk: number;
  readonly held: number;
  readonly withoutCurrent: number;
  /** At and below this margin goods are at risk. */
  readonly marginDays: number;
  readonly rows: readonly (ReeferRow & { readonly slot?: string; readonly departure?: string })[];
}

const isOpen = ({ alarms }: Pick<ReeferRow, 'alarms'>): boolean =>
  alarms.some(({ acknowledged }) => acknowledged === undefined);

/** Open alarms first, and within both halves who spoils first: where the margin is known by that, else by what is left of the goods' life. */
function byUrgency(a: ReeferRow, b: ReeferRow): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || bySpoiling(a, b);
}

/** Who spoils first goes first, as who releases and calls them should see them: by margin, then by days left. */
function bySpoiling(a: ReeferRow, b: ReeferRow): number {
  return (
    firstToSpoil(a.marginDays ?? a.life?.leftDays, b.marginDays ?? b.life?.leftDays) ||
    firstToSpoil(a.life?.leftDays, b.life?.leftDays) ||
    (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)
  );
}

/** The worklist of a yard: those a filter lets through, the most urgent first; held ones by who spoils first, so that a broker sees whom to release. */
export function reeferList(
  network: Network,
  at: FacilityId,
  there: readonly ReeferThere[],
  now: Instant,
  { only, limit }: { readonly only: ReeferFilter; readonly limit: number },
): ReeferList {
  const all = there.map((each) => {
    const [{ slot }, leg] = [each.unit, nextLeg(each.unit)];
    return {
      ...reeferRow(network, each, now),
      ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
      ...(leg === undefined ? {} : { departure: leg.departure }),
    };
  });
  const passes: Record<ReeferFilter, (row: ReeferRow) => boolean> = {
    all: () => true,
    alarms: isOpen,
    'at-risk': ({ atRisk }) => atRisk,
    held: ({ holds }) => holds.length > 0,
  };
  const order = only === 'held' || only === 'at-risk' ? bySpoiling : byUrgency;
  return {
    facility: at,
    asOf: writeZoned(zoneOf(network, at), minuteOf(now)),
    units: all.length,
    open: all.filter(isOpen).length,
    atRisk: all.filter(passes['at-risk']).length,
    held: all.filter(passes.held).length,
    withoutCurrent: all.filter(({ unpluggedSince }) => unpluggedSince !== undefined).length,
    marginDays: network.reeferRules.marginDays,
    rows: all.filter(passes[only]).sort(order).slice(0, limit),
  };
}
