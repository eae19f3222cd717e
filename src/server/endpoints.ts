import { acknowledgeAlarm } from './api/acknowledge-alarm.ts';
import { addWebhook } from './api/add-webhook.ts';
import { adviseVisit } from './api/advise-visit.ts';
import { amendBooking } from './api/amend-booking.ts';
import { approveReplan } from './api/approve-replan.ts';
import { arrive } from './api/arrive.ts';
import { readBoard } from './api/board.ts';
import { book } from './api/book.ts';
import { bookWindow } from './api/book-window.ts';
import { cancelBooking } from './api/cancel-booking.ts';
import { cancelWindow } from './api/cancel-window.ts';
import { changeSetPoint } from './api/change-set-point.ts';
import { changeWebhook } from './api/change-webhook.ts';
import { followChanges } from './api/changes.ts';
import { checkIn } from './api/check-in.ts';
import { checkOut } from './api/check-out.ts';
import { confirmBooking } from './api/confirm-booking.ts';
import { correctUnit } from './api/correct-unit.ts';
import { countBookings } from './api/count-bookings.ts';
import { countNotices } from './api/count-notices.ts';
import { declareDisruption } from './api/declare-disruption.ts';
import { declareUnit } from './api/declare-unit.ts';
import { deliver } from './api/deliver.ts';
import { depart } from './api/depart.ts';
import { dischargeUnit } from './api/discharge-unit.ts';
import { dropLoading } from './api/drop-loading.ts';
import { editLoading } from './api/edit-loading.ts';
import { endDisruption } from './api/end-disruption.ts';
import { estimate } from './api/estimate.ts';
import { explainUnit } from './api/explain-unit.ts';
import { findInYard } from './api/find-in-yard.ts';
import { findRoutes } from './api/find-routes.ts';
import { finishJob } from './api/finish-job.ts';
import { gateIn } from './api/gate-in.ts';
import { gateOut } from './api/gate-out.ts';
import { holdUnit } from './api/hold-unit.ts';
import { importBookings } from './api/import-bookings.ts';
import { importReadings } from './api/import-readings.ts';
import { keepLoading } from './api/keep-loading.ts';
import { listBookings } from './api/list-bookings.ts';
import { listCustomers } from './api/list-customers.ts';
import { listDeliveries } from './api/list-deliveries.ts';
import { listDisplaced } from './api/list-displaced.ts';
import { listDisruptions } from './api/list-disruptions.ts';
import { listEmpties } from './api/list-empties.ts';
import { listEmptyMoves } from './api/list-empty-moves.ts';
import { listFull } from './api/list-full.ts';
import { listJobs } from './api/list-jobs.ts';
import { listNotices } from './api/list-notices.ts';
import { listPlaces } from './api/list-places.ts';
import { listPlans } from './api/list-plans.ts';
import { listPrices } from './api/list-prices.ts';
import { listReefers } from './api/list-reefers.ts';
import { listReservations } from './api/list-reservations.ts';
import { listReshuffles } from './api/list-reshuffles.ts';
import { listRisks } from './api/list-risks.ts';
import { listScenarios } from './api/list-scenarios.ts';
import { listSlots } from './api/list-slots.ts';
import { listStorage } from './api/list-storage.ts';
import { listStreetTurns } from './api/list-street-turns.ts';
import { listUnits } from './api/list-units.ts';
import { listVessels } from './api/list-vessels.ts';
import { listWagonTypes } from './api/list-wagon-types.ts';
import { listWebhooks } from './api/list-webhooks.ts';
import { loadUnit } from './api/load-unit.ts';
import { readNetworkInUse } from './api/network.ts';
import { passRight } from './api/pass-right.ts';
import { planBooking } from './api/plan-booking.ts';
import { planLoading } from './api/plan-loading.ts';
import { planStowing } from './api/plan-stowing.ts';
import { previewReplan } from './api/preview-replan.ts';
import { readBooking } from './api/read-booking.ts';
import { readDeparture } from './api/read-departure.ts';
import { readFacility } from './api/read-facility.ts';
import { readGateWindows } from './api/read-gate-windows.ts';
import { readKpis } from './api/read-kpis.ts';
import { readLoadPlan } from './api/read-load-plan.ts';
import { readNotice } from './api/read-notice.ts';
import { readOffReefer } from './api/read-off-reefer.ts';
import { readPlan } from './api/read-plan.ts';
import { readReefer } from './api/read-reefer.ts';
import { readReplan } from './api/read-replan.ts';
import { readReservation } from './api/read-reservation.ts';
import { readSecurity } from './api/read-security.ts';
import { readStatement } from './api/read-statement.ts';
import { readStorage } from './api/read-storage.ts';
import { readStowPlan } from './api/read-stow-plan.ts';
import { readYard } from './api/read-yard.ts';
import { rehearseReplan } from './api/rehearse-replan.ts';
import { reinstateBooking } from './api/reinstate-booking.ts';
import { releaseLoading } from './api/release-loading.ts';
import { releaseReservation } from './api/release-reservation.ts';
import { releaseUnit } from './api/release-unit.ts';
import { removeWebhook } from './api/remove-webhook.ts';
import { reserve } from './api/reserve.ts';
import { returnEmpty } from './api/return-empty.ts';
import { returnJob } from './api/return-job.ts';
import { reviseDisruption } from './api/revise-disruption.ts';
import { rotateWebhook } from './api/rotate-webhook.ts';
import { sendDelivery } from './api/send-delivery.ts';
import { setMachines } from './api/set-machines.ts';
import { slotUnit } from './api/slot-unit.ts';
import { startPlan } from './api/start-plan.ts';
import { startSecurity } from './api/start-security.ts';
import { readStatus } from './api/status.ts';
import { stopPlan } from './api/stop-plan.ts';
import { stripUnit } from './api/strip-unit.ts';
import { takeEmpty } from './api/take-empty.ts';
import { takeJob } from './api/take-job.ts';
import { testWebhook } from './api/test-webhook.ts';
import { trackBooking } from './api/track-booking.ts';
import { trackUnit } from './api/track-unit.ts';
import { trackWords } from './api/track-words.ts';
import { readTraffic } from './api/traffic.ts';
import { undoReplan } from './api/undo-replan.ts';
import { withdrawDisruption } from './api/withdraw-disruption.ts';
import { withdrawReadings } from './api/withdraw-readings.ts';

