import { inBoth, useWords } from '../shell/words.ts';
import { useFormat } from './format.ts';

const words = inBoth(
  { of: 'of', reserved: (n: string) => `${n} reserved` },
  { of: '/', reserved: (n: string) => `预留 ${n}` },
);

/** How full something is, as a bar and as numbers. */
export function LoadBar({
  used,
  of,
  unit,
  reserved = 0,
  compact = false,
}: {
  readonly used: number;
  readonly of: number;
  readonly unit: string;
  /** Kept for quotes, beside what is used. */
  readonly reserved?: number;
  readonly compact?: boolean;
}) {
  const format = useFormat();
  const w = useWords(words);
  const shareOf = (part: number): number => (of > 0 ? Math.min(1, part / of) : 0);
  const [share, filled] = [shareOf(used), shareOf(used + reserved)];
  const tone = filled >= 0.995 ? 'full' : filled >= 0.85 ? 'high' : 'free';
  const kept = reserved > 0 ? w.reserved(format.number(reserved, 1)) : '';
  return (
    <span
      className={`load load-${tone}`}
      title={`${format.number(used, 1)} ${w.of} ${format.number(of, 1)} ${unit}${kept === '' ? '' : `, ${kept}`}`}
    >
      <svg className="load-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="load-of" width="100" height="8" rx="1" />
        {reserved > 0 ? <rect className="load-reserved" width={filled * 100} height="8" rx="1" /> : null}
        <rect className="load-used" width={share * 100} height="8" rx="1" />
      </svg>
      <span className="load-text">
        {format.number(used)}
        {compact ? null : <span className="faint">/{format.number(of)}</span>}
        <span className="unseen">
          {' '}
          {unit} {kept}
        </span>
      </span>
    </span>
  );
}
