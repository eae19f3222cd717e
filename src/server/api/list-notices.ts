import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { pageOf, problems } from '../wire/common.ts';
import { notice, noticePageQuery, toNoticeFilter } from '../wire/notice.ts';

/** What customers were told, the latest first. */
export function listNotices(api: Api, ports: Ports): void {
  const schema = {
    tags: ['notices'],
    operationId: 'listNotices',
    summary: 'What changed, for whom and why; the latest first',
    querystring: noticePageQuery,
    response: { 200: pageOf(notice), ...problems },
  };
  api.get('/v1/notices', { schema }, async (request) => {
    const { limit, after, ...query } = request.query;
    const { notices, dayStart } = deskOf(ports);
    return notices.list(toNoticeFilter(query, ports.clock.now(), dayStart()), limit, after);
  });
}
