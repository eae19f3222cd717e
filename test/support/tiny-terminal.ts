import { readNetwork } from '../../src/exchange/network/network.ts';
import type { Network } from '../../src/model/network.ts';
import { tinyFiles } from './tiny-network.ts';

/** The inside of the tiny network's hub: few stacks, so that they fill up, and each file has something to say. */
const files = {
  'blocks.csv': `
facility,id,bays,rows,tiers,plugs,plug_bays,dg,customs,stack_max_kg,mark
HUB,A,8,3,4,,,,,120000,found
HUB,R,4,2,2,40,1-4,,,,estimated
HUB,X,4,2,2,,,8;9,,,estimated
HUB,K,4,2,2,,,,yes,,estimated
`,
  'tracks.csv': `
facility,id,gauge,usable_m,mark
HUB,T1,1435,700,found
`,
  'gates.csv': `
facility,id,lanes_in,lanes_out,minutes_per_truck,opening,mark
HUB,G1,2,1,2.5,Mo-Fr 06:00-22:00,found
`,
  'berths.csv': `
facility,id,length_m,draught_m,mark
HUB,Q1,110,3.5,found
`,
  'machines.csv': `
facility,id,kind,count,moves_per_h,max_kg,reaches,mark
HUB,RS,reach-stacker,2,15,45000,A;R;X;K;T1;Q1,estimated
`,
  'wagons.csv': `
id,name,gauge,length_mm,payload_kg,tare_kg,bogies_mm,axles_per_bogie,axle_max_kg,plugs,patterns,mark
FLAT,Flat wagon,1435,13970,70000,23800,2485;11485,2,23000,0,20@927+20@6985;40@889,found
TWIN,Twin wagon,1435,26390,108000,27000,2345;13195;24045,2,22500,2,40@640+40@13558,estimated
`,
  'trains.csv': `
service,length_max_m,gross_max_kg,goods_max_kg,axle_max_kg,wagon_max_kg,pair_difference_kg,mark
,600,2000000,,,,,estimated
HUB-DUI,560,,1300000,18000,72000,5000,found
`,
  'vessels.csv': `
id,name,bays,rows,tiers,hold_tiers,plugs,plug_bays,dg_bays,stack_max_kg,deadweight_t,light_t,light_centre_m,floor_m,length_m,beam_m,draught_m,block_coefficient,gm_min_m,mark
BIG,Big barge,8,4,3,2,4,7-8,1-2,90000,2000,700,3,0.8,85,11.4,3.2,0.85,0.5,estimated
TUB,Tub,2,2,2,1,,,,60000,200,100,2,0.5,25,8,2.5,0.8,0.3,estimated
`,
  'segregation.csv': `
first,second,wagons,stacks,mark
8,9,2,1,estimated
`,
} as const;

/** The tiny network's files, with the inside of its hub among them. */
export function terminalFiles(): Map<string, string> {
  return new Map([
    ...tinyFiles(),
    ...Object.entries(files).map(([name, text]): [string, string] => [name, text.trimStart()]),
  ]);
}

export function terminalNetwork(): Network {
  const { network, findings } = readNetwork(terminalFiles());
  if (network === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return network;
}
