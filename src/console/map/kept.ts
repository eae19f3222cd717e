/** What something was made of; compared one by one, and by what it is. */
type Inputs = readonly unknown[];

/** Gives what was made under a name before, as long as it was made of the same; else makes it anew. */
export type Keep<T> = (name: string, inputs: Inputs, make: () => T) => T;

export function keeper<T>(): Keep<T> {
  const kept = new Map<string, { readonly inputs: Inputs; readonly made: T }>();
  return (name, inputs, make) => {
    const known = kept.get(name);
    if (known !== undefined && areSame(known.inputs, inputs)) return known.made;
    const made = make();
    kept.set(name, { inputs, made });
    return made;
  };
}

export const areSame = (a: Inputs, b: Inputs): boolean =>
  a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
