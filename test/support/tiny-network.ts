import { readNetwork } from '../../src/exchange/network/network.ts';
import type { Network } from '../../src/model/network.ts';

/** Three places, a train and a truck each way: the smallest network in which every file has something to say. */
const files = {
  'hub.csv': `
key,value
id,tiny
name,Tiny hub
currency,USD
rate20_pct,60
time_value_pct_per_year,20
shelf_loss_pct,40
carbon_per_tonne,60
late_per_unit_day,60
accept_factor,3
accept_late_days,14
selling_margin_pct,8
`,
  'facilities.csv': `
id,name,country,zone,lat,lon,kinds,unlocode,ours,opening,plugs,mark
HUB,The hub,CN,Asia/Shanghai,29.6,106.4,rail-terminal;road-terminal,CNCHQ,yes,24/7,40,found
ALM,Almaty,KZ,Asia/Almaty,43.3,76.9,rail-terminal,KZALA,,Mo-Fr 06:00-22:00;Sa 08:00-14:00,,derived
DUI,Duisburg,DE,Europe/Berlin,51.4,6.7,rail-terminal;river-port,DEDUI,,,20,estimated
`,
  'services.csv': `
id,name,mode,gauge,capacity_teu,capacity_t,emission,mark,plugs,on_demand,kinds,dg,max20_kg,max40_kg,cutoff_h,cutoff_reefer_h,family
HUB-DUI,West,rail,1435,110,1500,rail,derived,24,,dry;reefer;insulated;tank,8;9,24000,30480,24,12,main
DUI-HUB,East,rail,1435,110,1500,rail,derived,24,,,,,,24,,main
HUB-DUI.R,West by truck,road,,20,400,truck,estimated,4,yes,,,,,,,
DUI-HUB.R,East by truck,road,,20,400,truck,estimated,4,yes,,,,,,,
`,
  'calls.csv': `
service,position,facility,arrives,departs,works
HUB-DUI,1,HUB,,+0:00,load
HUB-DUI,2,ALM,+80:00,+110:30,pass
HUB-DUI,3,DUI,+300:00,,discharge
DUI-HUB,1,DUI,,d0 08:00,load
DUI-HUB,2,ALM,d9 10:00,d10 16:00,both
DUI-HUB,3,HUB,d13 20:00,,discharge
HUB-DUI.R,1,HUB,,+0:00,
HUB-DUI.R,2,ALM,+70:00,+90:00,
HUB-DUI.R,3,DUI,+250:00,,
DUI-HUB.R,1,DUI,,+0:00,
DUI-HUB.R,2,ALM,+160:00,+180:00,
DUI-HUB.R,3,HUB,+250:00,,
`,
  'calendars.csv': `
service,weekdays,times,from,to,except
HUB-DUI,1-5,09:00;21:00,,,2026-12-25
HUB-DUI,6,12:30,2026-11-01,2027-03-31,
DUI-HUB,135,08:00,,,
HUB-DUI.R,1-7,06:00;14:00,,,
DUI-HUB.R,1-7,06:00;14:00,,,
`,
  'tariffs.csv': `
service,position,km,rate40,mark,rate20,reefer
HUB-DUI,1,3700,1200,found,700,500
HUB-DUI,2,6500,3100.50,found,,600
DUI-HUB,1,6500,2600,derived,,
DUI-HUB,2,3700,900,derived,,
HUB-DUI.R,1,3800,4000,estimated,,300
HUB-DUI.R,2,6600,6000,estimated,,300
DUI-HUB.R,1,6600,5000,estimated,,300
DUI-HUB.R,2,3800,3000,estimated,,300
`,
  'transfers.csv': `
facility,from,to,hours,per_unit,lifts,mark
,gate,rail-1435,0,35,1,estimated
,gate,road,0,20,1,estimated
,rail-1435,gate,4,35,1,estimated
,road,gate,2,20,1,estimated
,rail-1435,rail-1435,12,60,2,estimated
,rail-1435,road,6,50,1,estimated
,road,rail-1435,6,50,1,estimated
,road,road,4,40,1,estimated
ALM,road,road,8,80,2,found
`,
  'storage.csv': `
facilities,kind,feet,valid_from,from_day,per_day,mark
HUB,,,2026-01-01,4,5.60,found
HUB,,,2026-01-01,11,8.40,estimated
HUB,reefer,40,2026-01-01,3,20,estimated
HUB,,,2027-01-01,3,6,estimated
DUI,,,2026-01-01,5,8,derived
`,
  'carriers.csv': `
id,name,owner_codes,currency,mark,short,short_zh
CSQ_LINES,A carrier,CSQ;CSX,EUR,estimated,Carrier,船公司
`,
  'demurrage.csv': `
carrier,charge,kind,feet,valid_from,from_day,per_day,mark
CSQ_LINES,demurrage,,40,2026-01-01,3,50,estimated
CSQ_LINES,demurrage,,40,2026-01-01,6,90,estimated
CSQ_LINES,detention,,,2026-01-01,8,10,estimated
`,
  'borders.csv': `
id,from,to,mode,state,mean_h,p50_h,p90_h,mark,capacity_per_day,background_per_day
ALM_W,ALM,DUI,rail,normal,30.5,24,60,found,30,18.9
ALM_W,ALM,DUI,rail,congested,144,120,288,found,,
`,
  'emissions.csv': `
id,per,grams,mark
rail,tonne-km,15,derived
truck,tonne-km,95,found
any,lift,6000,estimated
rail,reefer-hour,8000,estimated
yard,reefer-hour,2300,estimated
`,
  'currencies.csv': `
currency,worth,mark
EUR,1.1,estimated
CNY,0.1399,estimated
`,
  'demand.csv': `
id,flow,group,origin,destination,teu_per_year,due_days,mark
laptops-west,west,electronics,HUB,DUI,5000,22,estimated
cars-east,east,cars,DUI,HUB,3000,25,estimated
`,
  'goods.csv': `
group,hs,name,share,size_types,value_per_teu,tonnes_per_teu,mark,temp_min_c,temp_max_c,shelf_life_d,un,dg_class,packing_group,modes,season
electronics,847130,Laptops,0.7,45G1:1,900000,4,derived,,,,,,,,winter
electronics,850760,Batteries,0.3,22G1:0.5;45G1:0.5,60000,9,estimated,,,,3480,9,II,rail;road,
cars,870323,Cars,1,45G1:1,30000,3,estimated,,,,,,,,
`,
  'seasons.csv': `
id,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec
winter,1,0.8,1,1,1,1,1,1,1.1,1.1,1,1
`,
  'quoted.csv': `
id,name,origin,destination,via,low_days,high_days
Q1,Hub - Duisburg by rail,HUB,DUI,ALM,11,16
`,
} as const;

export type TinyFile = keyof typeof files;

/** The files of the tiny network, new for each test. */
export const tinyFiles = (): Map<string, string> =>
  new Map(Object.entries(files).map(([name, text]) => [name, text.slice(1)]));

/** The tiny network; that it has no findings is what src/exchange/network/network.test.ts says first. */
export function tinyNetwork(files = tinyFiles()): Network {
  const { network, findings } = readNetwork(files);
  if (network === undefined) throw new Error(JSON.stringify(findings));
  return network;
}
