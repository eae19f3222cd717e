import type { ReactNode } from 'react';

interface PlainRow {
  readonly key: string;
  /** In the order of the heads; the first names the row. */
  readonly cells: readonly ReactNode[];
  readonly is?: string | undefined;
  readonly current?: boolean | undefined;
}

interface PlainTableProps {
  readonly label?: string | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly PlainRow[];
}

/** A table of few rows, for reading and for paper; what is long or opened row by row is a `Table`. */
export function PlainTable({ label, heads, rows }: PlainTableProps) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells], is, current }) => (
          <tr key={key} className={is} aria-current={current === true ? 'true' : undefined}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of their columns.
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
