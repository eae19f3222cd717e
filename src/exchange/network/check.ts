import type { Finding } from '../../base/finding.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import { findTransfer, type Network } from '../../model/network.ts';
import { readServiceId } from '../../model/service.ts';
import { gate, type Way } from '../../model/way.ts';
import { checkTerminals } from './check-terminals.ts';

/** The line on which each value of a column first stands, in good rows and bad ones. */
export type LinesOf = (file: string, field: string) => ReadonlyMap<string, number>;

/** What no single file shows: ids that lead nowhere, places nobody reaches, ways that do not meet. */
export function checkNetwork(network: Network, linesOf: LinesOf): Finding[] {
  return [
    ...checkIds(network, linesOf),
    ...checkReach(network, linesOf('facilities.csv', 'id')),
    ...checkTransfers(network),
    ...checkBorders(network, linesOf('borders.csv', 'id')),
    ...checkDemand(network, linesOf),
    ...checkTerminals(network),
  ];
}

const warning = (file: string, line: number | undefined, field: string, value: string, reason: string): Finding => ({
  severity: 'warning',
  file,
  ...(line === undefined ? {} : { line }),
  field,
  value,
  reason,
});

const error = (...parts: Parameters<typeof warning>): Finding => ({ ...warning(...parts), severity: 'error' });

function checkIds(network: Network, linesOf: LinesOf): Finding[] {
  const findings: Finding[] = [];
  const known = linesOf('services.csv', 'id');
  for (const file of ['calls.csv', 'calendars.csv', 'tariffs.csv']) {
    for (const [id, line] of linesOf(file, 'service')) {
      if (readServiceId(id) !== undefined && !known.has(id))
        findings.push(error(file, line, 'service', id, 'is no service of services.csv'));
    }
  }
  for (const { id, emission } of network.services.values()) {
    if (network.emissions.perTonneKm.has(emission)) continue;
    findings.push(error('services.csv', known.get(id), 'emission', emission, 'is no tonne-km row of emissions.csv'));
  }
  return findings;
}

/** Places where no service calls, or which no chain of services joins with the hub in either direction. */
function checkReach(network: Network, lines: ReadonlyMap<string, number>): Finding[] {
  const findings: Finding[] = [];
  const passed = new Set<FacilityId>();
  const [out, back] = [new Map<FacilityId, Set<FacilityId>>(), new Map<FacilityId, Set<FacilityId>>()];
  for (const { calls } of network.services.values()) {
    for (const [index, from] of calls.entries()) {
      passed.add(from.facility);
      if (!from.loads) continue;
      for (const to of calls.slice(index + 1)) {
        if (!to.discharges) continue;
        link(out, from.facility, to.facility);
        link(back, to.facility, from.facility);
      }
    }
  }
  const ours = [...network.facilities.values()].filter((facility) => facility.ours).map((facility) => facility.id);
  if (ours.length === 0) {
    return [
      {
        severity: 'error',
        file: 'facilities.csv',
        field: 'ours',
        reason: 'no facility is ours: which one is the hub?',
      },
    ];
  }
  const [reached, reaching] = [reachOf(ours, out), reachOf(ours, back)];
  for (const { id } of network.facilities.values()) {
    const why = !passed.has(id)
      ? 'no service calls here'
      : (out.has(id) || back.has(id)) && !reached.has(id) && !reaching.has(id)
        ? 'no chain of services joins it with the hub'
        : undefined;
    if (why !== undefined) findings.push(warning('facilities.csv', lines.get(id), 'id', id, `is unreachable: ${why}`));
  }
  return findings;
}

function link(links: Map<FacilityId, Set<FacilityId>>, from: FacilityId, to: FacilityId): void {
  const known = links.get(from);
  if (known === undefined) links.set(from, new Set([to]));
  else known.add(to);
}

function reachOf(
  starts: readonly FacilityId[],
  links: ReadonlyMap<FacilityId, ReadonlySet<FacilityId>>,
): Set<FacilityId> {
  const reached = new Set(starts);
  const queue = [...starts];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const to of links.get(at) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}

/** Two ways that meet at a facility without a transfer between them, and ways customers cannot reach. */
function checkTransfers(network: Network): Finding[] {
  const findings: Finding[] = [];
  for (const facility of network.facilities.values()) {
    const { arriving, leaving } = waysAt(network, facility);
    for (const from of arriving) {
      for (const to of leaving) {
        if (findTransfer(network, facility.id, from, to) === undefined) findings.push(noTransfer(facility, from, to));
      }
    }
    const customers = facility.kinds.some((kind) => kind !== 'border' && kind !== 'lock' && kind !== 'yard');
    for (const to of customers ? leaving : []) {
      if (findTransfer(network, facility.id, gate, to) === undefined) findings.push(noTransfer(facility, gate, to));
    }
    for (const from of customers ? arriving : []) {
      if (findTransfer(network, facility.id, from, gate) === undefined) findings.push(noTransfer(facility, from, gate));
    }
  }
  return findings;
}

const noTransfer = (facility: Facility, from: Way, to: Way): Finding =>
  warning(
    'transfers.csv',
    undefined, // The row is what is missing.
    'from',
    from,
    `there is no transfer from ${from} to ${to} at ${facility.id}: units cannot change here`,
  );

function waysAt(network: Network, facility: Facility): { arriving: Set<Way>; leaving: Set<Way> } {
  const [arriving, leaving] = [new Set<Way>(), new Set<Way>()];
  for (const { calls, way } of network.services.values()) {
    for (const [index, call] of calls.entries()) {
      if (call.facility !== facility.id) continue;
      if (call.discharges && index > 0) arriving.add(way);
      if (call.loads && index < calls.length - 1) leaving.add(way);
    }
  }
  return { arriving, leaving };
}

function checkBorders(network: Network, lines: ReadonlyMap<string, number>): Finding[] {
  const crossed = new Set<string>();
  for (const { calls, mode } of network.services.values()) {
    for (const [index, call] of calls.entries()) {
      const next = calls[index + 1];
      if (next !== undefined) crossed.add(`${mode} ${call.facility} ${next.facility}`);
    }
  }
  return network.borders
    .filter(({ mode, from, to }) => !crossed.has(`${mode} ${from} ${to}`))
    .map(({ id, mode, from, to }) =>
      warning('borders.csv', lines.get(id), 'id', id, `no ${mode} service runs from ${from} to ${to}`),
    );
}

function checkDemand(network: Network, linesOf: LinesOf): Finding[] {
  const findings: Finding[] = [];
  const [demandLines, goodsLines] = [linesOf('demand.csv', 'id'), linesOf('goods.csv', 'season')];
  const groups = new Set(network.goods.map(({ group }) => group));
  const seasons = new Set(network.seasons.map(({ id }) => id));
  for (const { id, group } of network.demands) {
    if (groups.has(group)) continue;
    findings.push(error('demand.csv', demandLines.get(id), 'group', group, 'is no group of goods.csv'));
  }
  for (const season of new Set(network.goods.map((goods) => goods.season))) {
    if (season === undefined || seasons.has(season)) continue;
    findings.push(error('goods.csv', goodsLines.get(season), 'season', season, 'is no id of seasons.csv'));
  }
  return findings;
}
