import { useCallback, useState } from 'react';
import { hubNow } from '../shell/now.ts';

/** Units alike: how many of which size, each with its weight; numbers where they are known. All as it was typed. */
export interface UnitsDraft {
  readonly count: string;
  readonly sizeType: string;
  readonly grossKg: string;
  readonly numbers: string;
}

export interface GoodsDraft {
  readonly hs: string;
  readonly description: string;
  readonly value: string;
  /** Empty until a value is typed: then it is the one shown, the hub's own. */
  readonly currency: string;
  readonly minC: string;
  readonly maxC: string;
  readonly shelfLife: string;
  readonly un: string;
  readonly dangerClass: string;
  readonly packingGroup: string;
  /** As the hub has it; nobody types it here. */
  readonly netKg?: number;
}

/** A booking that somebody is writing. */
export interface Draft {
  readonly id: string;
  readonly customer: string;
  readonly origin: string;
  readonly destination: string;
  /** On the clocks of origin and destination. */
  readonly ready: string;
  readonly due: string;
  readonly laden: boolean;
  readonly units: readonly UnitsDraft[];
  readonly goods: readonly GoodsDraft[];
  readonly consignor: string;
  readonly consignee: string;
  readonly incoterm: string;
  readonly carrier: string;
  readonly priority: string;
  readonly modes: readonly string[];
  /** When all papers will be there, on the clock of the origin. */
  readonly documents: string;
  /** What a day of lateness of one unit costs, in whole units of the hub's currency. */
  readonly latePerDay: string;
}

export const noUnits: UnitsDraft = { count: '1', sizeType: '45G1', grossKg: '', numbers: '' };
export const noGoods: GoodsDraft = {
  hs: '',
  description: '',
  value: '',
  currency: '',
  minC: '',
  maxC: '',
  shelfLife: '',
  un: '',
  dangerClass: '',
  packingGroup: '',
};

const place = 'dryport-booking-draft';

/** A reference that nobody has used: the day and four signs by chance. It may be written over. */
function freshReference(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(4))].map(
    (byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[byte % 32],
  );
  return `B-${new Date(hubNow()).toISOString().slice(2, 10).replaceAll('-', '')}-${signs.join('')}`;
}

const fresh = (): Draft => ({
  id: freshReference(),
  customer: '',
  origin: '',
  destination: '',
  ready: '',
  due: '',
  laden: true,
  units: [noUnits],
  goods: [noGoods],
  consignor: '',
  consignee: '',
  incoterm: '',
  carrier: '',
  priority: '3',
  modes: [],
  documents: '',
  latePerDay: '',
});

/** What was typed before the page was left or read again. */
function stored(): Draft | undefined {
  try {
    const text = sessionStorage.getItem(place);
    if (text === null) return undefined;
    const { units = [noUnits], goods = [noGoods], ...rest } = JSON.parse(text) as Partial<Draft>;
    const whole = <T>(lines: readonly T[], none: T): T[] => lines.map((line) => ({ ...none, ...line })); // It may be of an older console.
    return { ...fresh(), ...rest, units: whole(units, noUnits), goods: whole(goods, noGoods) };
  } catch {
    return undefined;
  }
}

/** The booking being written. Every change is kept at once, so that a reload loses nothing. */
export function useDraft(): {
  readonly draft: Draft;
  change(change: Partial<Draft>): void;
  clear(): void;
} {
  const [draft, setDraft] = useState(() => stored() ?? fresh());
  const change = useCallback((part: Partial<Draft>): void => {
    setDraft((before) => {
      const next = { ...before, ...part };
      try {
        sessionStorage.setItem(place, JSON.stringify(next));
      } catch {
        // Then it is kept for as long as the page is open.
      }
      return next;
    });
  }, []);
  const clear = useCallback((): void => {
    try {
      sessionStorage.removeItem(place);
    } catch {
      // Nothing was kept.
    }
    setDraft(fresh());
  }, []);
  return { draft, change, clear };
}
