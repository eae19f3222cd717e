import { setTimeout as sleep } from 'node:timers/promises';
import type { HubClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { type HubDesk, openDesk } from '../store/desk.ts';
import { newerNetwork, type StoredNetwork } from '../store/networks.ts';
import { answerOn, type Line } from './line.ts';
import type { DispatchQuestion } from './tasks.ts';

/** Who has planned once plans again: code that is warm, and a process that is there, are worth some memory for so long. */
const idleMs = 10 * 60_000;
const lookMs = 1_000;

/** What is being made; once there is a plan that can be used, it ends when somebody asks for something else. */
interface Search {
  usable: boolean;
  stopped: boolean;
}

/** Plans around what is disrupted, and does it, until nobody has asked for a while. */
export async function keepDispatch(
  database: Database,
  begun: StoredNetwork,
  clock: HubClock,
  line: Line,
): Promise<void> {
  let { hash } = begun;
  let desk = openDesk(database, begun, clock);
  const searches = new Set<Search>();

  /** The desk as things are: network and clock may have changed since somebody asked last. */
  const deskNow = async (): Promise<HubDesk> => {
    await clock.follow(database);
    const stored = await newerNetwork(database, hash);
    if (stored !== undefined) {
      ({ hash } = stored);
      desk = openDesk(database, stored, clock);
    }
    return desk;
  };
  /** Ready when there is a plan that can be used. A better one is looked for until somebody asks for something else. */
  const preview = async (at: HubDesk, id: string): Promise<void> => {
    if ((await at.findReplan(id)) !== undefined) return;
    const mine: Search = { usable: false, stopped: false };
    searches.add(mine);
    const watch = { progress: () => undefined, shouldStop: () => mine.stopped };
    await new Promise<void>((resolve, reject) => {
      const usable = (): void => {
        mine.usable = true;
        resolve();
      };
      at.previewReplan(id, watch, usable)
        .then(() => resolve(), reject)
        .finally(() => searches.delete(mine));
    });
  };
  /** Once is enough; whoever asks for something else meanwhile ends it. */
  const rehearse = async (at: HubDesk): Promise<void> => {
    if (isWarm) return;
    isWarm = true;
    const mine: Search = { usable: true, stopped: false };
    searches.add(mine);
    const watch = { progress: () => undefined, shouldStop: () => mine.stopped };
    await at.rehearseReplan(watch).finally(() => searches.delete(mine));
  };
  let isWarm = false;
  let askedAt = performance.now();
  line.stop.addEventListener('abort', () => {
    for (const search of searches) search.stopped = true;
  });
  answerOn(line, async (question: DispatchQuestion) => {
    askedAt = performance.now();
    if (question.kind === 'rehearse-replan') return rehearse(await deskNow());
    for (const search of searches) search.stopped = search.usable;
    const at = await deskNow();
    if (question.kind === 'preview-replan') return preview(at, question.id);
    if (question.kind === 'approve-replan') return at.approveReplan(question.id, question.choice, question.by);
    return at.undoReplan(question.id, question.by);
  });
  while (!line.stop.aborted && performance.now() - askedAt < idleMs)
    await sleep(lookMs, undefined, { signal: line.stop }).catch(() => undefined);
}
