import { never } from '../base/never.ts';
import { decideAmend } from './booking/amend.ts';
import { decideBook } from './booking/book.ts';
import { decideCancel } from './booking/cancel.ts';
import { decideConfirm } from './booking/confirm.ts';
import { decideDeclare } from './booking/declare.ts';
import { decideReinstate } from './booking/reinstate.ts';
import { decideReleaseReservation, decideReserve } from './booking/reserve.ts';
import { decideHold, decideRelease } from './customs/hold.ts';
import { decideDeclareDisruption, decideReviseDisruption } from './disruption/declare.ts';
import { decideEndDisruption, decideWithdrawDisruption } from './disruption/end.ts';
import { decideReturnEmpty, decideStrip, decideTakeEmpty } from './gate/empty.ts';
import { decideDeliver, decideGateIn, decideGateOut } from './gate/gate.ts';
import { decidePassRight } from './gate/right.ts';
import { decideBookWindow, decideCancelWindow } from './gate/window.ts';
import { decideFinishJob, decideReturnJob, decideTakeJob } from './jobs/job.ts';
import { decideEditLoading } from './loading/edit.ts';
import { decideKeepLoading } from './loading/keep.ts';
import { decideDropLoading, decideReleaseLoading } from './loading/release.ts';
import { decideCorrect } from './moving/correct.ts';
import { decideArrive, decideDepart, decideEstimate } from './moving/departure.ts';
import { decideDischarge, decideLoad } from './moving/unit.ts';
import type { Order } from './order.ts';
import { decidePlanUnit, decidePlanUnits, decideRecordPlan, decideUnplanUnit } from './planning/plan-unit.ts';
import {
  decideAcknowledgeAlarm,
  decideChangeSetPoint,
  decideReadReefer,
  decideTellAlarms,
  decideWithdrawReadings,
} from './reefer/reefer.ts';
import type { Decision, Sight } from './sight.ts';
import { decideSlot } from './yard/slot.ts';

/** The one door to all operations: an order and what can be seen of the hub give events, or a refusal with its reason. */
export function decide(sight: Sight, order: Order): Decision {
  switch (order.kind) {
    case 'book':
      return decideBook(sight, order);
    case 'amend':
      return decideAmend(sight, order);
    case 'cancel':
      return decideCancel(sight, order);
    case 'reinstate':
      return decideReinstate(sight, order);
    case 'confirm':
      return decideConfirm(sight, order);
    case 'declare':
      return decideDeclare(sight, order);
    case 'plan-unit':
      return decidePlanUnit(sight, order);
    case 'unplan-unit':
      return decideUnplanUnit(sight, order);
    case 'plan-units':
      return decidePlanUnits(sight, order);
    case 'record-plan':
      return decideRecordPlan(sight, order);
    case 'reserve':
      return decideReserve(sight, order);
    case 'release-reservation':
      return decideReleaseReservation(sight, order);
    case 'gate-in':
      return decideGateIn(sight, order);
    case 'gate-out':
      return decideGateOut(sight, order);
    case 'book-window':
      return decideBookWindow(sight, order);
    case 'cancel-window':
      return decideCancelWindow(sight, order);
    case 'pass-right':
      return decidePassRight(sight, order);
    case 'deliver':
      return decideDeliver(sight, order);
    case 'strip':
      return decideStrip(sight, order);
    case 'return-empty':
      return decideReturnEmpty(sight, order);
    case 'take-empty':
      return decideTakeEmpty(sight, order);
    case 'slot':
      return decideSlot(sight, order);
    case 'load':
      return decideLoad(sight, { ...order, kind: 'load' });
    case 'discharge':
      return decideDischarge(sight, { ...order, kind: 'discharge' });
    case 'take-job':
      return decideTakeJob(sight, order);
    case 'finish-job':
      return decideFinishJob(sight, order);
    case 'return-job':
      return decideReturnJob(sight, order);
    case 'read-reefer':
      return decideReadReefer(sight, order);
    case 'withdraw-readings':
      return decideWithdrawReadings(sight, order);
    case 'tell-alarms':
      return decideTellAlarms(sight, order);
    case 'change-set-point':
      return decideChangeSetPoint(sight, order);
    case 'acknowledge-alarm':
      return decideAcknowledgeAlarm(sight, order);
    case 'depart':
      return decideDepart(sight, { ...order, kind: 'depart' });
    case 'arrive':
      return decideArrive(sight, { ...order, kind: 'arrive' });
    case 'estimate':
      return decideEstimate(sight, order);
    case 'hold':
      return decideHold(sight, order);
    case 'release':
      return decideRelease(sight, order);
    case 'keep-loading':
      return decideKeepLoading(sight, order);
    case 'edit-loading':
      return decideEditLoading(sight, order);
    case 'release-loading':
      return decideReleaseLoading(sight, order);
    case 'drop-loading':
      return decideDropLoading(sight, order);
    case 'declare-disruption':
      return decideDeclareDisruption(sight, order);
    case 'revise-disruption':
      return decideReviseDisruption(sight, order);
    case 'end-disruption':
      return decideEndDisruption(sight, order);
    case 'withdraw-disruption':
      return decideWithdrawDisruption(sight, order);
    case 'correct':
      return decideCorrect(sight, order);
    default:
      return never(order);
  }
}
