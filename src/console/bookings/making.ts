import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, dataOf, orderKey, Problem, type Schema } from '../api/client.ts';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { bodyOf, questionOf } from './body.ts';
import { checkDraft, type Fault, faultsOf } from './check.ts';
import type { Draft } from './draft.ts';
import { keyOfFile } from './file.ts';
import { formWords } from './form-words.ts';
import { cancelBooking } from './orders.ts';
import { type Offer, usePlaces } from './queries.ts';
import type { Reservation } from './reserving.ts';

const words = inBoth(
  {
    booked: (id: string, units: number) =>
      `${id} is booked: ${units === 1 ? 'one unit' : `${units} units`}, with its space`,
    without: (id: string) => `${id} is booked; the next planning run finds its route`,
    undone: (id: string) => `${id} is cancelled, its space is free again`,
    reason: 'undone right after booking',
    exists: 'Reference: it is booked already; take another one',
  },
  {
    booked: (id: string, units: number) => `${id} 已订舱：${units} 箱，舱位已保留`,
    without: (id: string) => `${id} 已订舱；下次计划将寻找路线`,
    undone: (id: string) => `${id} 已取消，舱位已释放`,
    reason: '订舱后立即撤销',
    exists: '编号：已被使用，请换一个',
  },
);

type Found = Schema<'/v1/routes', 'post'> & { readonly units: number };

/** How a draft becomes a booking with a route: what was found, what is wrong, what is under way. */
export function useMaking(draft: Draft, clear: () => void, show: () => void) {
  const f = useWords(formWords);
  const sentence = useSentence();
  const w = useWords(words);
  const { byId } = usePlaces();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [finding, setFinding] = useState(false);
  const [failed, setFailed] = useState<unknown>(undefined);
  const [busy, setBusy] = useState<Choice | 'without' | undefined>(undefined);
  const [booked, setBooked] = useState<string | undefined>(undefined);
  const [planProblem, setPlanProblem] = useState<Problem | undefined>(undefined);
  const asked = useRef<Draft | undefined>(undefined);
  const judged = useRef(draft);

  /** Says what is wrong beside the fields and above them; what has no field is said below. */
  const fail = (error: unknown): void => {
    if (error instanceof Problem && error.code === 'exists') say([{ field: 'id', reason: w.exists }]);
    else if (error instanceof Problem && error.fields.length > 0) say(faultsOf(error.fields, draft, f, sentence));
    else setFailed(error);
  };
  const say = (wrong: readonly Fault[]): void => {
    judged.current = draft;
    setFaults(wrong);
    if (wrong.length > 0) requestAnimationFrame(() => document.getElementById('faults')?.focus());
  };
  const ask = async (): Promise<void> => {
    const question = questionOf(draft, byId);
    const answer = await dataOf(api.POST('/v1/routes', { body: question }));
    asked.current = draft;
    setFound({ ...answer, units: question.units });
  };
  const find = async (): Promise<void> => {
    const wrong = checkDraft(draft, f);
    say(wrong);
    setFailed(undefined);
    if (wrong.length > 0) return;
    setFinding(true);
    try {
      await ask();
      requestAnimationFrame(show);
    } catch (error) {
      fail(error);
    } finally {
      setFinding(false);
    }
  };
  const done = (id: string, text: string): void => {
    clear();
    void queries.invalidateQueries({ queryKey: ['booking-pages'] });
    toast({
      text,
      undo: async () => {
        await cancelBooking(id, w.reason);
        void queries.invalidateQueries();
        return w.undone(id);
      },
    });
    void navigate({ to: '/bookings/$booking', params: { booking: id } });
  };
  /** Makes the booking, where it is not made yet, and gives it the route. */
  const book = async (choice?: Choice): Promise<void> => {
    const body = bodyOf(draft, byId);
    setBusy(choice ?? 'without');
    setFailed(undefined);
    setPlanProblem(undefined);
    try {
      if (booked === undefined) {
        // The same booking again is the same order, however often a line breaks in between.
        const key = (await keyOfFile(new TextEncoder().encode(JSON.stringify(body)).buffer as ArrayBuffer)).replace(
          'file',
          'book',
        );
        await dataOf(api.POST('/v1/bookings', { params: { header: { 'idempotency-key': key } }, body: body as never }));
        setBooked(body.id);
      }
      if (choice === undefined) return done(body.id, w.without(body.id));
      await planOn(body.id, choice);
      done(body.id, w.booked(body.id, body.units.length));
    } catch (error) {
      if (error instanceof PlanRefused) {
        setPlanProblem(error.problem);
        await ask().catch(fail);
      } else fail(error);
    } finally {
      setBusy(undefined);
    }
  };
  const forget = (): void => {
    setFaults([]);
    setFound(undefined);
    setFailed(undefined);
    setBooked(undefined);
    setPlanProblem(undefined);
  };
  const stale = found !== undefined && asked.current !== draft && booked === undefined;
  // What was written anew is no longer called wrong; the next press looks again.
  const standing = faults.filter(({ field }) => valueIn(draft, field) === valueIn(judged.current, field));
  const question = () => questionOf(draft, byId);
  return {
    faults: standing,
    found,
    finding,
    failed,
    stale,
    busy,
    booked,
    planProblem,
    find,
    book,
    forget,
    fail,
    question,
  };
}

/** What stands in a field of the form: `units.0.count`. */
const valueIn = (draft: Draft, field: string): unknown =>
  field.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], draft);

/** The booking stands, its route does not. */
export class PlanRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A route that is offered, or one whose space is reserved. */
export type Choice = Offer | Reservation;

/** Books the space of a route for all units of a booking. */
export async function planOn(booking: string, choice: Choice): Promise<void> {
  try {
    await dataOf(
      api.POST('/v1/bookings/{booking}/plan', {
        params: { path: { booking }, header: { 'idempotency-key': orderKey() } },
        body:
          'reservation' in choice
            ? { reservation: choice.reservation }
            : { legs: choice.legs.map(({ departure, from, to }) => ({ departure, from, to })) },
      }),
    );
  } catch (error) {
    throw error instanceof Problem ? new PlanRefused(error) : error;
  }
}
