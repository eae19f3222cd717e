import { networkMistakes } from '../../../test/support/network-mistakes.ts';

networkMistakes(`
  a service id in small letters
    services.csv: DUI-HUB,East -> dui-hub,East
    error services.csv:3 id "dui-hub": an id has capitals, digits, . _ and -, at most 30 of them
    error calls.csv:5 service "DUI-HUB": is no service of services.csv
    error calendars.csv:4 service "DUI-HUB": is no service of services.csv
    error tariffs.csv:4 service "DUI-HUB": is no service of services.csv

  a service that stands twice
    services.csv: DUI-HUB,East -> HUB-DUI.R,Other,road,,20,400,truck,estimated,4,yes,,,,,,,⏎DUI-HUB,East
    error services.csv:5 id "HUB-DUI.R": stands twice

  an unknown mode in services.csv
    services.csv: East,rail -> East,train
    error services.csv:3 mode "train": should be one of sea, rail, road, air, barge

  a train without gauge
    services.csv: East,rail,1435 -> East,rail,
    error services.csv:3 gauge: a rail service needs its gauge

  a gauge nobody has
    services.csv: East,rail,1435 -> East,rail,1436
    error services.csv:3 gauge "1436": should be a gauge in millimetres

  a negative capacity
    services.csv: East,rail,1435,110 -> East,rail,1435,-110
    error services.csv:3 capacity_teu "-110": is below 0

  tonnes with a thousands separator
    services.csv: East,rail,1435,110,1500 -> East,rail,1435,110,1'500
    error services.csv:3 capacity_t "1'500": is no number (write 1234.5, without separators or units)

  an emission factor that is none
    services.csv: East,rail,1435,110,1500,rail -> East,rail,1435,110,1500,steam
    error services.csv:3 emission "steam": is no tonne-km row of emissions.csv

  an unknown kind of unit
    services.csv: dry;reefer;insulated -> dry;boxes;insulated
    error services.csv:2 kinds "dry;boxes;insulated;tank": "boxes": should be one of dry, reefer, insulated, tank, open-top, flat, bulk, ventilated, named, air
    warning borders.csv:2 id "ALM_W": no rail service runs from ALM to DUI

  a class of dangerous goods that is none
    services.csv: 8;9 -> 8;10
    error services.csv:2 dg "8;10": "10": is no class of dangerous goods, such as 9 or 2.1
    warning borders.csv:2 id "ALM_W": no rail service runs from ALM to DUI

  a negative cut-off
    services.csv: 24,,main -> -24,,main
    error services.csv:3 cutoff_h "-24": is below 0

  a weight limit that is none
    services.csv: HUB-DUI.R,West by truck,road,,20,400,truck,estimated,4,yes,,,, -> HUB-DUI.R,West by truck,road,,20,400,truck,estimated,4,yes,,,24 t,
    error services.csv:4 max20_kg "24 t": is no whole number (digits only, no separators or units)

  a service nobody described
    services.csv: DUI-HUB,East,rail,1435,110,1500,rail,derived,24,,,,,,24,,main⏎ -> 
    error calls.csv:5 service "DUI-HUB": is no service of services.csv
    error calendars.csv:4 service "DUI-HUB": is no service of services.csv
    error tariffs.csv:4 service "DUI-HUB": is no service of services.csv

  a service without calls
    services.csv: DUI-HUB,East -> NEW,New,road,,20,400,truck,estimated,4,yes,,,,,,,⏎DUI-HUB,East
    error services.csv:3 id "NEW": has fewer than two good calls in calls.csv
    error services.csv:3 id "NEW": has no good row in calendars.csv

  a column that is missing in services.csv
    services.csv: ,emission, -> ,factor,
    error services.csv:1 columns are missing: emission
`);

