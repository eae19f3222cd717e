import { type Cents, type Currency, cents } from '../base/money.ts';
import type { Border } from './border.ts';
import type { Carrier, CarrierId } from './carrier.ts';
import type { Corridor } from './corridor.ts';
import type { Demand, DemandGoods, Season } from './demand.ts';
import type { Disruption, Scenario } from './disruption.ts';
import type { Facility, FacilityId, Mark, ShortName } from './facility.ts';
import type { PerishableRules } from './perishable.ts';
import type { EmissionId, Family, Service, ServiceId } from './service.ts';
import type { DayTariff } from './storage.ts';
import type { Terminal } from './terminal.ts';
import type { Transfer } from './transfer.ts';
import type { Vessel, VesselId } from './vessel.ts';
import type { WagonBook } from './wagon.ts';
import type { Mode, Way } from './way.ts';

/** A hub and everything it can reach, as data. */
export interface Network extends PerishableRules {
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
  readonly short?: ShortName;
  readonly facilities: ReadonlyMap<FacilityId, Facility>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  /** By what services say they are of; those without a name are called so. */
  readonly families: ReadonlyMap<string, Family>;
  readonly transfers: readonly Transfer[];
  readonly borders: readonly Border[];
  readonly emissions: Emissions;
  readonly norms: Norms;
  readonly currencies: ReadonlyMap<Currency, number>;
  readonly demands: readonly Demand[];
  readonly goods: readonly DemandGoods[];
  readonly seasons: readonly Season[];
  readonly quoted: readonly QuotedProduct[];
  readonly scenarios: readonly Scenario[];
  /**
   * What is disrupted now, where somebody has laid it over the network for those who look at it (`disruptedNow`). No part of its
   * files, and not of its version.
   */
  readonly disruptions?: readonly Disruption[];
  /** What is known of the inside of facilities; most have none. */
  readonly terminals: ReadonlyMap<FacilityId, Terminal>;
  /** What standing in a yard costs; nothing at a facility without a tariff. */
  readonly storage: ReadonlyMap<FacilityId, readonly DayTariff[]>;
  /** Whose units there are. */
  readonly carriers: ReadonlyMap<CarrierId, Carrier>;
  readonly wagons: WagonBook;
  /** Kinds of barges. */
  readonly vessels: ReadonlyMap<VesselId, Vessel>;
  /** For maps only. */
  readonly corridors: readonly Corridor[];
}

/** Grams of CO2e, well to wheel. */
export interface Emissions {
  /** Per tonne of cargo and kilometre; tare and empty running are inside the factor. */
  readonly perTonneKm: ReadonlyMap<EmissionId, number>;
  readonly perLift: number;
  /** Of a unit that needs current, per hour, by mode; standing at a facility counts as `yard`. */
  readonly reeferPerHour: ReadonlyMap<Mode | 'yard', number>;
}

/** The hub's own rules for what a plan is worth. Amounts are in the hub's currency. */
export interface Norms {
  readonly currency: Currency;
  /** What a year of waiting costs, as a share of the goods' value. */
  readonly timeValuePerYear: number;
  /** Share of its value that goods with a shelf life lose from fresh to the last day. */
  readonly shelfLossShare: number;
  readonly carbonPerTonne: Cents;
  /** Lateness of a unit and day when the booking does not say. */
  readonly latePerDay: Cents;
  /** How many times as much as priced lateness counts, for a booking's own price too; once where it is absent. */
  readonly lateWeight?: number;
  /** The dearest itinerary a unit still takes, as a multiple of its cheapest one. */
  readonly acceptFactor: number;
  /** The latest arrival a unit still takes, in days after it is due. */
  readonly acceptLateDays: number;
  /** What a customer pays above our cost. */
  readonly sellingMargin: number;
  /** Years that the documented disruptions of the network reach over; how often they happen is not known where it is absent. */
  readonly scenarioYears?: number;
}

/** A product somebody sells, to hold our timetable against. */
export interface QuotedProduct {
  readonly id: string;
  readonly name: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  /** Facilities the product passes, in order. */
  readonly via: readonly FacilityId[];
  readonly lowDays: number;
  readonly highDays: number;
  readonly note: string;
}

/** The transfer that holds at a facility: its own row first, then the one for all. */
export function findTransfer(network: Network, at: FacilityId, from: Way, to: Way): Transfer | undefined {
  let general: Transfer | undefined;
  for (const transfer of network.transfers) {
    if (transfer.from !== from || transfer.to !== to) continue;
    if (transfer.facility === at) return transfer;
    if (transfer.facility === undefined) general = transfer;
  }
  return general;
}

/** What a customer pays for what costs us so much. Price and cost are two things and are kept apart. */
export const sellingPrice = ({ norms }: Network, cost: number): Cents => cents(cost * (1 + norms.sellingMargin));

export const marks: readonly Mark[] = ['found', 'derived', 'estimated'];
