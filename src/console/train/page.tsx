import { useServiceName } from '../parts/network-names.ts';
import './train.css';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
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
import { Answered, Empty } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useWords } from '../shell/words.ts';
import { Connections } from './connections.tsx';
import { type Composition, type LoadPlan, loadPlanQuery, trainsQuery, wagonsOf, wagonTypesQuery } from './queries.ts';
import { WagonPicture } from './wagon.tsx';
import { words } from './words.ts';

const wagonsMax = 120;

/** What stands in the address of this page: the train, and its wagons where they are not the usual ones. */
function useTrainAddress() {
  const { search, change } = useAddress<'departure' | 'type' | 'count'>();
  const count = Number(search.count ?? 50);
  const whole = Number.isInteger(count) && count >= 1 && count <= wagonsMax ? count : 50;
  const composition: Composition | undefined =
    search.type === undefined ? undefined : { type: search.type, count: whole };
  return { departure: search.departure, composition, change };
}

/** A train drawn wagon by wagon: who stands where, what each wagon weighs, and who stays behind. */
export function TrainPage() {
  const trains = useQuery(trainsQuery);
  const w = useWords(words);
  return (
    <div className="page">
      <Answered query={trains}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={w.none} />
          ) : (
            <Trains
              ids={[...new Set(rows.map(({ departure }) => departure))]}
              next={rows.find(({ stage }) => stage !== 'gone')?.departure}
            />
          )
        }
      </Answered>
    </div>
  );
}

/** Where nobody says which, the next one that leaves is shown. */
function Trains({ ids, next }: { readonly ids: readonly string[]; readonly next: string | undefined }) {
  const { departure: asked, composition, change } = useTrainAddress();
  const w = useWords(words);
  const { data: types = [] } = useQuery(wagonTypesQuery);
  const departure = asked ?? next ?? ids[0] ?? '';
  const known = ids.includes(departure) ? ids : [departure, ...ids];
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.train}</h1>
        <div className="page-head-row no-print">
          <NativeSelect
            size="xs"
            aria-label={w.departure}
            value={departure}
            onChange={({ currentTarget: { value } }) => change({ departure: value })}
            data={[...known]}
          />
          <NativeSelect
            size="xs"
            aria-label={w.wagons}
            value={composition?.type ?? ''}
            onChange={({ currentTarget: { value } }) => change({ type: value })}
            data={[
              { value: '', label: w.usual },
              ...types.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
            ]}
          />
          {composition === undefined ? null : (
            <NumberInput
              size="xs"
              w={90}
              aria-label={w.count}
              min={1}
              max={wagonsMax}
              value={composition.count}
              onChange={(value) => change({ count: String(value) })}
            />
          )}
          <Button size="xs" variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => print()}>
            {w.print}
          </Button>
        </div>
      </header>
      <Planned departure={departure} composition={composition} />
    </>
  );
}

interface PlannedProps {
  readonly departure: string;
  readonly composition: Composition | undefined;
}

function Planned({ departure, composition }: PlannedProps) {
  const query = useQuery(loadPlanQuery(departure, composition));
  return (
    <div className={query.isPlaceholderData ? 'page-body is-old' : 'page-body'}>
      <Answered query={query}>
        {(plan) => {
          const body = composition === undefined ? {} : { wagons: wagonsOf(composition) };
          const shown = (
            <Plan
              plan={plan}
              keptBar={<KeptBar {...{ departure, body }} kept={plan.kept} tag={plan.tag} departed={plan.departed} />}
            />
          );
          if (plan.kept === undefined || plan.departed !== undefined) return shown;
          const { version } = plan.kept;
          return (
            <LoadHandling
              {...{ departure, version }}
              tag={plan.tag}
              whereIs={(unit) => placeIn(plan, unit)}
              lengthOf={(unit) => plan.wagons.flatMap(({ units }) => units).find((each) => each.unit === unit)?.feet}
            >
              {shown}
            </LoadHandling>
          );
        }}
      </Answered>
    </div>
  );
}

/** Where a unit stands on a train, as an edit says it. */
function placeIn({ wagons }: LoadPlan, unit: string): { wagon: number; place: number } | undefined {
  for (const { position, units } of wagons)
    for (const each of units) if (each.unit === unit) return { wagon: position, place: each.place };
  return undefined;
}

function Plan({ plan, keptBar }: { readonly plan: LoadPlan; readonly keptBar: ReactNode }) {
  const w = useWords(words);
  const format = useFormat();
  const serviceName = useServiceName();
  const { totals } = plan;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="loads" aria-label={w.wagons} tabIndex={0}>
      <p className="loads-line">
        <strong>{plan.departure}</strong> · {serviceName(plan.name)} · {format.inFull(plan.departs)}
      </p>
      <p className="loads-line">
        {w.line(format.number(totals.units), format.number(totals.teu, 2), format.number(plan.wagons.length))}
        {' · '}
        {w.worth(format.number(plan.value), format.number(plan.bound))}
        {' · '}
        {w.reshuffles(format.number(plan.reshuffles))}
        {totals.carriedM === undefined ? '' : ` · ${w.carried(format.number(totals.carriedM))}`}
        {totals.awaited > 0 ? ` · ${w.awaited(format.number(totals.awaited))}` : ''}
      </p>
      <p className="loads-line faint">
        {[
          [
            w.goods,
            format.weight(totals.goodsKg),
            totals.goodsMaxKg === undefined ? undefined : format.weight(totals.goodsMaxKg),
          ],
          [
            w.gross,
            format.weight(totals.grossKg),
            totals.grossMaxKg === undefined ? undefined : format.weight(totals.grossMaxKg),
          ],
          [
            w.length,
            `${format.number(totals.lengthM)} m`,
            totals.lengthMaxM === undefined ? undefined : `${format.number(totals.lengthMaxM)} m`,
          ],
        ]
          .map(([name, value, most]) => `${name} ${value}${most === undefined ? '' : ` ${w.of} ${most}`}`)
          .join(' · ')}
      </p>
      <CallReport id={plan.departure} />
      {keptBar}
      {totals.units === 0 ? <NobodyOn /> : null}
      <PlacePanel />
      <ul className="loads-legend train-legend no-print">
        <li>
          <span className="loads-key" aria-hidden="true" /> {w.legend.here}
        </li>
        <li>
          <span className="loads-key is-awaited" aria-hidden="true" /> {w.legend.awaited}
        </li>
        <li>
          <span className="loads-key is-special" aria-hidden="true" /> {w.legend.special}
        </li>
      </ul>
      <ol className="loads-parts" aria-label={w.wagons}>
        {plan.wagons.map((wagon) => (
          <WagonPicture key={wagon.position} wagon={wagon} comes={plan.comes} />
        ))}
      </ol>
      <Connections plan={plan} />
      <LeftBehind rows={plan.left} w={w} />
    </section>
  );
}
