import { expect, test } from 'vitest';
import { nextReport } from './next-report.ts';

const moment = (is: 'planned' | 'estimated' | 'actual') => ({ planned: '', now: '', is });

/** Calls as they are known: `p` planned, `e` estimated, `a` actual; a slash between arriving and leaving. */
const callsOf = (picture: string) =>
  picture.split(' ').map((text, call) => {
    const [arrives, departs] = text.split('/').map((sign) => ({ p: 'planned', e: 'estimated', a: 'actual' })[sign]);
    const at = (is: string | undefined) => (is === undefined ? undefined : moment(is as 'planned'));
    const [comes, goes] = [at(arrives), at(departs)];
    return {
      call,
      facility: `F${call}`,
      ...(comes === undefined ? {} : { arrives: comes }),
      ...(goes === undefined ? {} : { departs: goes }),
    };
  });

test.each([
  ['/p p/p p/', 'depart 0'],
  ['/a p/p p/', 'arrive 1'],
  ['/a e/p p/', 'arrive 1'],
  ['/a a/p p/', 'depart 1'],
  ['/a a/e p/', 'depart 1'],
  ['/a a/a p/', 'arrive 2'],
  ['/a a/a a/', undefined],
])('of %s the next to be written down is %s', (picture, wanted) => {
  const next = nextReport(callsOf(picture));
  expect(next === undefined ? undefined : `${next.what} ${next.call}`).toBe(wanted);
});
