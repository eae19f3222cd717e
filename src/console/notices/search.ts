import { useNavigate, useSearch } from '@tanstack/react-router';

type Name =
  | 'tab'
  | 'kind'
  | 'since'
  | 'q'
  | 'booking'
  | 'customer'
  | 'plan'
  | 'webhook'
  | 'state'
  | 'edit'
  | 'delivery';

export type NoticeSearch = Partial<Record<Name, string>>;

/** What the page shows: it stands in the address, so that Back works and it can be sent. */
export function useNoticeSearch() {
  const search: NoticeSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (next: NoticeSearch, replace = false): void =>
    void navigate({
      to: '.',
      replace,
      search: (before: Record<string, string | undefined>) => ({
        ...before,
        ...Object.fromEntries(Object.entries(next).map(([name, value]) => [name, value === '' ? undefined : value])),
      }),
    });
  return { search, change };
}