networkMistakes(`
  a call of an unknown service
    calls.csv: DUI-HUB.R,3,HUB,+250:00,,⏎ -> DUI-HUB.R,3,HUB,+250:00,,⏎HUB-XXX,1,HUB,,+0:00,⏎
    error calls.csv:14 service "HUB-XXX": is no service of services.csv

  a call at an unknown facility
    calls.csv: DUI-HUB,2,ALM -> DUI-HUB,2,URC
    error calls.csv:6 facility "URC": is no facility of facilities.csv

  a position left out
    calls.csv: DUI-HUB,3, -> DUI-HUB,4,
    error calls.csv:7 position "4": the calls of DUI-HUB should go on with 3

  a position that stands twice
    calls.csv: DUI-HUB,2, -> DUI-HUB,1,
    error calls.csv:6 position "1": the calls of DUI-HUB should go on with 2

  a position that is none
    calls.csv: DUI-HUB,2, -> DUI-HUB,two,
    error calls.csv:6 position "two": is no whole number (digits only, no separators or units)

  a negative time
    calls.csv: +160:00 -> -160:00
    error calls.csv:12 arrives "-160:00": a time of travel cannot be negative

  a negative day
    calls.csv: d9 10:00 -> d-9 10:00
    error calls.csv:6 arrives "d-9 10:00": a time of travel cannot be negative

  a time that is none
    calls.csv: +160:00 -> 160h
    error calls.csv:12 arrives "160h": should be hours after the first departure (+78:30), or a day and a clock (d3 14:30)

  a time with seventy minutes
    calls.csv: +180:00 -> +180:70
    error calls.csv:12 departs "+180:70": should be hours after the first departure (+78:30), or a day and a clock (d3 14:30)

  a departure before the arrival
    calls.csv: +80:00,+110:30 -> +80:00,+70:00
    error calls.csv:3 departs "+70:00": is before the arrival

  an arrival before the departure from the call before
    calls.csv: +300:00 -> +100:00
    error calls.csv:4 arrives "+100:00": is before the departure from the call before

  a wall clock that runs back
    calls.csv: d10 16:00 -> d7 16:00
    error calls.csv:6 departs "d7 16:00": is before the arrival

  an arrival that is missing
    calls.csv: DUI-HUB,3,HUB,d13 20:00 -> DUI-HUB,3,HUB,
    error calls.csv:7 arrives: is missing; it should be hours after the first departure (+78:30), or a day and a clock (d3 14:30)

  work that is none
    calls.csv: d10 16:00,both -> d10 16:00,wave
    error calls.csv:6 works "wave": should be one of both, load, discharge, pass

  a column that is missing in calls.csv
    calls.csv: ,arrives, -> ,comes,
    error calls.csv:1 columns are missing: arrives

  only one call
    calls.csv: DUI-HUB,2,ALM,d9 10:00,d10 16:00,both⏎DUI-HUB,3,HUB,d13 20:00,,discharge⏎ -> 
    error services.csv:3 id "DUI-HUB": has fewer than two good calls in calls.csv
`);

networkMistakes(`
  a calendar of an unknown service
    calendars.csv: DUI-HUB,135 -> HUB-XXX,135,08:00,,,⏎DUI-HUB,135
    error calendars.csv:4 service "HUB-XXX": is no service of services.csv

  weekdays that are none
    calendars.csv: DUI-HUB,135 -> DUI-HUB,Mo-Fr
    error calendars.csv:4 weekdays "Mo-Fr": should be weekdays such as 1-5 or 137, Monday is 1

  weekday eight
    calendars.csv: DUI-HUB,135 -> DUI-HUB,138
    error calendars.csv:4 weekdays "138": should be weekdays such as 1-5 or 137, Monday is 1

  a time of day that is none
    calendars.csv: 09:00;21:00 -> 09:00;25:00
    error calendars.csv:2 times "09:00;25:00": "25:00": is no time of day, such as 08:00

  a time that stands twice
    calendars.csv: 09:00;21:00 -> 09:00;09:00
    error calendars.csv:2 times "09:00;09:00": names one time twice

  a day that no calendar has
    calendars.csv: 2026-12-25 -> 2026-02-29
    error calendars.csv:2 except "2026-02-29": is no day, such as 2026-12-25

  an end before the beginning
    calendars.csv: 2027-03-31 -> 2026-03-31
    error calendars.csv:3 to "2026-03-31": is before "from"

  no calendar
    calendars.csv: DUI-HUB,135,08:00,,,⏎ -> 
    error services.csv:3 id "DUI-HUB": has no good row in calendars.csv

  a column that is missing in calendars.csv
    calendars.csv: ,times, -> ,hours,
    error calendars.csv:1 columns are missing: times
`);

networkMistakes(`
  a tariff of an unknown service
    tariffs.csv: DUI-HUB,1,6500 -> HUB-XXX,1,1,1,found,,⏎DUI-HUB,1,6500
    error tariffs.csv:4 service "HUB-XXX": is no service of services.csv

  a segment without a tariff
    tariffs.csv: DUI-HUB,2,3700,900,derived,,⏎ -> 
    error services.csv:3 id "DUI-HUB": has no row in tariffs.csv for the segment from position 2

  a segment with two
    tariffs.csv: DUI-HUB,2,3700 -> DUI-HUB,1,3700
    error tariffs.csv:5 position "1": DUI-HUB has this segment twice

  negative kilometres
    tariffs.csv: 3700,900 -> -3700,900
    error tariffs.csv:5 km "-3700": is below 0

  a rate with a currency
    tariffs.csv: 3700,900 -> 3700,$900
    error tariffs.csv:5 rate40 "$900": is no number (write 1234.5, without separators or units)

  a rate that is missing
    tariffs.csv: 3700,900 -> 3700,
    error tariffs.csv:5 rate40: is missing; it should be an amount for a 40-foot unit

  a column that is missing in tariffs.csv
    tariffs.csv: ,rate40, -> ,rate,
    error tariffs.csv:1 columns are missing: rate40
`);
