import { CloseButton, Modal } from '@mantine/core';
import { keysShown } from './keys.ts';
import { pageKeyWords } from './page-keys.ts';
import { pageNames, pages } from './pages.ts';
import { inBoth, useWords } from './words.ts';

const words = inBoth(
  {
    title: 'Keys',
    here: 'On this page',
    everywhere: 'Everywhere',
    shut: 'Close',
    search: 'Search units, bookings, departures, places, commands',
    filter: 'Search in this page',
    help: 'These keys',
    close: 'Close what is open',
    move: 'Go through a table',
    open: 'Open the row',
    goTo: 'Go to',
    pages: 'Page up, page down, start, end',
  },
  {
    title: '快捷键',
    here: '本页',
    everywhere: '所有页面',
    shut: '关闭',
    search: '搜索箱、订舱、班次、地点、命令',
    filter: '在本页搜索',
    help: '显示快捷键',
    close: '关闭当前内容',
    move: '在表格中移动',
    open: '打开该行',
    goTo: '前往',
    pages: '上一页、下一页、开头、结尾',
  },
);

/** All keys there are: those of the page, then those that work everywhere. */
export function KeysHelp({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const w = useWords(words);
  const names = useWords(pageNames);
  const ofPage = useWords(pageKeyWords);
  const own = opened ? keysShown() : [];
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K / ⌘ K', w.search],
    ['/', w.filter],
    ['?', w.help],
    ['Esc', w.close],
    ['↑ ↓ / j k', w.move],
    ['Enter', w.open],
    ['PgUp PgDn Home End', w.pages],
    ...pages.map(({ id, key }) => [`g ${key}`, `${w.goTo}: ${names[id]}`] as const),
  ];
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      size="md"
      attributes={{ content: { 'aria-label': w.title } }} // On the root it would name something that is no dialog.
    >
      <div className="keys-head">
        <h2>{w.title}</h2>
        <CloseButton aria-label={w.shut} onClick={close} />
      </div>
      {own.length === 0 ? null : (
        <>
          <h3>{w.here}</h3>
          <KeyList rows={own.map(([keys, what]) => [keys, ofPage[what]])} />
          <h3>{w.everywhere}</h3>
        </>
      )}
      <KeyList rows={rows} />
    </Modal>
  );
}

function KeyList({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="keys">
      {rows.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
