import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json?url';

type Atlas = Parameters<typeof mesh>[0] & {
  readonly objects: Record<'countries' | 'land', Extract<Parameters<typeof mesh>[1], { type: 'GeometryCollection' }>>;
};
type Features = GeoJSON.Feature | GeoJSON.FeatureCollection | GeoJSON.Geometry;

let reading: Promise<{ readonly land: Features; readonly borders: Features; readonly graticule: Features }> | undefined;

/** Land and country borders by Natural Earth, and the lines of longitude and latitude. Read once. */
export const readLand = (): NonNullable<typeof reading> => {
  reading ??= read().catch((error: unknown) => {
    reading = undefined; // The next map tries again.
    throw error;
  });
  return reading;
};

async function read() {
  const topology = (await (await fetch(atlas)).json()) as Atlas;
  return {
    land: unwound(feature(topology, topology.objects.land)),
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
    graticule: graticule(15),
  };
}

/** Meridians and parallels, so many degrees apart. */
function graticule(step: number): Features {
  const lines: [number, number][][] = [];
  for (let x = -180; x <= 180; x += step) lines.push([-80, -40, 0, 40, 80].map((y) => [x, y]));
  for (let y = -75; y <= 75; y += step) lines.push([-180, -90, 0, 90, 180].map((x) => [x, y]));
  return { type: 'MultiLineString', coordinates: lines };
}

/**
 * The atlas is made for globes: a coast that crosses the date line jumps from 180 to -180 there. On a flat map it goes on beyond
 * 180. Antarctica, which goes all round, has no place on it.
 */
function unwound({ features }: GeoJSON.FeatureCollection): Features {
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  const coordinates = polygons.flatMap((polygon) => {
    const rings = polygon.map(unwind);
    const [first, last] = [rings[0]?.[0], rings[0]?.at(-1)];
    return Math.abs((first?.[0] ?? 0) - (last?.[0] ?? 0)) > 1 ? [] : [rings];
  });
  return { type: 'MultiPolygon', coordinates };
}

function unwind(ring: GeoJSON.Position[]): GeoJSON.Position[] {
  let turns = 0;
  return ring.map(([x = 0, y = 0], index) => {
    const before = ring[index - 1]?.[0] ?? x;
    if (x - before > 180) turns -= 1;
    if (x - before < -180) turns += 1;
    return [x + turns * 360, y];
  });
}
