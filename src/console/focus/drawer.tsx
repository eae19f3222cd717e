import { ActionIcon } from '@mantine/core';
import { useEffect } from 'react';
import { NoticeFocus } from '../notices/notice.tsx';
import { Icon } from '../parts/icons.tsx';
import { intoAside, isAsideWanted } from '../shell/aside.ts';
import { type Focus, useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { BookingFocus } from './booking.tsx';
import { DepartureFocus } from './departure.tsx';
import { UnitFocus } from './unit.tsx';

const words = inBoth(
  { unit: 'Unit', departure: 'Departure', booking: 'Booking', notice: 'Notice', close: 'Close (Escape)' },
  { unit: '箱', departure: '班次', booking: '订舱', notice: '通知', close: '关闭（Esc）' },
);

const drawerKeys: ShownKeys = [['o', 'aside']];

/** The thing in focus, beside the list it was found in. */
export function FocusDrawer() {
  const { focus, setFocus } = useFocus();
  if (focus === undefined) return null;
  return <Open key={`${focus.kind}:${focus.id}`} kind={focus.kind} id={focus.id} close={() => setFocus(undefined)} />;
}

function Open({ kind, id, close }: { readonly kind: Focus['kind']; readonly id: string; readonly close: () => void }) {
  const w = useWords(words);
  useKeys({ Escape: close }, drawerKeys);
  useEffect(() => {
    if (isAsideWanted()) intoAside();
  }, []);
  return (
    <aside className="drawer" aria-label={`${w[kind]} ${id}`}>
      <header className="drawer-head">
        <span className="faint">{w[kind]}</span>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={w.close} title={w.close} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <section className="drawer-body" tabIndex={0} aria-label={id}>
        {kind === 'unit' ? <UnitFocus id={id} /> : null}
        {kind === 'departure' ? <DepartureFocus id={id} /> : null}
        {kind === 'booking' ? <BookingFocus id={id} /> : null}
        {kind === 'notice' ? <NoticeFocus id={id} /> : null}
      </section>
    </aside>
  );
}
