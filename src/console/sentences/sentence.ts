import type { Settings } from '../shell/settings.ts';
import { inChinese } from './chinese.ts';
import type { Said } from './said.ts';

/** What something that a sentence names is called: places, disruptions, the hub. */
export type Naming = (name: string) => string;

const asItIs: Naming = (name) => name;

/** A sentence of the hub in the language of who reads: one without values is its words. In English where there are no others. */
export function sentenceIn(language: Settings['language'], text: string, said?: Said, nameOf = asItIs): string {
  if (language === 'en') return text;
  if (said === undefined) return inChinese.get(text) ?? text;
  return filled(said, nameOf);
}

/** Whether its words are known: text and gaps in a list of sentences say nothing by themselves. */
export const isKnown = (text: string, said?: Said): boolean =>
  said === undefined ? inChinese.has(text) : inChinese.has(said.words) || said.words === '{0}';

/** What a disruption is called that nobody gave a name: by what it closes. */
export const disruptionIn = (language: Settings['language'], name: string): string =>
  language === 'en' ? name : name.replace(/^(.+) disrupted$/, '$1 中断');

function filled({ words, values }: Said, nameOf: Naming): string {
  const known = inChinese.get(words) ?? words;
  return known.replace(/\{(\d+)\}/g, (gap, index: string) => valueIn(values[Number(index)], nameOf) ?? gap);
}

function valueIn(value: unknown, nameOf: Naming): string | undefined {
  if (Array.isArray(value)) return value.map((each) => valueIn(each, nameOf)).join(value.some(isSaid) ? '；' : '、');
  if (isSaid(value)) return filled(value, nameOf);
  return value === undefined ? undefined : disruptionIn('zh', nameOf(String(value)));
}

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && 'words' in value;
