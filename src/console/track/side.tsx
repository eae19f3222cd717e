import { Link } from '@tanstack/react-router';
import { WhyPanel } from '../focus/why.tsx';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { BookingLink, DepartureLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { PlanRefusals } from '../parts/plan-refusal.tsx';
import { Status } from '../parts/status.tsx';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { lateness } from './sentence.ts';
import type { Sheet } from './sheets.ts';
import type { Trouble } from './steps.ts';
import { lifeWords } from './words.ts';

const fullShown = 8;

/** What went wrong and how it was mended; nothing where nothing did. */
export function Troubles({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const w = useWords(lifeWords);
  const place = useFacilityName();
  if (troubles.length === 0) return null;
  return (
    <section className="note note-bad track-trouble">
      <h2>
        <Icon name="warn" /> {w.trouble}
      </h2>
      {troubles.map(({ at, departure, planned, loaded, mended }) => (
        <p key={loaded.version}>
          <Moment iso={loaded.occurred} source={loaded.source} asOf={loaded.recorded} /> {w.troubleAt(place(at))}{' '}
          <DepartureLink departure={departure} />
          {planned === undefined ? null : (
            <>
              ; {w.plannedWas} <DepartureLink departure={planned} />
            </>
          )}
          .{' '}
          {mended === undefined ? (
            w.notMended
          ) : (
            <>
              {w.mended} <Moment iso={mended.occurred} source={mended.source} asOf={mended.recorded} />
              {mended.arrival === undefined ? null : (
                <>
                  , {w.there} <Moment iso={mended.arrival} is="planned" />
                </>
              )}
              .
            </>
          )}
        </p>
      ))}
    </section>
  );
}

/** The facts, the reasons, and other journeys of the same number. */
export function Aside({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const place = useFacilityName();
  const { language } = useSettings();
  const w = useWords(lifeWords);
  const { plan, eta } = sheet;
  return (
    <>
      <section>
        <h2>{w.facts}</h2>
        <Facts
          rows={[
            [w.from, place(sheet.origin)],
            [w.to, place(sheet.destination)],
            [w.dueAt, <Moment key="due" iso={sheet.due} is="planned" />],
            [
              w.arrives,
              eta === undefined ? undefined : (
                <>
                  <Moment iso={eta.arrival} is={eta.is} source={eta.source} asOf={eta.asOf} />{' '}
                  <span className={(sheet.late ?? 0) > 0 ? 'tone-bad' : 'faint'}>{lateness(sheet.late, language)}</span>
                </>
              ),
            ],
            [w.booking, <BookingLink key="booking" booking={sheet.booking} />],
            [w.customer, sheet.customer],
            [w.size, `${sheet.sizeType}, ${format.weight(sheet.grossKg)}`],
            [w.cost, plan === undefined ? undefined : format.money(plan.cost, plan.currency)],
            [w.co2, plan === undefined ? undefined : format.co2(plan.co2eKg)],
            [
              w.planName,
              plan === undefined ? undefined : (
                <Link key="plan" to="/plan" search={{ plan: plan.id } as never}>
                  {plan.id}
                </Link>
              ),
            ],
          ]}
        />
      </section>
      {sheet.refusals.length === 0 ? null : (
        <section>
          <h2>{w.refusals}</h2>
          <PlanRefusals refusals={sheet.refusals} />
        </section>
      )}
      <section>
        <h2>{w.why}</h2>
        <WhyPanel unit={sheet}>
          {plan === undefined ? null : plan.why.full.length === 0 ? (
            <p className="faint">{w.best}</p>
          ) : (
            <>
              <p>{w.forced(format.money(plan.why.extra, plan.currency))}</p>
              <ul className="track-full">
                {plan.why.full.slice(0, fullShown).map((segment) => (
                  <li key={segment}>
                    <FullSegment segment={segment} />
                  </li>
                ))}
                {plan.why.full.length > fullShown ? (
                  <li className="faint">+{plan.why.full.length - fullShown}</li>
                ) : null}
              </ul>
              <p className="faint">{w.alone(format.money(plan.why.bestCost, plan.currency))}</p>
            </>
          )}
        </WhyPanel>
      </section>
      {sheet.journeys.length === 0 ? null : (
        <section>
          <h2>{w.journeys}</h2>
          <ul className="rows">
            {sheet.journeys.map(({ unit, origin, destination, stage, from }) => (
              <li key={unit}>
                <Link to="/track/$unit" params={{ unit }}>
                  {unit}
                </Link>
                <Status status={stage} />
                <span>
                  {place(origin)} → {place(destination)}
                </span>
                {from === undefined ? null : <Moment iso={from} show="date" />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What was full: a departure between two calls, or all runs of a day where a service runs on demand. */
function FullSegment({ segment }: { readonly segment: string }) {
  const w = useWords(lifeWords);
  const format = useFormat();
  const [departure = ''] = segment.split('/');
  if (/-\d{4}-\d\d-\d\d-\d+$/.test(departure)) return <DepartureLink departure={departure} />;
  const [, service = departure, day] = /^(.*)-(\d{4}-\d\d-\d\d)$/.exec(departure) ?? [];
  return day === undefined ? departure : w.runsOf(service, format.day(`${day}T12:00Z`));
}
