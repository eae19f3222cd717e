import { terminalFiles } from './tiny-terminal.ts';

/** Rows that let a barge run from the tiny hub over Almaty to Duisburg, as no barge ever will. */
const rows: Readonly<Record<string, string>> = {
  'services.csv': 'HUB-DUI.B,River,barge,,90,1500,rail,estimated,4,,dry;reefer,8;9,30000,30480,12,,river\n',
  'calls.csv': 'HUB-DUI.B,1,HUB,,+0:00,load\nHUB-DUI.B,2,ALM,+20:00,+30:00,both\nHUB-DUI.B,3,DUI,+90:00,,discharge\n',
  'calendars.csv': 'HUB-DUI.B,1-7,20:00,,,\n',
  'tariffs.csv': 'HUB-DUI.B,1,3700,100,estimated,60,50\nHUB-DUI.B,2,6500,150,estimated,80,60\n',
  'transfers.csv': ',gate,barge,0,30,1,estimated\n,barge,gate,4,30,1,estimated\n',
};

/** The tiny network's files with the inside of its hub, and a barge. */
export function riverFiles(): Map<string, string> {
  const files = terminalFiles();
  for (const [name, text] of Object.entries(rows)) files.set(name, `${files.get(name) ?? ''}${text}`);
  return files;
}
