import type { ReactNode } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';

const underKeys: ShownKeys = [['o', 'under']];

interface UnderProps {
  readonly label: string;
  readonly className: string;
  readonly closeLabel: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/**
 * What belongs to the chosen row, below its table: Enter once more on the row goes into it, or `o`, and back; Escape closes it. What can
 * be done there comes before the button that closes it.
 */
export function Under({ label, className, closeLabel, close, children }: UnderProps) {
  const { focus } = useFocus();
  const isAlone = focus === undefined; // Else the keys are those of what is open at the right.
  useKeys(isAlone ? { Escape: close } : {}, isAlone ? underKeys : undefined);
  return (
    <section className={`under ${className}`} data-under tabIndex={-1} aria-label={label}>
      {children}
      <button type="button" className="plan-button under-close" aria-label={closeLabel} onClick={close}>
        <Icon name="close" size={12} />
      </button>
    </section>
  );
}
