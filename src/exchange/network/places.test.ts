import { networkMistakes } from '../../../test/support/network-mistakes.ts';

networkMistakes(`
  a missing key
    hub.csv: accept_factor,3⏎ -> 
    error hub.csv keys are missing: accept_factor

  a key that is not known
    hub.csv: accept_factor,3 -> accept_factor,3⏎colour,blue
    warning hub.csv:11 key "colour": is not known; known are id, name, currency, name_zh, short, short_zh, time_value_pct_per_year, shelf_loss_pct, carbon_per_tonne, late_per_unit_day, accept_factor, accept_late_days, selling_margin_pct, rate20_pct, scenario_years

  a key that stands twice
    hub.csv: accept_factor,3 -> accept_factor,3⏎accept_factor,4
    error hub.csv:11 key "accept_factor": stands twice

  a norm out of bounds
    hub.csv: accept_factor,3 -> accept_factor,0.5
    error hub.csv:10 value "0.5": is below 1

  a norm that is no number
    hub.csv: carbon_per_tonne,60 -> carbon_per_tonne,60 USD
    error hub.csv:8 value "60 USD": is no number (write 1234.5, without separators or units)

  a norm without a value
    hub.csv: carbon_per_tonne,60 -> carbon_per_tonne,
    error hub.csv:8 value: is missing; it should be carbon_per_tonne, a number from 0 to 100000000

  a currency that is none
    hub.csv: currency,USD -> currency,dollars
    error hub.csv:4 value "dollars": should be a currency of ISO 4217

  a hub without a name
    hub.csv: name,Tiny hub -> name,
    error hub.csv:3 value: is missing; it should be the name of the hub

  a column that is missing in hub.csv
    hub.csv: key,value -> key,worth
    error hub.csv:1 columns are missing: value
`);

