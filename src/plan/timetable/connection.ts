import type { Minutes } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import { findTransfer, type Network } from '../../model/network.ts';
import type { Service } from '../../model/service.ts';
import type { Way } from '../../model/way.ts';
import { type CutOffKind, cutOffWait } from './dated.ts';

/**
 * Minutes before a departure by which a unit must have come by another one to catch it: what the change takes, and for what comes by
 * road the cut-off. 0 where the network knows of no such change.
 */
export function connectionWait(network: Network, at: FacilityId, by: Way, service: Service, kind: CutOffKind): Minutes {
  const wait = findTransfer(network, at, by, service.way)?.wait ?? 0;
  return Math.max(wait, by === 'road' ? cutOffWait(service, kind) : 0) as Minutes;
}
