/** Remembers what a pure function gave for its last arguments, at most `limit` of them: then it begins anew. Nothing is remembered of `undefined`. */
export function memo<K, V>(limit: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = make(key);
    if (made === undefined) return made;
    if (known.size >= limit) known.clear();
    known.set(key, made);
    return made;
  };
}

/** A value from a cache that forgets what was not asked for longest. */
export function remember<T>(cache: Map<string, T>, key: string, kept: number, make: () => T): T {
  const known = cache.get(key);
  const value = known ?? make();
  if (known !== undefined) cache.delete(key);
  else if (cache.size >= kept) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, value);
  return value;
}
