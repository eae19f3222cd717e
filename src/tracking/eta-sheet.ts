import { writeUtc } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Certainty } from '../plan/timetable/live.ts';
import { zoneOf } from './leg-sheet.ts';
import type { Eta } from './progress.ts';

/** An estimated arrival as people read it: on the clock of the place, what it rests on, and as of when (UTC). */
export interface EtaSheet {
  readonly arrival: string;
  readonly is: Certainty;
  readonly source: string;
  readonly asOf: string;
}

export const etaSheet = (
  network: Network,
  destination: FacilityId,
  { arrivesAt, is, source, asOf }: Eta,
): EtaSheet => ({
  ...{ arrival: writeZoned(zoneOf(network, destination), arrivesAt), is, source, asOf: writeUtc(asOf) },
});
