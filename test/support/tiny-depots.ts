import { tinyFiles } from './tiny-network.ts';

/** The tiny network with depots at the hub and in Duisburg, and three works about the hub: two side by side in the east, one in the west. */
export function depotFiles(files = tinyFiles()): Map<string, string> {
  const places = (files.get('facilities.csv') ?? '')
    .replace(',plugs,mark', ',plugs,mark,empties_teu')
    .replace(',40,found', ',40,found,500')
    .replace(',20,estimated', ',20,estimated,100');
  return new Map([
    ...files,
    [
      'facilities.csv',
      `${places}EAST,East works,CN,Asia/Shanghai,29.6,106.72,loading-place,,,,,estimated,
EAST2,East mill,CN,Asia/Shanghai,29.61,106.73,loading-place,,,,,estimated,
WEST,West works,CN,Asia/Shanghai,29.6,106.08,loading-place,,,,,estimated,
`,
    ],
  ]);
}
