import { readNetwork } from '../exchange/network/network.ts';
import { readFolder } from './network.ts';
import { root } from './program.ts';
import type { Workplace } from './workplace.ts';

/** The network of a folder, or why it is none. */
export function readNetworkFolder(folder: string) {
  const files = readFolder(folder);
  if ('problem' in files) return files.problem;
  return readNetwork(files).network ?? `${folder} is no network: npx dryport network check ${folder} says why`;
}

/** The network of the store; on an empty store the reference network, so that a first file can be made at once. */
export async function networkInUse(workplace: Workplace) {
  const office = await workplace.open();
  try {
    return office.network ?? readNetworkFolder(`${root}networks/chongqing`);
  } finally {
    await office.close();
  }
}
