import { expect, test } from 'vitest';
import type { Instant } from '../base/time.ts';
import type { UnitKey } from '../model/unit.ts';
import { type LiveWorld, liveForever } from './live.ts';

const hour = 3_600_000;

/** A world in which an hour passes between two looks, and units wait from the looks named on. */
function worldOf(looks: number, waitingFrom: ReadonlyMap<number, UnitKey>) {
  const [planned, waiting] = [[] as string[], new Set<UnitKey>()];
  let look = 0;
  const world: LiveWorld = {
    clock: { now: () => (look * hour) as Instant },
    isStopped: () => look >= looks,
    mayPlay: async () => true,
    playUntil: async () => {
      const unit = waitingFrom.get(look);
      if (unit !== undefined) waiting.add(unit);
      return { orders: 0, refused: 0, stuck: [] };
    },
    waiting: async () => [...waiting],
    plan: async (units) => {
      planned.push(`${look}: ${units.join(' ')}`);
      waiting.clear();
    },
    pause: async () => {
      look += 1;
    },
    tell: () => undefined,
  };
  return { world, planned };
}

test('units that an earlier process has left waiting are planned at once, later ones in their time', async () => {
  const { world, planned } = worldOf(
    4,
    new Map([
      [0, 'B1.1' as UnitKey],
      [2, 'B2.1' as UnitKey],
    ]),
  );
  await liveForever(world);
  expect(planned).toEqual(['0: B1.1', '2: B2.1']);
});
