import type { Cents, Currency } from '../base/money.ts';
import type { HsCode } from './hs-code.ts';

/** One line of a booking: what is inside its units. */
export interface GoodsLine {
  readonly hs: HsCode;
  readonly description: string;
  readonly value: Cents;
  readonly currency: Currency;
  /** Without the unit. */
  readonly netKg: number;
  readonly temperature?: Temperature;
  readonly shelfLifeDays?: number;
  readonly dangerous?: Dangerous;
}

/** What decides where goods may go and how: not what they are worth or called. */
export const needsOf = (goods: readonly GoodsLine[]): string =>
  JSON.stringify(
    goods.map(({ hs, temperature, shelfLifeDays, dangerous }) => [
      hs,
      temperature?.minC,
      temperature?.maxC,
      shelfLifeDays,
      dangerous?.un,
      dangerous?.class,
      dangerous?.packingGroup,
    ]),
  );

/** Degrees Celsius the goods must keep. */
export interface Temperature {
  readonly minC: number;
  readonly maxC: number;
}

/** UN number, class and packing group, as in ADR, RID, ADN and the IMDG code. */
export interface Dangerous {
  readonly un: string;
  readonly class: string;
  readonly packingGroup?: 'I' | 'II' | 'III';
}

/** Classes and divisions of dangerous goods that a land terminal meets. Class 1 divisions are listed as one. */
export const dangerousClasses: readonly string[] = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '6.1',
  '6.2',
  '7',
  '8',
  '9',
];
