import type { FacilityId } from '../../model/facility.ts';
import { findTransfer } from '../../model/network.ts';
import type { Transfer } from '../../model/transfer.ts';
import { gate } from '../../model/way.ts';
import type { Timetable } from '../timetable/timetable.ts';

/** Every possible change between docks of one facility, in flat arrays: those of dock a are `start[a]` to `start[a + 1]`. */
export interface Changes {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly wait: Int32Array;
  readonly cost: Int32Array;
  readonly co2: Int32Array;
  /** From the customer's gate to the dock and back; a wait of -1 where there is no such transfer. */
  readonly inWait: Int32Array;
  readonly inCost: Int32Array;
  readonly inCo2: Int32Array;
  readonly outWait: Int32Array;
  readonly outCost: Int32Array;
  readonly outCo2: Int32Array;
  /** Facility of each dock, by number, and the docks of each facility. */
  readonly docksAt: ReadonlyMap<FacilityId, readonly number[]>;
}

/** Compiles the transfers of the network for the docks of a timetable. */
export function compileChanges(timetable: Timetable): Changes {
  const { docks, network } = timetable;
  const count = docks.length;
  const docksAt = new Map<FacilityId, number[]>();
  for (const [index, { facility }] of docks.entries()) docksAt.set(facility, [...(docksAt.get(facility) ?? []), index]);
  const lift = (transfer: Transfer): number => Math.round(transfer.lifts * network.emissions.perLift);
  const rows: { to: number; transfer: Transfer }[][] = docks.map(({ facility, way }) =>
    (docksAt.get(facility) ?? []).flatMap((to) => {
      const transfer = findTransfer(network, facility, way, docks[to]?.way ?? gate);
      return transfer === undefined ? [] : [{ to, transfer }];
    }),
  );
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const [start, to, wait] = [new Int32Array(count + 1), new Int32Array(total), new Int32Array(total)];
  const [cost, co2] = [new Int32Array(total), new Int32Array(total)];
  let at = 0;
  for (const [index, row] of rows.entries()) {
    start[index] = at;
    for (const entry of row) {
      to[at] = entry.to;
      wait[at] = entry.transfer.wait;
      cost[at] = entry.transfer.perUnit;
      co2[at] = lift(entry.transfer);
      at += 1;
    }
  }
  start[count] = at;
  const ends = gateEnds(timetable, lift);
  return { start, to, wait, cost, co2, ...ends, docksAt };
}

function gateEnds(timetable: Timetable, lift: (transfer: Transfer) => number) {
  const { docks, network } = timetable;
  const incoming = docks.map(({ facility, way }) => findTransfer(network, facility, gate, way));
  const outgoing = docks.map(({ facility, way }) => findTransfer(network, facility, way, gate));
  const waits = (transfers: readonly (Transfer | undefined)[]) =>
    Int32Array.from(transfers, (transfer) => transfer?.wait ?? -1);
  const costs = (transfers: readonly (Transfer | undefined)[]) =>
    Int32Array.from(transfers, (transfer) => transfer?.perUnit ?? 0);
  const lifts = (transfers: readonly (Transfer | undefined)[]) =>
    Int32Array.from(transfers, (transfer) => (transfer === undefined ? 0 : lift(transfer)));
  return {
    inWait: waits(incoming),
    inCost: costs(incoming),
    inCo2: lifts(incoming),
    outWait: waits(outgoing),
    outCost: costs(outgoing),
    outCo2: lifts(outgoing),
  };
}
