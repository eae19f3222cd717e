import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { BookingLink, DepartureLink, UnitLink } from '../parts/links.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { PlanRefusal } from '../parts/plan-refusal.tsx';
import { saidBy } from '../parts/said.ts';
import { Answered } from '../parts/states.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { Alarms, Because, KindTag } from './parts.tsx';
import { type Notice, type NoticeUnit, noticeQuery } from './queries.ts';

const words = inBoth(
  {
    customer: 'Customer',
    recorded: 'Recorded',
    way: 'From, to',
    due: 'Due',
    run: 'Planning run',
    reason: 'Reason',
    by: 'By',
    units: (n: string) => `What changed, unit by unit (${n})`,
    why: 'Why',
    before: 'Before',
    after: 'Now',
    arrives: 'arrives',
    late: 'Beyond due',
    early: 'Before due',
    cost: 'Cost',
    co2: 'CO2e',
    none: 'No plan:',
    hold: 'Hold',
    alarms: 'Alarm',
    began: 'Since',
    owner: 'by',
    expected: 'Expected',
    known: 'known of',
    same: 'the same',
    others: 'All notices of this booking',
  },
  {
    customer: '客户',
    recorded: '记录时间',
    way: '起点，终点',
    due: '应到',
    run: '计划运行',
    reason: '原因',
    by: '操作',
    units: (n: string) => `逐箱变更（${n}）`,
    why: '原因',
    before: '之前',
    after: '现在',
    arrives: '到达',
    late: '超过应到',
    early: '早于应到',
    cost: '费用',
    co2: 'CO2e',
    none: '无计划：',
    hold: '扣留',
    alarms: '报警',
    began: '开始于',
    owner: '扣留方',
    expected: '预计',
    known: '来自',
    same: '相同',
    others: '此订舱的所有通知',
  },
);

/** One notice in the drawer: what changed, unit by unit. */
export function NoticeFocus({ id }: { readonly id: string }) {
  const query = useQuery(noticeQuery(id));
  return <Answered query={query}>{(notice) => <Whole notice={notice} />}</Answered>;
}

function Whole({ notice }: { readonly notice: Notice }) {
  const sentence = useSentence();
  const w = useWords(words);
  const { said } = useWords(names);
  const format = useFormat();
  const { booking, customer, at, origin, destination, due, plan, reason, units, actor, source, currency } = notice;
  return (
    <>
      <h2 className="drawer-title">
        <BookingLink booking={booking} /> <KindTag kind={notice.kind} />
      </h2>
      <Facts
        rows={[
          [w.customer, customer],
          [w.recorded, <Moment key="at" iso={at} relative />],
          [w.way, `${origin} → ${destination}`],
          [w.due, <Moment key="due" iso={due} is="planned" />],
          [
            w.run,
            plan === undefined ? undefined : (
              <Link key="run" to="/notices" search={{ plan, since: 'all' } as never}>
                {plan}
              </Link>
            ),
          ],
          [w.reason, reason === undefined ? undefined : sentence(reason)],
          [w.by, saidBy(said, actor, source)],
        ]}
      />
      {units.length === 0 ? null : <h3>{w.units(format.number(units.length))}</h3>}
      {units.map((unit) => (
        <Unit key={unit.unit} unit={unit} currency={currency} />
      ))}
      <p>
        <Link to="/notices" search={{ booking, kind: 'all', since: 'all' } as never}>
          {w.others}
        </Link>
      </p>
    </>
  );
}

function Unit({ unit, currency }: { readonly unit: NoticeUnit; readonly currency: string }) {
  const sentence = useSentence();
  const w = useWords(words);
  const format = useFormat();
  const { refusal, hold: holdNames } = useWords(names);
  const {
    from,
    to,
    late,
    costDifference: cost,
    co2eKgDifference: co2,
    because,
    refusals,
    alarms,
    hold,
    arrival,
    source,
  } = unit;
  return (
    <section className="notice-unit">
      <h4>
        <UnitLink unit={unit.unit} number={unit.number} />{' '}
        {unit.number === undefined ? null : <span className="faint">{unit.unit}</span>}
      </h4>
      <Facts
        rows={[
          [w.why, because === undefined && to === undefined ? undefined : <Because key="why" because={because} />],
          [w.before, from === undefined ? undefined : <PlanLine key="from" plan={from} arrives={w.arrives} gone />],
          [w.after, to === undefined ? undefined : <PlanLine key="to" plan={to} arrives={w.arrives} />],
          [
            w.expected,
            arrival === undefined ? undefined : <Moment key="eta" iso={arrival} is="estimated" source={source} />,
          ],
          [
            w.known,
            source === undefined || source === 'plan' ? undefined : <DepartureLink key="source" departure={source} />,
          ],
          [
            late !== undefined && late > 0 ? w.late : w.early,
            late === undefined ? undefined : late > 0 ? <Delay key="late" minutes={late} /> : format.duration(late),
          ],
          [
            w.cost,
            cost === undefined ? undefined : cost === 0 ? w.same : signed(cost, format.money(Math.abs(cost), currency)),
          ],
          [w.co2, co2 === undefined ? undefined : co2 === 0 ? w.same : signed(co2, format.co2(Math.abs(co2)))],
          [w.alarms, alarms === undefined ? undefined : <Alarms key="alarms" alarms={alarms} />],
          [w.began, alarms?.[0] === undefined ? undefined : <Moment key="began" iso={alarms[0].since} />],
          [
            w.hold,
            hold === undefined ? undefined : (
              <>
                {hold.kind === undefined ? hold.id : (holdNames[hold.kind] ?? hold.kind)}: {sentence(hold.reason)}
                {hold.owner === undefined ? null : (
                  <span className="faint">
                    {' '}
                    · {w.owner} {sentence(hold.owner)}
                  </span>
                )}
              </>
            ),
          ],
        ]}
      />
      {refusals === undefined ? null : (
        <ul className="reasons">
          {refusals.map(({ code, detail, said }) => (
            <li key={code}>
              {w.none} {refusal[code] ?? code}{' '}
              <span className="faint">
                <PlanRefusal code={code} detail={detail} said={said} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const signed = (value: number, text: string): string => `${value > 0 ? '+' : '−'}${text}`;

function PlanLine({
  plan: { departures, arrival },
  arrives,
  gone = false,
}: {
  readonly plan: NonNullable<NoticeUnit['from']>;
  readonly arrives: string;
  readonly gone?: boolean;
}) {
  return (
    <span className={gone ? 'notice-plan is-gone' : 'notice-plan'}>
      {departures.map((departure) => (
        <DepartureLink key={departure} departure={departure} />
      ))}
      <span>
        {arrives} <Moment iso={arrival} is="planned" />
      </span>
    </span>
  );
}
