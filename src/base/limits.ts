/** Where what people send, and what a search may grow to, stops. */
export const limits = {
  /** A CSV record longer than this is a missing quote, not a record. */
  csvRecordChars: 65_536,
  csvFileBytes: 268_435_456,
  unitsPerBooking: 500,
  goodsLinesPerBooking: 200,
  facilities: 5_000,
  waypoints: 10_000,
  services: 10_000,
  callsPerService: 60,
  runsPerDay: 48,
  /** Blocks of one terminal; likewise its tracks, gates, berths, machines. */
  partsPerTerminal: 200,
  /** A window of ready dates longer than this is a mistake in the question. */
  planDays: 400,
  timetableDays: 800,
  /** No tariff has free days beyond these, and nobody asks further ahead what a stay would cost. */
  storageFreeDays: 366,
  storageDaysAhead: 366,
  /** How far from now anybody asks what moves. */
  trafficDays: 400,
  legsPerItinerary: 12,
  /** Labels one search may hold; a question that needs more is answered with what was found, and says so. */
  searchLabels: 2_000_000,
  holdsPerUnit: 20,
  /** Orders of one transaction when many are given at once. */
  ordersPerBatch: 4_000,
  pageRows: 500,
  /** Of one board; more is a timetable and not a board. */
  boardDays: 14,
  /** How far ahead somebody may ask at once what space is worth. */
  pricesDays: 60,
  /** A unit that is not there yet is at risk so long before its cut-off; a held one so long before its departure. */
  cutOffNoticeMinutes: 6 * 60,
  holdNoticeMinutes: 24 * 60,
  /** With less space than this a segment is full: no unit is shorter than 20 feet, an empty 40-foot one weighs 3.9 t. */
  fullTeu: 1,
  fullKg: 4_000,
  /** Words somebody may track at once, and units that are shown for one of them. */
  trackedWords: 200,
  unitsPerWord: 50,
  /** For so long a preview may be approved, and so long its messages wait before they are sent, so that it can be undone. */
  previewMinutes: 30,
  undoSeconds: 60,
  /** Places, services or goods that one disruption names of a kind. */
  disruptionTargets: 200,
  /** A time window at a gate, and how long before and after it its truck may still come. */
  gateWindowMinutes: 60,
  gateGraceMinutes: 30,
  /** For so long space may be reserved for a quote, where nobody says and at most; and how much of it one customer may have at once. */
  reservationMinutes: 30,
  reservationMinutesMax: 24 * 60,
  reservationsPerCustomer: 5,
  reservedTeuPerCustomer: 60,
  /** Units that pages of empties are made of: of each kind the first so many, by journey. */
  emptiesRead: 2_000,
  /** Street turns are looked for among the soonest so many empties of a type, and as many wishes. */
  streetTurnsSide: 200,
  /** Readings of a reefer that one command brings, that its state keeps, and how many of these are the newest and stay as they are. */
  readingsAtOnce: 2_000,
  readingsKept: 240,
  readingsWhole: 96,
  /** Of one minute, those kept that another took the place of. */
  readingsReplaced: 3,
  /** Machine jobs that are listed at once. */
  jobRows: 300,
  retriesPerCommand: 8,
  /** Units of yards that are kept in memory between two looks at them, some kB each; the yard asked for last is always. */
  yardUnitsKept: 1_500,
  /** Statements a connection keeps ready; far more than there are in the source. */
  preparedStatements: 500,
  /** Rounds of a planning run in which space is given its price, where nobody says. */
  pricingRounds: 6,
  pricingRoundsMax: 40,
} as const;
