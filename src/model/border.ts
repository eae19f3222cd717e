import type { Brand } from '../base/brand.ts';
import type { FacilityId, Mark } from './facility.ts';
import type { Mode } from './way.ts';

/** Our own id of a border (or lock) in one direction: `ALA_W`. */
export type BorderId = Brand<string, 'BorderId'>;

/** Where trains, trucks and barges wait for customs, gauge or a lock. A direction of its own: out and in differ. */
export interface Border {
  readonly id: BorderId;
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly mode: Mode;
  readonly states: readonly BorderState[];
  /** Departures a day the border can pass, both directions and all hubs; `undefined` where nobody publishes it. */
  readonly capacityPerDay?: number;
  /** Other hubs' departures a day: most of the queue. */
  readonly backgroundPerDay: number;
}

/** How long the border holds a departure, lognormal, in one state. The first state listed is the normal one. */
export interface BorderState {
  readonly name: string;
  readonly meanHours: number;
  readonly medianHours: number;
  readonly p90Hours: number;
  readonly mark: Mark;
}
