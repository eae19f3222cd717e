import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schema } from '../api/client.ts';
import { networkQuery } from '../api/queries.ts';
import { type Settings, useSettings } from '../shell/settings.ts';

type Network = Schema<'/v1/network', 'get'>;
type Language = Settings['language'];
/** What things of a network are called in a language, by what they go by elsewhere. */
type NamesOf = (network: Network, language: Language) => readonly (readonly [string, string])[];

/** Full names stay as they are in English; in Chinese there is the short one where it has one. */
const fullName = (name: string, zh: string | undefined, language: Language): string =>
  language === 'zh' ? (zh ?? name) : name;

type Names = ReadonlyMap<string, string>;

/** Names that are put together once a network and language, whoever asks. */
function keptNames(namesOf: NamesOf): (network: Network, language: Language) => Names {
  const kept = { en: new WeakMap<Network, Names>(), zh: new WeakMap<Network, Names>() };
  return (network, language) => {
    const names = kept[language].get(network) ?? new Map(namesOf(network, language));
    kept[language].set(network, names);
    return names;
  };
}

/** Names in the reader's language; what is not known is given back. */
function useNames(namesIn: ReturnType<typeof keptNames>): (id: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = network === undefined ? undefined : namesIn(network, language);
  return useCallback((id) => names?.get(id) ?? id, [names]);
}

const facilityNames = keptNames(({ facilities }, language) =>
  facilities.flatMap(({ id, name, short }) => {
    const shown = fullName(name, short?.zh, language);
    return [[id, shown] as const, [name, shown] as const];
  }),
);
/** What a facility is called in full, by its id or the name it is told by. */
export const useFacilityName = (): ((id: string) => string) => useNames(facilityNames);

const placeNames = keptNames((network, language) =>
  [network, ...network.facilities].map(({ id, name, short }) => [id, short?.[language] ?? short?.en ?? name]),
);
/** What a place, or the hub itself by the id of its network, is called on the map: short where there is a short name. */
export const usePlaceName = (): ((id: string) => string) => useNames(placeNames);

const carrierNames = keptNames(({ carriers }, language) =>
  carriers.map(({ id, name, short }) => [id, fullName(name, short?.zh, language)]),
);
/** Whose units there are, by id. */
export const useCarrierName = (): ((id: string) => string) => useNames(carrierNames);

const serviceNames = keptNames(({ services }, language) =>
  services.map(({ name, nameZh }) => [name, fullName(name, nameZh, language)]),
);
/** What a service is called, by the name it is told by. */
export const useServiceName = (): ((id: string) => string) => useNames(serviceNames);

const familyNames = keptNames(({ families }, language) =>
  families.map(({ id, name, nameZh }) => [id, fullName(name, nameZh, language)]),
);
/** What a family of services is called, by its id. */
export const useFamilyName = (): ((id: string) => string) => useNames(familyNames);

const thingNames = keptNames(({ names }, language) =>
  names.map(({ name, nameZh }) => [name, fullName(name, nameZh, language)]),
);
/** What goods, wagons, barges and scenarios are called, by the name they are told by: what somebody wrote himself is given back. */
export const useThingName = (): ((name: string) => string) => useNames(thingNames);

const allNames = keptNames((network, language) => [
  [network.name, fullName(network.name, network.nameZh, language)],
  ...network.facilities.map(({ name, short }) => [name, fullName(name, short?.zh, language)] as const),
  ...thingNames(network, language),
]);
/** What a sentence of the hub names, by the name it is told by: the hub itself, a facility, a scenario that is declared. */
export const useNameInSentence = (): ((name: string) => string) => useNames(allNames);

/** What the hub is called, by the name it tells: in Chinese by its Chinese one where it has one. */
export function useHubName(): (name: string | undefined) => string | undefined {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  return (name) => (name === undefined ? undefined : fullName(name, network?.nameZh, language));
}
