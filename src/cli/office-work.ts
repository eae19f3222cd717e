import { setTimeout as sleep } from 'node:timers/promises';
import type { HubClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { openDesk } from '../store/desk.ts';
import { newerNetwork, type StoredNetwork } from '../store/networks.ts';
import { tellAlarms } from '../store/outbox/alarms.ts';
import { type InTurn, Outlooks } from '../store/outlooks.ts';
import { displacedPage, fullPage, risksPage } from '../tracking/outlook-pages.ts';
import { answerOn, type Line } from './line.ts';
import { openCourier, tellNotices } from './outbox.ts';
import type { OfficeQuestion, OfficeTask } from './tasks.ts';

/** Between two looks at what was published, and at whether clock and network are still the same. */
const [noticeMs, lookMs] = [400, 2_000];
/** Between two looks at whether alarms of reefers began or ended: they are told in minutes. */
const alarmMs = 10_000;

/** The work of the office until it is stopped: answers questions, and once it was told to, makes notices and has them sent. */
export async function keepOffice(
  database: Database,
  begun: StoredNetwork,
  clock: HubClock,
  { allowPrivateWebhooks }: OfficeTask,
  line: Line,
): Promise<void> {
  const { stop } = line;
  const courier = openCourier(database, allowPrivateWebhooks);
  let { hash, network } = begun;
  let before: Promise<unknown> = Promise.resolve();
  const inTurn: InTurn = (work) => {
    const next = before.then(work);
    before = next.catch(() => undefined); // Said to whoever asked for it.
    return next;
  };
  let outlooks = new Outlooks(database, network, clock, inTurn);
  let desk = openDesk(database, begun, clock);
  let carrying: Promise<void> | undefined;

  const answer = async (question: OfficeQuestion): Promise<unknown> => {
    if (question.kind === 'send') return courier.sendNow(question.webhook, question.delivery);
    const outlook = await outlooks.latest();
    if (question.kind === 'risks') return risksPage(network, outlook, question.asked);
    if (question.kind === 'full') return fullPage(network, outlook, question.asked);
    return displacedPage(network, outlook, question.run);
  };
  answerOn(line, answer, (word) => {
    if (word === 'tell') carrying ??= courier.run(stop);
    else if (word === 'look-again') outlooks.forget();
  });
  const look = async (): Promise<void> => {
    await clock.follow(database);
    outlooks.forgetOld();
    const stored = await newerNetwork(database, hash);
    if (stored === undefined) return;
    ({ hash, network } = stored);
    outlooks = new Outlooks(database, network, clock, inTurn);
    desk = openDesk(database, stored, clock);
  };
  let alarmsAt = 0;
  for (let lookedAt = performance.now(); !stop.aborted; ) {
    if (performance.now() - lookedAt > lookMs) {
      lookedAt = performance.now();
      await look().catch(() => undefined); // The store is away: it is looked at again.
    }
    if (carrying !== undefined && performance.now() - alarmsAt > alarmMs) {
      alarmsAt = performance.now();
      await inTurn(() => tellAlarms(database, network, desk.hub, clock)).catch(() => undefined); // It is looked at again.
    }
    if (carrying !== undefined) await tellNotices(database, network, () => stop.aborted, inTurn).catch(() => undefined); // It is tried again.
    await sleep(noticeMs, undefined, { signal: stop }).catch(() => undefined);
  }
  await carrying;
}
