import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Format, onClockOf, useFormat } from '../parts/format.ts';
import { DepartureLink } from '../parts/links.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { useFacilityName } from '../parts/network-names.ts';
import { saidBy } from '../parts/said.ts';
import { useSentence } from '../sentences/use-sentence.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import type { UnitEvent } from './sheets.ts';
import type { Life, Step } from './steps.ts';
import { lifeWords } from './words.ts';

type Words = (typeof lifeWords)['en'];

const titles: Readonly<Partial<Record<Step['kind'], keyof Words>>> = {
  'unit-booked': 'booked',
  planned: 'plan',
  unplanned: 'unplanned',
  'gated-in': 'gatedIn',
  loaded: 'loaded',
  discharged: 'discharged',
  'gated-out': 'gatedOut',
  delivered: 'delivered',
  held: 'held',
  released: 'released',
  declared: 'declared',
  'unit-cancelled': 'cancelled',
  corrected: 'corrected',
  'leg-departed': 'departed',
  'leg-arrived': 'arrived',
  'to-gate-in': 'toGateIn',
  'to-load': 'toLoad',
  'to-depart': 'toDepart',
  'to-arrive': 'toArrive',
  disposal: 'toDisposal',
  'to-gate-out': 'toGateOut',
  'to-deliver': 'toDeliver',
  'to-plan': 'toPlan',
};

const markedMs = 2_600;

