import { expect, test } from 'vitest';
import { networkMistakes } from '../../../test/support/network-mistakes.ts';
import { tinyFiles } from '../../../test/support/tiny-network.ts';
import { readNetwork } from './network.ts';

const named = () => tinyFiles().set('families.csv', 'id,name,name_zh\nmain,Main line,主线\nHUB-DUI.R,Trucks,\n');

test('families of services have names, in Chinese too where they have one', () => {
  const { network, findings } = readNetwork(named());
  expect(findings).toEqual([]);
  expect([...(network?.families.values() ?? [])]).toEqual([
    { id: 'main', name: 'Main line', nameZh: '主线' },
    { id: 'HUB-DUI.R', name: 'Trucks' },
  ]);
});

networkMistakes(
  `
  a family of no service
    families.csv: HUB-DUI.R,Trucks -> lorries,Trucks
    error families.csv:3 id "lorries": is no family of services.csv

  a family that stands twice
    families.csv: HUB-DUI.R,Trucks -> main,Trucks
    error families.csv:3 id "main": stands twice

  a family without a name
    families.csv: HUB-DUI.R,Trucks -> HUB-DUI.R,
    error families.csv:3 name: is missing; it should be a name

  a family of a service that is refused
    services.csv: West by truck,road,,20,400,truck,estimated,4,yes,,,,,,, -> West by truck,road,,many,400,truck,estimated,4,yes,,,,,,,trucks
    families.csv: HUB-DUI.R,Trucks -> trucks,Trucks
    error services.csv:4 capacity_teu "many": is no number (write 1234.5, without separators or units)
  `,
  named,
);
