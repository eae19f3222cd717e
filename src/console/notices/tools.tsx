import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useWords } from '../shell/words.ts';
import { isKind, type Kind, type NoticeFilter, noticeCountsQuery, routine, urgent } from './queries.ts';
import { type NoticeSearch, useNoticeSearch } from './search.ts';
import { kindNames, words } from './words.ts';

/** What the address asks for, as the hub is asked. */
export function filterOf({ kind, since, q, booking, customer, plan }: NoticeSearch): NoticeFilter {
  const kinds = kind === undefined ? urgent : kind.split(',').filter(isKind);
  return {
    ...(kind === 'all' || kinds.length === 0 ? {} : { kind: kinds.join(',') }),
    ...(since === 'all' ? {} : { since: since === '-7d' ? '-7d' : 'today' }),
    ...(q === undefined ? {} : { q }),
    ...(booking === undefined ? {} : { booking }),
    ...(customer === undefined ? {} : { customer }),
    ...(plan === undefined ? {} : { plan }),
  };
}

export function Tools() {
  const w = useWords(words);
  const { search, change } = useNoticeSearch();
  const { kind: _, ...wide } = filterOf(search);
  const { data } = useQuery(noticeCountsQuery(wide));
  const since = search.since === '-7d' || search.since === 'all' ? search.since : 'today';
  const narrowed = [search.kind, search.q, search.booking, search.customer, search.plan].some(
    (each) => each !== undefined,
  );
  return (
    <search className="page-tools notices-tools">
      <SearchField label={w.search} width={220} asked={search.q ?? ''} search={(q) => change({ q }, true)} />
      <SegmentedControl
        size="xs"
        aria-label={w.period}
        value={since}
        onChange={(value) => change({ since: value === 'today' ? '' : value })}
        data={(['today', '-7d', 'all'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <Kinds counts={data?.kinds} />
      {narrowed ? (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => change({ kind: '', q: '', booking: '', customer: '', plan: '' })}
        >
          {w.clear}
        </Button>
      ) : null}
      <Narrowing />
    </search>
  );
}

function Kinds({ counts }: { readonly counts: Readonly<Record<string, number>> | undefined }) {
  const w = useWords(words);
  const names = useWords(kindNames);
  const format = useFormat();
  const { search, change } = useNoticeSearch();
  const sum = (kinds: readonly Kind[]): number => kinds.reduce((total, kind) => total + (counts?.[kind] ?? 0), 0);
  const chosen = search.kind ?? '';
  const shown = [...urgent, ...routine].filter((kind) => (counts?.[kind] ?? 0) > 0 || chosen === kind);
  const chips: readonly (readonly [string, string, number])[] = [
    ['', w.urgent, sum(urgent)],
    ['all', w.everything, sum([...urgent, ...routine])],
    ...shown.map((kind) => [kind, names[kind] ?? kind, counts?.[kind] ?? 0] as const),
  ];
  return (
    <fieldset className="notices-kinds" aria-label={w.kinds}>
      {chips.map(([kind, name, count]) => (
        <button
          key={kind}
          type="button"
          className="notices-chip"
          aria-pressed={chosen === kind}
          onClick={() => change({ kind: chosen === kind ? '' : kind })}
        >
          {name} <span className="notices-number">{counts === undefined ? '…' : format.number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What else narrows the list, with a way out. */
function Narrowing() {
  const w = useWords(words);
  const { search, change } = useNoticeSearch();
  const rows = [
    ['plan', w.ofRun],
    ['booking', w.ofBooking],
    ['customer', w.customer],
  ] as const;
  return rows.map(([name, title]) =>
    search[name] === undefined ? null : (
      <button
        key={name}
        type="button"
        className="notices-chip"
        aria-pressed="true"
        onClick={() => change({ [name]: '' })}
      >
        {title} {search[name]} <Icon name="close" size={12} />
      </button>
    ),
  );
}
