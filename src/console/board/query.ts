import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataIfChanged } from '../api/client.ts';
import type { View } from './view.ts';

/** The rows of the view; the chart also wants all calls of each departure. What was there stays until the next is. */
export const boardQuery = ({ day, days, at, onDemand, gantt }: View) => {
  const query = {
    days,
    ...(onDemand ? { onDemand: 'true' } : {}),
    ...(gantt ? { calls: 'true' } : {}),
    ...(day === undefined ? {} : { day }),
    ...(at === undefined ? {} : { at }),
  };
  return queryOptions({
    queryKey: ['board', query],
    queryFn: ({ signal }) =>
      dataIfChanged(`board ${JSON.stringify(query)}`, (header) =>
        api.GET('/v1/board', { params: { query, header }, signal }),
      ),
    placeholderData: keepPreviousData,
    structuralSharing: false, // Thousands of rows would be compared field by field each time something moves.
  });
};
