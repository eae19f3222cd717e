import { z } from 'zod';
import type { Counts } from '../../tracking/views.ts';
import type { Api } from '../app.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { stages } from '../wire/unit.ts';

/** Counting everything costs the store some milliseconds: once in a while is enough, and while much comes in even less often. */
const [countsAgeMs, busyCountsAgeMs] = [3_000, 15_000];

const view = z.object({
  version: z.string(),
  phase: z.enum(['starting', 'setting-up', 'ready', 'empty']),
  what: z.string(),
  progress: z.object({ done: z.number(), of: z.number() }),
  now: z.string().describe("the hub's time"),
  network: z.string().optional(),
  counts: z
    .object({
      bookings: z.number(),
      units: z.record(z.enum(stages), z.number()),
      held: z.number(),
      events: z.number(),
      synthetic: z.boolean(),
    })
    .optional(),
  store: z
    .object({ name: z.string(), version: z.string(), own: z.boolean().describe('whether the hub runs it itself') })
    .optional()
    .describe('what everything is kept in'),
  synthetic: z.boolean().describe('whether anything here is made up'),
});

/** Whether the hub is up, how far starting has come, and what there is. Answered from the first moment on. */
export function readStatus(api: Api, ports: Ports): void {
  let known: { at: number; counts: Promise<Counts> } | undefined;
  const response = { 200: view, 403: problems[403] };
  const schema = { tags: ['status'], operationId: 'readStatus', summary: 'How the hub is', response };
  api.get('/v1/status', { schema }, async () => {
    const desk = ports.desk();
    const { phase, what, done, of } = ports.status();
    const now = ports.clock.now();
    const ageMs = phase === 'setting-up' ? busyCountsAgeMs : countsAgeMs;
    if (desk !== undefined && (known === undefined || Math.abs(now - known.at) > ageMs)) {
      known = { at: now, counts: desk.views.counts() };
      known.counts.catch(() => {
        known = undefined; // Whoever asks next tries again.
      });
    }
    const [counts, store] = await Promise.all([known?.counts, desk?.store()]);
    return {
      version: ports.version,
      phase,
      what,
      progress: { done, of },
      now: new Date(now).toISOString(),
      ...(desk === undefined ? {} : { network: desk.network.name }),
      ...(counts === undefined ? {} : { counts }),
      ...(store === undefined ? {} : { store }),
      synthetic: phase === 'setting-up' || (counts?.synthetic ?? false), // What is set up is a demonstration.
    };
  });
}
