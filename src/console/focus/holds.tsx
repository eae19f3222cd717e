import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, type Schema } from '../api/client.ts';
import { onClockOf, useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { names } from '../parts/names.ts';
import { useSentence } from '../sentences/use-sentence.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { OrderForm, OrderText } from './order-form.tsx';

const words = inBoth(
  {
    stop: 'Hold',
    stopTitle: 'Stop this unit',
    stopHint: 'It is neither loaded nor let out until whoever holds it releases it.',
    kind: 'Kind',
    owner: 'Who holds it',
    reason: 'Reason',
    stopDo: 'Hold it',
    release: 'Release',
    releaseTitle: (kind: string, owner: string) => `Release: ${kind}, ${owner}`,
    releaseDo: 'Release it',
    held: (unit: string) => `${unit} is held`,
    released: (unit: string) => `${unit}: one hold less`,
  },
  {
    stop: '扣留',
    stopTitle: '扣留该箱',
    stopHint: '在扣留方放行之前，该箱不得装载或出闸。',
    kind: '类别',
    owner: '扣留方',
    reason: '原因',
    stopDo: '确认扣留',
    release: '放行',
    releaseTitle: (kind: string, owner: string) => `放行：${kind}，${owner}`,
    releaseDo: '确认放行',
    held: (unit: string) => `${unit} 已扣留`,
    released: (unit: string) => `${unit}：已解除一项扣留`,
  },
);

type Sheet = Schema<'/v1/units/{unit}', 'get'>;
type Hold = Sheet['holds'][number];
type Held = NonNullable<paths['/v1/units/{unit}/hold']['post']['requestBody']>['content']['application/json'];

interface HoldsProps {
  readonly sheet: Pick<Sheet, 'unit' | 'number' | 'holds' | 'status' | 'asOf'>;
  readonly className?: string;
}

const over: ReadonlySet<string> = new Set(['out', 'delivered', 'cancelled']);

/** What holds a unit, each with its owner and a way to release it; and a way to hold it. */
export function Holds({ sheet, className = '' }: HoldsProps) {
  const sentence = useSentence();
  const w = useWords(words);
  const n = useWords(names);
  const format = useFormat();
  const [releasing, setReleasing] = useState<string>();
  const [stopping, setStopping] = useState(false);
  const name = sheet.number ?? sheet.unit;
  return (
    <>
      {sheet.holds.map((hold) => (
        <div key={hold.id} className={`note note-warn orders-line ${className}`}>
          <span>
            <Icon name="lock" /> {n.hold[hold.kind] ?? hold.kind}, {sentence(hold.owner)}: {sentence(hold.reason)} ·{' '}
            {format.dateTime(onClockOf(hold.since, sheet.asOf.occurred))}
          </span>
          <Button
            className="no-print"
            size="compact-xs"
            variant="default"
            onClick={() => setReleasing(releasing === hold.id ? undefined : hold.id)}
          >
            {w.release}
          </Button>
          {releasing === hold.id ? (
            <Release unit={sheet.unit} name={name} hold={hold} close={() => setReleasing(undefined)} />
          ) : null}
        </div>
      ))}
      {over.has(sheet.status) ? null : stopping ? (
        <Stop unit={sheet.unit} name={name} close={() => setStopping(false)} />
      ) : (
        <p className={`no-print ${className}`}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Icon name="lock" size={12} />}
            onClick={() => setStopping(true)}
          >
            {w.stop}
          </Button>
        </p>
      )}
    </>
  );
}

interface OrderProps {
  readonly unit: string;
  readonly name: string;
  readonly close: () => void;
}

function Stop({ unit, name, close }: OrderProps) {
  const w = useWords(words);
  const n = useWords(names);
  const [kind, setKind] = useState<Held['kind']>('customs');
  const [owner, setOwner] = useState('');
  const [reason, setReason] = useState('');
  return (
    <OrderForm
      title={w.stopTitle}
      hint={w.stopHint}
      what={w.stopDo}
      close={close}
      said={w.held(name)}
      send={(key) =>
        dataOf(
          api.POST('/v1/units/{unit}/hold', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: { kind, owner: owner.trim(), reason: reason.trim() },
          }),
        )
      }
    >
      <NativeSelect
        size="xs"
        label={w.kind}
        value={kind}
        onChange={({ currentTarget: { value } }) => setKind(value as Held['kind'])}
        data={Object.entries(n.hold).map(([value, label]) => ({ value, label }))}
      />
      <OrderText label={w.owner} value={owner} change={setOwner} maxLength={70} first />
      <OrderText label={w.reason} value={reason} change={setReason} maxLength={200} />
    </OrderForm>
  );
}

function Release({ unit, name, hold, close }: OrderProps & { readonly hold: Hold }) {
  const sentence = useSentence();
  const w = useWords(words);
  const n = useWords(names);
  const [reason, setReason] = useState('');
  return (
    <OrderForm
      title={w.releaseTitle(n.hold[hold.kind] ?? hold.kind, sentence(hold.owner))}
      what={w.releaseDo}
      close={close}
      said={w.released(name)}
      send={(key) =>
        dataOf(
          api.POST('/v1/units/{unit}/release', {
            params: { path: { unit }, header: { 'idempotency-key': key } },
            body: { hold: hold.id, reason: reason.trim() },
          }),
        )
      }
    >
      <OrderText label={w.reason} value={reason} change={setReason} maxLength={200} first />
    </OrderForm>
  );
}
