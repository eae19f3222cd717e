import type { Day } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { GateCheck, VisitPurpose } from '../../model/gate.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitId } from '../../model/unit-id.ts';
import type { Order, OrderRefusal } from '../order.ts';
import type { Advice } from './advice.ts';

/** A visit somebody asks about: `word` is a journey, a unit number or a booking, of which the next unit without window is meant. */
export interface VisitAsked {
  readonly word: string;
  readonly at?: FacilityId;
  readonly purpose?: VisitPurpose;
}

/** A window somebody wants: by its name, or the first that is free. */
export interface WindowAsked extends VisitAsked {
  readonly window?: string;
  readonly truck?: string;
}

/** A truck at the gate, by its plate; with the unit or booking where its plate was not told before. */
export interface PassAsked {
  readonly check: GateCheck;
  readonly word?: string;
  readonly window?: string;
  readonly number?: UnitId;
  /** Of a unit that is fetched: who fetches it. */
  readonly holder?: string;
}

/** An order that may be given, or why there is none. */
export type Prepared<K extends Order['kind']> =
  | { readonly order: Extract<Order, { kind: K }> }
  | { readonly refusal: OrderRefusal };

/** Who was promised a window of one day at a facility. */
export interface GateDay {
  readonly at: FacilityId;
  readonly day: Day;
  readonly units: readonly Unit[];
}

/** What a gate is asked. It changes nothing: the orders it prepares go through the hub like any other. */
export interface GateDesk {
  day(at: FacilityId, day: Day): Promise<GateDay>;
  advise(asked: VisitAsked): Promise<Advice>;
  bookWindow(asked: WindowAsked): Promise<Prepared<'book-window'>>;
  gateIn(at: FacilityId, asked: PassAsked): Promise<Prepared<'gate-in'>>;
  gateOut(at: FacilityId, asked: PassAsked): Promise<Prepared<'gate-out'>>;
}
