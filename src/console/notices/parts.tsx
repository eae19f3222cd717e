import { useFormat } from '../parts/format.ts';
import type { IconName } from '../parts/icons.tsx';
import { DepartureLink } from '../parts/links.tsx';
import { names } from '../parts/names.ts';
import { Tag } from '../parts/status.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import type { Notice, NoticeUnit } from './queries.ts';
import { becauseWords, kindNames } from './words.ts';

type Tone = 'calm' | 'good' | 'warn' | 'bad' | 'muted';

const looks: Readonly<Record<string, readonly [Tone, IconName]>> = {
  'no-plan': ['bad', 'warn'],
  moved: ['warn', 'right'],
  late: ['bad', 'clock'],
  held: ['warn', 'lock'],
  'alarm-raised': ['bad', 'warn'],
  cancelled: ['muted', 'close'],
  reinstated: ['calm', 'check'],
  'in-time': ['good', 'clock'],
  released: ['good', 'lock'],
  'alarm-cleared': ['good', 'check'],
  planned: ['calm', 'plan'],
  delivered: ['good', 'check'],
  test: ['muted', 'link'],
};

/** What a notice tells: a word with a shape and a colour. */
export function KindTag({ kind }: { readonly kind: string }) {
  const words = useWords(kindNames);
  const [tone, icon] = looks[kind] ?? ['muted', 'notices'];
  return <Tag tone={tone} icon={icon} text={words[kind] ?? kind} />;
}

/** Why it is so, in one line. */
export function Reason({ notice, unit }: { readonly notice: Notice; readonly unit: NoticeUnit | undefined }) {
  const { hold: holdNames, refusal } = useWords(names);
  const sentence = useSentence();
  if (unit?.alarms !== undefined) return <Alarms alarms={unit.alarms} />;
  if (unit?.hold !== undefined) {
    const { kind, reason } = unit.hold;
    return (
      <>
        {kind === undefined ? null : `${holdNames[kind] ?? kind}: `}
        <span className="faint">{sentence(reason)}</span>
      </>
    );
  }
  if (notice.reason !== undefined) return <q>{sentence(notice.reason)}</q>;
  const [first] = unit?.refusals ?? [];
  if (unit !== undefined && first !== undefined)
    return (
      <>
        {refusal[first.code] ?? first.code}
        {unit.because === undefined || unit.from === undefined ? null : (
          <span className="faint">
            {' · '}
            <Because because={unit.because} />
          </span>
        )}
      </>
    );
  if (unit?.source !== undefined) return unit.source === 'plan' ? null : <DepartureLink departure={unit.source} />;
  if (notice.kind === 'moved' || unit?.because !== undefined) return <Because because={unit?.because} />;
  return null;
}

/** `off its set-point 4.4 K, not read`; what was cleared has no amount any more. */
export function Alarms({ alarms }: { readonly alarms: NonNullable<NoticeUnit['alarms']> }) {
  const { alarm: alarmNames } = useWords(names);
  const format = useFormat();
  const amount = (kind: string, value: number): string =>
    kind === 'deviation' || kind === 'set-point' ? `${format.number(value, 1)} K` : format.duration(value);
  return alarms
    .map(({ kind, value }) =>
      [alarmNames[kind] ?? kind, ...(value === undefined ? [] : [amount(kind, value)])].join(' '),
    )
    .join(', ');
}

/** What was the matter with the plan before. */
export function Because({ because }: { readonly because: NoticeUnit['because'] }) {
  const words = useWords(becauseWords);
  if (because === undefined) return <span className="faint">{words['unknown']}</span>;
  const { code, departure, missed } = because;
  return (
    <span className="notice-why">
      {words[code] ?? code} {departure === undefined ? null : <DepartureLink departure={departure} />}
      {missed === undefined ? null : (
        <>
          , {words['missed']} <DepartureLink departure={missed} />
        </>
      )}
    </span>
  );
}
