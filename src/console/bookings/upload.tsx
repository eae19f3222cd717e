import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { BookingLink } from '../parts/links.tsx';
import { Empty, Failed } from '../parts/states.tsx';
import { Tag } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useKeys } from '../shell/keys.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { badLines, keyOfFile, saveText, textOf } from './file.ts';
import type { Imported } from './queries.ts';
import { sendFile } from './send-file.ts';

const words = inBoth(
  {
    reading: (name: string) => `${name} is being read and booked`,
    sending: 'Sending',
    booking: 'The hub checks and books line by line',
    done: (booked: string, read: string) => `${booked} of ${read} lines are booked`,
    known: (n: string) => `${n} stood there already, word for word`,
    refused: (n: string) => `${n} lines were not booked`,
    allGood: 'Every line is booked.',
    warnings: (n: string) => `${n} warnings`,
    download: 'Download the lines that were not booked (CSV)',
    downloadHint: 'Each line as it was, with the reasons in a column of their own. Mend them and drop that file here.',
    made: 'Booked:',
    more: (n: string) => `and ${n} more`,
    close: 'Back to the list',
    line: 'Line',
    kind: 'Kind',
    field: 'Field',
    value: 'Value',
    reason: 'What is wrong',
    error: 'error',
    warning: 'warning',
    findings: 'Findings',
    none: 'No findings.',
    again: 'The same file again books nothing twice.',
    stop: 'Stop sending',
  },
  {
    reading: (name: string) => `正在读取 ${name} 并订舱`,
    sending: '正在发送',
    booking: '系统正在逐行检查并订舱',
    done: (booked: string, read: string) => `共 ${read} 行，已订舱 ${booked} 行`,
    known: (n: string) => `其中 ${n} 行此前已完全相同地存在`,
    refused: (n: string) => `${n} 行未订舱`,
    allGood: '每一行都已订舱。',
    warnings: (n: string) => `${n} 条警告`,
    download: '下载未订舱的行（CSV）',
    downloadHint: '每行保持原样，原因单列一栏。修改后可将该文件再次拖放到此处。',
    made: '已订舱：',
    more: (n: string) => `以及另外 ${n} 个`,
    close: '返回列表',
    line: '行',
    kind: '类型',
    field: '字段',
    value: '值',
    reason: '问题',
    error: '错误',
    warning: '警告',
    findings: '检查结果',
    none: '没有问题。',
    again: '重复上传同一文件不会重复订舱。',
    stop: '停止发送',
  },
);

/** Bookings that are linked from here; all stand in the list. */
const linked = 12;

type Finding = Imported['findings'][number];

/** A booking file on its way into the hub, and what became of each of its lines. */
export function Upload({ file, close }: { readonly file: File; readonly close: () => void }) {
  const w = useWords(words);
  const [sent, setSent] = useState(0);
  const [done, setDone] = useState<{ imported: Imported; text: string } | undefined>(undefined);
  const [failed, setFailed] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();
  useKeys({ Escape: close });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is why it is sent again.
  useEffect(() => {
    const stop = new AbortController();
    const send = async (): Promise<void> => {
      const text = textOf(await file.arrayBuffer());
      const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
      const key = await keyOfFile(bytes); // The same file is the same order: it may be repeated.
      const imported = await sendFile(bytes, { name: file.name, key, signal: stop.signal, onSent: setSent });
      setDone({ imported, text });
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      void queries.invalidateQueries({ queryKey: ['booking-pages'] });
    };
    setFailed(undefined);
    send().catch((error: unknown) => {
      if (!stop.signal.aborted) setFailed(error instanceof Problem ? error : new Problem(0, 'offline', String(error)));
    });
    return () => stop.abort();
  }, [file, attempt, queries]);
  if (failed !== undefined)
    return (
      <div className="page-text">
        <Failed error={failed} retry={() => setAttempt((before) => before + 1)} />
        <p className="faint">{w.again}</p>
        <Close close={close} />
      </div>
    );
  if (done === undefined)
    return (
      <div className="page-text" role="status">
        <h2>{w.reading(file.name)}</h2>
        <p className="faint">{sent < 1 ? w.sending : w.booking}</p>
        <Progress value={sent < 1 ? sent * 40 : 70} animated={sent >= 1} maw={480} aria-label={w.reading(file.name)} />
        <p className="faint">{w.again}</p>
        <Close close={close} />
      </div>
    );
  return <Result file={file} imported={done.imported} text={done.text} close={close} />;
}

