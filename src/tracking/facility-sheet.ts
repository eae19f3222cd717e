import type { Facility, FacilityId, Mark, Opening } from '../model/facility.ts';
import { isLifting } from '../model/job.ts';
import type { Network } from '../model/network.ts';
import { type Block, type MachineKind, slotsOf, type Terminal } from '../model/terminal.ts';

/** A facility from the inside, as people see it. */
export interface FacilitySheet {
  readonly id: FacilityId;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly zone: string;
  readonly ours: boolean;
  readonly mark: Mark;
  readonly opening: readonly OpeningDay[];
  readonly blocks: readonly BlockSheet[];
  readonly tracks: readonly {
    readonly id: string;
    readonly gauge: number;
    readonly usableM: number;
    readonly mark: Mark;
  }[];
  readonly gates: readonly GateSheet[];
  readonly berths: readonly {
    readonly id: string;
    readonly lengthM: number;
    readonly draughtM: number;
    readonly mark: Mark;
  }[];
  readonly machines: readonly MachineSheet[];
  readonly totals: {
    /** Twenty-foot units on the ground and upon each other. */
    readonly slots: number;
    readonly plugs: number;
    readonly tracks: number;
    /** What machines that lift do together in an hour. */
    readonly liftsPerHour: number;
    readonly trucksPerHour: number;
  };
}

/** On which days of the week, Monday is 1, trucks come and go between two times of the clock there. */
interface OpeningDay {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

interface BlockSheet extends Omit<Block, 'dangerous' | 'plugBays'> {
  readonly slots: number;
  readonly plugBays?: string;
  readonly dangerous: readonly string[];
}

interface GateSheet {
  readonly id: string;
  readonly lanesIn: number;
  readonly lanesOut: number;
  readonly minutesPerTruck: number;
  readonly opening: readonly OpeningDay[];
  readonly mark: Mark;
}

interface MachineSheet {
  readonly id: string;
  readonly kind: MachineKind;
  readonly count: number;
  readonly movesPerHour: number;
  readonly maxKg: number;
  readonly reaches: readonly string[];
  readonly mark: Mark;
}

const noInside: Terminal = { blocks: [], tracks: [], gates: [], berths: [], machines: [] };

/** What stands at a facility; nothing where the network has no such place. */
export function facilitySheet({ facilities, terminals }: Network, id: FacilityId): FacilitySheet | undefined {
  const facility = facilities.get(id);
  if (facility === undefined) return undefined;
  const { blocks, tracks, gates, berths, machines } = terminals.get(id) ?? noInside;
  const lifting = machines.filter(({ kind }) => isLifting(kind));
  const { name, kinds, zone, ours, mark } = facility;
  return {
    ...{ id, name, kinds, zone, ours, mark, opening: openingDays(facility.opening) },
    blocks: blocks.map(blockSheet),
    tracks,
    gates: gates.map((gate) => gateSheet(facility, gate)),
    berths,
    machines,
    totals: {
      slots: blocks.reduce((sum, block) => sum + slotsOf(block), 0),
      plugs: blocks.reduce((sum, block) => sum + block.plugs, 0),
      tracks: tracks.length,
      liftsPerHour: lifting.reduce((sum, { count, movesPerHour }) => sum + count * movesPerHour, 0),
      trucksPerHour: Math.round(
        gates.reduce(
          (sum, { lanesIn, lanesOut, minutesPerTruck }) => sum + ((lanesIn + lanesOut) * 60) / minutesPerTruck,
          0,
        ),
      ),
    },
  };
}

function blockSheet(block: Block): BlockSheet {
  const { plugBays, dangerous, ...rest } = block;
  const plugs = plugBays === undefined ? {} : { plugBays: `${plugBays.from}-${plugBays.to}` };
  return { ...rest, slots: slotsOf(block), ...plugs, dangerous: [...dangerous] };
}

const gateSheet = (facility: Facility, { opening, ...gate }: Terminal['gates'][number]): GateSheet => ({
  ...gate,
  opening: openingDays(opening ?? facility.opening),
});

const openingDays = (opening: Opening): OpeningDay[] =>
  opening.flatMap((span, index) =>
    span === undefined ? [] : [{ weekday: index + 1, from: clockOf(span.from), to: clockOf(span.to) }],
  );

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
