import { Button, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { DepartureLink } from '../parts/links.tsx';
import { Mode } from '../parts/mode.tsx';
import { Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { inBoth, useWords } from '../shell/words.ts';
import type { Offer } from './queries.ts';
import { reserveMinutes } from './reserving.ts';

const words = inBoth(
  {
    title: (n: number) => (n === 1 ? 'One route is worth choosing' : `${n} routes are worth choosing`),
    lead: 'No other beats them in arrival, price, CO2e and changes, with the space that is left now. A ✓ marks the best of each.',
    sort: 'Sort by',
    sorts: { arrival: 'Earliest', price: 'Cheapest', co2eKg: 'Least CO2e', onTime: 'Most on time' },
    price: 'Price',
    arrives: 'Arrives',
    days: 'Days',
    dayCount: (text: string) => `${text} days`,
    onTime: 'On time',
    onTimeHint: 'Chance to be there by the due moment, from late starts, running times and borders',
    others: 'Worth to others',
    othersHint: 'What the space it takes is worth to other freight, by the last planning run',
    co2: 'CO2e',
    room: 'Space',
    roomAll: (n: string) => `for all ${n}`,
    roomSome: (n: string, of: string) => `for ${n} of ${of} only`,
    legs: 'Legs',
    book: 'Book this route',
    booking: 'Being booked',
    reserve: (minutes: number) => `Reserve for ${minutes} minutes`,
    reserving: 'Being reserved',
    earliest: 'earliest',
    cheapest: 'cheapest',
    green: 'least CO2e',
    fewest: 'fewest changes',
    likely: 'most likely on time',
    saves: (share: string, days: string) => `${share} cheaper than the earliest, ${days} days later`,
    between: 'between the others',
    all: (n: number) => `Show all ${n}`,
    released: 'released at the gate',
    best: 'the best of all',
    short: (n: string) =>
      `No route has space for all ${n} units together. Fewer units, another ready or due moment may help; or book without a route, and the plan finds space for each.`,
    incomplete: 'The search was cut short: there may be better ones.',
  },
  {
    title: (n: number) => `有 ${n} 条值得选择的路线`,
    lead: '就到达、价格、CO2e 和换装次数而言，没有其他路线全面优于它们；均按当前剩余舱位。✓ 表示该项最佳。',
    sort: '排序',
    sorts: { arrival: '最早', price: '最便宜', co2eKg: 'CO2e 最少', onTime: '最准时' },
    price: '价格',
    arrives: '到达',
    days: '天数',
    dayCount: (text: string) => `${text} 天`,
    onTime: '准时概率',
    onTimeHint: '在应到时间之前到达的概率，由发车延误、运行时间和口岸等待推算',
    others: '舱位机会价值',
    othersHint: '按最近一次计划，所占舱位对其他货物的价值',
    co2: 'CO2e',
    room: '舱位',
    roomAll: (n: string) => `全部 ${n} 箱`,
    roomSome: (n: string, of: string) => `${of} 箱中仅 ${n} 箱`,
    legs: '运输段',
    book: '订此路线',
    booking: '正在订舱',
    reserve: (minutes: number) => `预留 ${minutes} 分钟`,
    reserving: '正在预留',
    earliest: '最早',
    cheapest: '最便宜',
    green: 'CO2e 最少',
    fewest: '换装最少',
    likely: '最可能准时',
    saves: (share: string, days: string) => `比最早的便宜 ${share}，晚 ${days} 天`,
    between: '居中选择',
    all: (n: number) => `显示全部 ${n} 条`,
    released: '闸口放行',
    best: '该项最佳',
    short: (n: string) =>
      `没有路线能同时容纳全部 ${n} 箱。可减少箱数或调整时间；也可不选路线直接订舱，由计划为每箱寻找舱位。`,
    incomplete: '搜索提前结束：可能还有更好的路线。',
  },
);

type SortBy = 'arrival' | 'price' | 'co2eKg' | 'onTime';
const shownFirst = 6;

const rankOf = (offer: Offer, by: SortBy): number =>
  by === 'arrival' ? Date.parse(offer.arrival) : by === 'onTime' ? -offer.onTime : offer[by];

/** What can be done with a route, and with which it is being done. */
interface Doing {
  readonly busy: unknown;
  readonly book: (offer: Offer) => void;
  readonly reserving?: unknown;
  readonly reserve?: (offer: Offer) => unknown;
}

/** Routes side by side: the same lines in each, so that they can be compared across. */
export function Offers({
  offers,
  complete,
  units,
  ...doing
}: {
  readonly offers: readonly Offer[];
  readonly complete: boolean;
  readonly units: number;
} & Doing) {
  const w = useWords(words);
  const [sort, setSort] = useState<SortBy>('arrival');
  const [all, setAll] = useState(false);
  const format = useFormat();
  const sorted = [...offers].sort((a, b) => rankOf(a, sort) - rankOf(b, sort));
  return (
    <>
      <h2>{w.title(offers.length)}</h2>
      <p className="faint">
        {w.lead} {complete ? null : w.incomplete}
      </p>
      {offers.every(({ room }) => room < units) ? (
        <p className="note note-warn">{w.short(format.number(units))}</p>
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label={w.sort}
        value={sort}
        onChange={(value) => setSort(value as SortBy)}
        data={Object.entries(w.sorts).map(([value, label]) => ({ value, label }))}
      />
      <ol className="offers">
        {(all ? sorted : sorted.slice(0, shownFirst)).map((offer) => (
          <OfferCard key={keyOf(offer)} offer={offer} offers={offers} units={units} {...doing} />
        ))}
      </ol>
      {all || offers.length <= shownFirst ? null : (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {w.all(offers.length)}
        </Button>
      )}
    </>
  );
}

const keyOf = ({ legs }: Offer): string => legs.map(({ departure, to }) => `${departure} ${to}`).join(' ');

function OfferCard({
  offer,
  offers,
  units,
  busy,
  book,
  reserving,
  reserve,
}: {
  readonly offer: Offer;
  readonly offers: readonly Offer[];
  readonly units: number;
} & Doing) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = useFacilityName();
  const isBest = (by: SortBy): boolean =>
    offers.length > 1 && offers.every((other) => rankOf(offer, by) <= rankOf(other, by));
  const line = (name: string, value: ReactNode, best = false, hint?: string): ReactNode => (
    <div>
      <dt title={hint}>{name}</dt>
      <dd className={best ? 'offer-best' : undefined}>
        {value}
        {best ? (
          <>
            {' '}
            <Icon name="check" size={12} />
            <span className="unseen">{w.best}</span>
          </>
        ) : null}
      </dd>
    </div>
  );
  const short = offer.room < units;
  return (
    <li className="offer">
      <h3 className="offer-why">{useWhy(offer, offers)}</h3>
      <dl className="offer-facts">
        {line(w.price, format.money(offer.price, offer.currency), isBest('price'))}
        {line(w.arrives, <Moment iso={offer.arrival} is="planned" />, isBest('arrival'))}
        {line(w.days, w.dayCount(format.number(offer.days, 1)))}
        {line(w.onTime, <Chance share={offer.onTime} />, isBest('onTime'), w.onTimeHint)}
        {line(w.co2, format.co2(offer.co2eKg), isBest('co2eKg'))}
        {offer.bidPrice === undefined
          ? null
          : line(w.others, format.money(offer.bidPrice, offer.currency), false, w.othersHint)}
        {line(
          w.room,
          <span className={short ? 'tone-bad' : undefined}>
            {short ? <Icon name="warn" size={12} /> : null}{' '}
            {short ? w.roomSome(format.number(offer.room), format.number(units)) : w.roomAll(format.number(units))}
          </span>,
        )}
      </dl>
      <ol className="offer-legs" aria-label={w.legs}>
        {offer.legs.map((leg) => (
          <li key={leg.departure}>
            <span>
              <Mode mode={leg.mode} short /> <DepartureLink departure={leg.departure} />
            </span>
            <span className="offer-leg">
              <Moment iso={leg.departs.now} is={leg.departs.is} /> <span title={nameOf(leg.from)}>{leg.from}</span>
            </span>
            <span className="offer-leg">
              <Moment iso={leg.arrives.now} is={leg.arrives.is} /> <span title={nameOf(leg.to)}>{leg.to}</span>
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        fullWidth
        loading={busy === offer}
        disabled={busy !== undefined || reserving !== undefined || short}
        onClick={() => book(offer)}
      >
        {busy === offer ? w.booking : w.book}
      </Button>
      {reserve === undefined ? null : (
        <Button
          size="xs"
          fullWidth
          variant="default"
          loading={reserving === offer}
          disabled={busy !== undefined || reserving !== undefined || short}
          onClick={() => reserve(offer)}
        >
          {reserving === offer ? w.reserving : w.reserve(reserveMinutes)}
        </Button>
      )}
    </li>
  );
}

/** A chance as a number and a bar; its tone tells a safe one from a risky one. */
function Chance({ share }: { readonly share: number }) {
  const format = useFormat();
  const tone = share >= 0.9 ? 'good' : share >= 0.7 ? 'warn' : 'bad';
  const text =
    share > 0.99 && share < 1
      ? `>${format.share(0.99)}`
      : share > 0 && share < 0.01
        ? `<${format.share(0.01)}`
        : format.share(share);
  return (
    <span className={`tone-${tone}`}>
      <svg className="chance" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="load-of" width="100" height="8" rx="1" />
        <rect fill="currentColor" width={share * 100} height="8" rx="1" />
      </svg>{' '}
      {text}
    </span>
  );
}

/** What a route is best at among the others; where at nothing, what it saves against the earliest. */
function useWhy(offer: Offer, offers: readonly Offer[]): string {
  const w = useWords(words);
  const format = useFormat();
  const least = (of: (offer: Offer) => number): boolean => offers.every((other) => of(offer) <= of(other));
  const best = [
    least(({ arrival }) => Date.parse(arrival)) ? w.earliest : '',
    least(({ price }) => price) ? w.cheapest : '',
    least(({ co2eKg }) => co2eKg) ? w.green : '',
    offers.length > 1 && least(({ onTime }) => -onTime) ? w.likely : '',
    least(({ legs }) => legs.length) ? w.fewest : '',
  ].filter((text) => text !== '');
  if (best.length > 0) return best.join(', ');
  const earliest = offers.reduce((first, other) => (other.arrival < first.arrival ? other : first));
  const saved = 1 - offer.price / earliest.price;
  const later = (Date.parse(offer.arrival) - Date.parse(earliest.arrival)) / 86_400_000;
  return saved > 0 ? w.saves(format.share(saved), format.number(later, 1)) : w.between;
}
