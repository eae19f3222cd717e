import type { Instant } from '../base/time.ts';

/** Reasons of a hold. Several can stand at once; each is released by itself. */
export const holdKinds = [
  'customs',
  'inspection',
  'phytosanitary',
  'unpaid',
  'damaged',
  'dangerous-goods-papers',
  'plan',
] as const;

export type HoldKind = (typeof holdKinds)[number];

export const isHoldKind = (text: string): text is HoldKind => (holdKinds as readonly string[]).includes(text);

/** A reason why a unit may not be loaded or leave. */
export interface Hold {
  readonly id: string;
  readonly kind: HoldKind;
  readonly owner: string;
  readonly reason: string;
  readonly since: Instant;
}
