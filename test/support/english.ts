import { type Sentence, textOf } from '../../src/base/sentence.ts';

/** The same with its sentences in English: what is read wrongly, why a slot is none. */
export const inEnglish = (read: unknown): unknown =>
  isSaid(read)
    ? textOf(read as Sentence)
    : typeof read === 'object' && read !== null
      ? Object.fromEntries(Object.entries(read).map(([name, value]) => [name, isSaid(value) ? textOf(value) : value]))
      : read;

const isSaid = (value: unknown): value is Exclude<Sentence, string> =>
  typeof value === 'object' && value !== null && 'words' in value && 'values' in value;
