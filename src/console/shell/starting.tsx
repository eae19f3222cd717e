import { Progress } from '@mantine/core';
import { inBoth, useWords } from './words.ts';

const words = inBoth(
  {
    starting: 'The hub is starting',
    settingUp: 'The demonstration is being set up',
    hint: 'This takes less than a minute. The page opens by itself.',
    empty: 'This hub has no network yet',
    emptyHint: 'Load one in the terminal, and this page opens by itself:',
    what: {
      booking: 'booking a month of made-up bookings',
      searching: 'searching routes',
      pricing: 'finding what space is worth',
      assigning: 'assigning units to departures',
      writing: 'writing the plan down',
      playing: 'playing two weeks through the real operations',
    } as Record<string, string>,
  },
  {
    starting: '枢纽系统正在启动',
    settingUp: '正在准备演示数据',
    hint: '不到一分钟，页面会自动打开。',
    empty: '此枢纽尚无网络数据',
    emptyHint: '请在终端加载，页面会自动打开：',
    what: {
      booking: '生成一个月的模拟订舱',
      searching: '搜索路线',
      pricing: '计算舱位价值',
      assigning: '分配班次',
      writing: '写入计划',
      playing: '通过真实操作回放两周',
    },
  },
);

interface Status {
  readonly phase: 'starting' | 'setting-up' | 'ready' | 'empty';
  readonly what: string;
  readonly progress: { readonly done: number; readonly of: number };
}

/** What there is to see before there is a hub. */
export function Starting({ phase, what, progress }: Status) {
  const w = useWords(words);
  if (phase === 'empty')
    return (
      <main className="state">
        <h1 className="state-title">{w.empty}</h1>
        <p>{w.emptyHint}</p>
        <pre>npx dryport network load networks/chongqing</pre>
      </main>
    );
  const share = (100 * progress.done) / Math.max(1, progress.of);
  return (
    <main className="state" aria-busy="true">
      <h1 className="state-title">{phase === 'setting-up' ? w.settingUp : w.starting}</h1>
      <p aria-live="polite">{w.what[what] ?? what}</p>
      <Progress value={share} w={320} aria-label={w.what[what] ?? what} />
      <p className="faint">{w.hint}</p>
    </main>
  );
}
