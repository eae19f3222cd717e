import type { ReplanChoice } from '../operations/planning/replan-report.ts';
import type { PlanAsked, SecurityAsked } from '../server/ports.ts';
import type { Step } from '../sim/demo.ts';
import type { GivenBy } from '../store/replan-approval.ts';
import type { StoreConnection } from '../store/store.ts';
import type { FullAsked, RisksAsked } from '../tracking/outlook-pages.ts';

/** What a process is started for. */
export type Task =
  | (PlanAsked & { readonly kind: 'plan'; readonly connection: StoreConnection; readonly plan: string })
  | (SecurityAsked & { readonly kind: 'n-1'; readonly connection: StoreConnection })
  | { readonly kind: 'demo'; readonly connection: StoreConnection; readonly seed: number }
  | { readonly kind: 'live'; readonly connection: StoreConnection; readonly seed: number }
  | OfficeTask
  | DispatchTask;

/** Whether a process stays for as long as its server does, whoever asks for something meanwhile. */
export const staysOn = ({ kind }: Task): boolean => kind === 'office' || kind === 'live';

/** Makes and sends notices, and looks at all units for those who ask what may go wrong. */
export interface OfficeTask {
  readonly kind: 'office';
  readonly connection: StoreConnection;
  readonly allowPrivateWebhooks: boolean;
}

/** Plans around what is disrupted, and does it, for as long as somebody asks. */
export interface DispatchTask {
  readonly kind: 'dispatch';
  readonly connection: StoreConnection;
}

/** What it says while it works. */
export type Message =
  | { readonly type: 'progress'; readonly step: Step }
  | { readonly type: 'done'; readonly result: object }
  | { readonly type: 'failed'; readonly reason: string }
  | Answer;

/** What it is told while it works. */
export type Told =
  | 'stop'
  /** From now on notices are made and sent. */
  | 'tell'
  /** Much has changed at once: the next outlook is a new one. */
  | 'look-again'
  | { readonly id: number; readonly question: Question };

export type Question = OfficeQuestion | DispatchQuestion;

/** What the office is asked. */
export type OfficeQuestion =
  | { readonly kind: 'risks'; readonly asked: RisksAsked }
  | { readonly kind: 'full'; readonly asked: FullAsked }
  | { readonly kind: 'displaced'; readonly run: string }
  | { readonly kind: 'send'; readonly webhook: string; readonly delivery: string };

/** What is asked about disruptions. */
export type DispatchQuestion =
  /** Somebody is about to ask. */
  | { readonly kind: 'rehearse-replan' }
  | { readonly kind: 'preview-replan'; readonly id: string }
  | { readonly kind: 'approve-replan'; readonly id: string; readonly choice: ReplanChoice; readonly by: GivenBy }
  | { readonly kind: 'undo-replan'; readonly id: string; readonly by: GivenBy };

export type Answer =
  | { readonly type: 'answer'; readonly id: number; readonly answer?: unknown }
  | { readonly type: 'no-answer'; readonly id: number; readonly reason: string };

/** That this store holds a demonstration, and whether it is set up. */
export interface DemoSetting {
  readonly seed: number;
  /** The day it was begun on, in days since 1970. */
  readonly today: number;
  readonly done: boolean;
}
