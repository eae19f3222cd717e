import { queryOptions, useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { api, dataOf, type Schema } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { DepartureLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName } from '../parts/network-names.ts';
import { Answered } from '../parts/states.tsx';
import { useSettings } from '../shell/settings.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { type OtherWay, type Way, type Why, wayNames, whySentences } from './why-sentences.ts';
import './why.css';

const words = inBoth(
  {
    against: 'Its way against the others',
    way: 'Way',
    planned: 'as planned',
    arrives: 'Arrives',
    cost: 'Cost',
    co2: 'CO2e',
    counts: 'Counts',
    countsHint: 'What the plan makes as small as it can: cost, CO2e, time and lateness together',
    parts: 'What it counts, part by part',
    part: 'Part',
    carbon: 'CO2e',
    time: 'Time of its goods',
    late: 'Lateness',
    sum: 'Counts',
    space: 'Space, worth to others',
    spaceHint: 'What others would pay for the space it takes; no part of the sum',
    full: 'Full',
    worth: (text: string) => `one more unit like this is worth ${text} there`,
    isFull: 'is full',
    chosen: 'Somebody chose it when the space was booked.',
    same: 'same',
  },
  {
    against: '与其他路线比较',
    way: '路线',
    planned: '当前计划',
    arrives: '到达',
    cost: '成本',
    co2: 'CO2e',
    counts: '合计',
    countsHint: '计划力求最小的值：成本、CO2e、时间与延误之和',
    parts: '合计的各部分',
    part: '部分',
    carbon: 'CO2e',
    time: '货物时间价值',
    late: '延误',
    sum: '合计',
    space: '舱位对他人的价值',
    spaceHint: '他人愿为其所占舱位支付的价值；不计入合计',
    full: '已满',
    worth: (text: string) => `再多一个此类箱在此值 ${text}`,
    isFull: '已满',
    chosen: '订舱时由人选定。',
    same: '相同',
  },
);

const whyQuery = (unit: string) =>
  queryOptions({
    queryKey: ['unit', unit, 'why'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/units/{unit}/why', { params: { path: { unit } }, signal })),
  });

type UnitSheet = Pick<Schema<'/v1/units/{unit}', 'get'>, 'unit' | 'plan' | 'refusals'>;

/**
 * Why a unit goes as it is planned: in sentences, against the other ways, and with what is full on those. Where nothing is left to
 * decide, `children`: what its last plan was made for.
 */
export function WhyPanel({
  unit: { unit, plan, refusals },
  children,
}: {
  readonly unit: UnitSheet;
  readonly children: ReactNode;
}) {
  const query = useQuery(whyQuery(unit));
  const w = useWords(words);
  const n = useWords(names);
  const format = useFormat();
  const { language } = useSettings();
  return (
    <Answered query={query} rows={3}>
      {(why) => (
        <div className="why">
          {plan?.why.chosen === true && !why.settled ? <p className="faint">{w.chosen}</p> : null}
          {whySentences(why, {
            format,
            language,
            hasPlan: plan !== undefined,
            refusals: refusals.map(({ code }) => n.refusal[code] ?? code),
          }).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {why.settled ? children : null}
          {why.others.length === 0 ? null : <Ways why={why} />}
          <FullSpaces why={why} />
          {why.planned === undefined ? null : <Parts why={why} planned={why.planned} />}
        </div>
      )}
    </Answered>
  );
}

/** Its own way in full, the others by what they would change. */
function Ways({ why: { planned, others, currency } }: { readonly why: Why }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = useWayName();
  const signed = (value: number, write: (size: number) => string): string =>
    value === 0 ? w.same : `${value < 0 ? '−' : '+'}${write(Math.abs(value))}`;
  const money = (value: number): string => format.money(value, currency);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="why-frame no-print" aria-label={w.against} tabIndex={0}>
      <table className="why-table">
        <thead>
          <tr>
            <th scope="col">{w.way}</th>
            <th scope="col">{w.arrives}</th>
            <th scope="col">{w.cost}</th>
            <th scope="col">{w.co2}</th>
            <th scope="col" title={w.countsHint}>
              {w.counts}
            </th>
          </tr>
        </thead>
        <tbody>
          {planned === undefined ? null : (
            <tr>
              <th scope="row">{w.planned}</th>
              <td>
                <Moment iso={planned.arrival} is="planned" />
              </td>
              <td>{money(planned.cost)}</td>
              <td>{format.co2(planned.co2eKg)}</td>
              <td>{money(planned.objective)}</td>
            </tr>
          )}
          {others.map((way) => (
            <tr key={nameOf(way)}>
              <th scope="row">
                {nameOf(way)}
                {way.full.length === 0 ? null : (
                  <span className="tone-bad why-full">
                    <Icon name="stop" size={12} /> {w.isFull}
                  </span>
                )}
              </th>
              {planned === undefined ? (
                <>
                  <td>
                    <Moment iso={way.arrival} is="planned" />
                  </td>
                  <td>{money(way.cost)}</td>
                  <td>{format.co2(way.co2eKg)}</td>
                  <td>{money(way.objective)}</td>
                </>
              ) : (
                <>
                  <td title={format.inFull(way.arrival)}>
                    {signed(way.more.hours, (hours) => format.duration(hours * 60))}
                  </td>
                  <td title={money(way.cost)}>{signed(way.more.cost, money)}</td>
                  <td title={format.co2(way.co2eKg)}>{signed(way.more.co2eKg, (kg) => format.co2(kg))}</td>
                  <td title={money(way.objective)}>{signed(way.more.objective, money)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useWayName(): (way: OtherWay) => string {
  const { language } = useSettings();
  return ({ is }) => is.map((criterion) => wayNames[language][criterion]).join(language === 'en' ? ', ' : '、');
}

/** Where others have the space it would want, and what one more unit is worth there. */
function FullSpaces({ why: { others, currency } }: { readonly why: Why }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = useFacilityName();
  const full = new Map(others.flatMap((way) => way.full.map((each) => [`${each.departure} ${each.from}`, each])));
  if (full.size === 0) return null;
  return (
    <>
      <h3 className="no-print">{w.full}</h3>
      <ul className="reasons no-print">
        {[...full].map(([key, { departure, from, to, leaves, price }]) => (
          <li key={key}>
            <DepartureLink departure={departure} /> {nameOf(from)} – {nameOf(to)}, <Moment iso={leaves} is="planned" />
            {price === undefined || price === 0 ? null : (
              <span className="faint"> · {w.worth(format.money(price, currency))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Cost, CO2e, time and lateness of each way; they add up to what it counts. */
function Parts({ why: { others, currency }, planned }: { readonly why: Why; readonly planned: Way }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = useWayName();
  const ways: readonly (readonly [string, Way])[] = [
    [w.planned, planned],
    ...others.map((way) => [nameOf(way), way] as const),
  ];
  const rows = [
    ['cost', w.cost],
    ['carbon', w.carbon],
    ['time', w.time],
    ['late', w.late],
    ['objective', w.sum],
    ['space', w.space],
  ] as const;
  return (
    <details className="no-print">
      <summary>{w.parts}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
      <section className="why-frame" aria-label={w.parts} tabIndex={0}>
        <table className="why-table">
          <thead>
            <tr>
              <th scope="col">{w.part}</th>
              {ways.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, title]) => (
              <Fragment key={id}>
                {id === 'space' && planned.space === undefined ? null : (
                  <tr className={`why-${id}`} title={id === 'space' ? w.spaceHint : undefined}>
                    <th scope="row">{title}</th>
                    {ways.map(([name, way]) => (
                      <td key={name}>{format.money(way[id] ?? 0, currency)}</td>
                    ))}
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
