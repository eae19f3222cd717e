import './reefers.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Answered } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { TemperatureChart } from './chart.tsx';
import { ReadForm, SeenForm, SetForm, WithdrawForm } from './forms.tsx';
import { type Alarm, type Reefer, reeferQuery } from './queries.ts';
import { words } from './words.ts';

/** What somebody is about to do with a reefer. */
export type Doing = 'read' | 'set' | Alarm['kind'] | { readonly withdraw: string };

interface OneProps {
  readonly unit: string;
  readonly doing: Doing | undefined;
  readonly begin: (doing: Doing | undefined) => void;
}

/** One reefer: its alarms, its curve, how long its goods keep, and what can be done with it. */
export function OneReefer({ unit, doing, begin }: OneProps) {
  const query = useQuery(reeferQuery(unit));
  return (
    <Answered query={query} rows={6}>
      {(reefer) => <Known reefer={reefer} doing={doing} begin={begin} />}
    </Answered>
  );
}

function Known({ reefer, doing, begin }: { readonly reefer: Reefer } & Omit<OneProps, 'unit'>) {
  const w = useWords(words);
  const format = useFormat();
  const { unit, band, setPointC, setAnew, life, marginDays, plannedMarginDays: planned, eta, alarms } = reefer;
  const name = reefer.number ?? unit;
  const of = { unit, name, close: () => begin(undefined) };
  const degrees = (c: number): string => format.number(c, 1);
  return (
    <>
      <ul className="reefer-alarms">
        {alarms.map((alarm) => (
          <li key={alarm.kind} className={`note ${alarm.acknowledged === undefined ? 'note-warn' : ''}`}>
            <AlarmLine alarm={alarm} />
            {alarm.acknowledged !== undefined ? (
              <span className="faint">{w.seenBy(alarm.acknowledged.by, alarm.acknowledged.done)}</span>
            ) : doing === alarm.kind ? (
              <SeenForm key={alarm.kind} {...of} alarm={alarm.kind} />
            ) : (
              <Button className="no-print" size="compact-xs" variant="default" onClick={() => begin(alarm.kind)}>
                {w.seeTo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TemperatureChart reefer={reefer} withdraw={(at) => begin({ withdraw: at })} />
      <Facts
        rows={[
          [
            w.setPoint,
            setPointC === undefined
              ? undefined
              : [
                  w.degrees(degrees(setPointC)),
                  ...(band === undefined ? [] : [w.bears(degrees(band.minC), degrees(band.maxC))]),
                  ...(setAnew === undefined ? [] : [w.setAnew(setAnew.by, setAnew.reason)]),
                ].join(' · '),
          ],
          [
            w.darkTotal,
            <span key="dark">
              {format.duration(reefer.unpluggedMinutes)}
              {reefer.unpluggedSince === undefined ? null : (
                <span className="tone-bad">
                  {' '}
                  {w.since} <Moment iso={reefer.unpluggedSince} />
                </span>
              )}
            </span>,
          ],
          [
            w.keeps,
            life === undefined ? undefined : (
              <>
                <Moment iso={life.spoils} is="estimated" />{' '}
                <span className="faint">
                  {w.lost(format.number(life.declaredDays), format.number(life.lostDays, 2))}
                </span>
              </>
            ),
          ],
          [
            w.longer,
            life === undefined ? undefined : (
              <>
                <Margin marginDays={marginDays} atRisk={reefer.atRisk} />{' '}
                {planned === undefined || planned === marginDays ? null : (
                  <span className="faint">{w.byPlan(format.number(planned, 1))}</span>
                )}
              </>
            ),
          ],
          [
            w.arrival,
            eta === undefined ? undefined : (
              <Moment key="eta" iso={eta.arrival} is={eta.is} source={eta.source} asOf={eta.asOf} />
            ),
          ],
        ]}
      />
      {typeof doing === 'object' ? (
        <WithdrawForm key={doing.withdraw} {...of} at={doing.withdraw} />
      ) : doing === 'read' ? (
        <ReadForm {...of} />
      ) : doing === 'set' ? (
        <SetForm {...of} />
      ) : (
        <p className="no-print reefer-do">
          <Button size="compact-xs" onClick={() => begin('read')}>
            {w.readTitle}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => begin('set')}>
            {w.setTitle}
          </Button>
        </p>
      )}
    </>
  );
}

function AlarmLine({ alarm }: { readonly alarm: Alarm }) {
  const w = useWords(words);
  return (
    <span>
      <AlarmName alarm={alarm} /> <span className="faint">{w.since}</span> <Moment iso={alarm.since} />
    </span>
  );
}

/** `off its set-point 4.4 K`; in grey and with the word once somebody has seen to it. */
export function AlarmName({ alarm: { kind, value, acknowledged } }: { readonly alarm: Alarm }) {
  const w = useWords(words);
  const { alarm: alarmNames } = useWords(names);
  const format = useFormat();
  const much =
    kind === 'deviation' || kind === 'set-point' ? w.kelvin(format.number(value, 1)) : format.duration(value);
  return acknowledged === undefined ? (
    <strong className="tone-bad">
      {alarmNames[kind] ?? kind} {much}
    </strong>
  ) : (
    <span className="faint">
      {alarmNames[kind] ?? kind} {much} ({w.seen})
    </span>
  );
}

/** Days that goods keep longer than the journey: told in colour and in words where they are few. */
export function Margin({ marginDays, atRisk }: { readonly marginDays: number | undefined; readonly atRisk: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  if (marginDays === undefined) return <span className="faint">{w.noPlan}</span>;
  const text = w.marginDays(format.number(marginDays, 1));
  return atRisk ? (
    <strong className="tone-bad">
      {text}, {w.atRisk}
    </strong>
  ) : (
    text
  );
}
