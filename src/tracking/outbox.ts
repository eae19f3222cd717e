import type { Said } from '../base/sentence.ts';
import type { NoticeKind, NoticeSheet } from './notice-sheet.ts';
import type { Page } from './views.ts';

export interface NoticeFilter {
  readonly booking?: string;
  readonly customer?: string;
  readonly kinds?: readonly NoticeKind[];
  readonly plan?: string;
  /** Recorded at or after this moment. */
  readonly since?: number;
  /** Behind this position. */
  readonly behind?: number;
  /** Any part of the booking's reference or the customer's name. */
  readonly text?: string;
}

/** How many notices of which kind. */
export interface NoticeCounts {
  readonly kinds: Readonly<Record<NoticeKind, number>>;
  /** Notices have been made up to this position. */
  readonly position: number;
}

export interface Notices {
  /** The latest first. */
  list(filter: NoticeFilter, limit: number, after?: string): Promise<Page<NoticeSheet>>;
  count(filter: NoticeFilter): Promise<NoticeCounts>;
  find(id: string): Promise<NoticeSheet | undefined>;
}

/** Where somebody wants to be told, and of what. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Absent: bookings of all customers. */
  readonly customer?: string;
  /** Absent: all kinds. */
  readonly kinds?: readonly NoticeKind[];
  readonly paused: boolean;
  /** Why it was paused, where nobody did it by hand. */
  readonly pausedBecause?: string;
  readonly madeAt: number;
  readonly waiting: number;
  readonly givenUp: number;
  readonly sent: number;
}

export interface WebhookWish {
  readonly url: string;
  readonly customer?: string;
  readonly kinds?: readonly NoticeKind[];
}

/** What is changed; null takes a filter away. */
export interface WebhookChange {
  readonly url?: string;
  readonly customer?: string | null;
  readonly kinds?: readonly NoticeKind[] | null;
  readonly paused?: boolean;
}

export const deliveryStates = ['waiting', 'sent', 'given-up'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** One message for one webhook: the same id and body each time it is sent. */
export interface Delivery {
  readonly id: string;
  readonly webhook: string;
  /** `test`, or the notice's kind. */
  readonly kind: string;
  /** Absent for a test. */
  readonly booking?: string;
  readonly notice?: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly madeAt: number;
  /** The last try, and what came of it. */
  readonly triedAt?: number;
  readonly status?: number;
  readonly answer?: string;
  readonly said?: Said;
  readonly tookMs?: number;
  /** When it is tried next; absent when it waits behind another of its booking, or for its webhook. */
  readonly nextAt?: number;
  readonly behind?: string;
  readonly body: string;
}

/** A secret that is shown once. */
export interface WithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
  readonly replayed: boolean;
}

export interface Webhooks {
  list(): Promise<readonly Webhook[]>;
  find(id: string): Promise<Webhook | undefined>;
  /** Nothing where the key stands for another wish. */
  add(wish: WebhookWish, key: string): Promise<WithSecret | undefined>;
  change(id: string, change: WebhookChange): Promise<Webhook | undefined>;
  /** A new secret; the old one signs too for a day. The same key again gives the same secret. */
  rotate(id: string, key: string): Promise<WithSecret | undefined>;
  remove(id: string): Promise<boolean>;
  deliveries(id: string, state: DeliveryState | undefined, limit: number, after?: string): Promise<Page<Delivery>>;
  /** Makes a message that tells of nothing; the same key again gives the same one. */
  addTest(id: string, key: string): Promise<Delivery | undefined>;
  delivery(webhook: string, id: string): Promise<Delivery | undefined>;
}

/** A delivery that this process may send, until its claim ends. */
export interface Claimed {
  readonly id: string;
  readonly webhook: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly body: string;
  /** Before this one. */
  readonly attempts: number;
  readonly claim: string;
}

/** What came of a try. */
export interface Attempt {
  readonly ok: boolean;
  readonly status?: number;
  /** What it said, or why it could not be sent; shortened. */
  readonly answer: string;
  readonly said?: Said;
  readonly tookMs: number;
}

/** Where messages wait. Clocks are the database's: those of machines differ. */
export interface Outbox {
  /** The next messages whose time has come, each the first of its booking; none for busy webhooks. */
  claim(limit: number, busy: readonly string[]): Promise<readonly Claimed[]>;
  /** This one, whatever its turn. */
  claimOne(webhook: string, id: string): Promise<Claimed | undefined>;
  /** Writes down what came of it: done, to be tried again after `waitMs`, or given up where there is none. */
  settle(claimed: Claimed, attempt: Attempt, waitMs: number | undefined): Promise<void>;
}
