import { inBoth, useWords } from '../shell/words.ts';
import { useFormat } from './format.ts';

const words = inBoth({ of: 'of' }, { of: '/' });

/** How full something is, as a bar and as numbers. */
export function LoadBar({
  used,
  of,
  unit,
  compact = false,
}: {
  readonly used: number;
  readonly of: number;
  readonly unit: string;
  readonly compact?: boolean;
}) {
  const format = useFormat();
  const w = useWords(words);
  const share = of > 0 ? Math.min(1, used / of) : 0;
  const tone = share >= 0.995 ? 'full' : share >= 0.85 ? 'high' : 'free';
  return (
    <span className={`load load-${tone}`} title={`${format.number(used, 1)} ${w.of} ${format.number(of, 1)} ${unit}`}>
      <svg className="load-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="load-of" width="100" height="8" rx="1" />
        <rect className="load-used" width={share * 100} height="8" rx="1" />
      </svg>
      <span className="load-text">
        {format.number(used)}
        {compact ? null : <span className="faint">/{format.number(of)}</span>}
        <span className="unseen"> {unit}</span>
      </span>
    </span>
  );
}
