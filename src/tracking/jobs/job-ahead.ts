import type { Sentence } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import type { JobKind, JobTask } from '../../model/job.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Job } from '../../terminal/jobs/question.ts';
import type { Want } from './wants.ts';

/** A job with what it means for its unit. */
export interface JobAhead extends Job {
  readonly task: JobTask;
  /** Why it is to be done, for people: a departure, a truck, a unit that is to be freed. */
  readonly why: { readonly departure?: string; readonly unit?: UnitKey };
}

/** A job that cannot even be made: there is no slot, or no way there. */
export interface Impossible {
  readonly unit: UnitKey;
  readonly kind: JobKind;
  readonly reason: Sentence;
}

export interface JobsAhead {
  readonly jobs: readonly JobAhead[];
  readonly impossible: readonly Impossible[];
}

export type Terms = Pick<Job, 'notBefore' | 'due' | 'urgency'> & { readonly why: JobAhead['why'] };

export const termsOf = ({ notBefore, due, urgency, call }: Want, now: Minute): Terms => ({
  notBefore: notBefore - now,
  due: due - now,
  urgency,
  why: call === undefined ? {} : { departure: call.id },
});

export const whyOf = ({ departure, because }: JobTask): JobAhead['why'] => ({
  ...(departure === undefined ? {} : { departure }),
  ...(because === undefined ? {} : { unit: because }),
});

const nobody: Job['failed'] = new Map();

/** Who tried a job of a kind with a unit, and what came of that. */
export const failedOf = ({ failed }: Unit, kind: JobKind): Job['failed'] =>
  failed === undefined
    ? nobody
    : new Map(failed.filter((each) => each.kind === kind).map(({ machine, reason }) => [machine, reason]));
