import './barge.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CallReport } from '../focus/call-report.tsx';
import { KeptBar } from '../load/kept.tsx';
import { LeftBehind } from '../load/left-behind.tsx';
import { LoadHandling } from '../load/load-handling.tsx';
import { NobodyOn } from '../load/nobody-on.tsx';
import { PlacePanel } from '../load/place-panel.tsx';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { useFacilityName, useServiceName, useThingName } from '../parts/network-names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useWords } from '../shell/words.ts';
import { BayPicture } from './bay.tsx';
import { type BargeChoice, bargesQuery, type StowPlan, stowPlanQuery, vesselsQuery } from './queries.ts';
import { Calls, Cells } from './tables.tsx';
import { words } from './words.ts';

/** The departure, the kind of barge, and behind which call it is shown, from 1. */
const useBargeAddress = () => useAddress<'departure' | 'vessel' | 'call'>();

/** A barge drawn bay by bay: who stands in which cell behind each call, how it lies, and who stays ashore. */
export function BargePage() {
  const barges = useQuery(bargesQuery);
  const { search } = useBargeAddress();
  const w = useWords(words);
  return (
    <div className="page">
      <Answered query={barges}>
        {(rows) =>
          rows.length === 0 && search.departure === undefined ? <Empty title={w.none} /> : <Barges choices={rows} />
        }
      </Answered>
    </div>
  );
}

/** Where nobody says which, the fullest of those that are not gone is shown. */
function Barges({ choices }: { readonly choices: readonly BargeChoice[] }) {
  const {
    search: { departure: asked, vessel },
    change,
  } = useBargeAddress();
  const w = useWords(words);
  const { data: vessels = [] } = useQuery(vesselsQuery);
  const format = useFormat();
  const nameOf = useFacilityName();
  const [fullest] = [...choices].sort((a, b) => Number(a.isOver) - Number(b.isOver) || b.teu - a.teu);
  const choiceOf = ({ departure: value, direction, at, now, teu }: BargeChoice) => ({
    value,
    label: `${format.dateTime(now)} · ${w[direction](nameOf(at))} · ${value} · ${format.number(teu)} TEU`,
  });
  const departure = asked ?? fullest?.departure ?? '';
  const isListed = choices.some((choice) => choice.departure === departure);
  const query = useQuery(stowPlanQuery(departure, vessel));
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.barge}</h1>
        <div className="page-head-row no-print">
          <NativeSelect
            size="xs"
            aria-label={w.departure}
            value={departure}
            onChange={({ currentTarget: { value } }) => change({ departure: value, call: undefined })}
            data={[
              ...(isListed ? [] : [departure]),
              { group: w.next, items: choices.filter(({ isOver }) => !isOver).map(choiceOf) },
              { group: w.over, items: choices.filter(({ isOver }) => isOver).map(choiceOf) },
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={w.vessel}
            value={vessel ?? ''}
            onChange={({ currentTarget: { value } }) => change({ vessel: value })}
            data={[
              { value: '', label: w.usual },
              ...vessels.map(({ id, cells }) => ({ value: id, label: `${id} · ${cells} TEU` })),
            ]}
          />
          <Button size="xs" variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => print()}>
            {w.print}
          </Button>
        </div>
      </header>
      <div className={query.isPlaceholderData ? 'page-body is-old' : 'page-body'}>
        <Answered query={query}>
          {(plan) => {
            const body = vessel === undefined ? {} : { vessel };
            const keptBar = (
              <KeptBar {...{ of: { departure }, body }} kept={plan.kept} tag={plan.tag} departed={plan.departed} />
            );
            const shown = <Plan plan={plan} keptBar={keptBar} />;
            if (plan.kept === undefined || plan.departed !== undefined) return shown;
            const { version } = plan.kept;
            return (
              <LoadHandling
                {...{ of: { departure }, version }}
                tag={plan.tag}
                whereIs={(unit) => cellOf(plan, unit)}
                lengthOf={(unit) => Number(plan.units.find((each) => each.unit === unit)?.long)}
                nameOfUnit={(unit) => plan.units.find((each) => each.unit === unit)?.number ?? unit}
              >
                {shown}
              </LoadHandling>
            );
          }}
        </Answered>
      </div>
    </>
  );
}

/** Where a unit stands on a barge, as an edit says it. */
function cellOf({ units }: StowPlan, unit: string): { cell: string } | undefined {
  const found = units.find((each) => each.unit === unit);
  return found === undefined ? undefined : { cell: found.cell };
}

function Plan({ plan, keptBar }: { readonly plan: StowPlan; readonly keptBar: ReactNode }) {
  const w = useWords(words);
  const format = useFormat();
  const { search, change } = useBargeAddress();
  const { totals, vessel, calls } = plan;
  const nameOf = useFacilityName();
  const serviceName = useServiceName();
  const vesselName = useThingName();
  const busiest = calls.reduce((most, call) => (call.aboard > (calls[most]?.aboard ?? -1) ? call.call : most), 0);
  const call = calls.some((each) => String(each.call + 1) === search.call) ? Number(search.call) - 1 : busiest;
  const aboard = plan.units.filter(({ from, to }) => from <= call && call < to);
  const pairs = Array.from({ length: Math.ceil(vessel.bays / 2) }, (_, pair) => pair * 2 + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="loads" aria-label={w.barge} tabIndex={0}>
      <p className="loads-line">
        <strong>{plan.departure}</strong> · {serviceName(plan.name)}
      </p>
      <p className="loads-line">
        {w.line(format.number(totals.units), format.number(totals.teu, 2), vesselName(vessel.name))}
        {' · '}
        {w.worth(format.number(plan.value), format.number(plan.bound))}
        {totals.awaited > 0 ? ` · ${w.awaited(format.number(totals.awaited))}` : ''}
      </p>
      <CallReport id={plan.departure} />
      {keptBar}
      {totals.units === 0 ? <NobodyOn /> : null}
      <PlacePanel />
      <Calls calls={calls} shown={call} />
      <NativeSelect
        className="barge-call no-print"
        size="xs"
        label={w.behind}
        value={String(call + 1)}
        onChange={({ currentTarget: { value } }) => change({ call: value })}
        data={calls.map((each) => ({
          value: String(each.call + 1),
          label: `${each.call + 1} ${nameOf(each.facility)}`,
        }))}
      />
      <p className="loads-line faint">{w.hint}</p>
      <ul className="loads-legend">
        {[...new Map(aboard.map(({ to, toName }) => [to, nameOf(toName)]))]
          .sort(([a], [b]) => a - b)
          .map(([to, name]) => (
            <li key={to}>
              <span className={`loads-key is-to-${to % 5}`} aria-hidden="true" /> {to + 1} {name}
            </li>
          ))}
        <li>
          <span className="loads-key is-special" aria-hidden="true" /> {w.legend.special}
        </li>
        <li>
          <span className="loads-key is-awaited" aria-hidden="true" /> {w.legend.awaited}
        </li>
      </ul>
      <ol className="loads-parts" aria-label={w.bays}>
        {pairs.map((first) => (
          <BayPicture
            key={first}
            vessel={vessel}
            first={first}
            units={aboard.filter(({ bay }) => bay === first || bay === first + 1)}
          />
        ))}
      </ol>
      <LeftBehind rows={plan.left} w={w} />
      {totals.units === 0 ? null : <Cells units={aboard} />}
    </section>
  );
}
