import type { Cents } from '../base/money.ts';
import type { Minutes } from '../base/time.ts';
import type { FacilityId, Mark } from './facility.ts';
import type { Way } from './way.ts';

/** What moving a unit between two ways at a facility takes. From or to `gate` it is the customer's lift on or off. */
export interface Transfer {
  /** `undefined` holds wherever no row names the facility itself. */
  readonly facility?: FacilityId;
  readonly from: Way;
  readonly to: Way;
  readonly wait: Minutes;
  readonly perUnit: Cents;
  /** Lifts counted for emissions. */
  readonly lifts: number;
  readonly mark: Mark;
}
