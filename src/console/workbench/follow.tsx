import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { networkQuery } from '../api/queries.ts';
import { declare, disruptionsQuery, makePreview, previewQuery } from '../disrupt/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { usePlanSearch } from '../plan/search.ts';
import { Under } from '../plan/under.tsx';
import { hubNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { closingOf, placeOf } from './closing.ts';
import { useElementName } from './element-name.ts';
import type { Security as Report, SecurityRow } from './queries.ts';
import { lossOf } from './security.tsx';
import { securityWords } from './security-words.ts';

/** What would follow if one element were lost, and the way to the plan around it: it is declared closed, and the preview opens. */
export function Follow({ row, report: { days, currency } }: { readonly row: SecurityRow; readonly report: Report }) {
  const { change } = usePlanSearch();
  const nameOf = useElementName();
  const { data: network } = useQuery(networkQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const w = useWords(securityWords);
  const format = useFormat();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const asked = { name: w.fromNow(nameOf(row)), days, now: hubNow(), source: w.source };
      for (const part of closingOf(row, asked)) await declare(part);
      void queries.invalidateQueries({ queryKey: disruptionsQuery.queryKey });
      return makePreview();
    },
    onSuccess: (made) => {
      queries.setQueryData(previewQuery(made.id).queryKey, made);
      void navigate({ to: '/disruptions', search: { preview: made.id } as never });
    },
  });
  const place = placeOf(row, network?.borders ?? []);
  return (
    <Under className="n1-follow" label={w.follow} closeLabel={w.close} close={() => change({ element: undefined })}>
      <div className="plan-under-head">
        <h2>
          {w.follow}: {nameOf(row)}
        </h2>
      </div>
      <div className="n1-follow-body">
        <p>{row.affected === 0 ? w.notHit : lossOf(row, currency, w, format)}</p>
        {row.where === undefined ? (
          <p className="note">{w.old}</p>
        ) : (
          <>
            <div className="plan-panel-buttons">
              <Button size="xs" loading={isPending} onClick={() => mutate()}>
                {w.declare(format.number(days))}
              </Button>
              {place === undefined ? null : (
                <Button component={Link} to="/" search={{ place } as never} size="xs" variant="default">
                  {w.onMap}
                </Button>
              )}
            </div>
            <p className="faint">{w.declareHint}</p>
          </>
        )}
        {isPending ? (
          <p className="faint" role="status">
            {w.declaring}
          </p>
        ) : null}
        {error === null ? null : (
          <p className="note note-bad" role="alert">
            <Icon name="warn" /> <ProblemText error={error} />
          </p>
        )}
      </div>
    </Under>
  );
}
