import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { UnitLink } from '../parts/links.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { Table } from '../parts/table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useNow } from '../shell/now.ts';
import { useWaitedFor } from '../shell/waited-for.ts';
import { useWords } from '../shell/words.ts';
import { approve, type Move, type Preview, previewQuery, undo } from './queries.ts';
import { words } from './words.ts';

/** Who moves from where to where, and doing it: in whole, in part, and back. */
export function PreviewPanel({
  preview,
  show,
  close,
}: {
  readonly preview: Preview;
  /** Shows another one instead. */
  readonly show: (preview: string) => void;
  readonly close: () => void;
}) {
  const w = useWords(words);
  const sentence = useSentence();
  const format = useFormat();
  const now = useNow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { moved, lost, checker, stands } = preview;
  const heading =
    moved.length + lost.length === 0 ? w.nobody : w.title(format.number(moved.length), format.number(lost.length));
  const panel = useWaitedFor();
  const minutes = Math.max(0, Math.round((now - Date.parse(preview.made)) / 60_000));
  return (
    <section ref={panel} tabIndex={-1} className="disrupt-preview" aria-label={heading}>
      <header className="disrupt-preview-head">
        <div>
          <h2>{heading}</h2>
          <p className="faint">
            {w.sums(
              format.money(preview.cost, preview.currency),
              format.share(preview.gap, 2),
              preview.seconds.toFixed(1),
            )}{' '}
            · {checker === 'ok' ? w.checked : w.unchecked} · {w.age(format.ago(minutes))} · {w.flows}
          </p>
        </div>
        <Actions preview={preview} chosen={chosen} close={close} />
      </header>
      {stands === 'open' ? <Better preview={preview} show={show} /> : null}
      {checker === 'ok' ? null : (
        <p className="note note-bad" role="alert">
          <Icon name="warn" />{' '}
          {checker
            .slice(0, 5)
            .map(({ reason, said }) => sentence(reason, said))
            .join(w.semicolon)}
        </p>
      )}
      {moved.length === 0 ? null : (
        <Moves moved={moved} chosen={chosen} choose={setChosen} closed={stands !== 'open'} />
      )}
      {lost.length === 0 ? null : (
        <div className="disrupt-lost">
          <h3>{w.lost}</h3>
          <ul>
            {lost.slice(0, 100).map(({ unit, reason, said }) => (
              <li key={unit}>
                <UnitLink unit={unit} number={undefined} /> {sentence(reason, said)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether a better plan is looked for, or was found: it is shown when somebody wants to see it, not under his hands. */
function Better({ preview, show }: { readonly preview: Preview; readonly show: (preview: string) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { better, betterBy } = preview;
  const found = useQuery({ ...previewQuery(better ?? ''), enabled: better !== undefined }).data;
  if (better === undefined)
    return betterBy === undefined ? null : (
      <p className="note" role="status">
        {w.betterBy}
      </p>
    );
  return (
    <p className="note disrupt-better" role="status">
      {w.better}
      {found === undefined
        ? null
        : `: ${w.betterSums(
            w.title(format.number(found.moved.length), format.number(found.lost.length)),
            format.money(found.cost, found.currency),
          )}`}
      <Button size="xs" variant="default" onClick={() => show(better)}>
        {w.showBetter}
      </Button>
    </p>
  );
}

function Moves({
  moved,
  chosen,
  choose,
  closed,
}: {
  readonly moved: readonly Move[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (units: ReadonlySet<string>) => void;
  readonly closed: boolean;
}) {
  const w = useWords(words);
  const sentence = useSentence();
  const format = useFormat();
  const nameOf = usePlaceName();
  const toggle = ({ unit }: Move): void => {
    if (closed) return;
    const next = new Set(chosen);
    if (!next.delete(unit)) next.add(unit);
    choose(next);
  };
  const way = (places: readonly string[]): string => places.map(nameOf).join(' - ');
  return (
    <Table<Move>
      label={w.way}
      rows={moved}
      keyOf={({ unit }) => unit}
      open={toggle}
      columns={[
        {
          id: 'chosen',
          title: '✓',
          width: '32px',
          cell: ({ unit }) => (
            <span role="img" aria-label={w.choose(unit)}>
              {chosen.has(unit) ? <Icon name="check" /> : '·'}
            </span>
          ),
        },
        { id: 'unit', title: w.unit, width: '130px', cell: ({ unit }) => unit },
        {
          id: 'way',
          title: w.way,
          width: 'minmax(280px, 2fr)',
          cell: ({ fromPlaces, toPlaces, from, to }) => (
            <span title={`${from.join(' ')} > ${to.join(' ')}`}>
              {way(fromPlaces)} › {way(toPlaces)}
            </span>
          ),
        },
        {
          id: 'later',
          title: w.later,
          width: '90px',
          align: 'right',
          cell: ({ delayHours }) => `${delayHours > 0 ? '+' : ''}${format.number(delayHours, 1)} h`,
        },
        {
          id: 'dearer',
          title: w.dearer,
          width: '110px',
          align: 'right',
          cell: ({ extraCost }) => format.number(extraCost / 100),
        },
        {
          id: 'why',
          title: w.why,
          width: 'minmax(220px, 2fr)',
          cell: ({ reason, said }) => <span title={sentence(reason, said)}>{sentence(reason, said)}</span>,
        },
      ]}
    />
  );
}

function Actions({
  preview,
  chosen,
  close,
}: {
  readonly preview: Preview;
  readonly chosen: ReadonlySet<string>;
  readonly close: () => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  const queries = useQueryClient();
  const { id, moved, lost, stands, undoUntil, checker, approved, kept = [] } = preview;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['replan', id] }),
  });
  const left = useSecondsUntil(stands === 'undoable' ? undoUntil : undefined);
  const count = moved.length + lost.length;
  return (
    <div className="disrupt-actions">
      {stands === 'open' && checker === 'ok' && count > 0 ? (
        <>
          <Button size="xs" loading={isPending} onClick={() => mutate(() => approve(id, undefined))}>
            {w.approveAll(format.number(count))}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={chosen.size === 0 || isPending}
            onClick={() => mutate(() => approve(id, [...chosen]))}
          >
            {w.approveSome(format.number(chosen.size))}
          </Button>
        </>
      ) : null}
      {stands === 'undoable' ? (
        <>
          <output>{w.approved(approved.length, format.number(approved.length))}</output>
          <Button size="xs" variant="default" loading={isPending} onClick={() => mutate(() => undo(id))}>
            {w.undo(String(left))}
          </Button>
        </>
      ) : null}
      {stands === 'sent' ? <output>{w.sent}</output> : null}
      {stands === 'undone' ? (
        <output>{kept.length === 0 ? w.undone : w.undoneBut(kept.length, format.number(kept.length))}</output>
      ) : null}
      {stands === 'expired' ? <output>{w.expired}</output> : null}
      <Button size="xs" variant="subtle" onClick={close}>
        {w.close}
      </Button>
      {error === null ? null : (
        <p className="note note-bad" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
    </div>
  );
}

/** Whole seconds until a moment by this computer's clock, renewed each second. */
function useSecondsUntil(until: string | undefined): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
}
