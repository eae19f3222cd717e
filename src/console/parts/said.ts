/** Who said it, and by which way: in the words of the language where the hub uses its own. */
export const saidBy = (said: Readonly<Record<string, string>>, ...parts: readonly string[]): string =>
  [...new Set(parts)].map((part) => (Object.hasOwn(said, part) ? said[part] : part)).join(', ');
