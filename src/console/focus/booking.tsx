import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bookingTrackQuery } from '../api/queries.ts';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Place } from '../parts/place.tsx';
import { Answered } from '../parts/states.tsx';
import { Status } from '../parts/status.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';

const words = inBoth(
  {
    customer: 'Customer',
    from: 'From',
    to: 'To',
    due: 'Due',
    arrives: 'Last unit arrives',
    late: (text: string) => `${text} late`,
    early: (text: string) => `${text} early`,
    units: 'Units',
    history: 'What happened to the booking',
    edit: 'Open the booking to change or cancel it',
  },
  {
    customer: '客户',
    from: '起点',
    to: '终点',
    due: '应到',
    arrives: '最后一箱到达',
    late: (text: string) => `晚到${text}`,
    early: (text: string) => `提前${text}`,
    units: '箱',
    history: '订舱历史',
    edit: '打开订舱以修改或取消',
  },
);

/** A booking in short: how its units are getting on. */
export function BookingFocus({ id }: { readonly id: string }) {
  const query = useQuery(bookingTrackQuery(id));
  const format = useFormat();
  const w = useWords(words);
  const n = useWords(names);
  const sentence = useSentence();
  return (
    <Answered query={query}>
      {(booking) => (
        <>
          <h2 className="drawer-title">
            {booking.booking} <Status status={booking.stage} />
          </h2>
          <Facts
            rows={[
              [w.customer, booking.customer],
              [w.from, <Place key="from" id={booking.origin} />],
              [w.to, <Place key="to" id={booking.destination} />],
              [w.due, <Moment key="due" iso={booking.due} />],
              [
                w.arrives,
                booking.arrival === undefined ? undefined : (
                  <>
                    <Moment iso={booking.arrival} is="estimated" />{' '}
                    {booking.late === undefined ? null : (
                      <span className={booking.late > 0 ? 'tone-bad' : 'faint'}>
                        {(booking.late > 0 ? w.late : w.early)(format.duration(booking.late))}
                      </span>
                    )}
                  </>
                ),
              ],
            ]}
          />
          <h3>{w.units}</h3>
          <ul className="rows">
            {booking.units.map((unit) => (
              <li key={unit.unit}>
                <UnitLink unit={unit.unit} number={unit.number} /> <Status status={unit.status} />
                <span className="right">
                  {unit.eta === undefined ? null : (
                    <Moment iso={unit.eta.arrival} is={unit.eta.is} source={unit.eta.source} asOf={unit.eta.asOf} />
                  )}
                </span>
              </li>
            ))}
          </ul>
          <h3>{w.history}</h3>
          <ul className="events">
            {booking.events.map((event) => (
              <li key={event.version}>
                <Moment iso={event.occurred} source={event.source} /> {n.event[event.kind] ?? event.kind}{' '}
                <span className="faint">{sentence(event.reason ?? '', event.said)}</span>
              </li>
            ))}
          </ul>
          <Link to="/bookings/$booking" params={{ booking: booking.booking }} className="thing">
            {w.edit}
          </Link>
        </>
      )}
    </Answered>
  );
}
