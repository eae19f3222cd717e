import { type Settings, useSettings } from './settings.ts';

type Language = Settings['language'];

/** The same words in both languages: what is there in one and not in the other does not compile. */
export const inBoth = <Words extends object>(en: Words, zh: { readonly [Name in keyof Words]: Words[Name] }) => ({
  en,
  zh,
});

/** The words of a page in the language of who looks at it. */
export const useWords = <Words extends object>(words: Readonly<Record<Language, Words>>): Words =>
  words[useSettings().language];

/** One or many, by a count or by how it is written. */
export const plural = (count: number | string, one: string, many: string): string =>
  String(count) === '1' ? one : many;
