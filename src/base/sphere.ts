/** A place on the earth, in degrees north and east. */
export interface OnEarth {
  readonly latitude: number;
  readonly longitude: number;
}

const earthKm = 6371;

/** Kilometres along the great circle (the haversine formula). */
export function kmBetween(a: OnEarth, b: OnEarth): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const part =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(part)));
}
