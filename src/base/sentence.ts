/**
 * A sentence for people that can be said in another language: its words, `{0} is held by {1}`, and the values that belong there. A sentence
 * without values is a plain string: its words are all of it. What other languages make of it is looked up by the words.
 */
export type Sentence = string | Said;

export interface Said {
  readonly words: string;
  readonly values: readonly Value[];
}

/** A value as it stands, whatever the language; or another sentence; or several of either, one after the other: sentences parted by semicolons. */
export type Value = string | number | Said | readonly Sentence[];

/** What is not there leaves a gap. */
type Given = Value | undefined;

/** Makes a sentence of a template: say`${unit} is held`. */
export function say(template: TemplateStringsArray): string;
export function say(template: TemplateStringsArray, ...values: [Given, ...Given[]]): Said;
export function say(template: TemplateStringsArray, ...values: Given[]): Sentence {
  const words = wordsOf.get(template) ?? template.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  wordsOf.set(template, words);
  return values.length === 0 ? words : { words, values: values.map((value) => value ?? '') };
}

/** Words are put together once a template: planners make sentences by the thousand. */
const wordsOf = new WeakMap<TemplateStringsArray, string>();

/** A sentence, or a word of ours such as a kind of hold, as part of another: it is said in the language of who reads. */
export const part = (sentence: Sentence): Said =>
  typeof sentence === 'string' ? { words: sentence, values: [] } : sentence;

/** A sentence in English. */
export const textOf = (sentence: Sentence): string =>
  typeof sentence === 'string' ? sentence : fillWords(sentence.words, sentence.values.map(englishOf));

const englishOf = (value: Value): string =>
  typeof value === 'number' ? String(value) : isList(value) ? value.map(textOf).join(listSign(value)) : textOf(value);

/** What parts a list. */
const listSign = (list: readonly Sentence[]): string => (list.some((each) => typeof each !== 'string') ? '; ' : ', ');

const isList = (value: Value): value is readonly Sentence[] => Array.isArray(value);

const fillWords = (words: string, values: readonly string[]): string =>
  words.replace(/\{(\d+)\}/g, (gap, index: string) => values[Number(index)] ?? gap);

/** A sentence as refusals and findings carry it: in English, and for other languages what it was made of. */
export const told = (sentence: Sentence): { readonly reason: string; readonly said?: Said } =>
  toldAs('reason', sentence);

/** The same where the English text goes by another name than `reason`. */
export const toldAs = <Name extends string>(
  name: Name,
  sentence: Sentence,
): { readonly [Key in Name]: string } & { readonly said?: Said } =>
  ({ [name]: textOf(sentence), ...(typeof sentence === 'string' ? {} : { said: sentence }) }) as never;
