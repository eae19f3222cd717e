import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { textOf } from '../base/sentence.ts';
import { readBookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import { readUnitKey, type UnitKey } from '../model/unit.ts';
import { readUnitId } from '../model/unit-id.ts';
import { readTrackWords } from '../tracking/track-words.ts';
import type { Terminal } from './terminal.ts';
import { printBooking, printDeparture, printFound, printUnit } from './track-pages.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

/** `dryport track`: the life of a unit, a booking or a departure. */
export function addTrackCommand(program: Command, workplace: Workplace): void {
  program
    .command('track')
    .description('where a unit, a booking or a departure is, what comes next, when it will be there, all that happened')
    .argument(
      '<what...>',
      'unit number (CSQU3054383), journey (BOOKING.1), booking or departure; several give a line each',
    )
    .option('--json', 'one JSON document on standard output')
    .action((words: readonly string[], options: { json?: boolean }) =>
      words.length === 1
        ? track(workplace, words[0] ?? '', options.json === true)
        : trackMany(workplace, words, options.json === true),
    );
}

async function track(workplace: Workplace, word: string, json: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const found = await find(desk, word);
    if (json) terminal.json('problem' in found ? { unit: word, problem: found.problem } : found.sheet);
    else if ('problem' in found) terminal.line(found.problem);
    else found.print(terminal);
    terminal.exitCode = 'problem' in found ? 1 : 0;
  });
}

/** Several at once: a line each, and why there is none for some. */
async function trackMany(workplace: Workplace, words: readonly string[], json: boolean): Promise<void> {
  const { terminal } = workplace;
  const asked = readTrackWords(words.join('\n'));
  if (asked.length > limits.trackedWords) {
    terminal.line(`${asked.length} words are too many: ${limits.trackedWords} are taken at once`);
    terminal.exitCode = 2;
    return;
  }
  await atDesk(workplace, async (desk) => {
    const found = await desk.trackWords(asked);
    if (json) terminal.json({ found });
    else printFound(terminal, found);
    terminal.exitCode = found.some(({ lines }) => lines.length === 0) ? 1 : 0;
  });
}

/** What was found under a word: a page, and how people read it. */
type Found = { readonly sheet: object; print(terminal: Terminal): void } | { readonly problem: string };

async function find(desk: Desk, word: string): Promise<Found> {
  const number = readUnitId(word);
  if (typeof number === 'string') {
    const [latest, ...earlier] = await desk.views.journeys(number);
    if (latest !== undefined)
      return unitPage(
        desk,
        latest.key,
        earlier.map(({ key }) => key),
      );
    return { problem: `no journey of ${number} is known${await emptyHint(desk)}` };
  }
  if (readUnitKey(word) !== undefined) {
    const page = await unitPage(desk, word as UnitKey, []);
    if (!('problem' in page)) return page;
  }
  const booking = readBookingId(word);
  const bookingPage = booking === undefined ? undefined : await desk.trackBooking(booking);
  if (bookingPage !== undefined)
    return { sheet: bookingPage, print: (terminal) => printBooking(terminal, bookingPage) };
  const departure = await desk.trackDeparture(word as DepartureId);
  if (departure !== undefined) return { sheet: departure, print: (terminal) => printDeparture(terminal, departure) };
  const why = /^[A-Za-z]{4}\d/.test(word) ? ` (${textOf(number.problem)})` : '';
  return {
    problem: `${word} is no unit number${why}, no journey, no booking and no departure${await emptyHint(desk)}`,
  };
}

async function unitPage(desk: Desk, key: UnitKey, earlier: readonly UnitKey[]): Promise<Found> {
  const sheet = await desk.track(key);
  if (sheet === undefined) return { problem: `there is no unit ${key}${await emptyHint(desk)}` };
  const before = earlier.length === 0 ? {} : { earlier };
  return {
    sheet: { ...sheet, ...before },
    print: (terminal) => {
      printUnit(terminal, sheet);
      if (earlier.length > 0) terminal.line(`earlier journeys of this unit: ${earlier.join(', ')}`);
    },
  };
}

async function emptyHint(desk: Desk): Promise<string> {
  const { bookings } = await desk.views.counts();
  return bookings === 0 ? '\nthere are no bookings yet: npx dryport import bookings FILE' : '';
}
