import { useWords } from '../shell/words.ts';
import { Icon, type IconName } from './icons.tsx';
import { names } from './names.ts';

type Tone = 'calm' | 'good' | 'warn' | 'bad' | 'muted';

const looks: Readonly<Record<string, readonly [Tone, IconName?]>> = {
  booked: ['muted'],
  confirmed: ['good', 'check'],
  planned: ['calm'],
  'no-plan': ['bad', 'warn'],
  'in-yard': ['calm', 'box'],
  aboard: ['calm', 'right'],
  'under-way': ['calm', 'right'],
  arrived: ['good', 'check'],
  out: ['good', 'check'],
  delivered: ['good', 'check'],
  cancelled: ['muted', 'close'],
  misdirected: ['bad', 'warn'],
  missed: ['bad', 'warn'],
};

/** How a unit or booking stands: a word with a shape and a colour. */
export function Status({ status }: { readonly status: string }) {
  const { status: words } = useWords(names);
  const [tone, icon] = looks[status] ?? ['muted'];
  return <Tag tone={tone} {...(icon === undefined ? {} : { icon })} text={words[status] ?? status} />;
}

export function Tag({ tone, icon, text }: { readonly tone: Tone; readonly icon?: IconName; readonly text: string }) {
  return (
    <span className={`tag tag-${tone}`}>
      {icon === undefined ? null : <Icon name={icon} size={12} />}
      {text}
    </span>
  );
}
