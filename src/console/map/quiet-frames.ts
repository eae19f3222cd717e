import type { MapLibreOverlay } from '@deck.gl/maplibre';

/** How long frames go on after something happened: images that are still being read are drawn within it. */
const awakeMs = 1_500;

interface Frames {
  requestAnimationFrame(draw: FrameRequestCallback): number;
  cancelAnimationFrame(frame: number): void;
}

/** What we know of the inside of deck.gl: where its loop gets its frames from. */
interface Inside {
  readonly _deck?: { readonly animationLoop?: { readonly props?: { animationFrameProvider?: Frames } } };
}

/**
 * deck.gl looks with every frame, sixty times a second, whether there is something to draw, and keeps a processor busy with it
 * all day. Here it gets frames for a while after something has happened, and none otherwise. Gives what to call then; where
 * deck.gl looks different inside, all stays as it was.
 */
export function quietFrames(overlay: MapLibreOverlay): () => void {
  const props = (overlay as unknown as Inside)._deck?.animationLoop?.props;
  if (props?.animationFrameProvider === undefined) return () => undefined;
  let [awakeUntil, waiting] = [performance.now() + awakeMs, undefined as FrameRequestCallback | undefined];
  props.animationFrameProvider = {
    requestAnimationFrame: (draw) => {
      if (performance.now() < awakeUntil) return requestAnimationFrame(draw);
      waiting = draw;
      return 0;
    },
    cancelAnimationFrame: (frame) => {
      waiting = undefined;
      cancelAnimationFrame(frame);
    },
  };
  return () => {
    awakeUntil = performance.now() + awakeMs;
    if (waiting === undefined) return;
    requestAnimationFrame(waiting);
    waiting = undefined;
  };
}
