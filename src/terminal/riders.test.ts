import { expect, test } from 'vitest';
import { after, durians, reading, reefer } from '../../test/support/reefers.ts';
import { terminalNetwork } from '../../test/support/tiny-terminal.ts';
import { instantOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { Unit } from '../model/unit.ts';
import { planLoad } from './rail/plan.ts';
import { loadQuestion, loadUnit } from './riders.ts';

const network = terminalNetwork();
const service = [...network.services.values()][0] as never;
const booking = (days: number): Booking =>
  ({ readyAt: after(0), dueAt: after(90_000), priority: 1, goods: [durians({ shelfLifeDays: days })] }) as never;
const plan = { plan: { arrivesAt: after(5 * 1440) } } as unknown as Partial<Unit>;
const type = network.wagons.types.get('TWIN' as never) as never;

/** Which of some reefers gets the one place with a plug that a train has. */
function goes(...units: [key: string, days: number, readings?: Parameters<typeof reefer>[0]][]): string[] {
  const asked = units.map(([key, days, readings]) =>
    loadUnit(
      network,
      reefer(readings, { key: key as Unit['key'], recordedAt: instantOf(after(3000)), ...plan }),
      booking(days),
      { block: 2, reshuffles: 0 },
    ),
  );
  const wagon = { number: '1', type: { ...(type as object), plugs: 1 } as never };
  return planLoad(loadQuestion(network, service, [wagon], asked)).placements.map(({ unit }) => unit);
}

test('where a train is short of plugs the reefer goes whose goods spoil first', () => {
  expect(goes(['A.1', 12], ['B.1', 7], ['C.1', 9])).toEqual(['B.1']);
  expect(goes(['A.1', 7], ['B.1', 12])).toEqual(['A.1']);
});

test('who has lost life to warmth goes before who is as fresh as declared', () => {
  const warm = [0, 600, 1200, 1800, 2400].map((minutes) => reading(minutes, 38));
  expect(goes(['A.1', 10], ['B.1', 10, warm])).toEqual(['B.1']);
});
