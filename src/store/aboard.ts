import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { loadingId } from '../model/loading.ts';
import type { UnitKey } from '../model/unit.ts';
import { type FirstLift, liftsBefore } from '../terminal/barge/order.ts';
import { type CallHere, cellMetre, type Place } from '../tracking/jobs/sight.ts';
import type { LoadPlanSheet } from '../tracking/load-plan-sheet.ts';
import type { StowPlanSheet } from '../tracking/stow-plan-sheet.ts';
import type { Views } from '../tracking/views.ts';
import type { Loadings } from './loadings.ts';

/** Where units go, or stand, on a train or barge; whom its loading leaves ashore; and which lifts come before others there. */
export interface Aboard {
  readonly places: ReadonlyMap<UnitKey, Place>;
  readonly left: ReadonlySet<UnitKey>;
  readonly before: ReadonlyMap<UnitKey, readonly FirstLift[]>;
}

const nothing: Aboard = { places: new Map(), left: new Set(), before: new Map() };

/** Departures whose places are kept between two looks. */
const keptMost = 200;

/** Places on trains and barges, as long as the same units go and nobody changes a kept plan: one that is being loaded is not made anew. */
export class PlacesAboard {
  private readonly views: Views;
  private readonly loadings: Loadings;
  private readonly known = new Map<DepartureId, { readonly key: string; readonly aboard: Aboard }>();

  constructor(views: Views, loadings: Loadings) {
    this.views = views;
    this.loadings = loadings;
  }

  async at(facility: FacilityId, calls: readonly CallHere[]): Promise<Aboard> {
    const all = await Promise.all(calls.map((call) => this.on(facility, call)));
    return {
      places: new Map(all.flatMap(({ places }) => [...places])),
      left: new Set(all.flatMap(({ left }) => [...left])),
      before: new Map(all.flatMap(({ before }) => [...before])),
    };
  }

  private async on(at: FacilityId, { id, call, mode }: CallHere): Promise<Aboard> {
    const isBarge = mode === 'barge';
    const name = loadingId(id, isBarge ? 0 : call);
    const [riders, loading] = await Promise.all([this.views.ridersOf(id), this.views.loading(name)]);
    const key = riders
      .map(({ key: unit, holds, grossKg, cancelledAt }) => `${unit} ${holds.length} ${grossKg} ${cancelledAt ?? ''}`)
      .join()
      .concat(` ${loading?.version ?? 0} ${call}`);
    const known = this.known.get(id);
    if (known?.key === key) return known.aboard;
    const made = isBarge ? await this.loadings.barge(id, {}) : await this.loadings.train(id, { at });
    const aboard =
      made === undefined || 'problem' in made ? nothing : 'vessel' in made ? onBarge(made, call) : onTrain(made);
    this.known.set(id, { key, aboard });
    if (this.known.size > keptMost) this.known.delete([...this.known.keys()][0] ?? id);
    return aboard;
  }
}

function onTrain({ wagons }: LoadPlanSheet): Aboard {
  let front = 0;
  const places = wagons.flatMap(({ position, number, lengthMm, units }) => {
    const at = front;
    front += lengthMm / 1000;
    return units.map(({ unit, place, startMm, feet }): [UnitKey, Place] => [
      unit,
      { wagon: position, number, place, metre: at + startMm / 1000 + (feet * 0.3048) / 2 },
    ]);
  });
  return { ...nothing, places: new Map(places) };
}

const onBarge = ({ units, left }: StowPlanSheet, call: number): Aboard => ({
  places: new Map(units.map(({ unit, cell, bay, long }) => [unit, { cell, metre: cellMetre(bay, long) }])),
  left: new Set(left.map(({ unit }) => unit)),
  before: liftsBefore(units, call),
});
