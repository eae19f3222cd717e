import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../src/base/random.ts';
import { type Answer, type Call, call } from './http.ts';

/** One kind of request, and how often it comes among the others. */
export interface Kind {
  readonly name: string;
  readonly group: string;
  readonly weight: number;
  make(): Omit<Call, 'port'>;
  heard?(answer: Answer): void;
}

export interface Timed {
  readonly kind: Kind;
  /** From the moment it was due, not from when it was sent: who waits in line waits too. */
  readonly ms: number;
  /** How much later than due it was sent. */
  readonly lagMs: number;
  /** 0 when no answer came. */
  readonly status: number;
}

/** Moments at which independent people ask, in milliseconds: drawn beforehand, whatever the answers do. */
export function momentsOf(chance: Chance, perSecond: number, seconds: number): number[] {
  const moments: number[] = [];
  for (let at = 0; at < seconds * 1000; at += (-Math.log(1 - chance.next()) * 1000) / perSecond) moments.push(at);
  return moments;
}

/** Sends every request when it is due, answered or not what went before, and waits for the last answer. */
export async function openLoop(port: number, moments: readonly number[], draw: () => Kind): Promise<Timed[]> {
  const started = performance.now();
  const sent: Promise<Timed>[] = [];
  for (const moment of moments) {
    const wait = started + moment - performance.now();
    if (wait > 0.5) await sleep(wait);
    sent.push(send(port, draw(), started + moment));
  }
  return Promise.all(sent);
}

async function send(port: number, kind: Kind, due: number): Promise<Timed> {
  const lagMs = performance.now() - due;
  const asked = kind.make();
  try {
    const answer = await call({ port, ...asked });
    const ms = performance.now() - due;
    kind.heard?.(answer);
    return { kind, ms, lagMs, status: answer.status };
  } catch {
    return { kind, ms: performance.now() - due, lagMs, status: 0 };
  }
}
