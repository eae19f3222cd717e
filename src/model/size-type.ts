import type { Brand } from '../base/brand.ts';
import { type Sentence, say } from '../base/sentence.ts';

/** Four signs of ISO 6346: length, height and width, type. `22G1` is a 20-foot dry box, `45R1` a 40-foot high reefer. */
export type SizeType = Brand<string, 'SizeType'>;

/** What a size-type means for carrying it. */
export interface Size {
  readonly feet: number;
  /** Length counted in twenty-foot units, rounded up to a quarter: 20' is 1, 40' is 2, 45' is 2.25. */
  readonly teu: number;
  readonly high: boolean;
  readonly kind: UnitKind;
}

export type UnitKind =
  | 'dry'
  | 'reefer'
  | 'insulated'
  | 'tank'
  | 'open-top'
  | 'flat'
  | 'bulk'
  | 'ventilated'
  | 'named'
  | 'air';

/** ISO 6346 annex: code to nominal length in feet. */
const feetByCode: Readonly<Record<string, number>> = {
  '1': 10,
  '2': 20,
  '3': 30,
  '4': 40,
  A: 24,
  B: 24,
  C: 25,
  D: 25,
  E: 26,
  F: 27,
  G: 41,
  H: 43,
  K: 45,
  L: 45,
  M: 48,
  N: 49,
  P: 53,
};

/** Second sign: height (and width). Those of 9 ft 6 in and above, or wider, are "high" for gauges and stacks. */
const heightCodes = '024568CDEFLMNP9';
const highCodes = '56EFNP';

const kindByGroup: Readonly<Record<string, UnitKind>> = {
  G: 'dry',
  V: 'ventilated',
  B: 'bulk',
  S: 'named',
  R: 'reefer',
  H: 'insulated',
  U: 'open-top',
  P: 'flat',
  T: 'tank',
  K: 'tank',
  N: 'tank',
  A: 'air',
};

/** Known detail signs of each type group. */
const detailsByGroup: Readonly<Record<string, string>> = {
  G: '0123',
  V: '024',
  B: '013456',
  S: '012',
  R: '0123',
  H: '01256',
  U: '0123456',
  P: '012345',
  T: '0123456789',
  K: '012345678',
  N: '0123456789',
  A: '0',
};

/** Type groups, written where the detail is not known. */
const groupCodes = new Set('GP VH BU BK SN RE RT RS HR HI UT PL PF PC PS TN TD TG AS'.split(' '));

/** Names of the trade that are no ISO codes, and what they mean. */
const tradeNames: Readonly<Record<string, string>> = {
  '20GP': '22G1',
  '20DV': '22G1',
  '20DC': '22G1',
  '40GP': '42G1',
  '40DV': '42G1',
  '40DC': '42G1',
  '40HC': '45G1',
  '40HQ': '45G1',
  '45HC': 'L5G1',
  '45HQ': 'L5G1',
  '20RF': '22R1',
  '40RF': '45R1',
  '40RH': '45R1',
  '20OT': '22U1',
  '40OT': '42U1',
  '20TK': '22T0',
};

/** Reads `45G1`. Gives the reason when it is no size-type. */
export function readSizeType(text: string): SizeType | { problem: Sentence } {
  const code = text.trim().toUpperCase();
  if (!/^[0-9A-Z]{4}$/.test(code)) return { problem: say`a size-type has 4 signs, such as 22G1 or 45R1` };
  const meant = Object.hasOwn(tradeNames, code) ? tradeNames[code] : undefined;
  if (meant !== undefined) return { problem: say`${code} is a name of the trade; its ISO 6346 size-type is ${meant}` };
  const [length = '', height = '', group = '', detail = ''] = code;
  if (!Object.hasOwn(feetByCode, length)) return { problem: say`unknown length code ${length}` };
  if (!heightCodes.includes(height)) return { problem: say`unknown height code ${height}` };
  const known =
    groupCodes.has(group + detail) || (Object.hasOwn(detailsByGroup, group) && detailsByGroup[group]?.includes(detail));
  if (known !== true) return { problem: say`unknown type code ${group + detail}` };
  return code as SizeType;
}

export function sizeOf(sizeType: SizeType): Size {
  const known = sizes.get(sizeType);
  if (known !== undefined) return known;
  const feet = feetByCode[sizeType[0] ?? ''] ?? 0;
  const size: Size = {
    feet,
    teu: Math.ceil(feet / 5) / 4,
    high: highCodes.includes(sizeType[1] ?? ''),
    kind: kindByGroup[sizeType[2] ?? ''] ?? 'dry',
  };
  sizes.set(sizeType, size);
  return size;
}

/** What an empty unit weighs when nobody says: usual tares of the trade (ISO 668 boxes), in kilograms. */
export function usualTareKg(sizeType: SizeType): number {
  const { feet, kind, high } = sizeOf(sizeType);
  const base = feet <= 20 ? 2_250 : feet <= 40 ? (high ? 3_900 : 3_750) : 4_800;
  return kind === 'reefer' ? (feet <= 20 ? 3_000 : 4_700) : base;
}

/** The most a unit may weigh with goods: ISO 668 and its 2013 amendment give 30,480 kg, 36,000 kg for marked boxes. */
export const isoGrossMaxKg = 36_000;

const sizes = new Map<SizeType, Size>();
