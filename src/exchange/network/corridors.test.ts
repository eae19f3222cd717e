import { expect, test } from 'vitest';
import { networkMistakes } from '../../../test/support/network-mistakes.ts';
import { tinyFiles } from '../../../test/support/tiny-network.ts';
import { readNetwork } from './network.ts';

const withMap = (): Map<string, string> =>
  tinyFiles()
    .set('waypoints.csv', 'modes,id,lat,lon,mark\nrail;road,urals,56,60,estimated\nrail,moscow,55.7,37.6,found\n')
    .set('corridors.csv', 'modes,waypoints\nrail,urals;moscow\n');

test('a corridor is a chain of its waypoints, and a network without any has none', () => {
  expect(readNetwork(withMap()).network?.corridors).toEqual([
    {
      modes: ['rail'],
      points: [
        { latitude: 56, longitude: 60 },
        { latitude: 55.7, longitude: 37.6 },
      ],
    },
  ]);
  expect(readNetwork(tinyFiles()).network?.corridors).toEqual([]);
});

test('short and Chinese names are read where there are any', () => {
  const files = tinyFiles();
  files.set('hub.csv', `${files.get('hub.csv')}short,Tiny\nshort_zh,小\nname_zh,小枢纽\n`);
  const services = (files.get('services.csv') ?? '').trim().split('\n');
  files.set('services.csv', services.map((line, index) => `${['name_zh', '西行'][index] ?? ''},${line}`).join('\n'));
  const { network, findings } = readNetwork(files);
  expect([network?.short, network?.nameZh, findings]).toEqual([{ en: 'Tiny', zh: '小' }, '小枢纽', []]);
  expect([...(network?.services.values() ?? [])].map(({ nameZh }) => nameZh)).toEqual([
    '西行',
    undefined,
    undefined,
    undefined,
  ]);
  expect([...(network?.facilities.values() ?? [])].map(({ short }) => short)).toContain(undefined);
});

networkMistakes(
  `
  a waypoint that is not there for the mode
    corridors.csv: rail,urals;moscow -> rail;road,urals;moscow
    error corridors.csv:2 waypoints "urals;moscow": "moscow": is no waypoint of road in waypoints.csv

  a corridor of one waypoint
    corridors.csv: rail,urals;moscow -> rail,urals
    error corridors.csv:2 waypoints "urals": a corridor has two waypoints or more

  a waypoint that stands twice
    waypoints.csv: rail,moscow,55.7,37.6,found -> rail,urals,55.7,37.6,found
    error waypoints.csv:3 id "urals": stands twice for rail
    error corridors.csv:2 waypoints "urals;moscow": "moscow": is no waypoint of rail in waypoints.csv

  a waypoint south of the pole
    waypoints.csv: rail;road,urals,56,60 -> rail;road,urals,-91,60
    error waypoints.csv:2 lat "-91": is below -90
    error corridors.csv:2 waypoints "urals;moscow": "urals": is no waypoint of rail in waypoints.csv

  a waypoint with a space in its id
    waypoints.csv: rail,moscow -> rail,mos cow
    error waypoints.csv:3 id "mos cow": an id has letters, digits, _ and -, at most 30 of them
    error corridors.csv:2 waypoints "urals;moscow": "moscow": is no waypoint of rail in waypoints.csv

  corridors of no mode
    corridors.csv: rail,urals -> sledge,urals
    error corridors.csv:2 modes "sledge": should be one of sea, rail, road, air, barge
`,
  withMap,
);
