import type { Finding } from '../../base/finding.ts';
import type { Facility } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { Block, Machine, Terminal, Track } from '../../model/terminal.ts';

/** What the parts of a terminal say of each other: plugs that do not add up, places that no machine reaches. */
export function checkTerminals({ facilities, terminals }: Network): Finding[] {
  return [...terminals].flatMap(([at, terminal]) => {
    const facility = facilities.get(at);
    return facility === undefined ? [] : [...checkPlugs(facility, terminal), ...checkReach(at, terminal)];
  });
}

const warning = (file: string, value: string, reason: string): Finding => ({
  severity: 'warning',
  file,
  field: 'facility',
  value,
  reason,
});

function checkPlugs({ id, reeferPlugs }: Facility, { blocks }: Terminal): Finding[] {
  const plugs = blocks.reduce((sum, block) => sum + block.plugs, 0);
  if (blocks.length === 0 || plugs === reeferPlugs) return [];
  return [warning('blocks.csv', id, `its blocks have ${plugs} plugs together, facilities.csv says ${reeferPlugs}`)];
}

/** Said only where there are machines: a terminal without any is one whose machines nobody has listed. */
function checkReach(at: string, { blocks, tracks, machines }: Terminal): Finding[] {
  if (machines.length === 0) return [];
  const reached = new Set(machines.flatMap(({ reaches }: Machine) => reaches));
  const unreached = (file: string, parts: readonly (Block | Track)[]): Finding[] =>
    parts
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => warning(file, at, `no machine of machines.csv reaches ${id}`));
  return [...unreached('blocks.csv', blocks), ...unreached('tracks.csv', tracks)];
}
