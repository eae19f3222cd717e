import { Piscina } from 'piscina';
import type { Clock } from '../base/time.ts';
import type { BookingFile } from '../exchange/csv/bookings.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import type { Timetable } from '../plan/timetable/timetable.ts';
import type { ServerDesk, StoreEngine } from '../server/ports.ts';
import { type HubDesk, openDesk } from '../store/desk.ts';
import type { Jobs } from '../store/jobs.ts';
import type { StoredNetwork } from '../store/networks.ts';
import { openNotices } from '../store/outbox/notices.ts';
import { openWebhooks } from '../store/outbox/webhooks.ts';
import { lastPosition, readFeed } from '../store/publisher.ts';
import { type Store, storeVersion } from '../store/store.ts';
import { hubDayStart } from '../tracking/hub-day.ts';
import { Dispatcher } from './dispatcher.ts';
import { Office } from './office.ts';
import { openPlanJobs } from './plan-jobs.ts';
import type { Task } from './tasks.ts';
import { planName } from './words.ts';
import type { Talk, Workers } from './workers.ts';

/** The desk a server sits at, and how to leave it. */
export interface ServedDesk {
  readonly desk: ServerDesk;
  /** Goes on with another version of the network; whoever is being answered still is on the old one. */
  turnTo(stored: StoredNetwork): void;
  /** From now on notices are made of what has happened, and sent, until the server stops. */
  tellNotices(): void;
  close(): Promise<void>;
}

/** Days ahead for which a timetable is kept ready for questions: what is usual, and what contracts for a year ask. */
const daysAhead = [120, 400];

/** What comes with the server's start: its processes, what it was told, and when it ends. */
export interface ServeWith {
  readonly workers: Workers;
  readonly allowPrivateWebhooks: boolean;
  readonly stop: AbortSignal;
}

/** Wires what the server is handed: the store's desk, quotes on a timetable kept ready, planning as jobs, and the office. */
export function openServerDesk(
  store: Store,
  stored: StoredNetwork,
  clock: Clock,
  opening: Promise<Jobs>,
  { workers, allowPrivateWebhooks, stop }: ServeWith,
): ServedDesk {
  const { database, connection } = store;
  const pool = new Piscina({
    filename: new URL('../server/workers/timetable.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 5_000,
  });
  const open = (task: Task, talk: Talk): Promise<object> => workers.start(task, () => undefined, undefined, talk);
  const office = new Office(open, { kind: 'office', connection, allowPrivateWebhooks }, stop);
  const dispatcher = new Dispatcher(open, { connection }, stop);
  const jobs = openPlanJobs(database, opening, {
    run: (request, hear, cut) =>
      workers.start({ kind: 'plan', connection, ...request, plan: planName('P', clock.now()) }, hear, cut),
    ended: () => office.lookAgain(), // Many units have another plan: what may go wrong is looked at anew.
  });
  const looking = new Map<string, Promise<SecurityReport>>();
  let engine: Promise<StoreEngine> | undefined;
  const own = typeof connection !== 'string';
  const describe = (): Promise<StoreEngine> => {
    engine ??= storeVersion(database).then((version) => ({ name: 'PostgreSQL', version, own }));
    engine.catch(() => {
      engine = undefined; // Whoever asks next tries again.
    });
    return engine;
  };
  const deskOf = (version: StoredNetwork): ServerDesk & Omit<HubDesk, 'secure'> => {
    const { network } = version;
    const compile = (from: number, to: number, knowledge: object): Promise<Timetable> =>
      pool.run({ network, from, to, knowledge }, { name: 'compile' });
    const opened = openDesk(database, version, clock, { compile, daysAhead });
    return {
      ...opened,
      lookAgain: () => {
        opened.lookAgain();
        office.lookAgain();
      },
      feed: { last: () => lastPosition(database), read: (after, limit) => readFeed(database, after, limit) },
      notices: openNotices(database),
      webhooks: openWebhooks(database),
      allowPrivateWebhooks,
      replans: {
        rehearse: () => dispatcher.rehearse(),
        preview: async (id) => {
          await dispatcher.preview(id);
          const made = await opened.findReplan(id);
          if (made === undefined) throw new Error(`the preview ${id} is gone`);
          return made;
        },
        find: (id) => opened.findReplan(id),
        approve: (id, choice, key) => dispatcher.approve(id, choice, { key, actor: 'local', source: 'api' }),
        undo: (id, key) => dispatcher.undo(id, { key, actor: 'local', source: 'api' }),
      },
      secure: (asked) => {
        const name = JSON.stringify(asked);
        const known = looking.get(name); // Who asks for the same meanwhile waits for the same.
        if (known !== undefined) return known;
        const made = workers
          .start({ kind: 'n-1', connection, ...asked }, () => undefined, stop)
          .finally(() => looking.delete(name)) as Promise<SecurityReport>;
        looking.set(name, made);
        return made;
      },
      prospects: office.prospects,
      sendNow: (webhook, delivery) => office.sendNow(webhook, delivery),
      dayStart: () => hubDayStart(network, clock.now()),
      store: describe,
      jobs,
      readBookings: (text, file) => pool.run({ text, file, network }, { name: 'bookings' }) as Promise<BookingFile>,
    };
  };
  let desk = deskOf(stored);
  return {
    get desk() {
      return desk;
    },
    turnTo: (version) => {
      desk = deskOf(version);
    },
    tellNotices: () => office.tell(),
    close: async () => {
      await opening.then((opened) => opened.stop()).catch(() => undefined);
      await pool.destroy();
    },
  };
}
