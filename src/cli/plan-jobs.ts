import { say, toldAs } from '../base/sentence.ts';
import { type PlanReport, stoppedReport } from '../operations/planning/report.ts';
import type { PlanAsked, PlanJob, PlanJobs } from '../server/ports.ts';
import type { Database } from '../store/database.ts';
import type { Jobs } from '../store/jobs.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Message } from './tasks.ts';

/** Who makes a run in a process of its own, and wants to know when one has ended. */
interface Planner {
  run(
    request: PlanAsked,
    hear: (message: Extract<Message, { type: 'progress' }>) => void,
    stop: AbortSignal,
  ): Promise<object>;
  ended(): void;
}

/** The wish to stop a run stands in the store, since another server may be making it; it looks there so often. */
const stopKey = (id: string): string => `stop-plan/${id}`;
const lookMs = 1_000;

/** Planning runs as jobs: queued, made one at a time, followed, and stopped by whoever is asked to. */
export function openPlanJobs(database: Database, opening: Promise<Jobs>, planner: Planner): PlanJobs {
  const running = new Map<string, { progress?: NonNullable<PlanJob['progress']>; readonly stop: AbortController }>();
  const wantsStop = async (id: string): Promise<boolean> => (await readSetting(database, stopKey(id))) !== undefined;

  const work = async (id: string, data: object): Promise<object> => {
    if (await wantsStop(id)) return stoppedReport('', '', 'queued', 0);
    const run: { progress?: NonNullable<PlanJob['progress']>; readonly stop: AbortController } = {
      stop: new AbortController(),
    };
    running.set(id, run);
    const look = setInterval(() => {
      wantsStop(id).then(
        (wanted) => wanted && run.stop.abort(),
        () => undefined, // Asked again in a second.
      );
    }, lookMs);
    try {
      const report = (await planner.run(
        data as PlanAsked,
        ({ step }) => (run.progress = step),
        run.stop.signal,
      )) as PlanReport;
      // A server that stops asks its processes to end, too: then the run is made again, since nobody wanted it stopped.
      if (report.stopped !== undefined && !run.stop.signal.aborted) throw new Error(say`the server stops`);
      return report;
    } finally {
      clearInterval(look);
      running.delete(id);
      planner.ended();
    }
  };
  // The queue opens while the rest is already answering; whoever needs it waits for it.
  const jobs = opening.then(async (opened) => {
    await opened.work('plan', work);
    return opened;
  });
  jobs.catch(() => undefined); // Said to whoever asks for a job.

  const find = async (id: string): Promise<PlanJob | undefined> => {
    const job = await (await jobs).find('plan', id);
    if (job === undefined) return undefined;
    const { state, output, problem, startedAt, endedAt } = job;
    const { days, all, weights, preview } = job.data as PlanAsked;
    const report = output as PlanReport | undefined;
    const progress = running.get(id)?.progress;
    const asked = (state === 'queued' || state === 'running') && (await wantsStop(id));
    return {
      id,
      state: report?.stopped !== undefined || (asked && state === 'queued') ? 'stopped' : state,
      ...(asked && state === 'running' ? { stopping: true } : {}),
      days,
      all,
      ...(weights === undefined ? {} : { weights }),
      ...(preview === undefined ? {} : { preview }),
      ...(startedAt === undefined ? {} : { started: startedAt.toISOString() }),
      ...(endedAt === undefined ? {} : { ended: endedAt.toISOString() }),
      ...(progress === undefined ? {} : { progress }),
      ...(report === undefined ? {} : { report }),
      ...(problem === undefined ? {} : toldAs('problem', problem)),
    };
  };
  return {
    start: async (request, key) => (await jobs).send('plan', key, request),
    find,
    underWay: async () => {
      const found = await Promise.all((await (await jobs).underWay('plan')).map(find));
      return found.filter((job) => job !== undefined);
    },
    stop: async (id) => {
      const job = await find(id);
      if (job?.state !== 'queued' && job?.state !== 'running') return job;
      await writeSetting(database, stopKey(id), true);
      running.get(id)?.stop.abort();
      return find(id);
    },
  };
}
