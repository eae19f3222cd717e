import type { Brand } from '../base/brand.ts';
import { memo } from '../base/memo.ts';
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
  const last = text.lastIndexOf('-'); // Cut and not matched: they are read by the million, and name the same services and days again.
  const run = text.slice(last + 1);
  if (!/^\d{1,2}$/.test(run) || text[last - dayLength - 1] !== '-') return undefined;
  const [service, day] = [serviceIn(text.slice(0, last - dayLength - 1)), readDay(text.slice(last - dayLength, last))];
  return service === undefined || day === undefined || Number(run) < 1 ? undefined : { service, day, run: Number(run) };
}

const dayLength = 'YYYY-MM-DD'.length;
const serviceIn = memo(4_000, readServiceId);

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
