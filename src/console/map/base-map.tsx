import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Component, lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { Empty } from '../parts/states.tsx';
import { inBoth, useWords } from '../shell/words.ts';
import type { CanvasProps } from './map-canvas.tsx';
import './map.css';

export type { Bounds, Kit, Look, Picked } from './map-canvas.tsx';
export type { MapLine } from './map-lines.ts';
export type { MapLabel } from './place-labels.ts';

const words = inBoth(
  {
    none: 'This browser cannot draw the map',
    why: 'It lacks WebGL 2, or that is switched off. Everything the map shows stands in the tables too.',
    board: 'Open the board',
  },
  {
    none: '此浏览器无法绘制地图',
    why: '浏览器缺少 WebGL 2，或已将其关闭。地图上的全部内容也可在表格中查看。',
    board: '打开时刻板',
  },
);

/** MapLibre, deck.gl and the land are some 600 KiB: they come when a map is looked at, and not before. */
const Canvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }));

/**
 * A map of the world: land, country borders and their names, and over them what `draw` gives. It asks no tile server and no
 * glyph server. `draw` is handed deck.gl's layers, so that a page needs no more of deck.gl than its types.
 */
export function BaseMap(props: Omit<CanvasProps, 'onFailed'>) {
  const [failed, setFailed] = useState(typeof WebGL2RenderingContext === 'undefined');
  const onFailed = useCallback(() => setFailed(true), []);
  if (failed) return <NoMap />;
  return (
    <Undrawn>
      <Suspense fallback={<div className="map-place" aria-busy="true" />}>
        <Canvas {...props} onFailed={onFailed} />
      </Suspense>
    </Undrawn>
  );
}

/** What there is where no map can be. */
function NoMap() {
  const w = useWords(words);
  return (
    <Empty title={w.none}>
      <p>{w.why}</p>
      <Button component={Link} to="/board" variant="default" size="xs" mt={8}>
        {w.board}
      </Button>
    </Empty>
  );
}

/** A driver may fail later, too. */
class Undrawn extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <NoMap /> : this.props.children;
  }
}