function Close({ close }: { readonly close: () => void }) {
  return (
    <Button size="xs" variant="default" leftSection={<Icon name="left" />} onClick={close}>
      {useWords(words).close}
    </Button>
  );
}

function Result({
  file,
  imported,
  text,
  close,
}: {
  readonly file: File;
  readonly imported: Imported;
  readonly text: string;
  readonly close: () => void;
}) {
  const w = useWords(words);
  const sentence = useSentence();
  const format = useFormat();
  const { read, accepted, known, refused, findings, bookings } = imported;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const columns: Column<Finding>[] = [
    { id: 'line', title: w.line, width: '64px', align: 'right', cell: ({ line }) => line ?? '' },
    {
      id: 'kind',
      title: w.kind,
      width: '96px',
      cell: ({ severity }) =>
        severity === 'error' ? <Tag tone="bad" icon="warn" text={w.error} /> : <Tag tone="warn" text={w.warning} />,
    },
    { id: 'field', title: w.field, width: '130px', cell: ({ field }) => field ?? '' },
    { id: 'value', title: w.value, width: '200px', cell: ({ value }) => <span title={value}>{value ?? ''}</span> },
    {
      id: 'reason',
      title: w.reason,
      width: 'minmax(320px, 1fr)',
      cell: ({ reason, said }) => <span title={sentence(reason, said)}>{sentence(reason, said)}</span>,
    },
  ];
  return (
    <>
      <div className="page-text upload-result" role="status">
        <h2>
          {file.name}: {w.done(format.number(accepted), format.number(read))}
        </h2>
        <ul className="upload-facts">
          {known === 0 ? null : <Fact icon="check">{w.known(format.number(known))}</Fact>}
          {read === 0 ? null : refused === 0 ? (
            <Fact icon="check">{w.allGood}</Fact>
          ) : (
            <Fact icon="warn" bad>
              {w.refused(format.number(refused))}
            </Fact>
          )}
          {warnings === 0 ? null : <Fact icon="warn">{w.warnings(format.number(warnings))}</Fact>}
        </ul>
        <div className="bookings-buttons">
          <Close close={close} />
          {refused === 0 ? null : (
            <Button
              size="xs"
              leftSection={<Icon name="download" />}
              title={w.downloadHint}
              onClick={() => saveText(badLines(text, imported), file.name.replace(/(\.\w+)?$/, '.not-booked.csv'))}
            >
              {w.download}
            </Button>
          )}
        </div>
        {refused === 0 ? null : <p className="faint">{w.downloadHint}</p>}
        {bookings.length === 0 ? null : (
          <p>
            {w.made}{' '}
            {bookings.slice(0, linked).map((booking) => (
              <span key={booking} className="upload-booking">
                <BookingLink booking={booking} />{' '}
              </span>
            ))}
            {accepted > linked ? <span className="faint">{w.more(format.number(accepted - linked))}</span> : null}
          </p>
        )}
      </div>
      <div className="page-body">
        {findings.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <Table
            label={w.findings}
            columns={columns}
            rows={findings}
            keyOf={(finding) => `${findings.indexOf(finding)}`}
          />
        )}
      </div>
    </>
  );
}

const Fact = ({ icon, bad = false, children }: { icon: 'check' | 'warn'; bad?: boolean; children: ReactNode }) => (
  <li className={bad ? 'tone-bad' : undefined}>
    <Icon name={icon} /> {children}
  </li>
);
