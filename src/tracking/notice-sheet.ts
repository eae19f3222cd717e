import type { BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { HoldKind } from '../model/hold.ts';
import type { Because, Refusal } from '../model/itinerary.ts';
import type { AlarmKind } from '../model/reefer.ts';
import type { UnitKey } from '../model/unit.ts';

/** What a notice can tell, the most urgent first. */
export const noticeKinds = [
  'no-plan',
  'moved',
  'late',
  'held',
  'alarm-raised',
  'cancelled',
  'reinstated',
  'in-time',
  'released',
  'alarm-cleared',
  'planned',
  'delivered',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds after which somebody may have to do something. The others are how things should go. */
export const urgentKinds: readonly NoticeKind[] = ['no-plan', 'moved', 'late', 'held', 'alarm-raised', 'cancelled'];

export const isNoticeKind = (text: string): text is NoticeKind => (noticeKinds as readonly string[]).includes(text);

/** One notice, as pages, terminals and other systems read it: what one command changed for one booking. It is stored like this. */
export interface NoticeSheet {
  /** `<position>-<n>`: the command's position among the changes, and a number among its notices. */
  readonly id: string;
  readonly position: number;
  readonly kind: NoticeKind;
  readonly booking: BookingId;
  readonly customer: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  /** When the booking is due, on the clock of its destination. */
  readonly due: string;
  /** When it was recorded, on the hub's clock. */
  readonly at: string;
  readonly actor: string;
  readonly source: string;
  /** The planning run it comes from. */
  readonly plan?: string;
  /** What somebody said, in their words. */
  readonly reason?: string;
  readonly units: readonly NoticeUnit[];
  /** Of all amounts in it. */
  readonly currency: string;
  readonly synthetic: boolean;
}

/** What changed for one unit. */
export interface NoticeUnit {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly from?: NoticePlan;
  readonly to?: NoticePlan;
  /** After minus before: minor units, and kilograms of CO2e. */
  readonly costDifference?: number;
  readonly co2eKgDifference?: number;
  /** Minutes beyond due, as it now looks; negative is early. */
  readonly late?: number;
  /** When it will now be there; where it is known of a departure, from which. */
  readonly arrival?: string;
  readonly source?: string;
  readonly because?: Because;
  readonly refusals?: readonly Refusal[];
  /** Of a reefer: those that were raised, or cleared. */
  readonly alarms?: readonly NoticeAlarm[];
  readonly hold?: { readonly id: string; readonly kind?: HoldKind; readonly owner?: string; readonly reason: string };
}

export interface NoticeAlarm {
  readonly kind: AlarmKind;
  /** When what it is about began, on the clock of where the unit was. */
  readonly since: string;
  /** How much it was when it was raised, and from how much on it alarms: kelvin, or minutes. */
  readonly value?: number;
  readonly limit?: number;
}

export interface NoticePlan {
  readonly departures: readonly DepartureId[];
  readonly arrival: string;
}
