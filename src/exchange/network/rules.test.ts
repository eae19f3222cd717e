import { networkMistakes } from '../../../test/support/network-mistakes.ts';

networkMistakes(`
  a transfer at an unknown facility
    transfers.csv: ALM,road -> URC,road
    error transfers.csv:10 facility "URC": is no facility of facilities.csv

  a way that is none
    transfers.csv: ALM,road,road -> ALM,road,rail
    error transfers.csv:10 to "rail": should be a way: rail-1435, rail-1520, road, barge, sea, air, or gate for the customer

  a gauge that is none
    transfers.csv: ALM,road,road -> ALM,road,rail-1500
    error transfers.csv:10 to "rail-1500": should be a way: rail-1435, rail-1520, road, barge, sea, air, or gate for the customer

  negative hours
    transfers.csv: ,rail-1435,rail-1435,12 -> ,rail-1435,rail-1435,-12
    error transfers.csv:6 hours "-12": is below 0
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at HUB: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at ALM: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at DUI: units cannot change here

  two lifts and a half
    transfers.csv: ,12,60,2, -> ,12,60,2.5,
    error transfers.csv:6 lifts "2.5": is no whole number (digits only, no separators or units)
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at HUB: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at ALM: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to rail-1435 at DUI: units cannot change here

  a transfer that stands twice
    transfers.csv: ALM,road,road,8 -> ,road,road,8
    error transfers.csv:10 from "road": the transfer from road to road stands twice

  a missing transfer
    transfers.csv: ,rail-1435,road,6,50,1,estimated⏎ -> 
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to road at HUB: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to road at ALM: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to road at DUI: units cannot change here

  a terminal that customers cannot reach
    transfers.csv: ,gate,rail-1435,0,35,1,estimated⏎ -> 
    warning transfers.csv from "gate": there is no transfer from gate to rail-1435 at HUB: units cannot change here
    warning transfers.csv from "gate": there is no transfer from gate to rail-1435 at ALM: units cannot change here
    warning transfers.csv from "gate": there is no transfer from gate to rail-1435 at DUI: units cannot change here

  a terminal that customers cannot fetch from
    transfers.csv: ,rail-1435,gate,4,35,1,estimated⏎ -> 
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to gate at HUB: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to gate at ALM: units cannot change here
    warning transfers.csv from "rail-1435": there is no transfer from rail-1435 to gate at DUI: units cannot change here

  a column that is missing in transfers.csv
    transfers.csv: ,hours, -> ,time,
    error transfers.csv:1 columns are missing: hours
`);

networkMistakes(`
  a border at an unknown facility
    borders.csv: ALM_W,ALM,DUI,rail,normal -> ALM_W,URC,DUI,rail,normal
    error borders.csv:2 from "URC": is no facility of facilities.csv

  a border that changes its ends
    borders.csv: ALM_W,ALM,DUI,rail,congested -> ALM_W,ALM,HUB,rail,congested
    error borders.csv:3 id "ALM_W": has another from, to or mode in an earlier row

  an unknown mode in borders.csv
    borders.csv: ALM,DUI,rail,normal -> ALM,DUI,train,normal
    error borders.csv:2 mode "train": should be one of sea, rail, road, air, barge

  a p90 below the median
    borders.csv: 30.5,24,60 -> 30.5,24,20
    error borders.csv:2 p90_h "20": is below the median

  a negative mean
    borders.csv: 30.5,24,60 -> -30.5,24,60
    error borders.csv:2 mean_h "-30.5": is below 0

  a column that is missing in borders.csv
    borders.csv: ,state, -> ,when,
    error borders.csv:1 columns are missing: state

  a border nobody crosses
    borders.csv: ALM_W,ALM,DUI,rail,normal -> ALM_W,ALM,DUI,barge,normal
    borders.csv: ALM_W,ALM,DUI,rail,congested -> ALM_W,ALM,DUI,barge,congested
    warning borders.csv:2 id "ALM_W": no barge service runs from ALM to DUI
`);

networkMistakes(`
  a factor per mile
    emissions.csv: truck,tonne-km -> truck,tonne-mile
    error emissions.csv:3 per "tonne-mile": should be one of tonne-km, lift, reefer-hour
    error services.csv:4 emission "truck": is no tonne-km row of emissions.csv
    error services.csv:5 emission "truck": is no tonne-km row of emissions.csv

  a negative factor
    emissions.csv: ,6000 -> ,-6000
    error emissions.csv:4 grams "-6000": is below 0

  a reefer-hour of a train
    emissions.csv: rail,reefer-hour -> train,reefer-hour
    error emissions.csv:5 id "train": a reefer-hour belongs to a mode or to yard: sea, rail, road, air, barge, yard

  a factor that stands twice
    emissions.csv: truck,tonne-km,95,found -> truck,tonne-km,95,found⏎truck,tonne-km,90,found
    error emissions.csv:4 id "truck": stands twice

  a column that is missing in emissions.csv
    emissions.csv: ,grams, -> ,weight,
    error emissions.csv:1 columns are missing: grams
`);

networkMistakes(`
  a currency in words
    currencies.csv: EUR, -> Euro,
    error currencies.csv:2 currency "Euro": should be a currency of ISO 4217

  a currency worth nothing
    currencies.csv: 1.1 -> 0
    error currencies.csv:2 worth "0": is below 0.000001

  a currency without a mark
    currencies.csv: 1.1,estimated -> 1.1,
    error currencies.csv:2 mark: is missing; it should be a mark

  a currency that stands twice
    currencies.csv: CNY -> EUR
    error currencies.csv:3 currency "EUR": stands twice
`);
