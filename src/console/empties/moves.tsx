import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, orderKey } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { useCarrierName, useFacilityName } from '../parts/network-names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { Answered } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../shell/words.ts';
import { type Move, type Moves, movesQuery } from './queries.ts';
import { words } from './words.ts';

/** Which depots will have too many and which too few, and what should go where. */
export function EmptyMoves() {
  const query = useQuery(movesQuery);
  return <Answered query={query}>{(moves) => <Tables sheet={moves} />}</Answered>;
}

/** `40 high dry`, in the language of who looks. */
function useTypes(): (type: string) => string {
  const w = useWords(words);
  return (type) => {
    const [feet = '', ...rest] = type.split(' ');
    const kind = rest.at(-1) ?? '';
    return [w.feet(feet), rest.length > 1 ? w.high : '', w.kinds[kind] ?? kind].filter((part) => part !== '').join(' ');
  };
}

function Tables({ sheet: { balances, moves, lacking, cut } }: { readonly sheet: Moves }) {
  const w = useWords(words);
  const format = useFormat();
  const place = useFacilityName();
  const carrierName = useCarrierName();
  const typeOf = useTypes();
  const count = (number: number): string => (number === 0 ? '' : format.number(number));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="empties-depots" aria-label={w.tabs['moves']} tabIndex={0}>
      <p>
        {w.movesLine(moves.length, format.number(moves.length), format.number(lacking))}
        {cut ? <span className="faint"> {w.cut}</span> : null}
      </p>
      <h2>{w.moves}</h2>
      <Proposed moves={moves} />
      {balances.length === 0 ? null : (
        <>
          <h2>{w.balances}</h2>
          <PlainTable
            label={w.balances}
            heads={[
              w.depot,
              w.type,
              w.carrier,
              w.there,
              w.leave,
              w.come,
              w.comeBack,
              w.wanted,
              w.shared,
              w.surplus,
              w.first,
            ]}
            rows={balances.map((each) => ({
              key: `${each.depot} ${each.type} ${each.carrier ?? ''}`,
              is: each.surplus < 0 ? 'tone-bad' : undefined,
              cells: [
                place(each.depot),
                typeOf(each.type),
                each.carrier === undefined ? (
                  <span key="anybody" className="faint">
                    {w.anybody}
                  </span>
                ) : (
                  carrierName(each.carrier)
                ),
                ...[each.stock, each.leaving, each.coming, each.returning, each.wanted, each.shared].map(count),
                format.number(each.surplus),
                each.first === undefined ? '' : <Moment key="first" iso={each.first} is="planned" />,
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

function Proposed({ moves }: { readonly moves: readonly Move[] }) {
  const w = useWords(words);
  const format = useFormat();
  const place = useFacilityName();
  const carrierName = useCarrierName();
  const typeOf = useTypes();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ booking: { goods: _, units, ...booking } }: Move) =>
      dataOf(
        api.POST('/v1/bookings', {
          body: { ...booking, goods: [], units: [...units] },
          headers: { 'idempotency-key': orderKey() },
        }),
      ),
    onSuccess: (_, { booking: { id } }) => toast({ text: w.booked(id) }),
    onError: (error) => toast({ error }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['empties'] }),
  });
  if (moves.length === 0)
    return (
      <>
        <p>{w.noMoves}</p>
        <p className="faint">{w.noMovesHint}</p>
      </>
    );
  return (
    <PlainTable
      label={w.moves}
      heads={[w.from, w.to, w.type, w.carrier, w.count, w.km, w.book]}
      rows={moves.map((move) => ({
        key: `${move.from} ${move.to} ${move.type} ${move.carrier ?? ''}`,
        cells: [
          place(move.from),
          place(move.to),
          typeOf(move.type),
          move.carrier === undefined ? '' : carrierName(move.carrier),
          format.number(move.count),
          w.kmOf(format.number(move.km)),
          <Button
            key="book"
            size="compact-xs"
            variant="default"
            disabled={isPending}
            aria-label={`${w.book}: ${place(move.from)} - ${place(move.to)}, ${move.type}`}
            onClick={() => mutate(move)}
          >
            {w.book}
          </Button>,
        ],
      }))}
    />
  );
}
