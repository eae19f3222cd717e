import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Clock, minuteOf } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import type { Network } from '../../model/network.ts';
import { alarmNews } from '../../model/reefer-alarms.ts';
import type { Unit } from '../../model/unit.ts';
import type { Hub } from '../../operations/hub.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

/** Reefers read at a time, and units of one command. */
const batch = 200;

/**
 * Looks at all reefers that can have alarms and writes down which began and which ended since somebody looked last: their notices come of
 * these entries as all others do. Each is decided again by the hub, so that two who look at once write it once. Gives how many units had news.
 */
export async function tellAlarms(database: Database, network: Network, hub: Hub, clock: Clock): Promise<number> {
  let told = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows }: { rows: { unit: Unit; booking: BookingState }[] } = await sql<{
      unit: Unit;
      booking: BookingState;
    }>`
      select u.state as unit, b.state as booking from unit u join booking b on b.tenant = u.tenant and b.id = u.booking
      where u.tenant = ${tenant} and u.can_alarm and u.key > ${after} order by u.key limit ${batch}`.execute(database);
    const now = clock.now();
    const orders = rows.flatMap(({ unit, booking: { booking } }) => {
      const { raised, cleared } = alarmNews(network, unit, booking.goods, minuteOf(now));
      return raised.length + cleared.length === 0 ? [] : [{ kind: 'tell-alarms' as const, unit: unit.key }];
    });
    if (orders.length > 0) {
      const command = { id: `alarms/${randomUUID()}`, actor: 'dryport', source: 'alarms', at: now, orders };
      const { answers } = await hub.execute(command);
      told += answers.filter((answer) => 'done' in answer).length;
    }
    after = rows.length < batch ? undefined : rows.at(-1)?.unit.key;
  }
  return told;
}
