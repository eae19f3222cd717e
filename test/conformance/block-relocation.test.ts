import { expect } from 'vitest';
import { checkLifts } from '../../src/terminal/yard/bay.ts';
import { planRetrieval } from '../../src/terminal/yard/retrieval.ts';
import { readShared, sharedTest } from '../support/shared.ts';

const folder = 'instances/brp-caserta-voss';

sharedTest(
  'bays of three and four tiers by Caserta and Voss are proven optimal, all of them, with the known optimum',
  () => {
    const lines = readShared(`${folder}/optimal_unrestricted_H+2.csv`).trim().split('\n').slice(1);
    const wrong: string[] = [];
    let seen = 0;
    for (const [name = '', instance = '', , , , , , known = '', proven] of lines.map((line) => line.split(','))) {
      if (!/^[34]-/.test(name)) continue;
      const text = readShared(`${folder}/${name.replace('-', 'x')}/data${name}-${instance}.dat`);
      const stacks = text.trim().split('\n').slice(1);
      const bay = {
        stacks: stacks.map((line) => line.trim().split(/\s+/).map(Number).slice(1)),
        tiers: Number(name[0]) + 2,
      };
      const plan = planRetrieval(bay);
      seen += 1;
      if (plan?.bound !== Number(known) || plan.moves !== Number(known) || proven !== '1')
        wrong.push(`${name}-${instance}`);
      expect(checkLifts(bay, plan?.lifts ?? [])).toEqual({ moves: plan?.moves });
    }
    expect([seen, wrong]).toEqual([200, []]);
  },
);
