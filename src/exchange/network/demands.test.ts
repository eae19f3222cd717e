import { networkMistakes } from '../../../test/support/network-mistakes.ts';

networkMistakes(`
  a demand that stands twice
    demand.csv: cars-east, -> laptops-west,
    error demand.csv:3 id "laptops-west": stands twice

  a demand to an unknown place
    demand.csv: cars,DUI,HUB -> cars,DUI,URC
    error demand.csv:3 destination "URC": is no facility of facilities.csv

  a demand to where it begins
    demand.csv: cars,DUI,HUB -> cars,DUI,DUI
    error demand.csv:3 destination "DUI": is the origin

  a demand of unknown goods
    demand.csv: ,cars,DUI -> ,trucks,DUI
    error demand.csv:3 group "trucks": is no group of goods.csv

  a negative volume
    demand.csv: 3000 -> -3000
    error demand.csv:3 teu_per_year "-3000": is below 0

  a due day at once
    demand.csv: ,25, -> ,0,
    error demand.csv:3 due_days "0": is below 0.1
`);

networkMistakes(`
  an HS code that is none
    goods.csv: 870323 -> 870399
    error goods.csv:4 hs "870399": HS 2022 has no subheading 870399
    error demand.csv:3 group "cars": is no group of goods.csv

  a size-type of the trade
    goods.csv: cars,870323,Cars,1,45G1:1 -> cars,870323,Cars,1,40HC:1
    error goods.csv:4 size_types "40HC:1": 40HC is a name of the trade; its ISO 6346 size-type is 45G1
    error demand.csv:3 group "cars": is no group of goods.csv

  a share above one
    goods.csv: 45G1:0.5, -> 45G1:5,
    error goods.csv:3 size_types "22G1:0.5;45G1:5": "45G1:5": share "5" should be from 0 to 1

  half a temperature range
    goods.csv: 9,estimated,,, -> 9,estimated,2,,
    error goods.csv:3 temp_max_c: is missing: a temperature range needs both ends

  a UN number without class
    goods.csv: 3480,9,II -> 3480,,
    error goods.csv:3 dg_class: is missing: dangerous goods need a UN number and a class

  an unknown season
    goods.csv: winter -> summer
    error goods.csv:2 season "summer": is no id of seasons.csv

  a mode that is none
    goods.csv: rail;road -> rail;lorry
    error goods.csv:3 modes "rail;lorry": "lorry": should be one of sea, rail, road, air, barge
`);

networkMistakes(`
  a month that is missing
    seasons.csv: winter,1,0.8 -> winter,1,
    error seasons.csv:2 feb: is missing; it should be a factor around 1
    error goods.csv:2 season "winter": is no id of seasons.csv

  a season that stands twice
    seasons.csv: winter,1,0.8 -> winter,1,0.8,1,1,1,1,1,1,1,1,1,1⏎winter,1,0.8
    error seasons.csv:3 id "winter": stands twice

  a column that is missing in seasons.csv
    seasons.csv: ,feb, -> ,febr,
    error seasons.csv:1 columns are missing: feb
    error goods.csv:2 season "winter": is no id of seasons.csv
`);

networkMistakes(`
  a product by an unknown place
    quoted.csv: DUI,ALM, -> DUI,URC,
    error quoted.csv:2 via "URC": is no facility of facilities.csv

  a range upside down
    quoted.csv: 11,16 -> 16,11
    error quoted.csv:2 high_days "11": is below low_days

  a product that stands twice
    quoted.csv: 11,16 -> 11,16⏎Q1,Again,HUB,DUI,,1,2
    error quoted.csv:3 id "Q1": stands twice
`);
