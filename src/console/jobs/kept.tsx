import { Button } from '@mantine/core';
import { onClockOf, useFormat } from '../parts/format.ts';
import { useNameInSentence } from '../parts/network-names.ts';
import { refusalText } from '../parts/problem.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { forget, type Said, useOffline, useSaid } from './outbox.ts';
import { words } from './words.ts';

/** What was said and has no answer yet, and what the hub would not have; on the clock of `like`. Nothing is lost without somebody having read it. */
export function Kept({ like }: { readonly like: string | undefined }) {
  const said = useSaid();
  const offline = useOffline();
  const w = useWords(words);
  const format = useFormat();
  const { language } = useSettings();
  const nameOf = useNameInSentence();
  const waiting = said.filter(({ refused }) => refused === undefined);
  const refused = said.filter((each) => each.refused !== undefined);
  const shown = offline ? waiting : []; // With a line nothing waits for long.
  return (
    <div className="jobs-kept" role="status">
      {shown.length === 0 ? null : (
        <>
          <p className="jobs-warn">
            {w.offline} · {w.waits(format.number(shown.length))}
          </p>
          <ul>
            {shown.map((each) => (
              <li key={each.key}>
                <Told said={each} />{' '}
                <span className="faint">
                  {format.time(like === undefined ? each.when : onClockOf(each.when, like))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {refused.map((each) => (
        <p key={each.key} className="jobs-bad">
          {w.refusedBy}: <Told said={each} /> ·{' '}
          {refusalText(each.code ?? '', each.refused ?? '', each.made, language, nameOf)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => forget(each.key)}>
            {w.read}
          </Button>
        </p>
      ))}
    </div>
  );
}

function Told({ said: { what, name, machine, reason } }: { readonly said: Said }) {
  const w = useWords(words);
  return (
    <span>
      {machine} · {w.told[what] ?? what} · {name}
      {reason === undefined || reason === '' ? '' : ` · ${reason}`}
    </span>
  );
}
