import { textOf } from '../../base/sentence.ts';
import type { ServiceId } from '../../model/service.ts';
import type { UnitKey } from '../../model/unit.ts';
import { ruleOf, type WagonBook, type WagonType } from '../../model/wagon.ts';
import { checkLoad } from '../../terminal/rail/check.ts';
import { planLoad } from '../../terminal/rail/plan.ts';
import type { LoadQuestion, LoadUnit, Wagon } from '../../terminal/rail/question.ts';
import type { Calendar } from './calendar.ts';
import type { Flow, FlowEnd, FlowUnit, FlowVisit } from './flow.ts';
import type { Ground, Inside, Site } from './ground.ts';
import { usualStay } from './knowledge.ts';
import type { Tally } from './tally.ts';

/** Lifts at once on one train or barge: two or three gantries work a train (norm). */
const lifting = 3;
/** What a train stands besides lifting, before and after each: of the usual four hours two go to transloading 55 minutes each way. */
const aside = (usualStay - 2 * 55) / 2;

/** Trains and barges from their arrival to their departure: a place is found, all is lifted off, a load plan is made and carried out. */
export class Quay {
  private readonly site: Site;
  private readonly flow: Flow;
  private readonly ground: Ground;
  private readonly calendar: Calendar;
  private readonly tally: Tally;
  private readonly places: Record<'train' | 'barge', string[]>;
  private readonly waiting: number[] = [];
  private readonly loaded = new Set<number>();
  private readonly inbound = new Map<number, FlowUnit[]>();

  constructor(site: Site, flow: Flow, ground: Ground, calendar: Calendar, tally: Tally) {
    const { tracks, berths } = site.terminal;
    this.site = site;
    this.flow = flow;
    this.ground = ground;
    this.calendar = calendar;
    this.tally = tally;
    const train = tracks.map(({ id }) => id as string);
    // Where there is no berth a shuttle brings what barges carry: it stands on a track.
    this.places = { train, barge: berths.length === 0 ? train : berths.map(({ id }) => id as string) };
    for (const unit of flow.units) {
      if (unit.comes.by !== 'visit') continue;
      this.inbound.set(unit.comes.visit, [...(this.inbound.get(unit.comes.visit) ?? []), unit]);
    }
  }

  arrive(index: number): void {
    this.waiting.push(index);
    this.assign();
  }

  private assign(): void {
    for (const index of [...this.waiting]) {
      const visit = this.flow.visits[index];
      const place = visit === undefined ? undefined : this.places[visit.kind].shift();
      if (visit === undefined || place === undefined) continue;
      this.waiting.splice(this.waiting.indexOf(index), 1);
      this.calendar.after(aside, () => this.unload(index, visit, place));
    }
  }

  private unload(index: number, visit: FlowVisit, place: string): void {
    const left = [...(this.inbound.get(index) ?? [])];
    this.several(
      (done) => {
        const unit = left.shift();
        if (unit === undefined) return false;
        this.ground.takeIn(unit, place, done);
        return true;
      },
      () => this.load(index, visit, place),
    );
  }

  private load(index: number, visit: FlowVisit, place: string): void {
    const left = this.chosen(index, visit);
    this.several(
      (done) => {
        const next = this.easiest(left);
        if (next === undefined) return false;
        left.delete(next);
        this.ground.fetch(next, place, done);
        return true;
      },
      () => this.calendar.after(aside, () => this.depart(visit, place)),
    );
  }

  private depart(visit: FlowVisit, place: string): void {
    const stay = visit.kind === 'train' ? this.tally.trainStay : this.tally.bargeStay;
    stay.push(this.calendar.now - visit.arrives);
    this.places[visit.kind].push(place);
    this.assign();
  }

  /** Does one after the other, a few at once; `next` starts one, or says that there is none left. */
  private several(next: (done: () => void) => boolean, all: () => void): void {
    let [running, over] = [0, false];
    const more = (): void => {
      while (running < lifting && !over) {
        running += 1;
        const started = next(() => {
          running -= 1;
          more();
        });
        if (started) continue;
        running -= 1;
        over = true;
      }
      if (over && running === 0) all();
    };
    more();
  }

  /** Who goes: all that are here and are to go, as the load plan says. The others wait for the next departure of its kind. */
  private chosen(index: number, visit: FlowVisit): Set<Inside> {
    this.loaded.add(index);
    const due = [...this.ground.inside.values()].filter(({ goes }) => goes.by === 'visit' && goes.visit === index);
    const going = new Set(visit.kind === 'train' ? this.loadPlan(index, visit, due) : fitting(due, visit.teu));
    for (const here of due) {
      if (going.has(here)) continue;
      this.tally.leftBehind.add(here.unit.key);
      here.goes = this.wayOut(here.goes);
      this.ground.restate(here);
    }
    return going;
  }

