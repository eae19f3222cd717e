import type { Brand } from '../base/brand.ts';
import type { Instant, Minute } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import { readDay, writeDay } from '../base/zone.ts';
import type { ServiceId } from './service.ts';
import { readServiceId } from './service.ts';

/** One dated run of a service: `CQ-DOS-2026-11-26-1`, the first run of that service day. */
export type DepartureId = Brand<string, 'DepartureId'>;

export const departureId = (service: ServiceId, day: Day, run: number): DepartureId =>
  `${service}-${writeDay(day)}-${run}` as DepartureId;

export function readDepartureId(text: string): { service: ServiceId; day: Day; run: number } | undefined {
  const match = /^(.+)-(\d{4}-\d{2}-\d{2})-(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [service, day, run] = [readServiceId(match[1] ?? ''), readDay(match[2] ?? ''), Number(match[3])];
  return service === undefined || day === undefined || run < 1 ? undefined : { service, day, run };
}

/** What is known of a departure beyond its timetable: the fold of its events. */
export interface DepartureState {
  readonly id: DepartureId;
  /** By call; a call of which nothing is known yet has no entry. */
  readonly calls: Readonly<Record<number, CallState>>;
  readonly version: number;
  readonly recordedAt: Instant;
}

export interface CallState {
  readonly arrivedAt?: Instant;
  readonly departedAt?: Instant;
  /** Latest estimate of the arrival, and when it was made. */
  readonly estimate?: { readonly arrivesAt: Minute; readonly at: Instant };
}

export const untouched = (id: DepartureId): DepartureState => ({ id, calls: {}, version: 0, recordedAt: 0 as Instant });
