import type { ReactNode } from 'react';

/** Buttons that belong together. */
export const Group = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="choices" role="group" aria-label={label}>
    {children}
  </div>
);

interface ChoiceProps {
  readonly on?: boolean;
  /** A name for who cannot see it, and a hint for who can. */
  readonly label?: string;
  readonly choose: () => void;
  readonly children: ReactNode;
}

/** One of some: pressed where it holds. */
export const Choice = ({ on, label, choose, children }: ChoiceProps) => (
  <button type="button" className="choice" aria-pressed={on} title={label} onClick={choose}>
    {children}
    {label === undefined || on !== undefined ? null : <span className="unseen">{label}</span>}
  </button>
);
