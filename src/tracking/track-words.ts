import { limits } from '../base/limits.ts';
import { readBookingId } from '../model/booking.ts';
import { readUnitKey } from '../model/unit.ts';
import { checkDigitOf, readUnitId } from '../model/unit-id.ts';
import type { Mode } from '../model/way.ts';
import type { TrackSheet } from './track-sheet.ts';

/** A unit in one line: how it stands, where, what comes next, when it will be there. */
export interface TrackLine
  extends Pick<
    TrackSheet,
    | 'unit'
    | 'number'
    | 'booking'
    | 'customer'
    | 'origin'
    | 'destination'
    | 'due'
    | 'status'
    | 'at'
    | 'next'
    | 'eta'
    | 'late'
    | 'asOf'
  > {
  /** Of the departure it is on. */
  readonly mode?: Mode;
  readonly holds: number;
}

/** What there is under one word. */
export interface WordFound {
  readonly word: string;
  readonly is: 'number' | 'journey' | 'booking' | 'beginning' | 'nothing';
  readonly lines: readonly TrackLine[];
  /** How many units there are; more than lines where not all are shown. */
  readonly units: number;
  readonly problem?: string;
  readonly checkDigit?: CheckDigit;
}

/** Eleven signs that look like a unit number, and the last does not follow from the others. */
export interface CheckDigit {
  readonly number: string;
  readonly is: string;
  readonly needs: string;
}

/**
 * The words of a text as people paste it: one in a line, or with commas, semicolons, tabs or spaces between. `CSQU 305438 3` in
 * a line of its own is one. Each word once, in the order they came.
 */
export function readTrackWords(text: string): string[] {
  const words = text.split(/[\p{Cc},;]+/u).flatMap((part) => {
    const whole = part.trim();
    return looksLikeNumber(whole) ? [whole] : whole.split(/\s+/);
  });
  return [...new Set(words.map(plainWord).filter((word) => word !== ''))];
}

/** Unit numbers are written in many ways, `csqu 305438-3`, and compared in one. */
const plainWord = (word: string): string => (looksLikeNumber(word) ? packed(word) : word);

const packed = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

const looksLikeNumber = (text: string): boolean => /^[A-Z]{4}\d{7}$/.test(packed(text));

/** What a word that names nothing may have meant. */
function wrongDigit(word: string): CheckDigit | undefined {
  if (!looksLikeNumber(word) || typeof readUnitId(word) === 'string') return undefined;
  const number = packed(word);
  return { number, is: number.slice(10), needs: String(checkDigitOf(number.slice(0, 10))) };
}

/** What a word may name; whatever it is, it may also be how a number or a journey begins. */
export function asNames(word: string): { number?: string; journey?: string; booking?: string } {
  const number = readUnitId(word);
  const booking = readBookingId(word);
  return {
    ...(typeof number === 'string' ? { number } : {}),
    ...(readUnitKey(word) === undefined ? {} : { journey: word }),
    ...(booking === undefined ? {} : { booking }),
  };
}

/** Nothing is known under a word: why, as far as the word itself tells. */
export function nothingUnder(word: string): WordFound {
  const checkDigit = wrongDigit(word);
  const problem =
    checkDigit === undefined
      ? `nothing is called ${word}, and nothing begins with it`
      : `check digit is ${checkDigit.is}, ${checkDigit.number.slice(0, 10)} needs ${checkDigit.needs}`;
  return { word, is: 'nothing', lines: [], units: 0, problem, ...(checkDigit === undefined ? {} : { checkDigit }) };
}

/** A unit's page in a line. */
export function trackLine(sheet: TrackSheet): TrackLine {
  const { unit, number, booking, customer, origin, destination, due, status, at, next, eta, late, asOf, holds } = sheet;
  const mode = sheet.legs.find(({ departure }) => departure === at)?.mode;
  return {
    ...{ unit, booking, customer, origin, destination, due, status, asOf, holds: holds.length },
    ...(number === undefined ? {} : { number }),
    ...(at === undefined ? {} : { at }),
    ...(mode === undefined ? {} : { mode }),
    ...(next === undefined ? {} : { next }),
    ...(eta === undefined ? {} : { eta }),
    ...(late === undefined ? {} : { late }),
  };
}

/** How many units of one word are shown: all where only few are asked for, less in a long list. */
export const linesPerWord = (words: number): number => Math.max(5, Math.floor(limits.unitsPerWord / words));
