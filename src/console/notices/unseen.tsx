import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormat } from '../parts/format.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { unseenQuery, urgent } from './queries.ts';
import { markSeen, useSeen } from './seen.ts';

const words = inBoth({ unseen: 'new notices' }, { unseen: '条新通知' });

/** How many urgent notices came since somebody last looked at them in this browser. */
export function Unseen() {
  const seen = useSeen();
  const w = useWords(words);
  const format = useFormat();
  const { data } = useQuery(unseenQuery(seen ?? 0));
  const position = data?.position;
  useEffect(() => {
    // Who comes for the first time, or to another hub, has nothing to catch up on.
    if (position !== undefined && (seen === undefined || seen > position)) markSeen(position);
  }, [position, seen]);
  const count =
    data === undefined || seen === undefined ? 0 : urgent.reduce((sum, kind) => sum + (data.kinds[kind] ?? 0), 0);
  if (count === 0) return null;
  return (
    <span className="unseen-count">
      {count > 99 ? '99+' : format.number(count)} <span className="unseen">{w.unseen}</span>
    </span>
  );
}