networkMistakes(`
  a facility id with a hyphen
    facilities.csv: ALM,Almaty -> AL-M,Almaty
    error facilities.csv:3 id "AL-M": an id has letters, digits and _, at most 20 of them
    error calls.csv:3 facility "ALM": is no facility of facilities.csv
    error calls.csv:6 facility "ALM": is no facility of facilities.csv
    error calls.csv:9 facility "ALM": is no facility of facilities.csv
    error calls.csv:12 facility "ALM": is no facility of facilities.csv
    error transfers.csv:10 facility "ALM": is no facility of facilities.csv
    error borders.csv:2 from "ALM": is no facility of facilities.csv
    error borders.csv:3 from "ALM": is no facility of facilities.csv
    error quoted.csv:2 via "ALM": is no facility of facilities.csv

  a facility that stands twice
    facilities.csv: DUI,Duisburg -> ALM,Other,KZ,Asia/Almaty,1,1,yard,,,,,found⏎DUI,Duisburg
    error facilities.csv:4 id "ALM": stands twice

  storage where it stood before
    facilities.csv: opening,plugs,mark -> opening,storage_per_teu_day,mark
    warning facilities.csv:1 storage_per_teu_day: not read, storage.csv says what storage costs

  a facility without a name
    facilities.csv: DUI,Duisburg, -> DUI,,
    error facilities.csv:4 name: is missing; it should be a name

  a country in full
    facilities.csv: ,DE, -> ,Germany,
    error facilities.csv:4 country "Germany": should be a country of ISO 3166, two letters

  a zone that is none
    facilities.csv: Europe/Berlin -> Europe/Duisburg
    error facilities.csv:4 zone "Europe/Duisburg": should be a time zone such as Asia/Shanghai

  a latitude beyond the pole
    facilities.csv: 51.4 -> 91.4
    error facilities.csv:4 lat "91.4": is above 90

  a longitude that is text
    facilities.csv: 6.7 -> 6E
    error facilities.csv:4 lon "6E": is no number (write 1234.5, without separators or units)

  an unknown kind
    facilities.csv: river-port -> harbour
    error facilities.csv:4 kinds "rail-terminal;harbour": "harbour": should be one of rail-terminal, road-terminal, river-port, sea-port, airport, dry-port, border, transhipment, bonded-zone, yard, lock, loading-place

  a UN/LOCODE that is none
    facilities.csv: DEDUI -> DE-DUI
    error facilities.csv:4 unlocode "DE-DUI": should be a UN/LOCODE such as CNCHQ

  ours that is neither yes nor no
    facilities.csv: ,yes, -> ,maybe,
    error facilities.csv:2 ours "maybe": should be yes or no
    error facilities.csv ours: no facility is ours: which one is the hub?
    warning borders.csv:2 id "ALM_W": no rail service runs from ALM to DUI

  opening hours that end before they begin
    facilities.csv: Sa 08:00-14:00 -> Sa 14:00-08:00
    error facilities.csv:3 opening "Mo-Fr 06:00-22:00;Sa 14:00-08:00": "Sa 14:00-08:00" should read like Mo-Fr 06:00-22:00

  opening hours on no day
    facilities.csv: Mo-Fr 06 -> Lu-Ve 06
    error facilities.csv:3 opening "Lu-Ve 06:00-22:00;Sa 08:00-14:00": "Lu-Ve 06:00-22:00" should read like Mo-Fr 06:00-22:00

  half a plug
    facilities.csv: ,40, -> ,40.5,
    error facilities.csv:2 plugs "40.5": is no whole number (digits only, no separators or units)
    error facilities.csv ours: no facility is ours: which one is the hub?
    warning borders.csv:2 id "ALM_W": no rail service runs from ALM to DUI

  an unknown mark
    facilities.csv: estimated -> guessed
    error facilities.csv:4 mark "guessed": should be one of found, derived, estimated

  no facility of the hub
    facilities.csv: ,yes, -> ,no,
    error facilities.csv ours: no facility is ours: which one is the hub?

  a place where no service calls
    facilities.csv: DUI,Duisburg -> URC,Urumqi,CN,Asia/Urumqi,43.8,87.6,yard,,,,,found⏎DUI,Duisburg
    warning facilities.csv:4 id "URC": is unreachable: no service calls here

  a line with too many cells
    facilities.csv: DUI,Duisburg, -> DUI,Duisburg, Germany,
    error facilities.csv:4 "DUI,Duisburg, Germany,DE,Europe/Berlin,51.4,6.7,rail-term...": the line has 13 cells for 12 columns: a cell with "," in it needs quotes around it

  a line that is missing its end
    facilities.csv: ,51.4,6.7,rail-terminal;river-port,DEDUI,,,20,estimated -> 
    error facilities.csv:4 lat: is missing; it should be degrees north
    error facilities.csv:4 lon: is missing; it should be degrees east
    error facilities.csv:4 kinds: is missing; it should be kinds parted by ;
    error facilities.csv:4 mark: is missing; it should be a mark

  a quote that is never closed
    facilities.csv: DUI,Duisburg -> DUI,"Duisburg
    error facilities.csv:4 "DUI,"Duisburg,DE,Europe/Berlin,51.4,6.7,rail-terminal;riv...": a quote is opened and never closed
    error calls.csv:4 facility "DUI": is no facility of facilities.csv
    error calls.csv:5 facility "DUI": is no facility of facilities.csv
    error calls.csv:10 facility "DUI": is no facility of facilities.csv
    error calls.csv:11 facility "DUI": is no facility of facilities.csv
    error borders.csv:2 to "DUI": is no facility of facilities.csv
    error borders.csv:3 to "DUI": is no facility of facilities.csv
    error demand.csv:2 destination "DUI": is no facility of facilities.csv
    error demand.csv:3 origin "DUI": is no facility of facilities.csv
    error quoted.csv:2 destination "DUI": is no facility of facilities.csv
    error storage.csv:6 facilities "DUI": is no facility of facilities.csv

  a column that is missing in facilities.csv
    facilities.csv: ,zone, -> ,time,
    error facilities.csv:1 columns are missing: zone

  an island: two places that only serve each other
    facilities.csv: estimated⏎ -> estimated⏎ISL,Island,XX,UTC,0,0,sea-port,,,,,found⏎REE,Reef,XX,UTC,1,1,sea-port,,,,,found⏎
    services.csv: DUI-HUB.R,East by truck -> ISL-REE,Ferry,sea,,20,400,truck,estimated,,,,,,,,,⏎DUI-HUB.R,East by truck
    calls.csv: DUI-HUB.R,3,HUB,+250:00,,⏎ -> DUI-HUB.R,3,HUB,+250:00,,⏎ISL-REE,1,ISL,,+0:00,⏎ISL-REE,2,REE,+5:00,,⏎
    calendars.csv: DUI-HUB.R,1-7 -> ISL-REE,1,08:00,,,⏎DUI-HUB.R,1-7
    tariffs.csv: DUI-HUB.R,1 -> ISL-REE,1,90,100,found,,⏎DUI-HUB.R,1
    transfers.csv: ALM,road,road -> ,gate,sea,0,1,1,found⏎,sea,gate,0,1,1,found⏎ALM,road,road
    warning facilities.csv:5 id "ISL": is unreachable: no chain of services joins it with the hub
    warning facilities.csv:6 id "REE": is unreachable: no chain of services joins it with the hub
`);
