/** Seeded chance: the same seed gives the same world, on any machine. There is no other chance below the store. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
}

/** 32-bit FNV-1a with a final mix: spreads names that differ in one sign over all numbers. */
export function hashOf(...keys: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const key of keys) {
    const text = String(key);
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193); // A separator, so that ("ab", "c") and ("a", "bc") differ.
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Chance that depends on the keys alone and on no other draw before it, so that a world can be asked about one train
 * without playing all the others. (Mulberry32.)
 */
export function chanceOf(...keys: readonly (string | number)[]): Chance {
  let state = hashOf(...keys);
  return {
    next(): number {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

export const uniform = (chance: Chance, from: number, to: number): number => from + chance.next() * (to - from);

/** A whole number from `from` to `to`, both included. */
export const wholeBetween = (chance: Chance, from: number, to: number): number =>
  from + Math.floor(chance.next() * (to - from + 1));

/** Standard normal, by Box and Muller. */
export function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance.next()));
  return radius * Math.cos(2 * Math.PI * chance.next());
}

export const lognormal = (chance: Chance, mu: number, sigma: number): number => Math.exp(mu + sigma * normal(chance));

/** One of the items, each as likely as its weight says. The weights need not add up to one. */
export function pick<T>(chance: Chance, items: readonly T[], weightOf: (item: T) => number): T {
  let left = chance.next() * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('pick: nothing to pick from');
  return last;
}
