import { expect, test } from 'vitest';
import { networkMistakes } from '../../../test/support/network-mistakes.ts';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import { readDay } from '../../base/zone.ts';
import { type CarrierId, carrierOf } from '../../model/carrier.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { UnitId } from '../../model/unit-id.ts';

const [first, second] = [readDay('2026-01-01'), readDay('2027-01-01')];

test('rows of one kind, length and date are the bands of one tariff', () => {
  expect(tinyNetwork().storage.get('HUB' as FacilityId)).toEqual([
    {
      from: first,
      bands: [
        { fromDay: 4, perDay: 560, mark: 'found' },
        { fromDay: 11, perDay: 840, mark: 'estimated' },
      ],
    },
    { kind: 'reefer', feet: 40, from: first, bands: [{ fromDay: 3, perDay: 2_000, mark: 'estimated' }] },
    { from: second, bands: [{ fromDay: 3, perDay: 600, mark: 'estimated' }] },
  ]);
});

test('a carrier has its own days and its own money, and is known by the owner code of a unit', () => {
  const { carriers } = tinyNetwork();
  const carrier = carriers.get('CSQ_LINES' as CarrierId);
  expect(carrier).toMatchObject({ name: 'A carrier', short: { zh: '船公司' }, currency: 'EUR' });
  expect(carrier?.charges.demurrage).toEqual([
    {
      feet: 40,
      from: first,
      bands: [
        { fromDay: 3, perDay: 5_000, mark: 'estimated' },
        { fromDay: 6, perDay: 9_000, mark: 'estimated' },
      ],
    },
  ]);
  expect(carrier?.charges.detention).toHaveLength(1);
  expect(carrierOf(carriers, 'CSQU3054383' as UnitId)).toBe(carrier);
  expect(carrierOf(carriers, 'MSKU6011672' as UnitId)).toBeUndefined();
});

networkMistakes(`
  storage at several facilities, one of which is none
    storage.csv: DUI,,,2026-01-01,5 -> DUI;XXX,,,2026-01-01,5
    error storage.csv:6 facilities "DUI;XXX": "XXX": is no facility of facilities.csv

  storage of a kind that is none
    storage.csv: HUB,reefer,40 -> HUB,frozen,40
    error storage.csv:4 kind "frozen": should be one of dangerous, reefer, empty, laden

  storage of a length that is none
    storage.csv: HUB,reefer,40 -> HUB,reefer,30
    error storage.csv:4 feet "30": should be 20, 40 or 45

  storage from a day that no calendar has
    storage.csv: 2027-01-01 -> 2027-02-30
    error storage.csv:5 valid_from "2027-02-30": should be a day such as 2026-01-01

  a stay that begins on day 0
    storage.csv: 2027-01-01,3,6 -> 2027-01-01,0,6
    error storage.csv:5 from_day "0": is below 1

  a price that is no number
    storage.csv: 2027-01-01,3,6 -> 2027-01-01,3,USD 6
    error storage.csv:5 per_day "USD 6": is no number (write 1234.5, without separators or units)

  a band that stands twice
    storage.csv: 2026-01-01,11,8.40 -> 2026-01-01,4,8.40
    error storage.csv:3 from_day "4": stands twice at HUB from 2026-01-01 on

  a band of a kind that stands twice
    storage.csv: HUB,reefer,40,2026-01-01,3,20,estimated -> HUB,reefer,40,2026-01-01,3,20,estimated⏎HUB,reefer,40,2026-01-01,3,21,estimated
    error storage.csv:5 from_day "3": stands twice at HUB for reefer, 40 feet from 2026-01-01 on

  a column that is missing in storage.csv
    storage.csv: valid_from,from_day -> since,from_day
    error storage.csv:1 columns are missing: valid_from

  an owner code that is none
    carriers.csv: CSQ;CSX -> CSQ;CSQU
    error carriers.csv:2 owner_codes "CSQ;CSQU": "CSQU": an owner code is three capitals, without the U
    error demurrage.csv:2 carrier "CSQ_LINES": is no carrier of carriers.csv
    error demurrage.csv:3 carrier "CSQ_LINES": is no carrier of carriers.csv
    error demurrage.csv:4 carrier "CSQ_LINES": is no carrier of carriers.csv

  an owner code of two carriers
    carriers.csv: Carrier,船公司 -> Carrier,船公司⏎OTHER,Another,CSX,,found
    error carriers.csv:3 owner_codes "CSX": belongs to CSQ_LINES already

  a carrier that stands twice
    carriers.csv: Carrier,船公司 -> Carrier,船公司⏎CSQ_LINES,Another,ABC,,found
    error carriers.csv:3 id "CSQ_LINES": stands twice

  a charge that is none
    demurrage.csv: CSQ_LINES,detention -> CSQ_LINES,storage
    error demurrage.csv:4 charge "storage": should be one of demurrage, detention

  a charge whose day stands twice
    demurrage.csv: 2026-01-01,6,90 -> 2026-01-01,3,90
    error demurrage.csv:3 from_day "3": stands twice in the demurrage of CSQ_LINES for 40 feet from 2026-01-01 on
`);
