import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, orderKey } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../shell/words.ts';
import { type Turn, turnsQuery } from './queries.ts';
import { words } from './words.ts';

/** Empties that may go from their consignee straight to the next goods. */
export function StreetTurns() {
  const query = useQuery(turnsQuery);
  const w = useWords(words);
  const format = useFormat();
  return (
    <Answered query={query}>
      {({ turns, savedKm, cut }) => (
        <>
          <p className="empties-line">
            {w.turnsLine(turns.length, format.number(turns.length), format.number(savedKm))}
            {cut ? <span className="faint"> {w.cut}</span> : null}
          </p>
          <Turns turns={turns} />
        </>
      )}
    </Answered>
  );
}

function Turns({ turns }: { readonly turns: readonly Turn[] }) {
  const w = useWords(words);
  const format = useFormat();
  const place = useFacilityName();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (turn: Turn) =>
      dataOf(
        api.POST('/v1/units/{unit}/take-empty', {
          params: { path: { unit: turn.unit } },
          body: { for: turn.for },
          headers: { 'idempotency-key': orderKey() },
        }),
      ),
    onSuccess: (_, turn) => toast({ text: w.taken(turn.number ?? turn.unit, turn.for) }),
    onError: (error) => toast({ error }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['empties'] }),
  });
  const columns: readonly Column<Turn>[] = [
    { id: 'unit', title: w.unit, width: '124px', cell: ({ unit, number }) => <UnitLink unit={unit} number={number} /> },
    { id: 'type', title: w.type, width: '60px', cell: ({ sizeType }) => sizeType },
    { id: 'from', title: w.from, width: 'minmax(110px, 1fr)', cell: ({ from }) => place(from) },
    {
      id: 'available',
      title: w.available,
      width: '112px',
      cell: ({ sure, available }) => (sure ? w.now : <Moment iso={available} is="estimated" />),
    },
    { id: 'for', title: w.forUnit, width: '206px', cell: (turn) => <UnitLink unit={turn.for} number={undefined} /> },
    { id: 'to', title: w.to, width: 'minmax(110px, 1fr)', cell: ({ to }) => place(to) },
    { id: 'needed', title: w.needed, width: '128px', cell: ({ needed }) => <Moment iso={needed} is="planned" /> },
    {
      id: 'slack',
      title: w.slack,
      width: '64px',
      align: 'right',
      cell: ({ slackHours }) => w.hours(format.number(slackHours)),
    },
    { id: 'km', title: w.km, width: '72px', align: 'right', cell: ({ km }) => w.kmOf(format.number(km)) },
    {
      id: 'saved',
      title: w.saved,
      width: '84px',
      align: 'right',
      cell: ({ savedKm }) => w.kmOf(format.number(savedKm)),
    },
    {
      id: 'take',
      title: '',
      width: '88px',
      cell: (turn) =>
        turn.sure ? (
          <Button size="compact-xs" variant="default" disabled={isPending} onClick={() => mutate(turn)}>
            {w.take}
          </Button>
        ) : (
          <span className="faint">{w.expected}</span>
        ),
    },
  ];
  return (
    <Table
      label={w.tabs['turns'] ?? ''}
      columns={columns}
      rows={turns}
      keyOf={({ unit }) => unit}
      empty={
        <Empty title={w.noTurns}>
          <p>{w.noTurnsHint}</p>
        </Empty>
      }
    />
  );
}
