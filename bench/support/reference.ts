import { join } from 'node:path';
import { readFolder } from '../../src/cli/network.ts';
import { readNetwork } from '../../src/exchange/network/network.ts';
import type { Network } from '../../src/model/network.ts';
import { root } from './report.ts';

export const referenceFolder = join(root, 'networks', 'chongqing');

/** The network that benches are about. */
export const reference: Network = readReference();

function readReference(): Network {
  const files = readFolder(referenceFolder);
  const network = 'problem' in files ? undefined : readNetwork(files).network;
  if (network === undefined) throw new Error(`${referenceFolder} cannot be read`);
  return network;
}
