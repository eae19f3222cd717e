import type { Schema } from '../api/client.ts';

type Call = Schema<'/v1/departures/{departure}', 'get'>['calls'][number];

/** What of a departure is to be written down next: it comes to its calls and leaves them in order. Nothing once it has ended. */
export function nextReport(
  calls: readonly Pick<Call, 'call' | 'facility' | 'arrives' | 'departs'>[],
): { readonly what: 'arrive' | 'depart'; readonly call: number; readonly facility: string } | undefined {
  for (const { call, facility, arrives, departs } of calls) {
    if (arrives !== undefined && arrives.is !== 'actual') return { what: 'arrive', call, facility };
    if (departs !== undefined && departs.is !== 'actual') return { what: 'depart', call, facility };
  }
  return undefined;
}
