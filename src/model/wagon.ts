import type { Brand } from '../base/brand.ts';
import type { Mark } from './facility.ts';
import type { ServiceId } from './service.ts';

export type WagonTypeId = Brand<string, 'WagonTypeId'>;

/** A kind of wagon for units: what its pins take, what it bears and how it stands on its bogies. */
export interface WagonType {
  readonly id: WagonTypeId;
  readonly name: string;
  /** In Chinese. */
  readonly nameZh?: string;
  readonly gauge: number;
  /** Over its couplers or buffers. */
  readonly lengthMm: number;
  readonly payloadKg: number;
  readonly tareKg: number;
  /** Where its bogies stand, from its left end. Between two of them lies a platform; neighbours share the one between. */
  readonly bogiesMm: readonly number[];
  readonly axlesPerBogie: number;
  readonly axleMaxKg: number;
  /** Sockets for units that need current. */
  readonly plugs: number;
  /** Ways to set its pins. A wagon may carry less than a pattern has places for. */
  readonly patterns: readonly Pattern[];
  readonly mark: Mark;
}

/** Places for units, left to right. */
export type Pattern = readonly Place[];

/** A place for one unit: how long it is, and where it begins from the wagon's left end. */
export interface Place {
  readonly feet: number;
  readonly startMm: number;
}

/** How long a unit of so many feet is, in millimetres (ISO 668; 45 feet by EN 284's table). */
export const lengthMmOf = (feet: number): number =>
  feet <= 20 ? 6_058 : feet <= 30 ? 9_125 : feet <= 40 ? 12_192 : 13_716;

/** What the lane asks of a train, beside what its wagons bear. */
export interface TrainRule {
  /** Absent where the rule holds for all trains that have none of their own. */
  readonly service?: ServiceId;
  readonly lengthMaxM?: number;
  /** Wagons and units together. */
  readonly grossMaxKg?: number;
  /** Goods, without units and wagons. */
  readonly goodsMaxKg?: number;
  readonly axleMaxKg?: number;
  /** One wagon with its units. */
  readonly wagonMaxKg?: number;
  /** Between two 20-foot units on one platform. */
  readonly pairMaxDifferenceKg?: number;
  readonly mark: Mark;
}

/** Two classes of dangerous goods that keep apart: by so many wagons, and by so many stacks. */
export interface Segregation {
  readonly first: string;
  readonly second: string;
  readonly wagons: number;
  readonly stacks: number;
  readonly mark: Mark;
}

/** What trains are made of, and the rules they are loaded by. */
export interface WagonBook {
  readonly types: ReadonlyMap<WagonTypeId, WagonType>;
  readonly rules: readonly TrainRule[];
  readonly segregation: readonly Segregation[];
}

export function readWagonTypeId(text: string): WagonTypeId | undefined {
  return /^[A-Z0-9][A-Z0-9._-]{0,15}$/.test(text) ? (text as WagonTypeId) : undefined;
}

/** The rule of a service: its own, else the one for all. */
export const ruleOf = ({ rules }: WagonBook, service: ServiceId): TrainRule | undefined =>
  rules.find((rule) => rule.service === service) ?? rules.find((rule) => rule.service === undefined);

/** How far apart two classes keep; a class keeps as far from another as the strictest row says. */
export function apartOf({ segregation }: WagonBook, a: string, b: string): { wagons: number; stacks: number } {
  let [wagons, stacks] = [0, 0];
  for (const row of segregation) {
    if (!((row.first === a && row.second === b) || (row.first === b && row.second === a))) continue;
    wagons = Math.max(wagons, row.wagons);
    stacks = Math.max(stacks, row.stacks);
  }
  return { wagons, stacks };
}
