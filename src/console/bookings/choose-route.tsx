import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, dataOf, Problem, type Schema } from '../api/client.ts';
import { bookingTrackQuery } from '../api/queries.ts';
import { Empty, Failed } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { inBoth, useWords } from '../shell/words.ts';
import { PlanRefused, planOn } from './making.ts';
import { Offers } from './offers.tsx';
import type { Booking, Offer } from './queries.ts';
import { teuOf } from './sizes.ts';

const words = inBoth(
  {
    find: 'Choose a route',
    hint: 'No unit has a plan yet. The next planning run finds one, or you choose now.',
    none: 'No route leads there in time with space for these units',
    taken: 'The space was taken meanwhile: choose again among those that have space now.',
    done: (id: string) => `${id} has its route, with space for all units`,
  },
  {
    find: '选择路线',
    hint: '尚无箱有计划。下次计划会安排，也可现在选择。',
    none: '没有路线能在应到时间前送达并容纳这些箱',
    taken: '舱位刚被占用：请在现有舱位的路线中重新选择。',
    done: (id: string) => `${id} 已有路线，全部箱的舱位已保留`,
  },
);

/** For a booking whose units wait for a plan: routes side by side, and one of them booked. */
export function ChooseRoute({ booking }: { readonly booking: Booking }) {
  const w = useWords(words);
  const { data: sheet } = useQuery(bookingTrackQuery(booking.id));
  const queries = useQueryClient();
  const [found, setFound] = useState<Schema<'/v1/routes', 'post'> | undefined>(undefined);
  const [failed, setFailed] = useState<unknown>(undefined);
  const [taken, setTaken] = useState(false);
  const choices = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState<Offer | 'find' | undefined>(undefined);
  const waits = sheet?.units.every(
    ({ eta, status }) => eta === undefined && (status === 'booked' || status === 'no-plan'),
  );
  if (booking.stage === 'cancelled' || waits !== true) return null;
  const find = async (): Promise<void> => {
    setBusy('find');
    setFailed(undefined);
    try {
      setFound(await dataOf(api.POST('/v1/routes', { body: questionAbout(booking) })));
      choices.current?.focus();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(undefined);
    }
  };
  const choose = async (offer: Offer): Promise<void> => {
    setBusy(offer);
    setTaken(false);
    try {
      await planOn(booking.id, offer);
      toast({ text: w.done(booking.id) });
      void queries.invalidateQueries();
    } catch (error) {
      const problem = error instanceof PlanRefused ? error.problem : error;
      if (problem instanceof Problem && problem.code === 'full') {
        setTaken(true);
        await find();
      } else setFailed(problem);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section ref={choices} className="route-choices" aria-label={w.find} aria-live="polite" tabIndex={-1}>
      {found !== undefined ? null : (
        <p className="booking-choose">
          <Button size="xs" loading={busy === 'find'} onClick={() => void find()}>
            {w.find}
          </Button>{' '}
          <span className="faint">{w.hint}</span>
        </p>
      )}
      {failed === undefined ? null : <Failed error={failed} />}
      {taken ? <p className="note note-bad">{w.taken}</p> : null}
      {found === undefined ? null : found.itineraries.length === 0 ? (
        <Empty title={w.none} />
      ) : (
        <Offers
          offers={found.itineraries}
          complete={found.complete}
          units={booking.units.length}
          busy={busy === 'find' ? undefined : busy}
          book={(offer) => void choose(offer)}
        />
      )}
    </section>
  );
}

/** The question for routes of a booking that stands: as if all its units were like those that need most space. */
function questionAbout({ origin, destination, ready, due, units, goods, modes }: Booking) {
  const largest = units.reduce((most, unit) => (teuOf(unit.sizeType) > teuOf(most.sizeType) ? unit : most));
  return {
    from: origin,
    to: destination,
    ready,
    due,
    units: units.length,
    sizeType: largest.sizeType,
    grossKg: Math.max(...units.map(({ grossKg }) => grossKg)),
    cold:
      units.some(({ sizeType }) => sizeType[2] === 'R') && goods.some(({ temperature }) => temperature !== undefined),
    dangerousClasses: [
      ...new Set(goods.flatMap(({ dangerous }) => (dangerous === undefined ? [] : [dangerous.class]))),
    ],
    ...(modes === undefined ? {} : { modes: [...modes] as ('rail' | 'road' | 'sea' | 'air' | 'barge')[] }),
  };
}
