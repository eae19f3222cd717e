/** What one unit from a source to a sink is worth; pairs that are not named cannot be. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** How many go from where to where. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The most gain there is in sending what sources have to what sinks want, each no more than it has or wants; what gains nothing stays.
 * Successive best augmenting paths (Ford and Fulkerson), each found by Bellman and Ford's relaxation, so that gains may be taken back.
 */
export function bestFlow(has: readonly number[], wants: readonly number[], pairs: readonly Pair[]): Flow[] {
  const useful = pairs.filter(({ gain }) => gain > 0);
  const sent = new Array<number>(useful.length).fill(0);
  const net: Net = { pairs: useful, sent, ofSource: has.map(() => []), ofSink: wants.map(() => []) };
  for (const [edge, { from, to }] of useful.entries()) {
    net.ofSource[from]?.push(edge);
    net.ofSink[to]?.push(edge);
  }
  const left = [...has];
  const lacking = [...wants];
  for (let path = bestPath(net, left, lacking); path !== undefined; path = bestPath(net, left, lacking)) {
    const { edges, from, to } = path;
    // Every second edge takes back what was sent there.
    const room = edges.filter((_, index) => index % 2 === 1).map((edge) => sent[edge] ?? 0);
    const count = Math.min(left[from] ?? 0, lacking[to] ?? 0, ...room);
    for (const [index, edge] of edges.entries()) sent[edge] = (sent[edge] ?? 0) + (index % 2 === 0 ? count : -count);
    left[from] = (left[from] ?? 0) - count;
    lacking[to] = (lacking[to] ?? 0) - count;
  }
  return useful.flatMap(({ from, to }, edge) => {
    const count = sent[edge] ?? 0;
    return count > 0 ? [{ from, to, count }] : [];
  });
}

interface Net {
  readonly pairs: readonly Pair[];
  /** How many go over each pair. */
  readonly sent: readonly number[];
  /** Pairs of each source and of each sink, by number. */
  readonly ofSource: readonly number[][];
  readonly ofSink: readonly number[][];
}

interface Path {
  /** Forward, back, forward and so on. */
  readonly edges: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Sums of gains differ by digits far behind the point in whichever order they are made. */
const nothing = 1e-9;

function bestPath(
  { pairs, sent, ofSource, ofSink }: Net,
  left: readonly number[],
  lacking: readonly number[],
): Path | undefined {
  const atSource = left.map((count) => (count > 0 ? 0 : Number.NEGATIVE_INFINITY));
  const atSink = lacking.map(() => Number.NEGATIVE_INFINITY);
  const intoSource = left.map(() => -1);
  const intoSink = lacking.map(() => -1);
  const waiting = left.flatMap((count, source) => (count > 0 ? [source] : []));
  for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
    for (const edge of ofSource[source] ?? []) {
      const { to, gain } = pairs[edge] as Pair;
      const there = (atSource[source] ?? 0) + gain;
      if (there <= (atSink[to] ?? 0) + nothing) continue;
      [atSink[to], intoSink[to]] = [there, edge];
      for (const other of ofSink[to] ?? []) {
        if ((sent[other] ?? 0) === 0) continue;
        const { from, gain: lost } = pairs[other] as Pair;
        if (there - lost <= (atSource[from] ?? 0) + nothing) continue;
        [atSource[from], intoSource[from]] = [there - lost, other];
        if (!waiting.includes(from)) waiting.push(from);
      }
    }
  }
  let end = -1;
  for (const [to, count] of lacking.entries())
    if (count > 0 && (atSink[to] ?? 0) > nothing && (end < 0 || (atSink[to] ?? 0) > (atSink[end] ?? 0))) end = to;
  return end < 0 ? undefined : pathTo(end, pairs, intoSink, intoSource);
}

function pathTo(end: number, pairs: readonly Pair[], intoSink: readonly number[], intoSource: readonly number[]): Path {
  const edges: number[] = [];
  let from = -1;
  for (let sink = end; sink >= 0; ) {
    const edge = intoSink[sink] ?? -1;
    from = pairs[edge]?.from ?? -1;
    edges.unshift(edge);
    const back = intoSource[from] ?? -1;
    if (back >= 0) edges.unshift(back);
    sink = back < 0 ? -1 : (pairs[back]?.to ?? -1);
  }
  return { edges, from, to: end };
}
