import type { Brand } from '../base/brand.ts';
import type { Instant } from '../base/time.ts';
import type { DepartureId } from './departure.ts';
import { nextLeg, type Unit, type UnitKey } from './unit.ts';
import type { VesselId } from './vessel.ts';
import type { WagonTypeId } from './wagon.ts';

/** What is kept of the loading of a departure: of a train at one of its calls, of a barge over all of them. `HUB-DUI-2026-12-01-1/0`. */
export type LoadingId = Brand<string, 'LoadingId'>;

/** `call` is where a train is loaded, counted from 0; a barge is planned for all its calls at once, under its first. */
export const loadingId = (departure: DepartureId, call = 0): LoadingId => `${departure}/${call}` as LoadingId;

export function readLoadingId(id: LoadingId): { readonly departure: DepartureId; readonly call: number } {
  const slash = id.lastIndexOf('/');
  return { departure: id.slice(0, slash) as DepartureId, call: Number(id.slice(slash + 1)) };
}

/** On which wagon, counted from 0, and where the unit begins, in millimetres from the wagon's left end: so its pins are set. */
export interface WagonSpot {
  readonly wagon: number;
  readonly startMm: number;
}

/** Bay, row and tier from 1; a unit longer than 20 feet by the first of its two bays. */
export interface CellSpot {
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
}

export type Spot = WagonSpot | CellSpot;

export const isCell = (spot: Spot): spot is CellSpot => 'bay' in spot;

/** A unit in its place. One that was put there by hand stays there when the rest is planned anew. */
export interface Placed {
  readonly unit: UnitKey;
  readonly spot: Spot;
  readonly byHand?: true;
}

/** What is loaded: the wagons of a train in order, or a kind of barge. */
export type Carrier =
  | { readonly wagons: readonly { readonly number: string; readonly type: WagonTypeId }[] }
  | { readonly vessel: VesselId };

/** What is kept of a loading: the fold of its events. Whether units on it still go follows from the units. */
export interface LoadingState {
  readonly id: LoadingId;
  readonly carrier: Carrier;
  readonly placed: readonly Placed[];
  /** Who planned it last, or changed it by hand, and when. */
  readonly changed: { readonly at: Instant; readonly by: string };
  /** Who released it for loading: that version, and no later one. */
  readonly released?: { readonly version: number; readonly at: Instant; readonly by: string };
  readonly droppedAt?: Instant;
  readonly version: number;
  readonly recordedAt: Instant;
}

/** A plan that is kept, and was not dropped. */
export const isKept = (state: LoadingState | undefined): state is LoadingState =>
  state !== undefined && state.droppedAt === undefined;

/** Whether a plan that is kept of what a unit waits for has no place for it: then it stays, as far as anybody knows. */
export function isLeftOut(kept: ReadonlyMap<LoadingId, LoadingState>, unit: Unit): boolean {
  const leg = nextLeg(unit);
  if (leg === undefined || kept.size === 0) return false;
  const whole = kept.get(loadingId(leg.departure)); // Of a barge for all its calls.
  const state = whole !== undefined && 'vessel' in whole.carrier ? whole : kept.get(loadingId(leg.departure, leg.from));
  return state !== undefined && !state.placed.some((each) => each.unit === unit.key);
}
