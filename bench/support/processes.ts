import { readdirSync, readFileSync } from 'node:fs';

// What the system says of processes, by /proc: benches run on Linux.

const ticksPerSecond = 100; // USER_HZ is this on every Linux that Node runs on.

interface Stat {
  readonly parent: number;
  readonly seconds: number;
  /** Of children that have ended and were waited for. */
  readonly childSeconds: number;
}

function statOf(pid: number): Stat | undefined {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number); // Names may hold blanks and brackets.
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return {
    parent: fields[1] ?? 0,
    seconds: (user + system) / ticksPerSecond,
    childSeconds: (childUser + childSystem) / ticksPerSecond,
  };
}

/** All that a process has started, and what those have; itself not. */
export function descendantsOf(pid: number): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? statOf(Number(name))?.parent : undefined;
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (const next = [pid]; next.length > 0; ) {
    const children = childrenOf.get(next.pop() ?? 0) ?? [];
    found.push(...children);
    next.push(...children);
  }
  return found;
}

/** Processor seconds of processes until now, with those of their children that have ended. */
export const cpuSecondsOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const stat = statOf(pid);
    return sum + (stat?.seconds ?? 0) + (stat?.childSeconds ?? 0);
  }, 0);

/** Processor seconds that anybody has used on this machine, all cores together, without those another guest stole. */
export function machineCpuSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] =
    (read('/proc/stat') ?? '').split('\n')[0]?.split(/\s+/).slice(1).map(Number) ?? [];
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}

/** Memory of one process now, and the most it has ever had: pages shared with others count in full. */
export function residentMiB(pid: number): { now: number; peak: number } {
  const status = read(`/proc/${pid}/status`) ?? '';
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
}

/** Memory of several processes together: what they share counts once. */
export const sharedOutMiB = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0), 0) /
  1024;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // It has ended meanwhile.
  }
}
