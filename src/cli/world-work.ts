import type { Day } from '../base/zone.ts';
import type { Watch } from '../plan/assign/assign.ts';
import { openTeam } from '../server/workers/team.ts';
import { type DemoHub, setUpDemo } from '../sim/demo.ts';
import { Player } from '../sim/player.ts';
import { PutDowns } from '../sim/put-downs.ts';
import { openAgenda } from '../store/agenda.ts';
import type { HubClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { type HubDesk, openDesk } from '../store/desk.ts';
import { openHubTeam } from '../store/hub/hub-team.ts';
import type { StoredNetwork } from '../store/networks.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { refreshStatistics } from '../store/store.ts';
import type { DemoSetting, DispatchTask, Message, OfficeTask, Task } from './tasks.ts';
import { keepWorldGoing } from './world.ts';

type WorldTask = Exclude<Task, OfficeTask | DispatchTask>;

interface Line {
  say(message: Message): void;
  readonly stop: AbortSignal;
}

const ignore = (): void => undefined;

/** Plans, sets up a demonstration, or plays the world: what a task says, to its end or until it is stopped. */
export async function work(
  database: Database,
  stored: StoredNetwork,
  clock: HubClock,
  task: WorldTask,
  line: Line,
): Promise<object> {
  const routes = openTeam();
  const hub = openHubTeam(task.connection, stored);
  try {
    // A world that is played as the clock goes gives few orders: that is not worth a thread.
    const desk = openDesk(database, stored, clock, {
      team: routes.routes,
      removals: routes.removals,
      ...(task.kind === 'live' ? {} : { hub: hub.hub }),
    });
    return await workAt(desk, database, clock, task, line);
  } finally {
    await routes.close();
    await hub.close();
  }
}

async function workAt(
  desk: HubDesk,
  database: Database,
  clock: HubClock,
  task: WorldTask,
  { say, stop }: Line,
): Promise<object> {
  const isStopped = (): boolean => stop.aborted;
  const watch: Watch = {
    progress: (what, done, of) => say({ type: 'progress', step: { what, done, of } }),
    shouldStop: isStopped,
  };
  if (task.kind === 'plan') {
    const { kind: _, connection: __, ...request } = task;
    return desk.plan({ ...request, actor: 'local', source: 'api' }, watch);
  }
  if (task.kind === 'n-1') {
    const { kind: _, connection: __, ...request } = task;
    return desk.secure(request, watch);
  }
  const { seed } = task;
  if (task.kind === 'live') {
    await keepWorldGoing(database, desk, clock, { seed, stop, leave: ignore, tell: ignore });
    return {};
  }
  const player = new Player(desk.hub, openAgenda(database), seed, clock.now.bind(clock), isStopped);
  const demoHub: DemoHub = {
    hub: desk.hub,
    clock,
    plan: (request, tell) => desk.plan(request, { progress: tell ? watch.progress : ignore, shouldStop: () => false }),
    playUntil: (until) => player.playUntil(until),
    waiting: () => player.waiting(),
    planned: (units) => player.planned(units),
    settle: () => refreshStatistics(database),
    isStopped,
  };
  const begun = (await readSetting<DemoSetting>(database, 'demo')) ?? {
    seed,
    today: Math.floor(clock.now() / 86_400_000),
    done: false,
  };
  await writeSetting(database, 'demo', begun);
  const { done } = await setUpDemo(demoHub, begun.seed, begun.today as Day, (step) => say({ type: 'progress', step }));
  if (done)
    await desk.yards.settle(
      { actor: 'simulator', source: 'synthetic' },
      `demo/${begun.seed}/${begun.today}/yard/${clock.now()}`,
      new PutDowns(begun.seed),
    );
  await writeSetting(database, 'demo', { ...begun, done });
  return { done };
}
