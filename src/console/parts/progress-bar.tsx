interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; absent while nobody knows. */
  readonly share: number | undefined;
}

/** How far something has come. */
export const ProgressBar = ({ label, share }: ProgressBarProps) => (
  <div
    className="progress-bar"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
  >
    <div style={{ width: `${(share ?? 0) * 100}%` }} />
  </div>
);
