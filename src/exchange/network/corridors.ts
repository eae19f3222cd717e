import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import type { Corridor, Waypoint } from '../../model/corridor.ts';
import { type Mode, modes } from '../../model/way.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { readMark } from './cells.ts';

/** Waypoints by mode and id: two modes may use one id for two places. */
type Waypoints = ReadonlyMap<string, Waypoint>;

/** waypoints.csv and corridors.csv: where maps bend their lines. Plans do not look at them. */
export function readCorridors(points: Table, chains: Table): { corridors: Corridor[]; findings: Finding[] } {
  const { waypoints, findings } = readWaypoints(points);
  findings.push(...missingColumns(chains, ['modes', 'waypoints']));
  const corridors: Corridor[] = [];
  if (findings.some(({ severity }) => severity === 'error') && waypoints.size === 0) return { corridors, findings };
  const fields = new Fields(chains);
  for (const _ of fields.rows()) {
    const of = fields.need('modes', listOf<Mode>(oneOf(modes)), 'modes parted by ;');
    const ids = of === undefined ? undefined : fields.need('waypoints', listOf(known(of, waypoints)), 'waypoints');
    if (of === undefined || ids === undefined) continue;
    if (ids.length < 2) fields.refuse('waypoints', ids.join(';'), 'a corridor has two waypoints or more');
    else corridors.push({ modes: of, points: ids.map((id) => getPoint(waypoints, of, id)) });
  }
  return { corridors, findings: [...findings, ...fields.findings] };
}

function readWaypoints(table: Table): { waypoints: Waypoints; findings: Finding[] } {
  const waypoints = new Map<string, Waypoint>();
  const findings = missingColumns(table, ['modes', 'id', 'lat', 'lon', 'mark']);
  if (findings.length > 0) return { waypoints, findings };
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const of = fields.need('modes', listOf<Mode>(oneOf(modes)), 'modes parted by ;');
    const id = fields.need('id', waypointId, 'the id of the waypoint');
    const latitude = fields.need('lat', numberIn(-90, 90), 'degrees north');
    const longitude = fields.need('lon', numberIn(-180, 360), 'degrees east');
    fields.need('mark', readMark, 'a mark');
    if (fields.failed || of === undefined || id === undefined) continue;
    if (latitude === undefined || longitude === undefined) continue;
    if (waypoints.size >= limits.waypoints) fields.refuse('id', id, `more than ${limits.waypoints} waypoints`);
    for (const mode of of) {
      if (waypoints.has(`${mode} ${id}`)) fields.refuse('id', id, `stands twice for ${mode}`);
      else waypoints.set(`${mode} ${id}`, { latitude, longitude });
    }
  }
  return { waypoints, findings: [...findings, ...fields.findings] };
}

const waypointId: CellReader<string> = (text) =>
  /^[A-Za-z0-9_-]{1,30}$/.test(text) ? text : { problem: 'an id has letters, digits, _ and -, at most 30 of them' };

const known =
  (of: readonly Mode[], waypoints: Waypoints): CellReader<string> =>
  (id) => {
    const lacking = of.find((mode) => !waypoints.has(`${mode} ${id}`));
    return lacking === undefined ? id : { problem: `is no waypoint of ${lacking} in waypoints.csv` };
  };

function getPoint(waypoints: Waypoints, [mode]: readonly Mode[], id: string): Waypoint {
  const point = waypoints.get(`${mode} ${id}`);
  if (point === undefined) throw new Error(`the waypoint ${id} was looked up before`);
  return point;
}
