// Networks made up for benches of the search: one way of carrying, no borders, and only what a search looks at.
import { cents } from '../../src/base/money.ts';
import { type Minute, minutes } from '../../src/base/time.ts';
import type { Day, Zone } from '../../src/base/zone.ts';
import { alwaysOpen } from '../../src/exchange/network/facilities.ts';
import type { Facility, FacilityId } from '../../src/model/facility.ts';
import type { Network } from '../../src/model/network.ts';
import type { Calendar, CallPattern, EmissionId, Service, ServiceId } from '../../src/model/service.ts';
import type { DayTariff } from '../../src/model/storage.ts';
import type { Transfer } from '../../src/model/transfer.ts';
import { gate, type Way, wayOf } from '../../src/model/way.ts';
import { bareNetwork } from '../../test/support/networks.ts';

const way = wayOf('rail', 1435);
export const placeOf = (index: number): FacilityId => `P${index}` as FacilityId;

/** What a change, and coming and going by the gate, take and cost; and storage, free for so long. */
export interface Handling {
  readonly changeMinutes: number;
  readonly changeCents: number;
  readonly gateMinutes: number;
  readonly gateCents: number;
  readonly freeDays: number;
  readonly perTeuDay: number;
}

/** A service by what its runs have in common: where it calls, and when after it has left. */
export interface MadeService {
  readonly calls: readonly { readonly place: number; readonly arrives: number; readonly departs: number }[];
  /** Cents of a TEU and kilometres, all calls together. */
  readonly perTeu: number;
  readonly km: number;
  /** Minutes in all since the first day's midnight, one a run. */
  readonly leavesAt: readonly number[];
}

export function networkOf(places: number, services: readonly MadeService[], first: Day, handling: Handling): Network {
  const made = services.map((each, index) => serviceOf(`S${index}` as ServiceId, each, first));
  const bare = bareNetwork('made');
  return {
    ...bare,
    facilities: new Map(Array.from({ length: places }, (_, index) => [placeOf(index), facilityOf(index)])),
    services: new Map(made.map((service) => [service.id, service])),
    transfers: transfersOf(handling),
    emissions: { ...bare.emissions, perTonneKm: new Map([['E' as EmissionId, 20]]) },
    norms: { ...bare.norms, carbonPerTonne: cents(0) },
    storage: new Map(Array.from({ length: places }, (_, index) => [placeOf(index), [tariffOf(handling)]])),
  };
}

const tariffOf = ({ freeDays, perTeuDay }: Handling): DayTariff => ({
  from: 0 as Day,
  bands: [{ fromDay: freeDays + 1, perDay: cents(perTeuDay), mark: 'estimated' }],
});

const facilityOf = (index: number): Facility => ({
  id: placeOf(index),
  name: placeOf(index),
  country: 'XX',
  kinds: ['rail-terminal'],
  zone: 'UTC' as Zone,
  latitude: 0,
  longitude: 0,
  ours: index === 0,
  opening: alwaysOpen,
  reeferPlugs: 0,
  mark: 'estimated',
});

function transfersOf({ changeMinutes, changeCents, gateMinutes, gateCents }: Handling): Transfer[] {
  const made = (from: Way, to: Way, wait: number, perUnit: number): Transfer => ({
    from,
    to,
    wait: minutes(wait),
    perUnit: cents(perUnit),
    lifts: 1,
    mark: 'estimated',
  });
  return [
    made(way, way, changeMinutes, changeCents),
    made(gate, way, gateMinutes, gateCents),
    made(way, gate, gateMinutes, gateCents),
  ];
}

function serviceOf(id: ServiceId, { calls, perTeu, km, leavesAt }: MadeService, first: Day): Service {
  return {
    id,
    name: id,
    mode: 'rail',
    way,
    family: id,
    calls: calls.map(({ place, arrives, departs }, index): CallPattern => {
      const last = index === calls.length - 1;
      const [rate40, rate20] = [cents(perTeu * 2), cents(perTeu)];
      return {
        facility: placeOf(place),
        arrives: { kind: 'elapsed', wait: minutes(arrives) },
        departs: { kind: 'elapsed', wait: minutes(departs) },
        loads: !last,
        discharges: index > 0,
        ...(last ? {} : { next: { km, rate40, rate20, reefer: cents(0), mark: 'estimated' } }),
      };
    }),
    calendars: calendarsOf(leavesAt, first),
    capacity: { teu: 90, kg: 5_000_000, plugs: 0 },
    onDemand: false,
    accepts: { kinds: new Set(['dry']), dangerousClasses: new Set(), gross20MaxKg: 30_000, gross40MaxKg: 35_000 },
    cutOffs: { delivery: minutes(0), reefer: minutes(0), dangerous: minutes(0), documents: minutes(0) },
    emission: 'E' as EmissionId,
    mark: 'estimated',
  };
}

function calendarsOf(leavesAt: readonly number[], first: Day): Calendar[] {
  const times = new Map<number, number[]>();
  for (const at of leavesAt) {
    const day = first + Math.floor(at / 1440);
    times.set(day, [...(times.get(day) ?? []), at % 1440]);
  }
  return [...times].map(([day, some]) => ({
    weekdays: new Set([1, 2, 3, 4, 5, 6, 7]),
    except: new Set(),
    from: day as Day,
    to: day as Day,
    departsAt: some.sort((a, b) => a - b),
  }));
}

export const minuteAt = (first: Day, minute: number): Minute => (first * 1440 + minute) as Minute;
