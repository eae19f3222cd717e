import { cents } from '../../src/base/money.ts';
import { type Minute, minuteOf } from '../../src/base/time.ts';
import type { Booking } from '../../src/model/booking.ts';
import type { FacilityId } from '../../src/model/facility.ts';

const minute = (text: string): Minute => minuteOf(Date.parse(text) as never);

/** A booking of laptops in one high-cube 40-foot container, changed as a test needs it. */
export function bookingOf(
  id: string,
  origin: FacilityId,
  destination: FacilityId,
  ready: string,
  due: string,
  change: Partial<Booking> = {},
): Booking {
  return {
    id: id as never,
    customer: 'Huafu Electronics',
    origin,
    destination,
    readyAt: minute(ready),
    dueAt: minute(due),
    units: [{ sizeType: '45G1' as never, grossKg: 18_000, tareKg: 3_900 }],
    goods: [
      {
        hs: '847130' as never,
        description: 'laptops',
        value: cents(90_000_000),
        currency: 'USD' as never,
        netKg: 14_100,
      },
    ],
    priority: 3,
    laden: true,
    synthetic: false,
    ...change,
  };
}
