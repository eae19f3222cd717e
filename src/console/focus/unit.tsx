import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unitQuery } from '../api/queries.ts';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { BookingLink, DepartureLink } from '../parts/links.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Place } from '../parts/place.tsx';
import { PlanRefusals } from '../parts/plan-refusal.tsx';
import { Answered } from '../parts/states.tsx';
import { Status } from '../parts/status.tsx';
import { isReefer } from '../reefers/queries.ts';
import { UnitReefer } from '../reefers/unit.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { Holds } from './holds.tsx';
import { WhyPanel } from './why.tsx';

const words = inBoth(
  {
    from: 'From',
    to: 'To',
    booking: 'Booking',
    customer: 'Customer',
    size: 'Size, weight',
    next: 'Next',
    by: 'by',
    arrives: 'Arrives',
    due: 'Due',
    late: (text: string) => `${text} late`,
    early: (text: string) => `${text} early`,
    legs: 'Legs',
    why: 'Why this way',
    cost: 'Cost, CO2e',
    best: 'It is the best way there is for this unit.',
    chosen: 'Somebody chose it when the space was booked.',
    forced: (extra: string) => `The best way was ${extra} better (cost, time and lateness together); full on it:`,
    refusals: 'Why it has no plan',
    history: 'Last events',
    whole: 'Whole life of this unit',
    done: 'done',
  },
  {
    from: '起点',
    to: '终点',
    booking: '订舱',
    customer: '客户',
    size: '箱型、重量',
    next: '下一步',
    by: '截止',
    arrives: '到达',
    due: '应到',
    late: (text: string) => `晚到${text}`,
    early: (text: string) => `提前${text}`,
    legs: '运输段',
    why: '为何走此路线',
    cost: '成本、CO2e',
    best: '这是该箱可行的最佳路线。',
    chosen: '订舱时由人选定。',
    forced: (extra: string) => `最佳路线优 ${extra}（综合成本、时间与延误）；其上已满的有：`,
    refusals: '为何没有计划',
    history: '最近事件',
    whole: '查看该箱完整过程',
    done: '已完成',
  },
);

const eventsShown = 5;

/** A unit in short: where it is, what comes next, when it arrives, why it goes this way. */
export function UnitFocus({ id }: { readonly id: string }) {
  const query = useQuery(unitQuery(id));
  const format = useFormat();
  const w = useWords(words);
  const n = useWords(names);
  const sentence = useSentence();
  return (
    <Answered query={query}>
      {(unit) => (
        <>
          <h2 className="drawer-title">
            {unit.number ?? unit.unit} <Status status={unit.status} />
          </h2>
          {unit.number === undefined ? null : <p className="faint">{unit.unit}</p>}
          <Holds sheet={unit} />
          <Facts
            rows={[
              [w.next, unit.next === undefined ? undefined : <NextStep key="next" next={unit.next} />],
              [
                w.arrives,
                unit.eta === undefined ? undefined : (
                  <>
                    <Moment iso={unit.eta.arrival} is={unit.eta.is} source={unit.eta.source} asOf={unit.eta.asOf} />{' '}
                    {unit.late === undefined ? null : unit.late > 0 ? (
                      <span className="tone-bad">{w.late(format.duration(unit.late))}</span>
                    ) : (
                      <span className="faint">{w.early(format.duration(unit.late))}</span>
                    )}
                  </>
                ),
              ],
              [w.due, <Moment key="due" iso={unit.due} />],
              [w.from, <Place key="from" id={unit.origin} />],
              [w.to, <Place key="to" id={unit.destination} />],
              [w.booking, <BookingLink key="booking" booking={unit.booking} />],
              [w.customer, unit.customer],
              [w.size, `${unit.sizeType}, ${format.weight(unit.grossKg)}`],
              [
                w.cost,
                unit.plan === undefined
                  ? undefined
                  : `${format.money(unit.plan.cost, unit.plan.currency)}, ${format.co2(unit.plan.co2eKg)}`,
              ],
            ]}
          />
          {unit.refusals.length === 0 ? null : (
            <>
              <h3>{w.refusals}</h3>
              <PlanRefusals refusals={unit.refusals} />
            </>
          )}
          {unit.legs.length === 0 ? null : (
            <>
              <h3>{w.legs}</h3>
              <ol className="legs">
                {unit.legs.map((leg) => (
                  <li key={leg.departure} className={leg.done ? 'leg is-done' : 'leg'}>
                    <span className="leg-what">
                      <Mode mode={leg.mode} short /> <DepartureLink departure={leg.departure} />
                      {leg.done ? <span className="faint"> {w.done}</span> : null}
                    </span>
                    <span>
                      <Moment iso={leg.departs.now} is={leg.departs.is} /> <Place id={leg.from} />
                    </span>
                    <span>
                      <Moment iso={leg.arrives.now} is={leg.arrives.is} /> <Place id={leg.to} />{' '}
                      <Delay minutes={(Date.parse(leg.arrives.now) - Date.parse(leg.arrives.planned)) / 60_000} />
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
          {isReefer(unit.sizeType) ? <UnitReefer unit={unit.unit} /> : null}
          <h3>{w.why}</h3>
          <WhyPanel unit={unit}>
            {unit.plan === undefined ? null : unit.plan.why.full.length === 0 ? (
              <p className="faint">{unit.plan.why.chosen === true ? w.chosen : w.best}</p>
            ) : (
              <>
                <p>{w.forced(format.money(unit.plan.why.extra, unit.plan.currency))}</p>
                <ul className="reasons">
                  {unit.plan.why.full.map((segment) => (
                    <li key={segment}>
                      <DepartureLink departure={segment.replace(/\/\d+$/, '')} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </WhyPanel>
          <h3>{w.history}</h3>
          <ul className="events">
            {unit.events
              .filter(({ kind }) => kind !== 'reefer-read') // The curve above tells them.
              .slice(-eventsShown)
              .reverse()
              .map((event) => (
                <li key={event.version}>
                  <Moment iso={event.occurred} source={event.source} asOf={event.recorded} />{' '}
                  {n.event[event.kind] ?? event.kind}{' '}
                  <span className="faint">
                    {event.at === undefined ? sentence(event.reason ?? '', event.said) : <Place id={event.at} />}
                  </span>
                </li>
              ))}
          </ul>
          <Link to="/track/$unit" params={{ unit: unit.unit }} className="thing">
            {w.whole}
          </Link>
        </>
      )}
    </Answered>
  );
}

function NextStep({ next }: { readonly next: { what: string; at?: string; departure?: string; by?: string } }) {
  const w = useWords(words);
  const { step } = useWords(names);
  return (
    <>
      {step[next.what] ?? next.what} {next.at === undefined ? null : <Place id={next.at} />}{' '}
      {next.departure === undefined ? null : <DepartureLink departure={next.departure} />}{' '}
      {next.by === undefined ? null : (
        <>
          {w.by} <Moment iso={next.by} is="planned" relative />
        </>
      )}
    </>
  );
}
