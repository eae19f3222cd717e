import { constants, setPriority } from 'node:os';
import type { Clock, Instant } from '../base/time.ts';
import { HubClock, readClockSetting } from '../store/clock.ts';
import { openDatabase } from '../store/database.ts';
import { findNetwork } from '../store/networks.ts';
import { type Message, staysOn, type Task, type Told } from './tasks.ts';

// A process of its own: planning, planning around disruptions, simulating, notices and outlooks, away from the one that answers people. Started for a server
// with a task; its memory goes with it, and it ends when the server does.

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const real: Clock = { now: () => Date.now() as Instant };
const stopping = new AbortController();
const told: Told[] = [];
let listener = (message: Told): unknown => told.push(message); // What is said before somebody listens is kept.
process.on('message', (message: Told) => {
  if (message === 'stop') stopping.abort();
  else listener(message);
});
process.on('disconnect', () => process.exit()); // The server is gone, however it went.
if (!process.connected) process.exit(); // And it went while we were still being read.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // Ctrl-C reaches us too: the server says when.

const line = {
  stop: stopping.signal,
  say: (message: Message) => void process.send?.(message),
  hear: (hear: (message: Told) => void) => {
    listener = hear;
    for (const message of told.splice(0)) hear(message);
  },
};

// Hardly anybody waits for notices, outlooks or the made-up world: where processors are short, who asks the server comes first.
if (staysOn(task)) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

async function main(): Promise<void> {
  const database = openDatabase(task.connection, 4);
  try {
    const stored = await findNetwork(database);
    if (stored === undefined) throw new Error('the store has no network');
    const clock = new HubClock(real, await readClockSetting(database));
    if (task.kind === 'office') {
      const { keepOffice } = await import('./office-work.ts'); // Only what it needs: it is there for as long as the server is.
      await keepOffice(database, stored, clock, task, line);
      line.say({ type: 'done', result: {} });
    } else if (task.kind === 'dispatch') {
      const { keepDispatch } = await import('./dispatch-work.ts');
      await keepDispatch(database, stored, clock, line);
      line.say({ type: 'done', result: {} });
    } else {
      const { work } = await import('./world-work.ts');
      line.say({ type: 'done', result: await work(database, stored, clock, task, line) });
    }
  } catch (error) {
    line.say({ type: 'failed', reason: (error as Error).message });
  } finally {
    await database.destroy();
    process.disconnect?.();
  }
}

await main();
