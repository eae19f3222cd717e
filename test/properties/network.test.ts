import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isError } from '../../src/base/finding.ts';
import type { Day } from '../../src/base/zone.ts';
import { readNetwork } from '../../src/exchange/network/network.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { breaking, linesOf, mutate, mutations, textOf } from '../support/slips.ts';
import { tinyFiles } from '../support/tiny-network.ts';

test('a network with slips of the finger is read as far as it goes, and what is read can be planned on', () => {
  const names = [...tinyFiles().keys()];
  const changes = fc.array(fc.tuple(fc.constantFrom(...names), mutations), { minLength: 1, maxLength: 2 });
  let planned = 0;
  fc.assert(
    fc.property(changes, (list) => {
      const files = tinyFiles();
      for (const [file, slips] of list) files.set(file, mutate(files.get(file) ?? '', slips));
      const { network: read, findings } = readNetwork(files);
      for (const { file = '', line } of findings) {
        expect(files.has(file)).toBe(true);
        if (line !== undefined) expect(line >= 1 && line <= linesOf(files.get(file) ?? '')).toBe(true);
      }
      if (read === undefined) expect(findings.some(isError)).toBe(true);
      else {
        const { callArrives, callDeparts } = compileTimetable(read, 20_800 as Day, 20_803 as Day);
        planned += 1;
        for (const [call, arrives] of callArrives.entries()) expect(callDeparts[call]).toBeGreaterThanOrEqual(arrives);
      }
    }),
    { numRuns: 1000 },
  );
  expect(planned).toBeGreaterThan(500);
});

test('a file of a network may be any text at all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tinyFiles().keys()), textOf(breaking, 40), fc.boolean(), (file, body, headed) => {
      const files = tinyFiles();
      const header = (files.get(file) ?? '').split('\n')[0] ?? '';
      files.set(file, headed ? `${header}\n${body}` : body);
      const { network: read, findings } = readNetwork(files);
      expect(read !== undefined || findings.some(isError)).toBe(true);
    }),
    { numRuns: 600 },
  );
});
