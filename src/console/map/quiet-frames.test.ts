import { expect, test } from 'vitest';
import { quietProvider } from './quiet-frames.ts';

/** A loop as deck.gl's, on frames that come when we say so. */
function looping() {
  let time = 0;
  let next: FrameRequestCallback | undefined;
  const quiet = quietProvider(
    {
      requestAnimationFrame: (draw) => {
        next = draw;
        return 1;
      },
      cancelAnimationFrame: () => {
        next = undefined;
      },
    },
    () => time,
  );
  let drawn = 0;
  const loop = (): void => {
    drawn += 1;
    quiet.requestAnimationFrame(loop);
  };
  quiet.requestAnimationFrame(loop);
  /** How many frames are drawn in so many milliseconds, one every 10. */
  const framesIn = (ms: number): number => {
    const before = drawn;
    for (const until = time + ms; time < until; time += 10) {
      const draw = next;
      next = undefined;
      draw?.(time);
    }
    return drawn - before;
  };
  return { quiet, framesIn };
}

test('frames go on for a while at first and after somebody did something, and then none come', () => {
  const { quiet, framesIn } = looping();
  expect(framesIn(1_000)).toBe(100);
  framesIn(1_000);
  expect(framesIn(10_000)).toBe(0);
  quiet.wake();
  expect(framesIn(1_000)).toBe(100);
  framesIn(1_000);
  expect(framesIn(10_000)).toBe(0);
});

test('what is new is drawn in two frames, as often as there is something new', () => {
  const { quiet, framesIn } = looping();
  framesIn(2_000);
  for (const _ of [1, 2, 3]) {
    quiet.draw();
    expect(framesIn(10_000)).toBe(2);
  }
});

test('what is new as frames come to their end is drawn all the same: the frame that is on its way, and two', () => {
  const { quiet, framesIn } = looping();
  framesIn(2_000);
  quiet.wake();
  framesIn(1_490);
  quiet.draw();
  expect(framesIn(10_000)).toBe(3);
});
