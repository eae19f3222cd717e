import type { Said } from '../sentences/said.ts';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { useFormat } from './format.ts';
import { DepartureLink } from './links.tsx';
import { names } from './names.ts';

const words = inBoth(
  { fullOn: 'full:', times: (earliest: string, latest: string) => `earliest ${earliest}, latest ${latest} UTC` },
  { fullOn: '已满：', times: (earliest: string, latest: string) => `最早 ${earliest}，最晚 ${latest} UTC` },
);

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly said?: Said | undefined;
}

/** Why a unit has no plan: of which kind each reason is, and what it is about. */
export function PlanRefusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { refusal } = useWords(names);
  return (
    <ul className="reasons">
      {refusals.map((each) => (
        <li key={`${each.code} ${each.detail}`}>
          {refusal[each.code] ?? each.code}{' '}
          <span className="faint">
            <PlanRefusal {...each} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a refusal is about: the full departures to open, two moments to compare, or a sentence. */
export function PlanRefusal({ code, detail, said }: Refusal) {
  const w = useWords(words);
  const format = useFormat();
  const sentence = useSentence();
  const [first, second] = said?.values ?? [];
  const isLate = code === 'arrives-too-late' || code === 'spoils';
  if (isLate && typeof first === 'string' && typeof second === 'string')
    return w.times(format.dateTime(first), format.dateTime(second));
  if (code !== 'full' || !Array.isArray(first))
    return <span title={sentence(detail, said)}>{sentence(detail, said)}</span>;
  const runs = [...new Set(first.map((bucket) => runOf(String(bucket))))];
  return (
    <span title={detail}>
      {w.fullOn}{' '}
      {runs.map((run, index) => (
        <span key={run}>
          {index > 0 ? ', ' : ''}
          <DepartureLink departure={departureOf(run)} />
        </span>
      ))}
    </span>
  );
}

/** The run whose space a bucket is, which ends in the number of its segment. */
const runOf = (bucket: string): string => bucket.slice(0, bucket.lastIndexOf('/'));

/** Where the runs of a day share their space, the first of the day stands for all. */
const departureOf = (run: string): string => (/-\d{4}-\d\d-\d\d-\d+$/.test(run) ? run : `${run}-1`);
