import { createHash } from 'node:crypto';
import type { Entry } from '../../model/event.ts';

/** An entry as it is stored: its event's data as text, and its hash over that text and the entry before. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly data: string;
  readonly hash: Buffer;
}

/** What the first entry of a stream is chained to. */
const genesis = Buffer.alloc(32);

/**
 * Chains new entries to the heads of their streams: each hash covers the one before and every stored field, so that no
 * entry can be changed, left out or moved without all that follow telling. `heads` moves on to the new ones.
 */
export function chainEntries(entries: readonly Entry[], heads: Map<string, Buffer>): StoredEntry[] {
  return entries.map((entry) => {
    const { kind: _, ...rest } = entry.event;
    const data = JSON.stringify(rest);
    const hash = hashOfEntry(heads.get(entry.stream) ?? genesis, entry, data);
    heads.set(entry.stream, hash);
    return { entry, data, hash };
  });
}

/** The hash of one entry: SHA-256 over the hash before it and its fields, parted by a sign that none of them holds. */
export function hashOfEntry(
  before: Buffer,
  entry: Omit<Entry, 'event'> & { event: { kind: string } },
  data: string,
): Buffer {
  const { stream, version, event, occurredAt, offset, recordedAt, actor, source, command } = entry;
  const fields = [stream, version, event.kind, occurredAt, offset, recordedAt, actor, source, command, data];
  return createHash('sha256').update(before).update(fields.join('\u0000')).digest();
}

export const genesisHash = genesis;
