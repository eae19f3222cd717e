import type { Unit, UnitKey } from '../model/unit.ts';

/** Units by a name that follows from their state, such as the bay they stand in. It guards that each is under the name it has now alone. */
export class UnitsByName {
  private readonly keys = new Map<string, Set<UnitKey>>();
  private readonly nameOf: (unit: Unit) => string | undefined;

  constructor(nameOf: (unit: Unit) => string | undefined) {
    this.nameOf = nameOf;
  }

  keysOf(name: string): Iterable<UnitKey> {
    return this.keys.get(name) ?? [];
  }

  /** A unit is known for the first time, or has changed. */
  note(before: Unit | undefined, after: Unit): void {
    const [left, come] = [before === undefined ? undefined : this.nameOf(before), this.nameOf(after)];
    if (left === come) return;
    if (left !== undefined) this.keys.get(left)?.delete(after.key);
    if (come === undefined) return;
    const there = this.keys.get(come);
    if (there === undefined) this.keys.set(come, new Set([after.key]));
    else there.add(after.key);
  }
}
