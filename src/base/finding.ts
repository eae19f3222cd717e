import type { Said } from './sentence.ts';

/** What reading found wrong: where, what stood there, and why it will not do. A finding costs its line, never the file. */
export interface Finding {
  /** An `error` refuses what it is about; a `warning` lets it through. */
  readonly severity: 'error' | 'warning';
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
  readonly value?: string;
  /** In English. */
  readonly reason: string;
  /** What the reason was made of, where it has values. */
  readonly said?: Said;
}

/** What reading gives: everything that could be read, and every finding. Reading never throws. */
export interface Read<T> {
  readonly items: readonly T[];
  readonly findings: readonly Finding[];
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';

/** `bookings.csv:12 size_type "45X9": unknown type code X9`. */
export function writeFinding(finding: Finding): string {
  const place = [finding.file, finding.line].filter((part) => part !== undefined).join(':');
  const value = finding.value === undefined ? undefined : `"${shorten(finding.value)}"`;
  const what = [finding.field, value].filter((part) => part !== undefined).join(' ');
  return visible(`${place === '' ? '' : `${place} `}${what === '' ? '' : `${what}: `}${finding.reason}`);
}

/** One line whatever a partner sent, and no orders to a terminal: `\n` and `\u001b` are written out. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, (sign) => escapes[sign] ?? codeOf(sign));

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const codeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
