/** The end of an exhaustive switch: a new kind breaks the build here until it is thought about. */
export function never(value: never): never {
  throw new Error(`nobody thought of ${JSON.stringify(value)}`);
}
