import { type Sentence, say } from '../base/sentence.ts';
import type { Minute } from '../base/time.ts';
import { type FacilityId, readFacilityId } from '../model/facility.ts';
import { dangerousClasses } from '../model/goods.ts';
import type { Network } from '../model/network.ts';
import { isoGrossMaxKg, readSizeType, sizeOf, usualTareKg } from '../model/size-type.ts';
import type { Mode } from '../model/way.ts';
import type { Load } from '../plan/route/load.ts';

/** A question for itineraries as somebody puts it, through whichever door. */
export interface Wanted {
  readonly origin: string;
  readonly destination: string;
  readonly readyAt: Minute;
  /** Latest arrival; some weeks after ready where nobody says. */
  readonly latestAt?: Minute;
  readonly units: number;
  /** ISO 6346 size-type. */
  readonly sizeType: string;
  /** One unit with its goods; a usual weight where nobody says. */
  readonly grossKg?: number;
  readonly cold: boolean;
  readonly dangerousClasses: readonly string[];
  readonly modes?: readonly Mode[];
  /** Only itineraries with at least this chance to be on time, from 0 to 1. */
  readonly onTimeMin?: number;
}

/** A load, and from where to where between which moments. */
export interface Asked {
  readonly load: Load;
  readonly units: number;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly readyAt: Minute;
  readonly latestAt: Minute;
  /** When they are due, where somebody said so. */
  readonly dueAt?: Minute;
  readonly onTimeMin?: number;
}

export interface AskedFault {
  readonly field: keyof Wanted;
  readonly problem: Sentence;
}

const [usualDays, longestDays] = [60, 366];
const usualGoodsKg = { small: 18_000, large: 16_000 };

/** Makes a question of what somebody wants to know, or says which part of it makes no sense. */
export function readAsked(network: Network, wanted: Wanted): Asked | AskedFault {
  const origin = facilityOf(network, 'origin', wanted.origin);
  if (typeof origin === 'object') return origin;
  const destination = facilityOf(network, 'destination', wanted.destination);
  if (typeof destination === 'object') return destination;
  if (origin === destination) return { field: 'destination', problem: say`${origin} is the origin` };
  const { readyAt, units } = wanted;
  const latestAt = wanted.latestAt ?? ((readyAt + usualDays * 1440) as Minute);
  if (latestAt <= readyAt) return { field: 'latestAt', problem: say`is not after ready` };
  if (latestAt - readyAt > longestDays * 1440)
    return { field: 'latestAt', problem: say`is more than ${longestDays} days after ready` };
  const { onTimeMin } = wanted;
  if (onTimeMin !== undefined && !(onTimeMin >= 0 && onTimeMin <= 1))
    return { field: 'onTimeMin', problem: say`should be a share from 0 to 1` };
  const load = loadOf(wanted);
  if ('problem' in load) return load;
  return {
    load,
    units,
    origin,
    destination,
    readyAt,
    latestAt,
    ...(wanted.latestAt === undefined ? {} : { dueAt: latestAt }),
    ...(onTimeMin === undefined ? {} : { onTimeMin }),
  };
}

function loadOf({ sizeType: text, grossKg: gross, cold, dangerousClasses: classes, modes }: Wanted): Load | AskedFault {
  const sizeType = readSizeType(text);
  if (typeof sizeType === 'object') return { field: 'sizeType', problem: sizeType.problem };
  const size = sizeOf(sizeType);
  const tare = usualTareKg(sizeType);
  const grossKg = gross ?? tare + (size.teu <= 1 ? usualGoodsKg.small : usualGoodsKg.large);
  if (!(grossKg >= tare && grossKg <= isoGrossMaxKg))
    return { field: 'grossKg', problem: say`should be from ${tare} (the empty unit) to ${isoGrossMaxKg} kg` };
  const unknown = classes.find((each) => !(dangerousClasses as readonly string[]).includes(each));
  if (unknown !== undefined)
    return { field: 'dangerousClasses', problem: say`${unknown} is no class of dangerous goods` };
  return {
    ...size,
    grossKg,
    netKg: grossKg - tare,
    needsPlug: cold,
    dangerousClasses: classes,
    ...(modes === undefined ? {} : { modes }),
  };
}

function facilityOf(network: Network, field: 'origin' | 'destination', word: string): FacilityId | AskedFault {
  const id = readFacilityId(word);
  if (id !== undefined && network.facilities.has(id)) return id;
  return { field, problem: noFacility(network, word) };
}

/** That no facility is called so, and which one somebody may have meant. */
function noFacility(network: Network, word: string): Sentence {
  const lower = word.toLowerCase();
  const found = [...network.facilities.values()].find(
    ({ id, name, locode }) =>
      id.toLowerCase() === lower || locode?.toLowerCase() === lower || name.toLowerCase().includes(lower),
  );
  return found === undefined
    ? say`${word} is no facility of ${network.name}`
    : say`${word} is no facility of ${network.name}; did you mean ${found.id} (${found.name})?`;
}
