import { expect, test } from 'vitest';
import { bareNetwork } from '../../../test/support/networks.ts';
import type { Disruption } from '../../model/disruption.ts';
import type { Unit } from '../../model/unit.ts';
import type { PlanOrder } from '../order.ts';
import { movesOf } from './replan-report.ts';

const unit = { key: 'A.1', booking: 'A', plan: { itinerary: { legs: [] } } } as unknown as Unit;
const closed = { id: 'ALA', name: 'Alashankou closed' } as Disruption;

const lostBy = (order: Partial<PlanOrder>) => {
  const orders = [{ kind: 'unplan-unit', unit: unit.key, ...order } as PlanOrder];
  return movesOf(bareNetwork('n'), orders, new Map([[unit.key, unit]]), new Map(), [closed]).lost;
};

test('who loses its plan is told why, and why there is no other way, in words that can be said in any language', () => {
  const [lost] = lostBy({
    because: { code: 'disrupted', departure: 'T-1' as never, disruption: closed.id },
    refusals: [{ code: 'full', detail: 'T-2/0', said: { words: '{0}', values: [['T-2/0']] } }],
  });
  expect(lost?.reason).toBe('T-1 is disrupted: ALA (Alashankou closed) - full: T-2/0');
  const by = { words: '{0} ({1})', values: ['ALA', 'Alashankou closed'] };
  const disrupted = { words: '{0} is disrupted: {1}', values: ['T-1', by] };
  const full = { words: 'full', values: [] };
  const why = { words: '{0}: {1}', values: [full, { words: '{0}', values: [['T-2/0']] }] };
  expect(lost?.said).toEqual({ words: '{0} - {1}', values: [disrupted, [why]] });
});

test('where nobody knows what it was, only why there is no way is told', () => {
  const [lost] = lostBy({ refusals: [{ code: 'no-route', detail: 'no services are known to lead there' }] });
  expect(lost?.reason).toBe('no route: no services are known to lead there');
});
