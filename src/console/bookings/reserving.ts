import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';
import { toast } from '../parts/toast.tsx';
import { inBoth, useWords } from '../shell/words.ts';
import type { questionOf } from './body.ts';
import type { Offer } from './queries.ts';

export type Reservation = Schema<'/v1/reservations', 'get'>['rows'][number];

export const reserveMinutes = 30;

const words = inBoth(
  {
    reserved: (customer: string) => `The space is reserved for ${customer} for ${reserveMinutes} minutes`,
    letGo: 'The space is free again',
    reason: 'let go in the console',
  },
  {
    reserved: (customer: string) => `舱位已为 ${customer} 预留 ${reserveMinutes} 分钟`,
    letGo: '舱位已释放',
    reason: '在控制台释放',
  },
);

/** Read again with every reservation that is made or ends. */
const reservationsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['reservations', customer],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/reservations', { params: { query: customer === '' ? {} : { customer } }, signal })),
    enabled: customer !== '',
  });

/** What a customer has reserved between two places, and how to reserve more and let go of it. */
export function useReserving(customer: string, from: string, to: string, failed: (error: unknown) => void) {
  const w = useWords(words);
  const queries = useQueryClient();
  const { data } = useQuery(reservationsQuery(customer));
  const [busy, setBusy] = useState<Offer | string | undefined>(undefined);
  /** Answers whether it was done. */
  const during = async (what: Offer | string, work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(what);
    try {
      await work();
      toast({ text: done });
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: ['reservations'] });
      setBusy(undefined);
    }
  };
  const reserve = (offer: Offer, question: ReturnType<typeof questionOf>): Promise<boolean> => {
    const legs = offer.legs.map((leg) => ({ departure: leg.departure, from: leg.from, to: leg.to }));
    const body = { ...question, customer, legs, minutes: reserveMinutes };
    const header = { 'idempotency-key': orderKey() };
    return during(
      offer,
      () => dataOf(api.POST('/v1/reservations', { params: { header }, body })),
      w.reserved(customer),
    );
  };
  const letGo = ({ reservation }: Reservation): Promise<boolean> =>
    during(
      reservation,
      () =>
        dataOf(
          api.POST('/v1/reservations/{reservation}/release', {
            params: { path: { reservation }, header: { 'idempotency-key': orderKey() } },
            body: { reason: w.reason },
          }),
        ),
      w.letGo,
    );
  const reservations = (data?.rows ?? []).filter(
    ({ legs, stands }) => stands === 'kept' && legs[0]?.from === from && legs.at(-1)?.to === to,
  );
  return { reservations, busy, reserve, letGo };
}
