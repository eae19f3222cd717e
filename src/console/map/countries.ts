/** Where a country's name is written, and how early: from the hub's corridors outward. */
const countries: readonly (readonly [string, number, number, number])[] = [
  ['CN', 100, 36.6, 0],
  ['KZ', 68, 48.6, 0],
  ['RU', 92, 60, 0],
  ['MN', 103, 46.4, 1],
  ['PL', 19.3, 52.9, 1],
  ['DE', 10.3, 50.2, 1],
  ['BY', 28.3, 53.3, 2],
  ['UA', 31.5, 49, 3],
  ['UZ', 63.2, 42, 2],
  ['TM', 59, 39.2, 4],
  ['AZ', 47.8, 40.6, 4],
  ['GE', 43.6, 42.3, 4],
  ['TR', 34.5, 39, 2],
  ['IR', 54, 32.6, 3],
  ['IN', 78.7, 22.4, 2],
  ['MM', 96.3, 20.2, 3],
  ['TH', 101.2, 15.8, 2],
  ['LA', 103.6, 18.6, 3],
  ['VN', 108.4, 14, 2],
  ['MY', 102.3, 4.2, 3],
  ['ID', 113.6, -0.8, 2],
  ['PH', 121.6, 16.2, 3],
  ['KR', 128, 36.4, 4],
  ['JP', 138.2, 36.6, 2],
  ['AE', 54.1, 23.6, 4],
  ['SA', 44.6, 24.4, 3],
  ['EG', 29.6, 26.6, 3],
  ['US', -99, 39.6, 1],
  ['FR', 2.4, 46.9, 3],
  ['ES', -3.6, 40.2, 4],
  ['IT', 12.6, 43, 4],
  ['GB', -1.8, 52.6, 4],
  ['NL', 5.6, 52.4, 5],
  ['HU', 19.4, 47.1, 5],
  ['RO', 24.9, 45.8, 4],
  ['GR', 22, 39.3, 5],
  ['ZA', 24.5, -29.4, 3],
  ['AU', 134, -24.6, 3],
];

const names = new Map<string, Intl.DisplayNames>();

/** What a country is called in a language, by its two letters. */
function countryName(code: string, language: 'en' | 'zh'): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en-GB', { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}

/** The names of the countries, as points. */
export const countryNames = (language: 'en' | 'zh'): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: countries.map(([code, longitude, latitude, rank]) => ({
    type: 'Feature',
    properties: { name: countryName(code, language), rank },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  })),
});
