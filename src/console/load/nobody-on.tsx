import { Link } from '@tanstack/react-router';
import { inBoth, useWords } from '../shell/words.ts';

const words = inBoth(
  {
    nobody: 'No unit is planned on this departure.',
    hint: 'Choose another one above, or give those that wait a plan:',
    plan: 'Plan',
    board: 'Board',
    or: 'or see on the board where there is space:',
  },
  {
    nobody: '此班次尚无计划箱。',
    hint: '请在上方选择其他班次，或为待运箱做计划：',
    plan: '计划',
    board: '时刻板',
    or: '，或在时刻板查看剩余舱位：',
  },
);

/** A train or barge that nobody goes on yet, and what to do about it. */
export function NobodyOn() {
  const w = useWords(words);
  return (
    <p className="note no-print">
      <strong>{w.nobody}</strong> {w.hint} <Link to="/plan">{w.plan}</Link> {w.or} <Link to="/board">{w.board}</Link>
    </p>
  );
}
