import type { Instant } from '../../src/base/time.ts';
import type { Network } from '../../src/model/network.ts';
import { keepNetwork } from '../../src/store/networks.ts';
import { writeSetting } from '../../src/store/settings.ts';
import type { StoreAt } from './dryport.ts';
import { openTestStore, type TestStore } from './store.ts';
import { tinyFiles, tinyNetwork } from './tiny-network.ts';

/** Monday morning at the hub, half an hour before the train to Duisburg. */
const monday = Date.parse('2026-11-30T08:30:00+08:00') as Instant;

/** A store that other processes find, with the tiny network in it. */
export interface TinyHub extends TestStore {
  readonly network: Network;
  readonly at: StoreAt & { readonly url: string };
}

export const urlOf = ({ connection: { host, user, database } }: TestStore): string =>
  `postgresql:///${database}?host=${encodeURIComponent(host)}&user=${user}`;

/** A hub of the tiny network. Its clock stands still, so that every answer is the same on every day, or goes on from Monday. */
export async function tinyHub(clock: 'stands' | 'goes' = 'stands', files = tinyFiles()): Promise<TinyHub> {
  const store = await openTestStore(4);
  const network = tinyNetwork(files);
  await keepNetwork(store.database, files, network, monday);
  const speed = clock === 'goes' ? 1 : 0;
  await writeSetting(store.database, 'clock', { real: Date.now(), hub: monday, speed });
  return { ...store, network, at: { url: urlOf(store) } };
}

/** A booking of laptops as a customer sends it. */
export const laptops = (id: string, change: object = {}) => ({
  id,
  customer: 'Huafu Electronics',
  origin: 'HUB',
  destination: 'DUI',
  ready: '2026-12-01T08:00+08:00',
  due: '2026-12-30T18:00+01:00',
  units: [{ sizeType: '45G1', grossKg: 18_000 }],
  goods: [{ hs: '847130', description: 'Laptops', value: 90_000_000, currency: 'USD' }],
  ...change,
});
