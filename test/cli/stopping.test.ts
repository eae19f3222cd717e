import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Stopping } from '../../src/cli/stopping.ts';

/** A process that notes what becomes of it, and a clock to move. */
function stage() {
  const exits: number[] = [];
  const failures: string[] = [];
  const [stdout, stderr] = [new EventEmitter(), new EventEmitter()];
  const host = Object.assign(new EventEmitter(), { stdout, stderr, exit: (code: number) => void exits.push(code) });
  const time = { now: 1000 };
  const stopping = new Stopping(
    host,
    () => time.now,
    ({ message }) => void failures.push(message),
  );
  return { host, stdout, exits, failures, time, stopping };
}

const broken = (code: string): Error => Object.assign(new Error(code), { code });

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s cuts a command off, and what it opened is closed once',
  async (signal) => {
    const { host, exits, stopping } = stage();
    let closed = 0;
    const close = async (): Promise<void> => {
      closed += 1;
    };
    const store = await stopping.keep(Promise.resolve({ name: 'store', close }));
    host.emit(signal);
    expect(await stopping.cut).toBe(signal);
    await Promise.all([stopping.close(), store.close()]);
    expect([store.name, closed, exits]).toEqual(['store', 1, []]);
  },
);

test('what is only being opened is closed when it is open', async () => {
  const { stopping } = stage();
  let closed = false;
  let open: (store: { close(): Promise<void> }) => void = () => undefined;
  const opening = new Promise<{ close(): Promise<void> }>((resolve) => {
    open = resolve;
  });
  void stopping.keep(opening);
  const closing = stopping.close();
  const close = async (): Promise<void> => {
    closed = true;
  };
  open({ close });
  await closing;
  expect(closed).toBe(true);
});

test('a store that cannot be opened or closed keeps nobody', async () => {
  const { stopping } = stage();
  stopping.keep(Promise.reject(new Error('no store'))).catch(() => undefined);
  await stopping.keep(Promise.resolve({ close: () => Promise.reject(new Error('gone')) }));
  await stopping.close();
});

test('a command that goes on until it is stopped is told so, and not cut off', async () => {
  const { host, exits, stopping } = stage();
  const until = stopping.until();
  expect(until.aborted).toBe(false);
  host.emit('SIGTERM');
  expect(until.reason).toBe('SIGTERM');
  const cut = await Promise.race([stopping.cut, new Promise((resolve) => setTimeout(resolve, 20, 'not cut'))]);
  expect([cut, exits]).toEqual(['not cut', []]);
});

test('who asks again is not kept waiting; the same signal twice at once is one', () => {
  const { host, exits, time, stopping } = stage();
  stopping.until();
  host.emit('SIGINT');
  time.now += 100; // npx passes on what the terminal sent to all.
  host.emit('SIGINT');
  expect(exits).toEqual([]);
  time.now += 400;
  host.emit('SIGINT');
  expect(exits).toEqual([130]);
  host.emit('SIGTERM');
  expect(exits).toEqual([130, 143]);
});

test.each(['EPIPE', 'ERR_STREAM_DESTROYED'])('nobody reads any more (%s): said, and no failure', (code) => {
  const { stdout, exits, failures, stopping } = stage();
  stdout.emit('error', broken(code));
  stdout.emit('error', broken(code));
  expect([stopping.unheard.aborted, exits, failures]).toEqual([true, [], []]);
});

test('a full disk is a failure, told once', () => {
  const { stdout, failures, stopping } = stage();
  stdout.emit('error', broken('ENOSPC'));
  stdout.emit('error', broken('ENOSPC'));
  expect([stopping.unheard.aborted, failures]).toEqual([true, ['ENOSPC']]);
});
