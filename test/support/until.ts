/** Asks until there is an answer: nobody tells us. Throws after a quarter of a minute. */
export async function until<T>(what: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let wait = 0; wait < 300; wait += 1) {
    const found = await what();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
}
