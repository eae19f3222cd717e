import './bookings.css';
import './form.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useNameInSentence } from '../parts/network-names.ts';
import { problemText } from '../parts/problem.ts';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useSettings } from '../shell/settings.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { useDraft } from './draft.ts';
import { BookingForm, FaultSummary } from './form.tsx';
import { formWords } from './form-words.ts';
import { useMaking } from './making.ts';
import { Offers } from './offers.tsx';
import { Reserved } from './reserved.tsx';
import { useReserving } from './reserving.ts';

const words = inBoth(
  {
    none: 'No route leads there in time with space for these units',
    noneHint:
      'A later due moment, fewer units or more modes may help. You can also book without a route: the next planning run looks for one and says what stands in the way.',
    without: 'Book without a route',
    withoutHint: 'The next planning run finds one, or says why not.',
    changed: 'Something was changed since: look for routes again.',
    full: (id: string) =>
      `The space was taken meanwhile. ${id} is booked and has no route yet: choose again among those that have space now.`,
    planFailed: (id: string, why: string) => `${id} is booked, and has no route yet: ${why}`,
    open: (id: string) => `Open ${id} without choosing`,
    choices: 'Routes to choose from',
  },
  {
    none: '没有路线能在应到时间前送达并容纳这些箱',
    noneHint: '可放宽应到时间、减少箱数或允许更多运输方式。也可不选路线直接订舱：下次计划会寻找路线，或说明障碍。',
    without: '不选路线直接订舱',
    withoutHint: '下次计划会寻找路线，或说明原因。',
    changed: '内容已修改：请重新查找路线。',
    full: (id: string) => `舱位刚被占用。${id} 已订舱，但尚无路线：请在现有舱位的路线中重新选择。`,
    planFailed: (id: string, why: string) => `${id} 已订舱，但尚无路线：${why}`,
    open: (id: string) => `不选路线，打开 ${id}`,
    choices: '可选路线',
  },
);

/** Brings something to the top of the content, and nothing else anywhere; keys go on from there. */
function goTo(element: HTMLElement | null): void {
  const content = document.getElementById('content');
  element?.focus({ preventScroll: true });
  if (element !== null) content?.scrollTo({ top: element.offsetTop - content.offsetTop });
}

/** A new booking: what goes where, which routes there are, and one of them booked with its space. */
export function NewBookingPage() {
  const f = useWords(formWords);
  const w = useWords(words);
  const { language } = useSettings();
  const nameOf = useNameInSentence();
  const { draft, change, clear } = useDraft();
  const choices = useRef<HTMLElement>(null);
  const making = useMaking(draft, clear, () => goTo(choices.current));
  const { faults, found, finding, failed, stale, busy, booked } = making;
  const customer = draft.customer.trim();
  const reserving = useReserving(customer, draft.origin, draft.destination, making.fail);
  return (
    <div className="page-text new-booking">
      <div className="page-head new-head">
        <h1>{f.title}</h1>
        <p className="faint">{f.lead}</p>
      </div>
      <FaultSummary faults={faults} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void making.find();
        }}
      >
        <fieldset className="form-all" disabled={booked !== undefined}>
          <BookingForm draft={draft} change={change} faults={faults} />
        </fieldset>
        <div className="form-end">
          <Button type="submit" loading={finding}>
            {finding ? f.finding : f.find}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              clear();
              making.forget();
              toast({ text: f.cleared });
            }}
          >
            {f.clear}
          </Button>
        </div>
      </form>
      <section ref={choices} className="route-choices" aria-label={w.choices} aria-live="polite" tabIndex={-1}>
        {finding ? <Loading rows={6} /> : null}
        {failed === undefined ? null : <Failed error={failed} />}
        {making.planProblem === undefined || booked === undefined ? null : (
          <p className="note note-bad" role="alert">
            {making.planProblem.code === 'full'
              ? w.full(booked)
              : w.planFailed(booked, problemText(making.planProblem, language, nameOf))}{' '}
            <Link to="/bookings/$booking" params={{ booking: booked }}>
              {w.open(booked)}
            </Link>
          </p>
        )}
        {stale ? <p className="note note-warn">{w.changed}</p> : null}
        {found === undefined || stale || finding ? null : (
          <>
            <Reserved
              reservations={reserving.reservations}
              customer={customer}
              units={found.units}
              busy={busy ?? reserving.busy}
              book={(reservation) => void making.book(reservation)}
              letGo={(reservation) => void reserving.letGo(reservation)}
            />
            {found.itineraries.length === 0 ? (
              <Empty title={w.none}>
                <p>{w.noneHint}</p>
              </Empty>
            ) : (
              <Offers
                offers={found.itineraries}
                complete={found.complete}
                units={found.units}
                busy={busy === 'without' ? undefined : busy}
                book={(offer) => void making.book(offer)}
                reserving={reserving.busy}
                reserve={async (offer) => {
                  if (await reserving.reserve(offer, making.question()))
                    requestAnimationFrame(() => goTo(choices.current));
                }}
              />
            )}
            {booked !== undefined ? null : (
              <div className="form-end">
                <Button
                  variant="default"
                  loading={busy === 'without'}
                  disabled={busy !== undefined}
                  onClick={() => void making.book()}
                >
                  {w.without}
                </Button>
                <span className="faint">{w.withoutHint}</span>
              </div>
            )}
          </>
        )}
      </section>
    </div>
  );
}
