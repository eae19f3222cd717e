/** What the console keeps in this browser under a name: nothing where nothing is kept, or nobody may read it. */
export function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something in this browser. Where it may keep nothing, or no more, what its page knows holds until that is closed. */
export function store(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nobody is hindered by that.
  }
}
