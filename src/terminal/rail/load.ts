import { type Sentence, say } from '../../base/sentence.ts';
import { lengthMmOf, type Pattern } from '../../model/wagon.ts';
import { distanceBetween, type LoadQuestion, type LoadUnit, type Placement, type Seated } from './question.ts';
import { wagonObjection } from './wagon-load.ts';

/** A unit's place on a train that is being loaded. */
export interface Seat {
  readonly wagon: number;
  readonly place: number;
}

export interface Objection {
  readonly code: 'no-pins' | 'wagon-limits' | 'no-power' | 'goods-limit' | 'segregation';
  readonly detail: Sentence;
}

/** What can be taken back to. */
export interface Snapshot {
  readonly patterns: readonly number[];
  readonly places: readonly (readonly (LoadUnit | undefined)[])[];
}

/** A train while it is being loaded. It guards that whatever is on it keeps all limits. */
export class Load {
  readonly patterns: number[];
  readonly places: (LoadUnit | undefined)[][];
  value = 0;
  reshuffles = 0;
  private readonly question: LoadQuestion;
  private readonly seats = new Map<LoadUnit, Seat>();
  /** Units that stay where they are, by wagon: where each begins. */
  private readonly fixed = new Map<number, Map<LoadUnit, number>>();
  private goodsKg = 0;
  private kg = 0;
  private readonly tareKg: number;

  constructor(question: LoadQuestion, patterns: readonly number[]) {
    this.question = question;
    this.patterns = [...patterns];
    this.places = question.wagons.map(({ type }, w) => emptyPlaces(type.patterns[this.patterns[w] ?? 0]?.length ?? 0));
    this.tareKg = question.wagons.reduce((sum, { type }) => sum + type.tareKg, 0);
  }

  has(unit: LoadUnit): boolean {
    return this.seats.has(unit);
  }

  seatOf(unit: LoadUnit): Seat | undefined {
    return this.seats.get(unit);
  }

  /** Puts a unit where it begins at a point of a wagon, and keeps it there. Nothing is done, and false, where no pins are set so. */
  fix(unit: LoadUnit, wagon: number, startMm: number): boolean {
    const there = this.fixed.get(wagon) ?? new Map<LoadUnit, number>();
    this.fixed.set(wagon, new Map([...there, [unit, startMm]]));
    const [pattern] = this.patternsOf(wagon);
    if (pattern !== undefined) {
      this.clear(wagon);
      this.setPattern(wagon, pattern);
      return true;
    }
    this.fixed.set(wagon, there);
    return false;
  }

  isFixed(unit: LoadUnit): boolean {
    const seat = this.seats.get(unit);
    return seat !== undefined && this.fixed.get(seat.wagon)?.has(unit) === true;
  }

  /** Whether nothing stands on a wagon but what stays there. */
  isOpen(wagon: number): boolean {
    return (this.places[wagon] ?? []).every((unit) => unit === undefined || this.isFixed(unit));
  }

  /** The ways to set the pins of a wagon that hold what stays on it. */
  patternsOf(wagon: number): number[] {
    const fixed = [...(this.fixed.get(wagon) ?? [])];
    const patterns = this.question.wagons[wagon]?.type.patterns ?? [];
    return [...patterns.keys()].filter((index) => {
      const found = fixed.map(([unit, startMm]) => placeAt(patterns[index], unit.feet, startMm));
      return !found.includes(-1) && new Set(found).size === found.length;
    });
  }

  /** Who stands over a point of a wagon and what lies behind it for a unit of so many feet. */
  standingOn(wagon: number, startMm: number, feet: number): LoadUnit[] {
    const pattern = this.patternOf(wagon);
    return (this.places[wagon] ?? []).flatMap((unit, place) => {
      const start = pattern?.[place]?.startMm ?? 0;
      if (unit === undefined || start >= startMm + lengthMmOf(feet) || startMm >= start + lengthMmOf(unit.feet))
        return [];
      return [unit];
    });
  }

  patternOf(wagon: number): Pattern | undefined {
    return this.question.wagons[wagon]?.type.patterns[this.patterns[wagon] ?? 0];
  }

  /** Why a unit may not go there as the train stands, or nothing. */
  objection(unit: LoadUnit, wagon: number, place: number): Objection | undefined {
    const { question } = this;
    const on = question.wagons[wagon];
    const pattern = this.patternOf(wagon);
    const units = this.places[wagon];
    if (on === undefined || pattern === undefined || units === undefined || units[place] !== undefined)
      return { code: 'no-pins', detail: say`there is no such place free` };
    if (pattern[place]?.feet !== unit.feet)
      return { code: 'no-pins', detail: say`a place of ${pattern[place]?.feet} feet` };
    const { goodsMaxKg, grossMaxKg } = question.rule;
    if (goodsMaxKg !== undefined && this.goodsKg + unit.goodsKg > goodsMaxKg)
      return { code: 'goods-limit', detail: say`the train may carry ${goodsMaxKg} kg of goods` };
    if (grossMaxKg !== undefined && this.tareKg + this.kg + unit.kg > grossMaxKg)
      return { code: 'goods-limit', detail: say`the train may weigh ${grossMaxKg} kg` };
    if (this.kg + unit.kg > question.unitsMaxKg)
      return { code: 'goods-limit', detail: say`the service carries ${question.unitsMaxKg} kg` };
    const with_ = units.map((other, index) => (index === place ? unit : other));
    return wagonObjection(question, on, pattern, with_) ?? this.nearObjection(unit, wagon);
  }

