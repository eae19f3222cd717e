import { z } from 'zod';
import { noticeKinds } from '../../tracking/notice-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { seenHeader, sendIfChanged, unchanged } from '../http/unchanged.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { noticeQuery, toNoticeFilter } from '../wire/notice.ts';

const view = z.object({
  kinds: z.record(z.enum(noticeKinds), z.number()),
  position: z.number().describe('notices have been made up to here'),
});

/** How many notices of which kind. */
export function countNotices(api: Api, ports: Ports): void {
  const schema = {
    tags: ['notices'],
    operationId: 'countNotices',
    summary: 'How many notices of which kind',
    querystring: noticeQuery,
    headers: seenHeader,
    response: { 200: view, ...unchanged, ...problems },
  };
  api.get('/v1/notices/counts', { schema, onSend: sendIfChanged }, async (request) => {
    const { notices, dayStart } = deskOf(ports);
    return notices.count(toNoticeFilter(request.query, ports.clock.now(), dayStart()));
  });
}
