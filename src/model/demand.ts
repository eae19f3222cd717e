import type { Cents } from '../base/money.ts';
import type { FacilityId, Mark } from './facility.ts';
import type { Dangerous, Temperature } from './goods.ts';
import type { HsCode } from './hs-code.ts';
import type { SizeType } from './size-type.ts';
import type { Mode } from './way.ts';

/** So many twenty-foot units a year from one place to another: what the generator of synthetic bookings draws from. */
export interface Demand {
  readonly id: string;
  /** The direction it counts under in the base case: `west-out`. */
  readonly flow: string;
  /** Which goods: those of `goods.csv` with this group. */
  readonly group: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly teuPerYear: number;
  /** Days from ready to due that customers of this relation ask for. */
  readonly dueDays: number;
  readonly mark: Mark;
}

export interface DemandGoods {
  readonly group: string;
  readonly hs: HsCode;
  readonly name: string;
  /** In Chinese. */
  readonly nameZh?: string;
  /** Of the group's twenty-foot units. */
  readonly share: number;
  readonly sizeTypes: readonly { readonly sizeType: SizeType; readonly share: number }[];
  readonly valuePerTeu: Cents;
  readonly tonnesPerTeu: number;
  readonly temperature?: Temperature;
  readonly shelfLifeDays?: number;
  readonly dangerous?: Dangerous;
  /** Modes the owner allows; absent allows all. */
  readonly modes?: readonly Mode[];
  readonly season?: string;
  readonly mark: Mark;
}

/** How much of its mean a season has in each month, January first. */
export interface Season {
  readonly id: string;
  readonly months: readonly number[];
}