  /** What a unit leaves on: where its departure is loaded already, the next of its kind, as long as there is one. */
  wayOut(end: FlowEnd): FlowEnd {
    if (end.by === 'truck' || !this.loaded.has(end.visit)) return end;
    const { visits } = this.flow;
    const kind = visits[end.visit]?.kind;
    let [next, soonest] = [end.visit, Number.POSITIVE_INFINITY];
    for (const [index, visit] of visits.entries()) {
      if (visit.kind !== kind || this.loaded.has(index) || visit.arrives >= soonest) continue;
      [next, soonest] = [index, visit.arrives];
    }
    return { by: 'visit', visit: next };
  }

  private loadPlan(index: number, { teu }: FlowVisit, due: readonly Inside[]): Inside[] {
    const question = trainQuestion(
      this.site.book,
      this.trackGauge(),
      teu,
      due.map((here) => this.loadUnit(index, here)),
    );
    if (question === undefined) return [...due];
    const plan = planLoad(question);
    const [fault] = checkLoad(question, plan);
    if (fault !== undefined) throw new Error(`the load plan of a visit breaks a limit: ${textOf(fault)}`); // Our own promise.
    this.tally.loads.push({ value: plan.value, bound: plan.bound, units: plan.placements.length });
    const going = new Set(plan.placements.map(({ unit }) => unit));
    return due.filter(({ unit }) => going.has(unit.key));
  }

  private trackGauge(): number {
    return this.site.terminal.tracks[0]?.gauge ?? 1435;
  }

  private loadUnit(index: number, { unit }: Inside): LoadUnit {
    const above = this.ground.yard.above(unit.key);
    return asLoadUnit(unit, above.filter(({ departure }) => departure !== `V-${index}`).length);
  }

  /** The unit that least stands upon; of those the one that waited for is first in the list. */
  private easiest(left: ReadonlySet<Inside>): Inside | undefined {
    let [best, least]: [Inside | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const here of left) {
      const above = this.ground.yard.above(here.unit.key).length + (here.isDown ? 0 : 100);
      if (above < least) [best, least] = [here, above];
      if (least === 0) break;
    }
    return best;
  }
}

const tareOf = (feet: number): number => (feet <= 20 ? 2_250 : 3_900);

/** As a train's load plan sees a unit of a flow: one is worth as much as another, by length. */
export const asLoadUnit = ({ key, feet, kg, needsPlug, dangerous, empty }: FlowUnit, reshuffles: number): LoadUnit => ({
  key: key as UnitKey,
  feet,
  kg,
  goodsKg: empty ? 0 : Math.max(0, kg - tareOf(feet)),
  needsPlug,
  dangerous,
  block: 0,
  value: feet * 5,
  reshuffles,
});

/**
 * A train of the first type of wagon that fits the gauge, as long as it is to carry so many TEU, by the rules for any train; at its end
 * wagons that feed reefers, one for each that goes, as far as there is such a type.
 */
export function trainQuestion(
  book: WagonBook,
  gauge: number,
  teu: number,
  units: readonly LoadUnit[],
): LoadQuestion | undefined {
  const types = [...book.types.values()].filter((each) => each.gauge === gauge);
  const [type] = types;
  if (type === undefined) return undefined;
  const feeding = types.find(({ plugs }) => plugs > 0) ?? type;
  const count = Math.ceil(teu / teuOf(type));
  const fed = units.filter(({ needsPlug }) => needsPlug).length;
  const wagons = Array.from({ length: count }, (_, at): Wagon => {
    return { number: String(at + 1), type: at < count - fed ? type : feeding };
  });
  const { service: _, mark: __, ...rule } = ruleOf(book, '' as ServiceId) ?? { mark: 'estimated' as const };
  return { wagons, units, rule, unitsMaxKg: Number.MAX_SAFE_INTEGER, book };
}

const teuOf = ({ patterns }: WagonType): number =>
  Math.max(...patterns.map((places) => Math.floor(places.reduce((sum, { feet }) => sum + feet / 20, 0))));

/** As many as fit, those that waited longest first. */
function fitting(due: readonly Inside[], teu: number): Inside[] {
  let left = teu;
  return due.filter(({ unit }) => {
    const takes = unit.feet / 20;
    if (takes > left) return false;
    left -= takes;
    return true;
  });
}
