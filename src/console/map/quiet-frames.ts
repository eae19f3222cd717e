import type { MapLibreOverlay } from '@deck.gl/maplibre';

/** How long frames go on after somebody did something: what the pointer is over is looked for within it. */
const awakeMs = 1_500;
/** One takes new layers over and draws them, one more is for what came out of that. */
const framesToDraw = 2;

export interface Frames {
  requestAnimationFrame(draw: FrameRequestCallback): number;
  cancelAnimationFrame(frame: number): void;
}

/** What we know of the inside of deck.gl: where its loop gets its frames from. */
interface Inside {
  readonly _deck?: { readonly animationLoop?: { readonly props?: { animationFrameProvider?: Frames } } };
}

export interface QuietFrames {
  /** Somebody does something: frames for a while. */
  wake(): void;
  /** There is something new to draw: as many frames as that takes. */
  draw(): void;
}

/**
 * deck.gl looks with every frame, sixty times a second, whether there is something to draw, and keeps a processor busy with it
 * all day. Here it gets frames when something happens, and none otherwise. Where deck.gl looks different inside, all stays as it was.
 */
export function quietFrames(overlay: MapLibreOverlay): QuietFrames {
  const props = (overlay as unknown as Inside)._deck?.animationLoop?.props;
  if (props?.animationFrameProvider === undefined) return { wake: () => undefined, draw: () => undefined };
  const quiet = quietProvider(globalThis, () => performance.now());
  props.animationFrameProvider = quiet;
  return quiet;
}

/** Frames from `frames` while there is a reason for them; the loop that asks for one without a reason waits for the next. */
export function quietProvider(frames: Frames, now: () => number): Frames & QuietFrames {
  let waiting: FrameRequestCallback | undefined;
  let awakeUntil = now() + awakeMs; // Images that are still being read are drawn at first.
  let owed = 0;
  const goOn = (): void => {
    if (waiting === undefined) return;
    frames.requestAnimationFrame(waiting);
    waiting = undefined;
    owed -= 1;
  };
  return {
    requestAnimationFrame: (draw) => {
      if (now() < awakeUntil || owed > 0) {
        owed -= 1;
        return frames.requestAnimationFrame(draw);
      }
      waiting = draw;
      return 0;
    },
    cancelAnimationFrame: (frame) => {
      waiting = undefined;
      frames.cancelAnimationFrame(frame);
    },
    wake: () => {
      awakeUntil = now() + awakeMs;
      goOn();
    },
    draw: () => {
      owed = framesToDraw;
      goOn();
    },
  };
}
