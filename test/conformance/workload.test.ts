import { expect } from 'vitest';
import type { Zone } from '../../src/base/zone.ts';
import { readWorkload } from '../../src/exchange/csv/workload.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { PartId, Terminal } from '../../src/model/terminal.ts';
import { figuresOf } from '../../src/sim/terminal/figures.ts';
import { flowOf } from '../../src/sim/terminal/flow.ts';
import { playTerminal } from '../../src/sim/terminal/play.ts';
import { ruleOf } from '../../src/sim/terminal/rules.ts';
import { referenceNetwork } from '../support/reference.ts';
import { readShared, sharedTest } from '../support/shared.ts';
import { lawFaults } from '../support/standings.ts';

const folder = 'workload/month-2-trains-a-day';
const read = () =>
  readWorkload(
    { visits: readShared(`${folder}/visits.csv`), units: readShared(`${folder}/units.csv`) },
    'Asia/Shanghai' as Zone,
  );

sharedTest('the month of an inland terminal is read whole: all lines, with six units of no standard length', () => {
  const { visits, units, findings } = read();
  const lines = (file: string): number => readShared(`${folder}/${file}`).trim().split('\n').length - 1;
  expect([visits.length, units.length]).toEqual([lines('visits.csv'), lines('units.csv')]);
  expect(findings.map(({ severity }) => severity)).toEqual(Array(6).fill('warning'));
});

sharedTest('the month is played by the laws, comes out as its files say, and with few reshuffles', () => {
  const network = referenceNetwork();
  const terminal = network.terminals.get('CQ_TUA' as FacilityId) as Terminal;
  const site = { terminal, book: network.wagons, blocks: new Set(['A', 'R', 'X'] as PartId[]) };
  const source = read();
  const flow = flowOf(source, { seed: 1, copies: 1, noticeHours: 24 });
  let step = 0;
  const own = playTerminal(site, flow, ruleOf('dryport', 1), ({ yard }) => {
    step += 1;
    if (step % 500 === 0) expect(lawFaults(yard.blocks, yard.everybody())).toEqual([]);
  });
  const others = figuresOf(playTerminal(site, flow, ruleOf('category', 1)), flow);
  const figures = figuresOf(own, flow);
  // The 45-foot reefers find no wagon that feeds them: all others leave as the files say.
  const fed = source.units.filter(({ feet, needs, goes }) => feet === 45 && needs === 'reefer' && goes.by === 'visit');
  const unfed = fed.filter(({ goes }) => goes.by === 'visit' && source.visits[goes.visit]?.kind === 'train').length;
  expect([figures.came, figures.left]).toEqual([source.units.length, source.units.length - unfed]);
  const byTruck = (way: 'comes' | 'goes'): number => source.units.filter((unit) => unit[way].by === 'truck').length;
  expect(figures.truckTurnMinutes?.count).toBe(byTruck('comes') + byTruck('goes'));
  expect([figures.trainStayHours?.count, figures.bargeStayHours?.count]).toEqual([62, 18]);
  expect(figures.reshufflesPerRetrieval ?? 1).toBeLessThan(0.6 * (others.reshufflesPerRetrieval ?? 0));
  // The norms of operation: exports stay 1 to 7 days, imports 1 to 15, trains 2 to 6 hours, trucks at most 120 minutes.
  const dwell = new Map(figures.dwellDays.map(({ way, mean }) => [way, mean]));
  expect(dwell.get('truck-train')).toBeGreaterThan(1);
  expect(dwell.get('truck-train')).toBeLessThan(7);
  expect(dwell.get('train-truck')).toBeGreaterThan(1);
  expect(dwell.get('train-truck')).toBeLessThan(15);
  expect(figures.trainStayHours?.median).toBeGreaterThan(2);
  expect(figures.trainStayHours?.most).toBeLessThan(6);
  expect(figures.truckTurnMinutes?.most).toBeLessThan(120);
  expect(figures.loading.value).toBeLessThanOrEqual(figures.loading.bound);
});
