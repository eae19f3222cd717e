import { expect, test } from 'vitest';
import { networkMistakes } from '../../../test/support/network-mistakes.ts';
import { tinyFiles } from '../../../test/support/tiny-network.ts';
import { terminalFiles, terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { ServiceId } from '../../model/service.ts';
import { slotsOf } from '../../model/terminal.ts';
import { cellsOf } from '../../model/vessel.ts';
import { apartOf, ruleOf } from '../../model/wagon.ts';
import { readNetwork } from './network.ts';

test('a network without the inside of its terminals is as valid as before', () => {
  const { network, findings } = readNetwork(tinyFiles());
  expect([findings, network?.terminals.size, network?.wagons.types.size]).toEqual([[], 0, 0]);
});

test('the inside of a terminal is read as it stands in the files', () => {
  const { terminals, wagons, vessels } = terminalNetwork();
  const hub = terminals.get('HUB' as FacilityId);
  expect(hub?.blocks.map((block) => [block.id, slotsOf(block), block.plugs, block.customs])).toEqual([
    ['A', 96, 0, false],
    ['R', 16, 40, false],
    ['X', 16, 0, false],
    ['K', 16, 0, true],
  ]);
  expect(hub?.blocks[0]?.stackMaxKg).toBe(120_000);
  expect(hub?.gates[0]?.opening?.map((day) => day?.from)).toEqual([360, 360, 360, 360, 360, undefined, undefined]);
  expect(hub?.machines[0]?.reaches).toEqual(['A', 'R', 'X', 'K', 'T1', 'Q1']);
  expect([...wagons.types.values()].map(({ patterns }) => patterns.map((places) => places.length))).toEqual([
    [2, 1],
    [2],
  ]);
  expect(
    [...vessels.values()].map((vessel) => [vessel.id, cellsOf(vessel), vessel.deadweightKg, vessel.plugBays]),
  ).toEqual([
    ['BIG', 96, 2_000_000, { from: 7, to: 8 }],
    ['TUB', 8, 200_000, undefined],
  ]);
  expect(ruleOf(wagons, 'HUB-DUI' as ServiceId)?.lengthMaxM).toBe(560);
  expect(ruleOf(wagons, 'DUI-HUB' as ServiceId)?.lengthMaxM).toBe(600);
  expect([apartOf(wagons, '9', '8'), apartOf(wagons, '9', '9')]).toEqual([
    { wagons: 2, stacks: 1 },
    { wagons: 0, stacks: 0 },
  ]);
});

networkMistakes(
  `
  a block at no facility
    blocks.csv: HUB,K,4 -> HAB,K,4
    error blocks.csv:5 facility "HAB": is no facility of facilities.csv
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "K": is no block, track or berth of this facility

  a block id in small letters
    blocks.csv: HUB,X,4 -> HUB,x,4
    error blocks.csv:4 id "x": an id begins with a capital and has capitals and digits, at most 6 of them
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "X": is no block, track or berth of this facility

  a block that stands twice
    blocks.csv: HUB,K,4 -> HUB,X,4
    error blocks.csv:5 id "X": stands twice at HUB
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "K": is no block, track or berth of this facility

  a block without rows
    blocks.csv: HUB,K,4,2 -> HUB,K,4,0
    error blocks.csv:5 rows "0": is below 1
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "K": is no block, track or berth of this facility

  a barge whose plugs no bay reaches
    vessels.csv: 4,7-8,1-2 -> 4,,1-2
    error vessels.csv:2 plug_bays: is missing; it should be the bays that reach a plug, such as 1-12

  a barge with plugs beyond its end
    vessels.csv: 4,7-8,1-2 -> 4,7-9,1-2
    error vessels.csv:2 plug_bays "7-9": the barge has only 8 bays

  a barge with more hold than tiers
    vessels.csv: BIG,Big barge,8,4,3,2 -> BIG,Big barge,8,4,3,4
    error vessels.csv:2 hold_tiers "4": the barge has only 3 tiers

  a barge that fills more than its box
    vessels.csv: 3.2,0.85 -> 3.2,85
    error vessels.csv:2 block_coefficient "85": is above 1

  a kind of barge that stands twice
    vessels.csv: TUB,Tub -> BIG,Tub
    error vessels.csv:3 id "BIG": stands twice

  plugs that no bay reaches
    blocks.csv: 40,1-4 -> 40,
    error blocks.csv:3 plug_bays: is missing; it should be the bays that reach a plug, such as 1-12
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "R": is no block, track or berth of this facility
    warning blocks.csv facility "HUB": its blocks have 0 plugs together, facilities.csv says 40

  plug bays that are none
    blocks.csv: 40,1-4 -> 40,1 to 4
    error blocks.csv:3 plug_bays "1 to 4": should read like 1-12
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "R": is no block, track or berth of this facility
    warning blocks.csv facility "HUB": its blocks have 0 plugs together, facilities.csv says 40

  plug bays beyond the block
    blocks.csv: 40,1-4 -> 40,1-5
    error blocks.csv:3 plug_bays "1-5": the block has only 4 bays
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "R": is no block, track or berth of this facility
    warning blocks.csv facility "HUB": its blocks have 0 plugs together, facilities.csv says 40

  plugs that do not add up
    blocks.csv: 40,1-4 -> 30,1-4
    warning blocks.csv facility "HUB": its blocks have 30 plugs together, facilities.csv says 40

  a class of dangerous goods that is none
    blocks.csv: 8;9 -> 8;99
    error blocks.csv:4 dg "8;99": "99": should be one of 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 2.1, 2.2, 2.3, 3, 4.1, 4.2, 4.3, 5.1, 5.2, 6.1, 6.2, 7, 8, 9
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "X": is no block, track or berth of this facility

  a track of no gauge
    tracks.csv: 1435 -> 1400
    error tracks.csv:2 gauge "1400": is no known gauge
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "T1": is no block, track or berth of this facility

  a gate with opening hours nobody can read
    gates.csv: Mo-Fr 06:00-22:00 -> day and night
    error gates.csv:2 opening "day and night": "day and night" should read like Mo-Fr 06:00-22:00

  a berth without its draught
    berths.csv: 110,3.5 -> 110,
    error berths.csv:2 draught_m: is missing; it should be metres
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "Q1": is no block, track or berth of this facility

  a machine of no known kind
    machines.csv: reach-stacker -> crane
    error machines.csv:2 kind "crane": should be one of rail-gantry, yard-gantry, quay-crane, reach-stacker, empty-handler, tractor, crew

  a block that no machine reaches
    machines.csv: A;R;X;K -> A;R;X
    warning blocks.csv facility "HUB": no machine of machines.csv reaches K

  a column that is missing in blocks.csv
    blocks.csv: ,tiers, -> ,height,
    error blocks.csv:1 columns are missing: tiers
    error machines.csv:2 reaches "A;R;X;K;T1;Q1": "A": is no block, track or berth of this facility

  a wagon whose places overlap
    wagons.csv: 20@927+20@6985 -> 20@927+20@6984
    error wagons.csv:2 patterns "20@927+20@6984;40@889": "20@927+20@6984": "20@6984" begins before the unit on its left ends

  a wagon whose units reach beyond it
    wagons.csv: 40@889 -> 40@1889
    error wagons.csv:2 patterns "20@927+20@6985;40@1889": 40@1889 reaches beyond the wagon

  a wagon whose places nobody can read
    wagons.csv: 40@889 -> 40 in the middle
    error wagons.csv:2 patterns "20@927+20@6985;40 in the middle": "40 in the middle": "40 in the middle" should read like 40@500: feet and where it begins

  a wagon with one bogie
    wagons.csv: 2485;11485 -> 2485
    error wagons.csv:2 bogies_mm "2485": should rise, two of them or more, within the wagon

  a wagon that stands twice
    wagons.csv: TWIN,Twin -> FLAT,Twin
    error wagons.csv:3 id "FLAT": stands twice

  a rule for a service that is not there
    trains.csv: HUB-DUI -> HUB-XXX
    error trains.csv:3 service "HUB-XXX": is no service of services.csv

  two rules for one service
    trains.csv: HUB-DUI, -> ,
    error trains.csv:3 service: a second row for all trains

  segregation of no class
    segregation.csv: 8,9 -> 8,10
    error segregation.csv:2 second "10": should be one of 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 2.1, 2.2, 2.3, 3, 4.1, 4.2, 4.3, 5.1, 5.2, 6.1, 6.2, 7, 8, 9
`,
  terminalFiles,
);
