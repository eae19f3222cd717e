import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();

/** A call that cannot be, and what its problem must name. */
const wrong: readonly [command: string, names: RegExp][] = [
  ['route HUB', /to/],
  ['route HUB NOWHERE', /NOWHERE/],
  ['route HUB DUI --reserve 30m', /--reserve needs --customer/],
  ['route HUB DUI --reserve soon --customer A', /--reserve should be from 1m to 24h, not soon/],
  ['route HUB DUI --reserve 25h --customer A', /--reserve should be from 1m to 24h, not 25h/],
  ['route HUB DUI --reserve 30m --customer A --take none', /--take should be the number/],
  ['route HUB DUI --reserve 30m --customer A --take 999', /--take: there are \d+ itineraries, and no number 999/],
  ['route HUB DUI --units plenty', /--units.*plenty/],
  ['route HUB DUI --ready someday', /--ready.*someday/],
  ['route HUB DUI --modes zeppelin', /zeppelin/],
  ['board --day someday', /--day.*someday/],
  ['board --at NOWHERE', /NOWHERE/],
  ['board --days 0', /--days.*14/],
  ['board --days 1.5', /--days.*1\.5/],
  ['plan --days 0', /--days/],
  ['plan --days 5000', /--days/],
  ['import bookings nowhere.csv', /nowhere\.csv/],
  ['network check nowhere', /nowhere/],
  ['network load docs', /docs/],
  ['unit gate-in B1.1', /--at/],
  ['unit gate-in B1.1 --at NOWHERE', /NOWHERE/],
  ['unit gate-in B1.1 --at HUB --number CSQU3054384', /--number/],
  ['unit gate-in B1.1 --at HUB --when someday', /--when.*someday/],
  ['unit hold B1.1 --kind whim --owner me --reason none', /--kind/],
  ['unit hold B1.1 --kind customs --owner me --reason a\u202Eb', /holds the hidden sign U\+202E/],
  ['unit declare B1.1 --gross heavy', /--gross.*heavy/],
  ['booking amend B1 --reason asked --priority 9', /--priority/],
  ['booking amend B1 --reason asked --goods nowhere.json', /--goods nowhere\.json: is no file/],
  ['booking amend B1 --reason asked --goods package.json', /--goods package\.json: all: /],
  ['departure estimate X --at HUB --arrival someday', /--arrival.*someday/],
  ['sim live --speed 0', /--speed/],
  ['sim live --for -1', /--for/],
  ['sim terminal --facility HUB', /--workload/],
  ['sim terminal --workload nowhere --facility HUB --network networks/chongqing', /HUB/],
  ['sim terminal --workload nowhere --facility CQ_TUA --network networks/chongqing', /nowhere.visits\.csv/],
  ['sim terminal --workload nowhere --facility CQ_TUA --network networks/chongqing --blocks A,Z9', /Z9/],
  ['sim terminal --workload nowhere --facility CQ_TUA --times 0', /--times/],
  ['sim terminal --workload nowhere --facility CQ_TUA --notice soon', /--notice/],
  ['barge stow nonsense', /nonsense/],
  ['barge stow HUB-DUI-2026-12-01-1 --vessel x!', /--vessel/],
  ['serve --port 70000', /--port/],
  ['serve --port none', /--port/],
  ['plan --weights time=9', /--weights.*from 0.25 to 4/],
  ['plan --weights haste=2', /--weights/],
  ['serve --seed -1', /--seed/],
  ['track', /what/],
  ['board --dya +1d', /--dya/],
  ['boad', /boad/],
];

test.concurrent.each(wrong)('%s is a wrong call, and says why', async (command, names) => {
  const { code, stdout, stderr } = await dryport(at, ...command.split(' '));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^dryport: .+\n$/);
  expect(stderr).toMatch(names);
});

test.concurrent.each(wrong.filter(([command]) => !command.startsWith('serve')).filter((_, n) => n % 4 === 0))(
  '%s --json tells machines the same, in one document',
  async (command, names) => {
    const ran = await dryport(at, ...command.split(' '), '--json');
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^\{.*\}\n$/);
    expect(documentOf(ran)).toEqual({ problem: expect.stringMatching(names) });
    expect(ran.stderr).toMatch(names);
  },
);

test.concurrent('a store that cannot be reached is a failure and no wrong call', async () => {
  const ran = await dryport({ url: 'postgresql:///none?host=/nowhere&user=nobody' }, 'board', '--json');
  expect([ran.code, Object.keys(documentOf(ran))]).toEqual([1, ['problem']]);
  expect(ran.stderr).toMatch(/^dryport: .+\n/);
  expect(ran.stderr).not.toMatch(/\bat .*\.js:\d+/);
});
