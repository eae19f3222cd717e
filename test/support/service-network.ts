import { readNetwork } from '../../src/exchange/network/network.ts';
import type { Network } from '../../src/model/network.ts';
import { tinyFiles } from './tiny-network.ts';

/** A service `X` between places of the trade, as rows of calls.csv and calendars.csv that leave out its name and positions. */
export interface ServicePicture {
  /** `BER,d1 02:30,d1 03:15`: facility, arrival, departure and, if need be, works. */
  readonly calls: readonly string[];
  /** `1-7,08:00;20:00`: weekdays, times and, if need be, from, to and exceptions. */
  readonly calendars: readonly string[];
  readonly onDemand?: boolean;
}

const zones = {
  CQ: 'Asia/Shanghai',
  ALM: 'Asia/Almaty',
  BER: 'Europe/Berlin',
  LON: 'Europe/London',
  NYC: 'America/New_York',
  STJ: 'America/St_Johns',
};

/** A network of six places in six zones and one service. */
export function serviceNetwork({ calls, calendars, onDemand = false }: ServicePicture): Network {
  const places = Object.entries(zones).map(([id, zone]) => `${id},${id},XX,${zone},0,0,road-terminal,yes,found`);
  const rows = (header: string, lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;
  const files = new Map(
    [...tinyFiles()].filter(([name]) => ['hub.csv', 'transfers.csv', 'emissions.csv'].includes(name)),
  );
  files.set('transfers.csv', (files.get('transfers.csv') ?? '').replace(/ALM,.*\n/, ''));
  files.set('facilities.csv', rows('id,name,country,zone,lat,lon,kinds,ours,mark', places));
  files.set(
    'services.csv',
    rows('id,name,mode,capacity_teu,capacity_t,plugs,on_demand,emission,mark', [
      `X,X,road,40,800,6,${onDemand ? 'yes' : 'no'},truck,found`,
    ]),
  );
  const numbered = calls.map((call, index) => `X,${index + 1},${call}`);
  files.set('calls.csv', rows('service,position,facility,arrives,departs,works', numbered));
  const calendarRows = calendars.map((row) => `X,${row}`);
  files.set('calendars.csv', rows('service,weekdays,times,from,to,except', calendarRows));
  const tariffs = calls.slice(1).map((_, index) => `X,${index + 1},100,100,found`);
  files.set('tariffs.csv', rows('service,position,km,rate40,mark', tariffs));
  const { network, findings } = readNetwork(files);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (network === undefined || errors.length > 0) throw new Error(JSON.stringify(findings));
  return network;
}