  private nearObjection(unit: LoadUnit, wagon: number): Objection | undefined {
    if (unit.dangerous.length === 0) return undefined;
    for (const [other, seat] of this.seats) {
      if (other.dangerous.length === 0 || other === unit) continue;
      const wagons = distanceBetween(this.question.book, unit.dangerous, other.dangerous);
      if (wagons > 0 && Math.abs(seat.wagon - wagon) <= wagons)
        return { code: 'segregation', detail: say`${wagons} wagons must lie between it and ${other.key}` };
    }
    return undefined;
  }

  put(unit: LoadUnit, wagon: number, place: number): void {
    const units = this.places[wagon];
    if (units !== undefined) units[place] = unit;
    this.seats.set(unit, { wagon, place });
    this.count(unit, 1);
  }

  take(unit: LoadUnit): Seat | undefined {
    const seat = this.seats.get(unit);
    const units = seat === undefined ? undefined : this.places[seat.wagon];
    if (seat === undefined || units === undefined) return undefined;
    units[seat.place] = undefined;
    this.seats.delete(unit);
    this.count(unit, -1);
    return seat;
  }

  /** Takes everybody off a wagon who does not stay there. */
  clear(wagon: number): void {
    for (const unit of this.places[wagon] ?? []) if (unit !== undefined && !this.isFixed(unit)) this.take(unit);
  }

  /** Sets the pins of a wagon on which nothing stands but what stays there. */
  setPattern(wagon: number, pattern: number): void {
    const fixed = [...(this.fixed.get(wagon) ?? [])];
    for (const [unit] of fixed) this.take(unit);
    this.patterns[wagon] = pattern;
    this.places[wagon] = emptyPlaces(this.patternOf(wagon)?.length ?? 0);
    for (const [unit, startMm] of fixed) this.put(unit, wagon, placeAt(this.patternOf(wagon), unit.feet, startMm));
  }

  private count(unit: LoadUnit, sign: 1 | -1): void {
    this.value += sign * unit.value;
    this.reshuffles += sign * unit.reshuffles;
    this.goodsKg += sign * unit.goodsKg;
    this.kg += sign * unit.kg;
  }

  /** What stands on some wagons, to be put back. */
  remember(wagons: readonly number[]): Snapshot {
    return {
      patterns: wagons.map((w) => this.patterns[w] ?? 0),
      places: wagons.map((w) => [...(this.places[w] ?? [])]),
    };
  }

  restore(wagons: readonly number[], { patterns, places }: Snapshot): void {
    for (const w of wagons) this.clear(w);
    for (const [index, w] of wagons.entries()) {
      this.setPattern(w, patterns[index] ?? 0);
      for (const [place, unit] of (places[index] ?? []).entries())
        if (unit !== undefined && !this.has(unit)) this.put(unit, w, place);
    }
  }

  /** Whether two wagons are of one type, so that each can carry what the other does. */
  areAlike(w: number, v: number): boolean {
    const { wagons } = this.question;
    return wagons[w]?.type === wagons[v]?.type;
  }

  /** Places for so many feet that nobody has, as the pins are set, and where they begin on their wagons. */
  freePlaces(feet: number): (Seat & { readonly startMm: number })[] {
    return this.places.flatMap((units, wagon) =>
      (this.patternOf(wagon) ?? []).flatMap((at, place) =>
        at.feet === feet && units[place] === undefined ? [{ wagon, place, startMm: at.startMm }] : [],
      ),
    );
  }

  placements(): Placement[] {
    return this.places.flatMap((units, wagon) =>
      units.flatMap((unit, place) =>
        unit === undefined ? [] : [{ unit: unit.key, wagon, pattern: this.patterns[wagon] ?? 0, place }],
      ),
    );
  }
}

/** Which place of a pattern takes so many feet from a point on; -1 where none does. */
export const placeAt = (pattern: Pattern | undefined, feet: number, startMm: number): number =>
  pattern?.findIndex((place) => place.feet === feet && place.startMm === startMm) ?? -1;

/** Where the placements of a train begin on its wagons. */
export const seatedOf = ({ wagons }: LoadQuestion, placements: readonly Placement[]): Seated[] =>
  placements.map(({ unit, wagon, pattern, place }) => ({
    unit,
    wagon,
    startMm: wagons[wagon]?.type.patterns[pattern]?.[place]?.startMm ?? 0,
  }));

const emptyPlaces = (count: number): (LoadUnit | undefined)[] => Array.from({ length: count }, () => undefined);
