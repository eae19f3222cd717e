import type { Point } from '../map/great-circle.ts';
import { curve } from '../map/great-circle.ts';
import type { Network } from '../map/traffic.ts';

/** A line between two neighbouring places, in one direction: `ALM-DUI`. */
export interface LinkLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly path: readonly Point[];
}

export const linkId = (from: string, to: string): string => `${from}-${to}`;

/** The two ends of a line by its name; facilities have no hyphen in theirs. */
export const endsOfLink = (id: string): { from: string; to: string } => {
  const [from = '', to = ''] = id.split('-');
  return { from, to };
};

const known = new WeakMap<Network, readonly LinkLine[]>();

/** All lines that some service runs on, by name. */
export function linksOf(network: Network): readonly LinkLine[] {
  const made = known.get(network);
  if (made !== undefined) return made;
  const at = new Map(network.facilities.map(({ id, longitude, latitude }) => [id, [longitude, latitude] as Point]));
  const links = new Map<string, LinkLine>();
  for (const { calls } of network.services) {
    for (const [index, from] of calls.slice(0, -1).entries()) {
      const to = calls[index + 1] ?? from;
      const [start, end] = [at.get(from), at.get(to)];
      if (start === undefined || end === undefined || from === to) continue;
      links.set(linkId(from, to), { id: linkId(from, to), from, to, path: curve([start, end]) });
    }
  }
  const all = [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  known.set(network, all);
  return all;
}

/** A line in both directions, where both are run; a second choice of it gives it up again. */
export function withLink(network: Network, chosen: readonly string[], id: string): readonly string[] {
  const { from, to } = endsOfLink(id);
  const both = [linkId(from, to), linkId(to, from)].filter((each) => linksOf(network).some((link) => link.id === each));
  if (both.length === 0) return chosen;
  return both.every((each) => chosen.includes(each))
    ? chosen.filter((each) => !both.includes(each))
    : [...new Set([...chosen, ...both])];
}
