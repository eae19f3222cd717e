import { readFileSync, statSync } from 'node:fs';
import { limits } from '../base/limits.ts';
import type { Terminal } from './terminal.ts';

/** What is in a file that somebody named; a wrong call, and nothing, where there is none or it is too large. */
export function bytesOfFile(terminal: Terminal, path: string): Buffer | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true && found.size <= limits.csvFileBytes) return readFileSync(path);
  terminal.wrongCall(
    found?.isFile() === true ? `${path} is larger than ${limits.csvFileBytes} bytes; split it` : `${path} is no file`,
  );
  return undefined;
}

/** UTF-8, or what Chinese spreadsheets write when the text is not. */
export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
