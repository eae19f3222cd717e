import type { Clock } from '../base/time.ts';
import type { BookingId } from '../model/booking.ts';
import type { Network } from '../model/network.ts';
import { legsOf, type Unit, type UnitKey } from '../model/unit.ts';
import { trackSheet } from '../tracking/track-sheet.ts';
import {
  asNames,
  linesPerWord,
  nothingUnder,
  type TrackLine,
  trackLine,
  type WordFound,
} from '../tracking/track-words.ts';
import type { Views } from '../tracking/views.ts';

/** Which units a word names, the first that fits: a number, a journey, a booking, or how a number or a journey begins. */
interface Named {
  readonly word: string;
  readonly is: WordFound['is'];
  readonly units: readonly Unit[];
  readonly count: number;
}

/** Looks up each word; what all found units need is then read at once. */
export async function trackWords(
  network: Network,
  views: Views,
  clock: Clock,
  words: readonly string[],
): Promise<readonly WordFound[]> {
  const shown = linesPerWord(words.length);
  const named = await Promise.all(words.map((word) => find(views, word, shown)));
  const units = named.flatMap((each) => each.units);
  const legs = units.flatMap((unit) => legsOf(unit).map(({ departure }) => departure));
  const [states, departures] = await Promise.all([
    views.bookingsNamed([...new Set(units.map(({ booking }) => booking))]),
    views.departures([...new Set(legs)]),
  ]);
  const now = clock.now();
  const lineOf = (unit: Unit): TrackLine[] => {
    const state = states.get(unit.booking);
    return state === undefined ? [] : [trackLine(trackSheet(network, state, unit, departures, [], now))];
  };
  return named.map(({ word, is, units: found, count }) =>
    found.length === 0 ? nothingUnder(word) : { word, is, lines: found.flatMap(lineOf), units: count },
  );
}

async function find(views: Views, word: string, shown: number): Promise<Named> {
  const { number, journey, booking } = asNames(word);
  if (number !== undefined) {
    const [latest] = await views.journeys(number);
    if (latest !== undefined) return { word, is: 'number', units: [latest], count: 1 };
  }
  if (journey !== undefined) {
    const unit = await views.unit(journey as UnitKey);
    if (unit !== undefined) return { word, is: 'journey', units: [unit], count: 1 };
  }
  if (booking !== undefined) {
    const units = await views.unitsOf(booking as BookingId);
    if (units.length > 0) return { word, is: 'booking', units: units.slice(0, shown), count: units.length };
  }
  const begun = await views.unitsBeginning(word, shown + 1);
  return { word, is: 'beginning', units: begun.slice(0, shown), count: begun.length };
}
