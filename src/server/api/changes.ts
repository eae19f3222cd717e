import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { safeHeaders } from '../http/guard.ts';
import type { Change, Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';

const [lookMs, aliveMs, page] = [250, 15_000, 200];
/** A bulk command changes thousands of things: beyond so many only their kinds are counted. */
const changesListed = 200;

/** Everything that changes, as it is published, in one order: server-sent events. */
export function followChanges(api: Api, ports: Ports): void {
  const schema = {
    tags: ['changes'],
    operationId: 'followChanges',
    summary: 'Changes as they happen (text/event-stream); resumes after Last-Event-ID or ?after',
    querystring: z.strictObject({
      after: z.coerce.number().int().min(0).optional().describe('a position; now where nobody says'),
    }),
    response: { 200: { content: { 'text/event-stream': { schema: z.string() } } }, ...problems },
  };
  api.get('/v1/changes', { schema }, async (request, reply) => {
    const { feed } = deskOf(ports);
    const resumed = Number(request.headers['last-event-id'] || Number.NaN);
    // A browser that connects again asks for the same address: what it has seen last counts then.
    let position = Number.isInteger(resumed) ? resumed : (request.query.after ?? (await feed.last()));
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream', connection: 'keep-alive' });
    raw.write(`retry: 1000\n\n`);
    let open = true;
    request.raw.on('close', () => {
      open = false;
    });
    let quietSince = performance.now();
    while (open && !api.isClosing()) {
      const changes = await feed.read(position, page).catch(() => []);
      for (const change of changes) {
        position = change.position;
        raw.write(`id: ${position}\nevent: change\ndata: ${JSON.stringify(shorten(change))}\n\n`);
      }
      if (changes.length > 0) quietSince = performance.now();
      else if (performance.now() - quietSince > aliveMs) {
        raw.write(`event: alive\ndata: {"now":${ports.clock.now()}}\n\n`);
        quietSince = performance.now();
      }
      if (changes.length < page) await sleep(lookMs);
    }
    raw.end();
  });
}

/** Who gave the command, and under which key, is nobody else's business. */
function shorten({ position, recordedAt, changes }: Change): object {
  if (changes.length <= changesListed) return { position, recordedAt, changes };
  const kinds: Record<string, number> = {};
  for (const { kind } of changes) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { position, recordedAt, kinds };
}
