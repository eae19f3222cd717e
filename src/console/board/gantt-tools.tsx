import { Choice, Group } from '../parts/choice.tsx';
import { useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { words } from './words.ts';

const ganttKeys: ShownKeys = [
  ['+ −', 'zoom'],
  ['0', 'fit'],
  ['n', 'toNow'],
];

interface GanttToolsProps {
  readonly byService: boolean;
  readonly zoom: (factor: number | 'fit') => void;
  readonly toNow: () => void;
  readonly order: (byService: boolean) => void;
}

const step = 1.5;

/** How the chart is scaled and ordered, by buttons and keys; and what its marks mean. */
export function GanttTools({ byService, zoom, toNow, order }: GanttToolsProps) {
  const w = useWords(words);
  useKeys(
    {
      '+': () => zoom(step),
      '=': () => zoom(step),
      '-': () => zoom(1 / step),
      0: () => zoom('fit'),
      n: toNow,
    },
    ganttKeys,
  );
  return (
    <div className="page-tools no-print">
      <Group label={w.chart}>
        <Choice label={w.zoomOut} choose={() => zoom(1 / step)}>
          <span aria-hidden="true">−</span>
        </Choice>
        <Choice label={w.zoomIn} choose={() => zoom(step)}>
          <span aria-hidden="true">+</span>
        </Choice>
        <Choice label={w.fit} choose={() => zoom('fit')}>
          <span aria-hidden="true">{w.fit.split(' ')[0]}</span>
        </Choice>
        <Choice label={w.toNow} choose={toNow}>
          <span aria-hidden="true">{w.now}</span>
        </Choice>
      </Group>
      <Group label={w.sort}>
        <Choice on={!byService} choose={() => order(false)}>
          {w.byTime}
        </Choice>
        <Choice on={byService} choose={() => order(true)}>
          {w.byService}
        </Choice>
      </Group>
      <Legend />
    </div>
  );
}

function Legend() {
  const w = useWords(words);
  return (
    <ul className="gantt-legend faint">
      {(['planned', 'estimated', 'actual'] as const).map((certainty) => (
        <li key={certainty}>
          <svg width="24" height="9" aria-hidden="true">
            <rect className={`gantt-key gantt-key-${certainty}`} x="0.5" y="0.5" width="23" height="8" />
            {certainty === 'estimated' ? (
              <path className="gantt-key-lines" d="M0 9 9 0M6 9l9-9m-3 9 9-9m-3 9 6-6" />
            ) : null}
          </svg>
          {w.certainties[certainty]}
        </li>
      ))}
    </ul>
  );
}