/** Which steps are new or have changed since the page was last drawn: for a moment. */
function useMarked(steps: readonly Step[]): ReadonlySet<string> {
  const before = useRef<ReadonlyMap<string, string>>(undefined);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const now = new Map(steps.map((step) => [step.id, JSON.stringify({ ...step, asOf: undefined })]));
    const known = before.current;
    before.current = now;
    if (known === undefined) return;
    const changed = [...now].filter(([id, text]) => known.get(id) !== text).map(([id]) => id);
    if (changed.length > 0) setMarked(new Set(changed));
  }, [steps]);
  useEffect(() => {
    if (marked.size === 0) return;
    const timer = setTimeout(() => setMarked(new Set()), markedMs);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}

/** A unit's life from booking to delivery: what happened, the present, what is to come. */
export function Timeline({
  life,
  standing,
  zone,
}: {
  readonly life: Life;
  readonly standing: string;
  /** A moment on the clock that the present is shown on. */
  readonly zone: string;
}) {
  const w = useWords(lifeWords);
  const format = useFormat();
  const now = useNow();
  const marked = useMarked([...life.past, ...life.coming]);
  return (
    <section className="life" aria-label={w.life}>
      <ol className="steps">
        {life.past.map((step) => (
          <StepLine key={step.id} step={step} marked={marked.has(step.id)} />
        ))}
        <li className="step step-now" aria-current="step">
          <span className="step-when">
            <strong>{w.now}</strong>
            <span className="faint"> {format.time(onClockOf(new Date(now).toISOString(), zone))}</span>
          </span>
          <span className="step-dot" aria-hidden="true" />
          <span className="step-what">
            <strong>{standing}</strong>
          </span>
        </li>
        {life.coming.map((step) => (
          <StepLine key={step.id} step={step} marked={marked.has(step.id)} />
        ))}
      </ol>
    </section>
  );
}

function StepLine({ step, marked }: { readonly step: Step; readonly marked: boolean }) {
  const w = useWords(lifeWords);
  const n = useWords(names);
  const format = useFormat();
  const place = useFacilityName();
  const { kind, is, event, departure, takenBack } = step;
  const classes = ['step', `step-${is}`, `step-of-${kind}`];
  if (takenBack !== undefined) classes.push('is-taken-back');
  if (step.astray === true || kind === 'to-plan' || kind === 'held') classes.push('is-bad');
  if (marked) classes.push('is-marked');
  const name = titles[kind];
  const title =
    step.again !== undefined
      ? step.again === 'repair'
        ? w.planRepair
        : w.planAgain
      : name === undefined
        ? (n.event[kind] ?? kind)
        : (w[name] as string);
  const late = step.when === undefined || step.planned === undefined ? 0 : minutesBetween(step.planned, step.when);
  return (
    <li className={classes.join(' ')} data-step={step.id}>
      <span className="step-when">
        {step.when === undefined ? null : (
          <>
            {step.until === undefined ? null : (
              <span className="faint">{kind === 'to-deliver' ? w.due : w.until} </span>
            )}
            <Moment
              iso={step.when}
              is={step.until === undefined ? is : 'planned'}
              source={event === undefined ? step.source : saidBy(n.said, event.actor, event.source)}
              asOf={event?.recorded ?? step.asOf}
            />
            <Delay minutes={late} />
          </>
        )}
      </span>
      <span className="step-dot" aria-hidden="true" />
      <div className="step-what">
        <span className="step-title">
          {takenBack === undefined ? title : <s>{title}</s>}
          {step.at === undefined ? null : (
            <>
              {' '}
              <span className="step-place" title={step.at}>
                {place(step.at)}
              </span>
            </>
          )}
          {departure === undefined ? null : (
            <span className="step-departure">
              {step.mode === undefined ? null : <Mode mode={step.mode} short />} <DepartureLink departure={departure} />
            </span>
          )}
          <span className="unseen">, {n.certainty[is]}</span>
        </span>
        <Details step={step} />
        <span className="step-source faint">{sourceOf(step, { w, format, said: n.said })}</span>
      </div>
    </li>
  );
}

/** What more there is to say of a step, where there is something. */
function Details({ step }: { readonly step: Step }) {
  const w = useWords(lifeWords);
  const format = useFormat();
  const { event, kind, takenBack } = step;
  return (
    <>
      <Detail shown={takenBack !== undefined}>
        {w.takenBack}: {takenBack}
      </Detail>
      <Detail shown={step.astray === true}>
        <span className="tone-bad">{w.wrong}</span>
      </Detail>
      <Detail shown={step.unbooked === true && kind !== 'leg-arrived' && kind !== 'to-arrive'}>{w.noSpace}</Detail>
      {kind === 'to-gate-in' && step.when !== undefined ? (
        <Detail>
          {w.cutOff} {format.inFull(step.when)}
        </Detail>
      ) : null}
      {event === undefined ? null : <EventDetails event={event} before={step.before} />}
    </>
  );
}

const Detail = ({ shown = true, children }: { readonly shown?: boolean; readonly children: ReactNode }) =>
  shown ? <span className="step-detail">{children}</span> : null;

/** What the entry itself says beside what happened. */
function EventDetails({ event, before }: { readonly event: UnitEvent; readonly before: string | undefined }) {
  const w = useWords(lifeWords);
  const format = useFormat();
  const sentence = useSentence();
  const { kind, number, grossKg, arrival, departures, reason, said, owner } = event;
  const about = [
    number === undefined ? '' : w.asNumber(number),
    grossKg === undefined ? '' : w.weight(format.weight(grossKg)),
  ];
  return (
    <>
      <Detail shown={number !== undefined || grossKg !== undefined}>
        {about.filter((text) => text !== '').join(', ')}
      </Detail>
      {kind !== 'planned' || arrival === undefined ? null : (
        <Detail>
          {w.there} <Moment iso={arrival} is="planned" />
          {before === undefined ? null : (
            <>
              , {w.insteadOf} <Moment iso={before} is="planned" />
            </>
          )}
        </Detail>
      )}
      {departures === undefined ? null : (
        <Detail>
          <span className="step-route">
            {departures.map((departure, index) => (
              <span key={departure}>
                {index === 0 ? null : ' → '}
                <DepartureLink departure={departure} />
              </span>
            ))}
          </span>
        </Detail>
      )}
      <Detail shown={reason !== undefined && reason !== ''}>
        {owner === undefined ? '' : `${sentence(owner)}: `}
        {sentence(reason ?? '', said)}
      </Detail>
    </>
  );
}

/** Who says so, and how old that is. */
function sourceOf(
  { event, is, source, asOf, when }: Step,
  { w, format, said }: { readonly w: Words; readonly format: Format; readonly said: Readonly<Record<string, string>> },
): string {
  if (event !== undefined) {
    return `${saidBy(said, event.actor, event.source)} · ${w.recorded} ${format.dateTime(onClockOf(event.recorded, event.occurred))}`;
  }
  if (source === undefined) return '';
  if (is === 'planned' || asOf === undefined) return w.byTimetable;
  const written = format.dateTime(onClockOf(asOf, when ?? asOf));
  return is === 'actual' ? `${w.reported} ${written}` : `${w.byReport} ${source} · ${w.recorded} ${written}`;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;
