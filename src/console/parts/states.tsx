import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../api/client.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { Icon } from './icons.tsx';
import { ProblemText } from './problem-text.tsx';

const words = inBoth(
  {
    loading: 'Loading',
    again: 'Try again',
    offline: 'The hub does not answer',
    offlineHint: 'What you see may be old. The page asks again by itself; nothing you have typed is lost.',
    starting: 'The hub is starting',
    notFound: 'Not found',
    wrong: 'That did not work',
  },
  {
    loading: '正在加载',
    again: '重试',
    offline: '枢纽系统无响应',
    offlineHint: '您看到的内容可能已过时。页面会自动重试；您输入的内容不会丢失。',
    starting: '枢纽系统正在启动',
    notFound: '未找到',
    wrong: '操作未成功',
  },
);

const lines = Array.from({ length: 24 }, (_, line) => line);

/** Something is being read: nothing for the first 300 ms, then the outline of what will be there. */
export function Loading({ rows = 8 }: { readonly rows?: number }) {
  const [shown, setShown] = useState(false);
  const w = useWords(words);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" aria-busy="true" role="status" aria-label={w.loading}>
      {shown ? lines.slice(0, rows).map((line) => <Skeleton key={line} height={20} mb={8} radius="sm" />) : null}
    </div>
  );
}

/** There is nothing, why that is, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/** What went wrong, in the hub's words, and what to do next. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const w = useWords(words);
  const problem = error instanceof Problem ? error : undefined;
  const title = problem?.isOffline
    ? w.offline
    : problem?.isStarting
      ? w.starting
      : problem?.status === 404
        ? w.notFound
        : w.wrong;
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">
        <Icon name="warn" /> {title}
      </p>
      <p>{problem?.isOffline ? w.offlineHint : <ProblemText error={error} />}</p>
      {retry === undefined ? null : (
        <Button variant="default" size="xs" onClick={retry}>
          {w.again}
        </Button>
      )}
    </div>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

/** What was asked for, or how that stands. Data that is there stays there: a failed repeat is told in the top line. */
export function Answered<T>({
  query,
  rows,
  children,
}: {
  readonly query: Asked<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null && query.error !== undefined)
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
