/** Rows as one text: PostgreSQL takes them apart faster than it takes as many parameters. */
export const rowsOf = (rows: readonly object[]): string => JSON.stringify(rows);

export const headOf = (heads: ReadonlyMap<string, Buffer>, stream: string): string =>
  (heads.get(stream) ?? Buffer.alloc(0)).toString('hex');
