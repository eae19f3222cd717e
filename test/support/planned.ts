import { setTimeout as sleep } from 'node:timers/promises';
import type { PlanReport } from '../../src/operations/planning/report.ts';
import type { Served } from './served.ts';

interface Run {
  readonly report: PlanReport;
  /** Every state it was seen in, in order. */
  readonly states: readonly string[];
}

/** Follows a planning run to its end: nobody tells, so we ask. */
export async function planned(hub: Served, id: string): Promise<Run> {
  const states: string[] = [];
  for (;;) {
    const { body } = await hub.call<{ id: string; state: string; report?: PlanReport; problem?: string }>({
      path: `/v1/plans/${id}`,
    });
    if (body.state !== states.at(-1)) states.push(body.state);
    if (body.state === 'failed') throw new Error(`planning run ${id} failed: ${body.problem}`);
    if (body.state === 'done' && body.report !== undefined) return { report: body.report, states };
    await sleep(50);
  }
}
