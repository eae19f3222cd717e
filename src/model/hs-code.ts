import type { Brand } from '../base/brand.ts';
import { type Sentence, say } from '../base/sentence.ts';
import { hsChapters } from './hs-codes.gen.ts';

/** A commodity code: six digits of the Harmonized System 2022, with national digits behind them where known (up to 13). */
export type HsCode = Brand<string, 'HsCode'>;

const hsEdition = 'HS 2022';

/** Reads `8471.30`, `84713000`; dots and spaces do not count. Gives the reason when it is no code. */
export function readHsCode(text: string): HsCode | { problem: Sentence } {
  const code = text.replace(/[\s.]/g, '');
  if (!/^\d+$/.test(code)) return { problem: say`an HS code has digits only` };
  if (code.length < 6) return { problem: say`an HS code needs six digits, this has ${code.length}` };
  if (code.length > 13) return { problem: say`an HS code has at most 13 digits, this has ${code.length}` };
  const headings = chapterOf(code.slice(0, 2));
  if (headings === undefined) return { problem: say`${hsEdition} has no chapter ${code.slice(0, 2)}` };
  const subheadings = headings.get(code.slice(2, 4));
  if (subheadings === undefined) return { problem: say`${hsEdition} has no heading ${code.slice(0, 4)}` };
  if (!subheadings.has(code.slice(4, 6))) return { problem: say`${hsEdition} has no subheading ${code.slice(0, 6)}` };
  return code as HsCode;
}

const chapters = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

function chapterOf(chapter: string): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const known = chapters.get(chapter);
  if (known !== undefined) return known;
  const text = Object.hasOwn(hsChapters, chapter) ? hsChapters[chapter] : undefined;
  if (text === undefined) return undefined;
  const headings = new Map<string, ReadonlySet<string>>();
  for (const part of text.split(' ')) {
    const [heading = '', endings = ''] = part.split(':');
    headings.set(heading, new Set(endings.split(',')));
  }
  chapters.set(chapter, headings);
  return headings;
}
