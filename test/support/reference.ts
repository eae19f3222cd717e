import { readdirSync, readFileSync } from 'node:fs';
import { readNetwork } from '../../src/exchange/network/network.ts';
import type { Network } from '../../src/model/network.ts';

const folder = 'networks/chongqing';

/** The files of the reference network, as the store keeps them. */
export const referenceFiles = (): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );

/** The reference network; it has no findings, which another test says. */
export function referenceNetwork(): Network {
  const { network } = readNetwork(referenceFiles());
  if (network === undefined) throw new Error(`${folder} cannot be read`);
  return network;
}
