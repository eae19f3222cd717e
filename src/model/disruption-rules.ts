import { part, type Sentence, say } from '../base/sentence.ts';
import { type Disruption, isHsPrefix } from './disruption.ts';
import type { Network } from './network.ts';
import { isMode } from './way.ts';

/** A fault of a disruption: the field, what stands there, and what is wrong with it. */
export interface DisruptionFault {
  readonly field: string;
  readonly value: string;
  readonly problem: Sentence;
  /** It names what the network does not have. */
  readonly isUnknown: boolean;
}

/** What is wrong with a disruption, by its own sense and by the network it is about; nothing where all is well. */
export function disruptionFaults(network: Network, disruption: Omit<Disruption, 'id'>): DisruptionFault[] {
  const { where, goods, effect, from, until } = disruption;
  const faults: DisruptionFault[] = [];
  const fault = (field: string, value: unknown, problem: Sentence, isUnknown = false): void => {
    faults.push({ field, value: String(value), problem, isUnknown });
  };
  const known = (
    field: string,
    values: readonly string[] = [],
    has: (value: string) => boolean,
    what: Sentence,
  ): void => {
    if (values.length === 0) return;
    for (const value of values) if (!has(value)) fault(field, value, say`is no ${part(what)} of ${network.name}`, true);
  };
  const facility = (id: string): boolean => network.facilities.has(id as never);
  const countries = new Set([...network.facilities.values()].map(({ country }) => country));
  const services = [...network.services.values()];
  known('borders', where.borders, (id) => network.borders.some((border) => border.id === id), say`border`);
  known('facilities', where.facilities, facility, say`facility`);
  known('countries', where.countries, (code) => countries.has(code), say`country`);
  known('services', where.services, (id) => network.services.has(id as never), say`service`);
  known('families', where.families, (name) => services.some(({ family }) => family === name), say`service family`);
  known('modes', where.modes, isMode, say`mode`);
  known(
    'departures',
    where.departures,
    (id) => services.some((service) => id.startsWith(`${service.id}-`)),
    say`departure`,
  );
  for (const link of where.links ?? []) {
    const text = `${link.from}-${link.to}`;
    const lies = services.some(({ calls }) => {
      const first = calls.findIndex((call) => call.facility === link.from);
      return first >= 0 && calls.slice(first + 1).some((call) => call.facility === link.to);
    });
    if (!facility(link.from) || !facility(link.to)) fault('links', text, say`joins places that are not both there`);
    else if (!lies) fault('links', text, say`has no service that runs from the one to the other`);
  }
  for (const [field, list] of Object.entries({ ...where, ...goods }))
    if (Array.isArray(list) && list.length === 0) fault(field, '', say`is there and empty: leave it out`);
  for (const prefix of goods?.hs ?? [])
    if (!isHsPrefix(prefix)) fault('hs', prefix, say`is no HS prefix of 2 to 6 digits`);
  known('goodsCountries', goods?.countries, (code) => countries.has(code), say`country`);
  if (goods !== undefined && goods.hs === undefined && goods.countries === undefined)
    fault('goods', '', say`names neither HS prefixes nor countries`);
  if (goods !== undefined && (effect.capacity !== 0 || Object.keys(effect).length > 1))
    fault('effect', JSON.stringify(effect), say`can only refuse goods: capacity 0, and nothing else`);
  if (Object.values(effect).every((value) => value === undefined)) fault('effect', '', say`does nothing`);
  const { capacity, delay, costFactor, costPerUnit } = effect;
  if (capacity !== undefined && !(capacity >= 0 && capacity < 1))
    fault('capacity', capacity, say`is not from 0 to below 1`);
  if (delay !== undefined && !(delay > 0 && delay <= 525_600))
    fault('delay', delay, say`is not from a minute to a year`);
  if (costFactor !== undefined && !(costFactor >= 1 && costFactor <= 100))
    fault('costFactor', costFactor, say`is not from 1 to 100`);
  if (costPerUnit !== undefined && !(costPerUnit >= 0)) fault('costPerUnit', costPerUnit, say`is below nothing`);
  if (until !== undefined && until <= from) fault('until', until, say`is not after from`);
  return faults;
}
