import { expect, test } from 'vitest';
import type { FacilityId } from '../../src/model/facility.ts';
import type { MachineName } from '../../src/model/job.ts';
import { changeAtWork, readAtWork } from '../../src/store/at-work.ts';
import { openTestStore } from '../support/store.ts';

const { database } = await openTestStore(8);
const at = 'HUB' as FacilityId;
const machines = Array.from({ length: 20 }, (_, index) => `RS${index + 1}` as MachineName);

test('who says something of machines in the same moment is heard with all others', async () => {
  await Promise.all([
    changeAtWork(database, at, { byJobs: true }),
    ...machines.map((machine) => changeAtWork(database, at, { machine, off: `${machine} is in the workshop` })),
  ]);
  const { byJobs, off } = await readAtWork(database, at);
  expect(byJobs).toBe(true);
  expect([...off.keys()].sort()).toEqual([...machines].sort());
  await Promise.all(machines.map((machine) => changeAtWork(database, at, { machine })));
  expect(await readAtWork(database, at)).toEqual({ byJobs: true, off: new Map() });
});
