import { distanceBetween, type LoadQuestion, type LoadUnit, type Placement } from './question.ts';
import { wagonObjection } from './wagon-load.ts';

/** A unit's place on a train that is being loaded. */
interface Seat {
  readonly wagon: number;
  readonly place: number;
}

export interface Objection {
  readonly code: 'no-pins' | 'wagon-limits' | 'no-power' | 'goods-limit' | 'segregation';
  readonly detail: string;
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

  /** Why a unit may not go there as the train stands, or nothing. */
  objection(unit: LoadUnit, wagon: number, place: number): Objection | undefined {
    const { question } = this;
    const on = question.wagons[wagon];
    const pattern = on?.type.patterns[this.patterns[wagon] ?? 0];
    const units = this.places[wagon];
    if (on === undefined || pattern === undefined || units === undefined || units[place] !== undefined)
      return { code: 'no-pins', detail: 'there is no such place free' };
    if (pattern[place]?.feet !== unit.feet)
      return { code: 'no-pins', detail: `a place of ${pattern[place]?.feet} feet` };
    const { goodsMaxKg, grossMaxKg } = question.rule;
    if (goodsMaxKg !== undefined && this.goodsKg + unit.goodsKg > goodsMaxKg)
      return { code: 'goods-limit', detail: `the train may carry ${goodsMaxKg} kg of goods` };
    if (grossMaxKg !== undefined && this.tareKg + this.kg + unit.kg > grossMaxKg)
      return { code: 'goods-limit', detail: `the train may weigh ${grossMaxKg} kg` };
    if (this.kg + unit.kg > question.unitsMaxKg)
      return { code: 'goods-limit', detail: `the service carries ${question.unitsMaxKg} kg` };
    const with_ = units.map((other, index) => (index === place ? unit : other));
    return wagonObjection(question, on, pattern, with_) ?? this.nearObjection(unit, wagon);
  }

  private nearObjection(unit: LoadUnit, wagon: number): Objection | undefined {
    if (unit.dangerous.length === 0) return undefined;
    for (const [other, seat] of this.seats) {
      if (other.dangerous.length === 0 || other === unit) continue;
      const wagons = distanceBetween(this.question.book, unit.dangerous, other.dangerous);
      if (wagons > 0 && Math.abs(seat.wagon - wagon) <= wagons)
        return { code: 'segregation', detail: `${wagons} wagons must lie between it and ${other.key}` };
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

  /** Sets the pins of an empty wagon. */
  setPattern(wagon: number, pattern: number): void {
    this.patterns[wagon] = pattern;
    this.places[wagon] = emptyPlaces(this.question.wagons[wagon]?.type.patterns[pattern]?.length ?? 0);
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
    for (const w of wagons) for (const unit of this.places[w] ?? []) if (unit !== undefined) this.take(unit);
    for (const [index, w] of wagons.entries()) {
      this.setPattern(w, patterns[index] ?? 0);
      for (const [place, unit] of (places[index] ?? []).entries()) if (unit !== undefined) this.put(unit, w, place);
    }
  }

  placements(): Placement[] {
    return this.places.flatMap((units, wagon) =>
      units.flatMap((unit, place) =>
        unit === undefined ? [] : [{ unit: unit.key, wagon, pattern: this.patterns[wagon] ?? 0, place }],
      ),
    );
  }
}

const emptyPlaces = (count: number): (LoadUnit | undefined)[] => Array.from({ length: count }, () => undefined);
