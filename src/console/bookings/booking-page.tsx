import './bookings.css';
import './form.css';
import './booking.css';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { bookingTrackQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Answered } from '../parts/states.tsx';
import { Status, Tag } from '../parts/status.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../shell/words.ts';
import { Amend } from './amend.tsx';
import { BookingFacts, BookingGoods, BookingHistory, BookingUnits } from './booking-parts.tsx';
import { bookingWords } from './booking-words.ts';
import { Cancel } from './cancel.tsx';
import { ChooseRoute } from './choose-route.tsx';
import { confirmBooking, reinstateBooking } from './orders.ts';
import { type Booking, bookingQuery } from './queries.ts';

/** One booking: what was wished, how its units are getting on, what happened; and how to change it. */
export function BookingPage() {
  const { booking: id } = useParams({ strict: false });
  const query = useQuery(bookingQuery(id ?? ''));
  return <Answered query={query}>{(booking) => <Shown key={booking.id} booking={booking} />}</Answered>;
}

function Shown({ booking }: { readonly booking: Booking }) {
  const w = useWords(bookingWords);
  const [doing, setDoing] = useState<'amend' | 'cancel' | undefined>(undefined);
  const track = useQuery(bookingTrackQuery(booking.id));
  const close = (): void => setDoing(undefined);
  return (
    <div className="page-text booking">
      <p className="booking-back">
        <Link to="/bookings">
          <Icon name="left" size={12} /> {w.back}
        </Link>
      </p>
      <FirstLine booking={booking} />
      <Actions booking={booking} doing={doing} setDoing={setDoing} />
      {doing === 'amend' ? <Amend booking={booking} close={close} /> : null}
      {doing === 'cancel' ? <Cancel booking={booking} close={close} /> : null}
      <ChooseRoute booking={booking} />
      <div className="booking-columns">
        <section aria-label={w.wish}>
          <h2>{w.wish}</h2>
          <BookingFacts booking={booking} />
        </section>
        <section aria-label={w.history}>
          <h2>{w.history}</h2>
          <Answered query={track} rows={3}>
            {(sheet) => <BookingHistory sheet={sheet} />}
          </Answered>
        </section>
      </div>
      <h2>{w.unitsTitle}</h2>
      <Answered query={track} rows={booking.units.length}>
        {(sheet) => <BookingUnits booking={booking} sheet={sheet} />}
      </Answered>
      <h2>{w.goods}</h2>
      <BookingGoods booking={booking} />
    </div>
  );
}

/** How it stands, in one sentence. */
function FirstLine({ booking }: { readonly booking: Booking }) {
  const w = useWords(bookingWords);
  const format = useFormat();
  const { data: sheet } = useQuery(bookingTrackQuery(booking.id));
  const open = sheet?.units.filter(({ eta, status }) => eta === undefined && status !== 'cancelled').length ?? 0;
  const late = sheet?.late;
  const said =
    booking.stage === 'cancelled'
      ? w.isCancelled
      : open > 0
        ? w.open(open)
        : late === undefined
          ? ''
          : late > 0
            ? w.late(format.duration(late))
            : w.early(format.duration(late));
  const bad = booking.stage !== 'cancelled' && (open > 0 || (late ?? 0) > 0);
  return (
    <h1>
      {w.title(booking.id, w.units(booking.units.length))}
      {said === '' ? null : (
        <>
          {w.comma}
          <span className={bad ? 'tone-bad' : undefined}>{said}</span>
        </>
      )}{' '}
      <Status status={booking.stage} /> {booking.synthetic ? <Tag tone="muted" text={w.madeUp} /> : null}
    </h1>
  );
}

function Actions({
  booking,
  doing,
  setDoing,
}: {
  readonly booking: Booking;
  readonly doing: 'amend' | 'cancel' | undefined;
  readonly setDoing: (doing: 'amend' | 'cancel' | undefined) => void;
}) {
  const w = useWords(bookingWords);
  const { id, stage, version } = booking;
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const give = async (order: () => Promise<unknown>, text: string): Promise<void> => {
    setBusy(true);
    try {
      await order();
      toast({ text });
    } catch (error) {
      toast({ error });
    } finally {
      setBusy(false);
      void queries.invalidateQueries();
    }
  };
  if (stage === 'cancelled')
    return (
      <div className="bookings-buttons booking-actions">
        <Button
          size="xs"
          loading={busy}
          onClick={() => void give(() => reinstateBooking(id, w.undoReason), w.done.reinstated(id))}
        >
          {w.reinstate}
        </Button>
      </div>
    );
  return (
    <div className="bookings-buttons booking-actions">
      <Button size="xs" variant="default" disabled={doing === 'amend'} onClick={() => setDoing('amend')}>
        {w.amend}
      </Button>
      {stage === 'confirmed' ? null : (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => void give(() => confirmBooking(id, version), w.done.confirmed(id))}
        >
          {w.confirm}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={doing === 'cancel'} onClick={() => setDoing('cancel')}>
        {w.cancel}
      </Button>
    </div>
  );
}
