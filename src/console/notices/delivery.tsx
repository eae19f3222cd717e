import { ActionIcon } from '@mantine/core';
import { Facts } from '../parts/facts.tsx';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Moment } from '../parts/moment.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { answerIn } from './answer.ts';
import { DeliveryState } from './deliveries.tsx';
import { hookWords } from './hook-words.ts';
import type { Delivery } from './queries.ts';

/** One message: what is sent, to the byte, and what came back. */
export function DeliveryDetails({ delivery, close }: { readonly delivery: Delivery; readonly close: () => void }) {
  const w = useWords(hookWords);
  const format = useFormat();
  const sentence = useSentence();
  const { setFocus } = useFocus();
  useKeys({ Escape: close });
  const { id, state, notice, attempts, made, tried, status, tookMs, next, body } = delivery;
  return (
    <aside className="hooks-details" aria-label={`${w.details} ${id}`}>
      <header className="drawer-head">
        <DeliveryState state={state} />
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={w.close} title={w.close} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <div className="drawer-body" tabIndex={0} role="group" aria-label={id}>
        <Facts
          rows={[
            [w.id, id],
            [
              w.notice,
              notice === undefined ? undefined : (
                <button
                  key="notice"
                  type="button"
                  className="hooks-link thing"
                  onClick={() => setFocus({ kind: 'notice', id: notice })}
                >
                  {notice}
                </button>
              ),
            ],
            [w.made, <Moment key="made" iso={made} />],
            [w.tries, format.number(attempts)],
            [w.answer, tried === undefined ? undefined : <Moment key="tried" iso={tried} />],
            ['', attempts === 0 ? undefined : `${status ?? w.noAnswer} ${answerIn(delivery, sentence)}`],
            [w.took, tookMs === undefined ? undefined : `${format.number(tookMs)} ms`],
            [w.next, next === undefined ? undefined : <Moment key="next" iso={next} is="planned" />],
          ]}
        />
        <h3>{w.body}</h3>
        <pre className="hooks-body">{pretty(body)}</pre>
      </div>
    </aside>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
