import { type Sentence, say } from './sentence.ts';

/** Signs that turn the direction in which a text is read, and ends of lines: by them it reads other than it is. Unicode TR 36, 3.3. */
const turning = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** Why a text is none for people in one line, or nothing: every free text is asked this, whatever way it comes in. */
export function plainTextFault(text: string): Sentence | undefined {
  if (/[\r\n]/.test(text)) return say`holds a line break: write it on one line`;
  if (/\p{Cc}/u.test(text)) return say`holds a control sign`;
  const [found] = turning.exec(text) ?? [];
  if (found === undefined) return undefined;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return say`holds the hidden sign U+${code}, by which it would read other than it is`;
}
