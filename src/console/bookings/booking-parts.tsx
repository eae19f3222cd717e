import type { Schema } from '../api/client.ts';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { DepartureLink, UnitLink } from '../parts/links.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName, useThingName } from '../parts/network-names.ts';
import { Place } from '../parts/place.tsx';
import { saidBy } from '../parts/said.ts';
import { Status } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { bookingWords } from './booking-words.ts';
import { type Booking, usePlaces } from './queries.ts';
import { civilIn, withOffset } from './zone.ts';

type Sheet = Schema<'/v1/bookings/{booking}/track', 'get'>;
type UnitLine = Sheet['units'][number];

/** All fields as they were booked. */
export function BookingFacts({ booking }: { readonly booking: Booking }) {
  const w = useWords(bookingWords);
  const n = useWords(names);
  const format = useFormat();
  const { zone, currency, carriers } = usePlaces();
  const nameOf = useFacilityName();
  const place = (id: string): string => `${nameOf(id)} (${id})`;
  const at = Date.parse(booking.recorded);
  const recorded = withOffset(civilIn(zone, at), zone) ?? booking.recorded;
  const { confirmed, price, documents, modes, latePerDay } = booking;
  return (
    <Facts
      rows={[
        [w.customer, booking.customer],
        [w.from, place(booking.origin)],
        [w.to, place(booking.destination)],
        [w.ready, <Moment key="ready" iso={booking.ready} />],
        [w.due, <Moment key="due" iso={booking.due} relative />],
        [w.documents, documents === undefined ? undefined : <Moment key="papers" iso={documents} />],
        [w.consignor, booking.consignor],
        [w.consignee, booking.consignee],
        [w.incoterm, booking.incoterm],
        [w.carrier, carriers.find(({ id }) => id === booking.carrier)?.name ?? booking.carrier],
        [w.priority, booking.priority],
        [w.latePerDay, latePerDay === undefined ? undefined : format.money(latePerDay, currency)],
        [w.modes, modes === undefined ? undefined : modes.map((mode) => n.mode[mode] ?? mode).join(', ')],
        [w.price, price === undefined ? undefined : format.money(price.cents, price.currency)],
        [
          w.confirmed,
          confirmed === undefined ? undefined : (
            <>
              {w.confirmedAs(format.money(confirmed.price.cents, confirmed.price.currency))}{' '}
              <Moment iso={confirmed.arrival} is="planned" />
            </>
          ),
        ],
        [
          w.recorded,
          <span key="recorded">
            <Moment iso={recorded} />{' '}
            <span className="faint">
              {w.version} {booking.version}
            </span>
          </span>,
        ],
      ]}
    />
  );
}

/** What happened to the booking, the last first: when, what, by whom and why. */
export function BookingHistory({ sheet }: { readonly sheet: Sheet }) {
  const sentence = useSentence();
  const w = useWords(bookingWords);
  const n = useWords(names);
  return (
    <ol className="events booking-history">
      {[...sheet.events].reverse().map((event) => (
        <li key={event.version}>
          <Moment iso={event.occurred} source={event.source} asOf={event.recorded} />{' '}
          <strong>{n.event[event.kind] ?? event.kind}</strong>{' '}
          <span className="faint">
            {w.by} {saidBy(n.said, event.actor, event.source)}
          </span>
          {event.reason === undefined ? null : <div>{sentence(event.reason, event.said)}</div>}
        </li>
      ))}
    </ol>
  );
}

const rowPx = 36;

/** Its units: how each stands, what comes next, when it arrives. */
export function BookingUnits({ booking, sheet }: { readonly booking: Booking; readonly sheet: Sheet }) {
  const w = useWords(bookingWords);
  const { step } = useWords(names);
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const booked = (unit: string) => booking.units[Number(unit.slice(unit.lastIndexOf('.') + 1)) - 1];
  const columns: Column<UnitLine>[] = [
    {
      id: 'unit',
      title: w.unit,
      width: 'minmax(150px, 1fr)',
      cell: ({ unit, number }) => <UnitLink unit={unit} number={number} />,
    },
    { id: 'size', title: w.size, width: '60px', cell: ({ unit }) => booked(unit)?.sizeType },
    {
      id: 'gross',
      title: w.gross,
      width: '70px',
      align: 'right',
      cell: ({ unit }) => format.weight(booked(unit)?.grossKg ?? 0),
    },
    { id: 'status', title: w.status, width: '130px', cell: ({ status }) => <Status status={status} /> },
    {
      id: 'next',
      title: w.next,
      width: 'minmax(220px, 1.4fr)',
      cell: ({ next }) =>
        next === undefined ? null : (
          <>
            {step[next.what] ?? next.what} {next.at === undefined ? null : <Place id={next.at} />}{' '}
            {next.departure === undefined ? null : <DepartureLink departure={next.departure} />}
          </>
        ),
    },
    {
      id: 'arrives',
      title: w.arrives,
      width: '120px',
      cell: ({ eta }) =>
        eta === undefined ? null : <Moment iso={eta.arrival} is={eta.is} source={eta.source} asOf={eta.asOf} />,
    },
    {
      id: 'late',
      title: w.lateness,
      width: '100px',
      cell: ({ late }) =>
        late === undefined ? null : late > 0 ? (
          <Delay minutes={late} />
        ) : (
          <span className="faint">−{format.duration(late)}</span>
        ),
    },
  ];
  return (
    <div className="booking-units" style={{ height: Math.min(420, (sheet.units.length + 1) * rowPx + 20) }}>
      <Table
        label={w.unitsTitle}
        columns={columns}
        rows={sheet.units}
        keyOf={({ unit }) => unit}
        open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
        current={focus?.kind === 'unit' ? focus.id : undefined}
      />
    </div>
  );
}

/** What is inside. */
export function BookingGoods({ booking: { goods, laden } }: { readonly booking: Booking }) {
  const w = useWords(bookingWords);
  const goodsName = useThingName();
  const format = useFormat();
  if (!laden || goods.length === 0) return <p className="faint">{w.empty}</p>;
  return (
    <ul className="rows">
      {goods.map(({ hs, description, value, currency, netKg, temperature, shelfLifeDays, dangerous }, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of goods has no other name than its place.
        <li key={line}>
          <span>
            {w.hs} {hs}
          </span>
          <span>{goodsName(description)}</span>
          {temperature === undefined ? null : (
            <span>
              {temperature.minC} – {temperature.maxC} °C
            </span>
          )}
          {shelfLifeDays === undefined ? null : <span>{w.keeps(format.number(shelfLifeDays))}</span>}
          {dangerous === undefined ? null : (
            <span className="tone-warn">
              UN {dangerous.un}, {dangerous.class}
              {dangerous.packingGroup === undefined ? '' : `, PG ${dangerous.packingGroup}`}
            </span>
          )}
          <span className="right">
            {format.weight(netKg)}
            {value === 0 ? null : `, ${format.money(value, currency)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
