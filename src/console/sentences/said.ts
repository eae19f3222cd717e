/** What a sentence of the hub was made of: words with gaps, and the values that belong there. */
export interface Said {
  readonly words: string;
  readonly values: readonly unknown[];
}
