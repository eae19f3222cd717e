import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../shell/words.ts';
import { useColumns } from './columns.tsx';
import type { Places } from './places.ts';
import { keyOf, type Row } from './rows.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

interface PrintedProps {
  readonly view: View;
  readonly rows: readonly Row[];
  readonly places: Places;
}

/** The list on paper: all rows, not only those in view. It is made when somebody prints, and gone after. */
export function Printed(props: PrintedProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? <Paper {...props} /> : null;
}

function Paper({ view, rows, places }: PrintedProps) {
  const w = useWords(words);
  const columns = useColumns(view, places);
  return (
    <table className="board-paper">
      <caption className="unseen">{w.board}</caption>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, cell }) => (
              <td key={id}>{cell(row, index)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
