import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkId } from '../disrupt/links.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Mode } from '../parts/mode.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import type { Corridor } from './picture.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

/** A piece of a corridor: the lines that share it, the widest first, and a disruption of any of them. */
export function CorridorSide({ corridor }: { readonly corridor: Corridor }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const { change } = useMapView();
  const { focus } = useFocus();
  const close = (): void => change({ line: undefined });
  useKeys(focus === undefined ? { Escape: close } : {});
  const lines = [...corridor.lines].sort((a, b) => b.teuPerDay - a.teuPerDay);
  return (
    <>
      <div className="map-side-head">
        <h2>{w.lines}</h2>
        <span className="faint right">
          {format.number(corridor.teuPerDay)} {w.teuPerDay}
        </span>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={w.close} title={w.close} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <ul className="map-troubles" tabIndex={0} aria-label={w.lines}>
        {lines.map(({ from, to, mode, teuPerDay, capacityTeuPerDay }) => (
          <li key={`${mode} ${from} ${to}`}>
            <span className="map-between">
              <Mode mode={mode} short /> {nameOf(from)} – {nameOf(to)}
            </span>
            <span className="faint">
              {format.number(teuPerDay)} {w.teuPerDay}, {w.ofCapacity(format.number(capacityTeuPerDay))}
            </span>
            <Link to="/disruptions" search={{ link: linkId(from, to), mode }}>
              {w.disruptLine(nameOf(from), nameOf(to))}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