/** Everything that can be asked or done, in the order of the reference page. */
export const endpoints = [
  readStatus,
  readNetworkInUse,
  readFacility,
  readKpis,
  readYard,
  listStorage,
  readStatement,
  readStorage,
  listReshuffles,
  listReefers,
  readReefer,
  readOffReefer,
  withdrawReadings,
  importReadings,
  changeSetPoint,
  acknowledgeAlarm,
  listJobs,
  takeJob,
  finishJob,
  returnJob,
  setMachines,
  readGateWindows,
  adviseVisit,
  bookWindow,
  cancelWindow,
  checkIn,
  checkOut,
  passRight,
  listVessels,
  listWagonTypes,
  findRoutes,
  reserve,
  listReservations,
  readReservation,
  releaseReservation,
  listBookings,
  countBookings,
  listCustomers,
  book,
  importBookings,
  readBooking,
  amendBooking,
  confirmBooking,
  cancelBooking,
  reinstateBooking,
  planBooking,
  trackBooking,
  listUnits,
  trackUnit,
  explainUnit,
  trackWords,
  gateIn,
  findInYard,
  slotUnit,
  loadUnit,
  dischargeUnit,
  gateOut,
  deliver,
  stripUnit,
  returnEmpty,
  takeEmpty,
  listEmpties,
  listStreetTurns,
  listEmptyMoves,
  holdUnit,
  releaseUnit,
  declareUnit,
  correctUnit,
  listRisks,
  readBoard,
  readDeparture,
  planLoading,
  planStowing,
  readLoadPlan,
  readStowPlan,
  keepLoading,
  editLoading,
  releaseLoading,
  dropLoading,
  listPlaces,
  listSlots,
  readTraffic,
  depart,
  arrive,
  estimate,
  listFull,
  listDisplaced,
  listDisruptions,
  listScenarios,
  declareDisruption,
  reviseDisruption,
  endDisruption,
  withdrawDisruption,
  rehearseReplan,
  previewReplan,
  readReplan,
  approveReplan,
  undoReplan,
  listPrices,
  listPlans,
  startPlan,
  readPlan,
  stopPlan,
  readSecurity,
  startSecurity,
  followChanges,
  listNotices,
  countNotices,
  readNotice,
  listWebhooks,
  addWebhook,
  changeWebhook,
  rotateWebhook,
  testWebhook,
  removeWebhook,
  listDeliveries,
  sendDelivery,
];
