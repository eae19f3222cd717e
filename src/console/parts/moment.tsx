import { Tooltip } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useNow } from '../shell/now.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { useFormat } from './format.ts';
import { names } from './names.ts';
import { saidBy } from './said.ts';

const words = inBoth({ by: 'by', asOf: 'as of', source: 'source' }, { by: '来源', asOf: '截至', source: '来源' });

interface MomentProps {
  /** As the API writes it, with its zone. */
  readonly iso: string;
  /** Plan, estimate and fact never look alike. */
  readonly is?: string;
  readonly show?: 'time' | 'date' | 'dateTime';
  /** Who or what says so, and when that was said. */
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
  /** Also how far away it is. */
  readonly relative?: boolean;
}

/** A moment as people read it; all that is known about it is one hover away. */
export function Moment(props: MomentProps) {
  const { iso, is = 'actual', show = 'dateTime', relative = false } = props;
  const format = useFormat();
  const [hovered, setHovered] = useState(false); // A list has hundreds of moments, and of few of them anybody asks more.
  const time = (
    <time dateTime={iso} className={`moment moment-${is}`} onPointerEnter={() => setHovered(true)}>
      {format[show](iso)}
      {relative ? <Away iso={iso} /> : null}
    </time>
  );
  return hovered ? <About {...props}>{time}</About> : time;
}

/** How far away it is. */
function Away({ iso }: { readonly iso: string }) {
  const format = useFormat();
  const now = useNow();
  return <span className="faint"> {format.ago((Date.parse(iso) - now) / 60_000)}</span>;
}

function About({ iso, is = 'actual', source, asOf, children }: MomentProps & { readonly children: ReactElement }) {
  const format = useFormat();
  const w = useWords(words);
  const { certainty, said } = useWords(names);
  const now = useNow();
  const about = [
    format.inFull(iso),
    certainty[is] ?? is,
    ...(source === undefined ? [] : [`${w.source}: ${saidBy(said, source)}`]),
    ...(asOf === undefined ? [] : [`${w.asOf} ${format.ago((Date.parse(asOf) - now) / 60_000)}`]),
  ].join(' · ');
  return (
    <Tooltip label={about} withinPortal openDelay={250} multiline maw={320}>
      {children}
    </Tooltip>
  );
}

/** Minutes beyond plan: early is calm, late is told in colour, sign and word. */
export function Delay({ minutes }: { readonly minutes: number }) {
  const format = useFormat();
  if (Math.abs(minutes) < 1) return null;
  const tone = minutes > 60 ? 'bad' : minutes > 5 ? 'warn' : 'good';
  return (
    <span className={`delay tone-${tone}`}>
      {minutes > 0 ? '+' : '−'}
      {format.duration(minutes)}
    </span>
  );
}
