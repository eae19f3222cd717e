import type { Mode } from './way.ts';

/** Where maps bend their lines: a chain of points along tracks, rivers or sea lanes. What shares points is drawn as one. */
export interface Corridor {
  readonly modes: readonly Mode[];
  readonly points: readonly Waypoint[];
}

/** Degrees north and east; beyond 180 where a line goes on across the date line. */
export interface Waypoint {
  readonly latitude: number;
  readonly longitude: number;
}
