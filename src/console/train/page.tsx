import { useFacilityName, useServiceName, useThingName } from '../parts/network-names.ts';
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
import type { Loaded } from '../load/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useAddress } from '../shell/address.ts';
import { useWords } from '../shell/words.ts';
import { Connections } from './connections.tsx';
import { comesTooLate, tooLate } from './late.ts';
import {
  type Composition,
  type LoadPlan,
  loadPlanQuery,
  type Train,
  trainsQuery,
  wagonsOf,
  wagonTypesQuery,
} from './queries.ts';
import { WagonPicture } from './wagon.tsx';
import { words } from './words.ts';

const wagonsMax = 120;

/** What stands in the address of this page: the train, where it is loaded, and its wagons where they are not the usual ones. */
function useTrainAddress() {
  const { search, change } = useAddress<'departure' | 'at' | 'type' | 'count'>();
  const count = Number(search.count ?? 50);
  const whole = Number.isInteger(count) && count >= 1 && count <= wagonsMax ? count : 50;
  const composition: Composition | undefined =
    search.type === undefined ? undefined : { type: search.type, count: whole };
  return { departure: search.departure, at: search.at, composition, change };
}

/** A train drawn wagon by wagon: who stands where, what each wagon weighs, and who stays behind. */
export function TrainPage() {
  const trains = useQuery(trainsQuery);
  const w = useWords(words);
  return (
    <div className="page">
      <Answered query={trains}>
        {(rows) => (rows.length === 0 ? <Empty title={w.none} /> : <Trains trains={rows} />)}
      </Answered>
    </div>
  );
}

const hasLeft = ({ stage }: Train): boolean => stage === 'gone';

/** Where nobody says which, the next one that leaves is shown; one may be loaded at several of our facilities. */
function Trains({ trains }: { readonly trains: readonly Train[] }) {
  const { departure: asked, at: askedAt, composition, change } = useTrainAddress();
  const w = useWords(words);
  const format = useFormat();
  const nameOf = useFacilityName();
  const typeName = useThingName();
  const { data: types = [] } = useQuery(wagonTypesQuery);
  const next = trains.find((train) => !hasLeft(train)) ?? trains[0];
  const departure = asked ?? next?.departure ?? '';
  const at = askedAt ?? trains.find((train) => train.departure === departure)?.at;
  const of = { departure, ...(at === undefined ? {} : { at }) };
  const isKnown = trains.some((train) => train.departure === departure && train.at === at);
  const choiceOf = (train: Train) => ({
    value: `${train.departure} ${train.at}`,
    label: `${format.dateTime(train.now)} · ${nameOf(train.at)} – ${nameOf(train.other)} · ${train.departure}`,
  });
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.train}</h1>
        <div className="page-head-row no-print">
          <NativeSelect
            size="xs"
            aria-label={w.departure}
            value={`${departure} ${at ?? ''}`}
            onChange={({ currentTarget: { value } }) => {
              const [id, place] = value.split(' ');
              change({ departure: id, at: place });
            }}
            data={[
              ...(isKnown ? [] : [{ value: `${departure} ${at ?? ''}`, label: departure }]),
              { group: w.leaves, items: trains.filter((train) => !hasLeft(train)).map(choiceOf) },
              { group: w.hasLeft, items: trains.filter(hasLeft).map(choiceOf) },
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={w.wagons}
            value={composition?.type ?? ''}
            onChange={({ currentTarget: { value } }) => change({ type: value })}
            data={[
              { value: '', label: w.usual },
              ...types.map(({ id, name }) => ({ value: id, label: `${id} · ${typeName(name)}` })),
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
      <Planned of={of} composition={composition} />
    </>
  );
}

interface PlannedProps {
  readonly of: Loaded;
  readonly composition: Composition | undefined;
}

function Planned({ of, composition }: PlannedProps) {
  const query = useQuery(loadPlanQuery(of, composition));
  return (
    <div className={query.isPlaceholderData ? 'page-body is-old' : 'page-body'}>
      <Answered query={query}>
        {(plan) => {
          const body = composition === undefined ? {} : { wagons: wagonsOf(composition) };
          const shown = (
            <Plan
              plan={plan}
              keptBar={<KeptBar {...{ of, body }} kept={plan.kept} tag={plan.tag} departed={plan.departed} />}
            />
          );
          if (plan.kept === undefined || plan.departed !== undefined) return shown;
          const { version } = plan.kept;
          const find = (unit: string) => plan.wagons.flatMap(({ units }) => units).find((each) => each.unit === unit);
          return (
            <LoadHandling
              {...{ of, version }}
              tag={plan.tag}
              whereIs={(unit) => placeIn(plan, unit)}
              lengthOf={(unit) => find(unit)?.feet}
              nameOfUnit={(unit) => find(unit)?.number ?? unit}
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
  const nameOf = useFacilityName();
  const { totals } = plan;
  const late = tooLate(plan);
  const lateCount = plan.wagons.flatMap(({ units }) => units).filter((unit) => comesTooLate(late, unit)).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="loads" aria-label={w.wagons} tabIndex={0}>
      <p className="loads-line">
        <strong>{plan.departure}</strong> · {serviceName(plan.name)} · {w.loadsAt(nameOf(plan.facility))} ·{' '}
        {format.inFull(plan.departs)}
      </p>
      <p className="loads-line">
        {w.line(format.number(totals.units), format.number(totals.teu, 2), format.number(plan.wagons.length))}
        {' · '}
        {w.worth(format.number(plan.value), format.number(plan.bound))}
        {' · '}
        {w.reshuffles(format.number(plan.reshuffles))}
        {totals.carriedM === undefined ? '' : ` · ${w.carried(format.number(totals.carriedM))}`}
        {totals.awaited > 0 ? ` · ${w.awaited(format.number(totals.awaited))}` : ''}
        {lateCount === 0 ? null : (
          <>
            {' · '}
            <span className="loads-held">{w.lateCount(format.number(lateCount))}</span>
          </>
        )}
        {plan.left.length === 0 ? null : (
          <>
            {' · '}
            <a className="loads-held" href="#left-behind">
              {w.behind(format.number(plan.left.length))}
            </a>
          </>
        )}
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
          <WagonPicture key={wagon.position} wagon={wagon} comes={plan.comes} late={late} />
        ))}
      </ol>
      <Connections plan={plan} />
      <LeftBehind rows={plan.left} w={w} />
    </section>
  );
}
