import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Disruption } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import { type DisruptedTruth, leftBehind, underDisruptions } from './under-disruptions.ts';
import { trueMoments } from './world.ts';

const keptMax = 20_000;

/** How departures of a made-up world really run, each worked out once. It guards that what is kept goes by what is disrupted now. */
export class Truths {
  private readonly network: Network;
  private readonly seed: number;
  private readonly datedCache = new Map<DepartureId, Dated | undefined>();
  private readonly truthCache = new Map<DepartureId, DisruptedTruth | undefined>();
  private readonly states = new Map<DepartureId, DepartureState>();
  private readonly behind = new Map<DepartureId, ReadonlySet<UnitKey>>();
  private disruptions: readonly Disruption[] = [];

  constructor(network: Network, seed: number) {
    this.network = network;
    this.seed = seed;
  }

  dated(id: DepartureId): Dated | undefined {
    if (!this.datedCache.has(id)) this.datedCache.set(id, dateDeparture(this.network, id));
    return this.datedCache.get(id);
  }

  of(id: DepartureId): DisruptedTruth | undefined {
    if (!this.truthCache.has(id)) {
      const dated = this.dated(id);
      const usual = dated === undefined ? undefined : trueMoments(this.network, dated, this.seed);
      const truth =
        dated === undefined || usual === undefined
          ? undefined
          : underDisruptions(this.network, this.disruptions, dated, usual, this.states.get(id));
      this.truthCache.set(id, truth);
    }
    return this.truthCache.get(id);
  }

  isLeftBehind(id: DepartureId, unit: UnitKey): boolean {
    return this.behind.get(id)?.has(unit) === true;
  }

  /** Goes by what is disrupted from now on; says whether that is something else than before. */
  hear(disruptions: readonly Disruption[]): boolean {
    this.behind.clear(); // Others may be planned on a departure by now.
    if (this.datedCache.size > keptMax)
      for (const kept of [this.datedCache, this.truthCache, this.states]) kept.clear();
    if (JSON.stringify(disruptions) === JSON.stringify(this.disruptions)) return false;
    this.disruptions = disruptions;
    this.truthCache.clear();
    return true;
  }

  get isDisrupted(): boolean {
    return this.disruptions.length > 0;
  }

  /** Takes note of which departures have left: who has is not kept from setting out. */
  note(states: ReadonlyMap<DepartureId, DepartureState>): void {
    const left = (known: DepartureState | undefined): boolean => known?.calls[0]?.departedAt !== undefined;
    for (const [id, state] of states) {
      if (left(state) !== left(this.states.get(id))) this.truthCache.delete(id);
      this.states.set(id, state);
    }
  }

  /** Those of some departures of which nobody has said yet who finds no place, though there is less space. */
  reducedOf(ids: readonly DepartureId[]): DepartureId[] {
    const reduced = (id: DepartureId): boolean => this.of(id)?.share.some((share) => share < 1) === true;
    return [...new Set(ids)].filter((id) => !this.behind.has(id) && reduced(id));
  }

  noteRiders(riders: ReadonlyMap<DepartureId, readonly Unit[]>): void {
    for (const [id, units] of riders) {
      const [dated, truth] = [this.dated(id), this.of(id)];
      if (dated !== undefined && truth !== undefined) this.behind.set(id, leftBehind(dated, truth.share, units));
    }
  }
}
