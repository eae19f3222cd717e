import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { useThingName } from '../parts/network-names.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { disruptionIn } from '../sentences/sentence.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { type Disruption, end, lengthen, withdraw } from './queries.ts';
import { words } from './words.ts';

const weekMs = 7 * 86_400_000;

/** What holds or is to come, and saying better what is known of it. */
export function DisruptionList({ rows }: { readonly rows: readonly Disruption[] }) {
  const w = useWords(words);
  return (
    <ul className="disrupt-list" aria-label={w.list}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: Disruption }) {
  const w = useWords(words);
  const scenarioName = useThingName();
  const { language } = useSettings();
  const format = useFormat();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disruptions'] }),
  });
  const { id, name, kind, effect, from, until, stands } = row;
  const effects = [
    effect.capacity === undefined || effect.capacity === 0 ? '' : `${w.space}: ${format.share(effect.capacity)}`,
    effect.delayHours === undefined ? '' : `+${format.duration(effect.delayHours * 60)}`,
    effect.costPct === undefined ? '' : `+${effect.costPct} %`,
  ].filter((text) => text !== '');
  const later = until === undefined ? undefined : new Date(Date.parse(until) + weekMs).toISOString();
  return (
    <li className={stands === 'now' ? 'disrupt-now' : undefined}>
      <div>
        <strong>{w.kinds[kind]}</strong> {disruptionIn(language, scenarioName(name))}
      </div>
      <div className="faint">
        {id} · {w.stands[stands]} · {format.dateTime(from)} - {until === undefined ? w.open : format.dateTime(until)}
        {effects.length === 0 ? '' : ` · ${effects.join(', ')}`}
      </div>
      <div className="links">
        {stands === 'now' ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={isPending}
            aria-label={`${w.end}: ${id}`}
            onClick={() => mutate(() => end(id, w.reason))}
          >
            {w.end}
          </Button>
        ) : null}
        {later === undefined ? null : (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isPending}
            aria-label={`${w.longer}: ${id}`}
            onClick={() => mutate(() => lengthen(id, later, w.reason))}
          >
            {w.longer}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          disabled={isPending}
          aria-label={`${w.withdraw}: ${id}`}
          onClick={() => mutate(() => withdraw(id, w.reason))}
        >
          {w.withdraw}
        </Button>
      </div>
      {error === null ? null : (
        <p className="note note-bad" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
    </li>
  );
}
