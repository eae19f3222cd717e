import { usualRetry } from '../exchange/webhook/retry.ts';
import type { Network } from '../model/network.ts';
import { Courier, usualCourier } from '../server/outbox/courier.ts';
import { sendOnce } from '../server/outbox/send.ts';
import type { Database } from '../store/database.ts';
import { openOutbox } from '../store/outbox/deliveries.ts';
import { deriveNotices } from '../store/outbox/derive.ts';
import type { InTurn } from '../store/outlooks.ts';
import { publish } from '../store/publisher.ts';
import { version } from './program.ts';

/** The other end should take a message in at once, and work afterwards. */
const timeoutMs = 15_000;

/** Who carries messages out of a store. */
export const openCourier = (database: Database, allowPrivate: boolean): Courier =>
  new Courier(
    openOutbox(database),
    (claimed, cut) => sendOnce(claimed, { allowPrivate, timeoutMs, userAgent: `Dryport/${version}` }, Date.now, cut),
    { ...usualCourier, retry: usualRetry },
  );

/** Makes the notices of all that was published and has none yet, and publishes first what waits for that. */
export async function tellNotices(
  database: Database,
  network: Network,
  isStopped = () => false,
  inTurn: InTurn = (work) => work(),
): Promise<void> {
  while ((await publish(database)) > 0);
  while (!isStopped() && (await inTurn(() => deriveNotices(database, network))) > 0);
}
