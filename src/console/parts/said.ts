/** Who said it, and by which way: in the words of the language where the hub uses its own. */
export const saidBy = (said: Readonly<Record<string, string>>, ...parts: readonly string[]): string =>
  [...new Set(parts)].map((part) => said[part] ?? part).join(', ');

/** The kinds of holds that a refusal tells of: `customs (Customs office), unpaid (Accounts)`. */
export const holdsIn = (detail: string, hold: Readonly<Record<string, string>>): string =>
  detail.replace(/(^|, )([a-z-]+)(?= \()/g, (_, before: string, kind: string) => `${before}${hold[kind] ?? kind}`);
