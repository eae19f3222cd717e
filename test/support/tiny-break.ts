import { terminalFiles } from './tiny-terminal.ts';

const added: Readonly<Record<string, string>> = {
  'services.csv':
    'HUB-ALM,To the break,rail,1435,110,1500,rail,derived,24,,dry;reefer,,24000,30480,24,12,break\n' +
    'ALM-DUI,Behind the break,rail,1520,110,1500,rail,derived,24,,dry;reefer,,24000,30480,2,2,break\n',
  'calls.csv':
    'HUB-ALM,1,HUB,,+0:00,load\nHUB-ALM,2,ALM,+80:00,,discharge\nALM-DUI,1,ALM,,+0:00,load\nALM-DUI,2,DUI,+150:00,,discharge\n',
  'calendars.csv': 'HUB-ALM,1-6,07:00;09:00,,,\nALM-DUI,7,12:00,,,\n',
  'tariffs.csv': 'HUB-ALM,1,3700,1000,found,600,300\nALM-DUI,1,3000,1500,found,900,300\n',
  'transfers.csv': 'ALM,rail-1435,rail-1520,6,60,1,estimated\n,rail-1520,gate,4,35,1,estimated\n',
  'wagons.csv': 'BROAD,Broad wagon,1520,25620,70000,26000,3100;22520,2,23500,0,40@618+40@12810,estimated\n',
};

/** The tiny network with a break of gauge in Almaty: two trains a day come to it, one a week goes on. */
export function breakFiles(): Map<string, string> {
  const files = [...terminalFiles()].map(([name, text]): [string, string] => {
    const kept = text.split('\n').filter((line) => !line.startsWith('HUB-DUI,'));
    return [name, kept.join('\n') + (added[name] ?? '')];
  });
  return new Map(files);
}
