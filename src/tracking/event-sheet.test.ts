import { expect, test } from 'vitest';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import { say, told } from '../base/sentence.ts';
import type { Entry } from '../model/event.ts';
import { eventSheet } from './event-sheet.ts';

test('why a unit is in no slot can be said in other languages where it is ours, and stays as it is where somebody typed it', () => {
  const sheetOf = (why: object) =>
    eventSheet(tinyNetwork(), {
      event: { kind: 'unslotted', at: 'HUB', ...why },
      occurredAt: 0,
      offset: 0,
      recordedAt: 0,
    } as Entry);
  const ours = told(say`taken off by ${'RS01'}`);
  expect(sheetOf(ours)).toMatchObject({
    reason: 'taken off by RS01',
    said: { words: 'taken off by {0}', values: ['RS01'] },
  });
  expect(sheetOf({ reason: 'on a chassis' }).said).toBeUndefined();
});
