/** A cell as spreadsheets read it: quoted where it must be, and never taken for a formula. */
function writeCell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const writeCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string => [columns, ...rows].map((row) => row.map(writeCell).join(',')).join('\r\n');

/** Gives the reader a file. The sign at its beginning tells spreadsheets that it is UTF-8. */
export function downloadCsv(name: string, ...content: Parameters<typeof writeCsv>): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', writeCsv(...content)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
