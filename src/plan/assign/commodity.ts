import type { Minute } from '../../base/time.ts';
import type { Booking } from '../../model/booking.ts';
import type { DisruptionId } from '../../model/disruption.ts';
import type { GoodsLine } from '../../model/goods.ts';
import type { Network } from '../../model/network.ts';
import { type SizeType, sizeOf } from '../../model/size-type.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Load, RouteQuestion, Start } from '../route/load.ts';
import type { Objective } from '../route/objective.ts';

/** Units alike in everything that matters to a plan: one question, so many answers. */
export interface Commodity {
  readonly units: readonly UnitKey[];
  readonly question: RouteQuestion;
  /** What time is worth to one of them. The ceiling is set by the planner. */
  readonly objective: Objective;
  /** 1 goes first. */
  readonly priority: number;
  /** The last arrival is bound by shelf life, not by patience. */
  readonly spoils: boolean;
  /** What its journey costs as it was planned, for who is under way: nobody is left behind for a day's storage. Cents; 0 before it begins. */
  readonly stake: number;
}

/** What a unit needs of the planner, from its booking and its own weights. */
export function loadOf(
  unit: { sizeType: SizeType; grossKg: number; tareKg: number },
  booking: Booking,
  barred: readonly DisruptionId[] = [],
): Load {
  const { feet, teu, kind } = sizeOf(unit.sizeType);
  const classes = new Set(booking.goods.flatMap(({ dangerous }) => (dangerous === undefined ? [] : [dangerous.class])));
  return {
    feet,
    teu,
    kind,
    grossKg: unit.grossKg,
    netKg: booking.laden ? Math.max(0, unit.grossKg - unit.tareKg) : unit.tareKg,
    needsPlug: needsPlug(unit.sizeType, booking.goods),
    dangerousClasses: [...classes].sort(),
    ...(booking.laden ? {} : { empty: true as const }),
    ...(booking.modes === undefined ? {} : { modes: booking.modes }),
    ...(barred.length === 0 ? {} : { barred }),
  };
}

/** A reefer with goods that must keep a temperature needs current under way. */
export const needsPlug = (sizeType: SizeType, goods: readonly GoodsLine[]): boolean =>
  sizeOf(sizeType).kind === 'reefer' && goods.some(({ temperature }) => temperature !== undefined);

/**
 * The question a booking's unit asks of the planner from where it is now. `spoilsAt`: when its goods spoil, where
 * readings say that they do so sooner than was declared.
 */
export function commodityOf(
  network: Network,
  booking: Booking,
  units: readonly UnitKey[],
  load: Load,
  start: Start,
  spoilsAt?: Minute,
): Commodity {
  const { norms } = network;
  const shelfLife = shelfLifeDaysOf(booking);
  const patience = booking.dueAt + norms.acceptLateDays * 1440;
  const declared = shelfLife === undefined ? Number.POSITIVE_INFINITY : booking.readyAt + shelfLife * 1440;
  const freshUntil = Math.min(declared, spoilsAt ?? declared);
  const perUnit = goodsValue(network, booking) / booking.units.length;
  const fading = shelfLife === undefined ? 0 : norms.shelfLossShare / shelfLife;
  const papers = booking.documentsAt === undefined ? {} : { documentsAt: booking.documentsAt };
  return {
    units,
    question: {
      load,
      start,
      destination: booking.destination,
      latestAt: Math.floor(Math.min(patience, freshUntil)) as Minute,
      ...papers,
      legsMax: 12,
    },
    objective: {
      readyAt: booking.readyAt,
      dueAt: booking.dueAt,
      timePerDay: perUnit * (norms.timeValuePerYear / 365 + fading),
      latePerDay: (booking.latePerDay ?? norms.latePerDay) * (norms.lateWeight ?? 1),
      ceiling: Number.POSITIVE_INFINITY,
    },
    priority: booking.priority,
    spoils: freshUntil < patience,
    stake: 0,
  };
}

/** Value of all goods of a booking, in cents of the hub's currency. */
const goodsValue = (network: Network, booking: Booking): number =>
  booking.goods.reduce((sum, line) => sum + line.value * (network.currencies.get(line.currency) ?? 0), 0);

/** The shortest shelf life of what is inside. */
function shelfLifeDaysOf(booking: Booking): number | undefined {
  const lives = booking.goods.flatMap(({ shelfLifeDays }) => (shelfLifeDays === undefined ? [] : [shelfLifeDays]));
  return lives.length === 0 ? undefined : Math.min(...lives);
}
