import type { Call } from './http.ts';
import { laptops } from './tiny-hub.ts';

type Given = Required<Pick<Call, 'method' | 'path'>> & Pick<Call, 'body' | 'headers'> & { readonly operation: string };

const post = (operation: string, path: string, body?: object): Given =>
  body === undefined ? { operation, method: 'POST', path } : { operation, method: 'POST', path, body };

const [train, at] = ['HUB-DUI-2026-12-02-1', 'HUB'];

const onLoading = (operation: string, what: string, body: object): Given => ({
  ...post(operation, `/v1/departures/${train}/loading/${what}`, body),
  headers: { 'if-match': '"v1"' },
});

/** One well formed request for each operation that needs an Idempotency-Key. They are about things that are not there. */
export const commands: readonly Given[] = [
  post('book', '/v1/bookings', laptops('COMMANDS')),
  {
    operation: 'importBookings',
    method: 'POST',
    path: '/v1/imports/bookings',
    body: 'booking,customer\n',
    headers: { 'content-type': 'text/csv' },
  },
  {
    operation: 'amendBooking',
    method: 'PATCH',
    path: '/v1/bookings/NONE',
    body: { priority: 1, reason: 'asked' },
    headers: { 'if-match': '"v1"' },
  },
  post('confirmBooking', '/v1/bookings/NONE/confirm'),
  post('cancelBooking', '/v1/bookings/NONE/cancel', { reason: 'asked' }),
  post('reinstateBooking', '/v1/bookings/NONE/reinstate', { reason: 'a mistake' }),
  post('planBooking', '/v1/bookings/NONE/plan', { legs: [{ departure: train, from: at, to: 'DUI' }] }),
  post('gateIn', '/v1/units/NONE.1/gate-in', { at, number: 'CSQU3054383' }),
  post('slotUnit', '/v1/units/NONE.1/slot', { at, slot: 'A-01-1-1' }),
  post('bookWindow', '/v1/gate-windows', { unit: 'NONE.1' }),
  post('cancelWindow', '/v1/units/NONE.1/cancel-window', { reason: 'asked' }),
  post('passRight', '/v1/units/NONE.1/release-right', { holder: 'Importer' }),
  post('checkIn', '/v1/facilities/HUB/check-in', { truck: 'A12345', unit: 'NONE.1' }),
  post('checkOut', '/v1/facilities/HUB/check-out', { truck: 'A12345', unit: 'NONE.1' }),
  post('takeJob', '/v1/facilities/HUB/jobs/take', { machine: 'RS01' }),
  post('finishJob', '/v1/facilities/HUB/jobs/done', { machine: 'RS01', unit: 'NONE.1' }),
  post('returnJob', '/v1/facilities/HUB/jobs/return', { machine: 'RS01', unit: 'NONE.1', how: 'failed', reason: 'r' }),
  post('reserve', '/v1/reservations', {
    ...{ from: at, to: 'DUI', ready: '2026-12-01T08:00+08:00', sizeType: '45G1', customer: 'Huafu' },
    legs: [{ departure: train, from: at, to: 'DUI' }],
  }),
  post('releaseReservation', '/v1/reservations/R-000000000000/release', { reason: 'asked' }),
  post('loadUnit', '/v1/units/NONE.1/load', { departure: train, at }),
  post('dischargeUnit', '/v1/units/NONE.1/discharge', { departure: train, at }),
  post('gateOut', '/v1/units/NONE.1/gate-out', { at }),
  post('deliver', '/v1/units/NONE.1/deliver', {}),
  post('readOffReefer', '/v1/units/NONE.1/readings', { readings: [{ supplyC: 14 }] }),
  post('changeSetPoint', '/v1/units/NONE.1/set-point', { setPointC: 14, by: 'Li', reason: 'asked' }),
  post('withdrawReadings', '/v1/units/NONE.1/withdraw-readings', {
    from: '2026-11-30T07:00+08:00',
    by: 'Li',
    reason: 'r',
  }),
  post('acknowledgeAlarm', '/v1/units/NONE.1/acknowledge', { alarm: 'deviation', by: 'Li', done: 'door shut' }),
  {
    operation: 'importReadings',
    method: 'POST',
    path: '/v1/imports/readings',
    body: 'unit,at\n',
    headers: { 'content-type': 'text/csv' },
  },
  post('holdUnit', '/v1/units/NONE.1/hold', { kind: 'customs', owner: 'customs', reason: 'papers' }),
  post('releaseUnit', '/v1/units/NONE.1/release', { hold: 'customs-2', reason: 'done' }),
  post('declareUnit', '/v1/units/NONE.1/declare', { grossKg: 20_000 }),
  post('correctUnit', '/v1/units/NONE.1/correct', { corrects: 2, reason: 'mistake' }),
  post('stripUnit', '/v1/units/NONE.1/strip', {}),
  post('returnEmpty', '/v1/units/NONE.1/return-empty', { at }),
  post('takeEmpty', '/v1/units/NONE.1/take-empty', {}),
  {
    operation: 'keepLoading',
    method: 'PUT',
    path: `/v1/departures/${train}/loading`,
    body: {},
    headers: { 'if-match': '"v0"' },
  },
  onLoading('editLoading', 'edits', { edits: [{ unit: 'NONE.1', wagon: 1, place: 1 }] }),
  onLoading('releaseLoading', 'release', {}),
  onLoading('dropLoading', 'drop', { reason: 'asked' }),
  post('depart', `/v1/departures/${train}/depart`, { at }),
  post('arrive', `/v1/departures/${train}/arrive`, { at: 'DUI' }),
  post('estimate', `/v1/departures/${train}/estimate`, { at: 'DUI', arrival: '2026-12-20T08:00+01:00' }),
  post('startPlan', '/v1/plans', { days: 30 }),
  post('stopPlan', '/v1/plans/00000000-0000-8000-8000-000000000000/stop'),
  post('addWebhook', '/v1/webhooks', { url: 'https://example.com/commands' }),
  {
    operation: 'changeWebhook',
    method: 'PATCH',
    path: '/v1/webhooks/wh_0000000000000000',
    body: { paused: true },
  },
  post('rotateWebhook', '/v1/webhooks/wh_0000000000000000/rotate'),
  post('testWebhook', '/v1/webhooks/wh_0000000000000000/test'),
  post('sendDelivery', '/v1/webhooks/wh_0000000000000000/deliveries/msg_000000000000000000000000/send'),
  {
    operation: 'declareDisruption',
    method: 'POST',
    path: '/v1/disruptions',
    body: {
      id: 'SHUT',
      name: 'Shut',
      where: { borders: ['ALM_W'] },
      effect: { capacity: 0 },
      from: '2026-12-01T00:00Z',
    },
  },
  { operation: 'reviseDisruption', method: 'PATCH', path: '/v1/disruptions/SHUT', body: { note: 'n', reason: 'r' } },
  { operation: 'endDisruption', method: 'POST', path: '/v1/disruptions/SHUT/end', body: { reason: 'r' } },
  { operation: 'withdrawDisruption', method: 'POST', path: '/v1/disruptions/SHUT/withdraw', body: { reason: 'r' } },
  { operation: 'previewReplan', method: 'POST', path: '/v1/replans' },
  { operation: 'approveReplan', method: 'POST', path: '/v1/replans/R1/approve', body: {} },
  { operation: 'undoReplan', method: 'POST', path: '/v1/replans/R1/undo' },
];
