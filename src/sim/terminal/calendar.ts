/** What happens when, in minutes with fractions: a heap. What is put down for one moment happens in the order in which it was put down. */
export class Calendar {
  now = Number.NEGATIVE_INFINITY;
  private readonly heap: { at: number; order: number; act: () => void }[] = [];
  private order = 0;

  at(at: number, act: () => void): void {
    const { heap } = this;
    const entry = { at: Math.max(at, this.now), order: this.order, act };
    this.order += 1;
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(entry, heap[above])) break;
      heap[place] = heap[above] ?? entry;
      place = above;
    }
    heap[place] = entry;
  }

  after(minutes: number, act: () => void): void {
    this.at(this.now + minutes, act);
  }

  /** Lets the next thing happen; says whether there was one. */
  step(): boolean {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return false;
    if (heap.length > 0) {
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        if (below >= heap.length) break;
        if (below + 1 < heap.length && isBefore(heap[below + 1], heap[below])) below += 1;
        if (!isBefore(heap[below], last)) break;
        heap[place] = heap[below] ?? last;
        place = below;
      }
      heap[place] = last;
    }
    this.now = first.at;
    first.act();
    return true;
  }
}

type Entry = { readonly at: number; readonly order: number };

function isBefore(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
