import { never } from '../base/never.ts';
import { part, type Said, say, told } from '../base/sentence.ts';
import { type Instant, instantOf, type Minute, writeUtc } from '../base/time.ts';
import { writeLocal, writeZoned } from '../base/zone.ts';
import type { Entry, HubEvent } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { GateCheck } from '../model/gate.ts';
import type { Network } from '../model/network.ts';
import type { Reading } from '../model/reefer.ts';
import { writeSlot } from '../model/terminal.ts';
import { zoneOf } from './leg-sheet.ts';

/** One line of a history, as people and machines read it: what happened, when and where, and who said so. */
export interface EventSheet {
  readonly version: number;
  readonly kind: HubEvent['kind'];
  /** On the clock of the place where it happened. */
  readonly occurred: string;
  readonly recorded: string;
  readonly actor: string;
  readonly source: string;
  readonly at?: FacilityId;
  /** Where it was put: `A-07-3-2`. */
  readonly slot?: string;
  /** The machine that had a job with it, and which. */
  readonly machine?: string;
  readonly job?: string;
  readonly departure?: string;
  readonly number?: string;
  readonly hold?: string;
  readonly owner?: string;
  readonly reason?: string;
  /** What the reason was made of, where it is the hub's own sentence and has values. */
  readonly said?: Said;
  /** The planning run. */
  readonly plan?: string;
  /** Departures of an itinerary, first to last. */
  readonly departures?: readonly string[];
  readonly arrival?: string;
  readonly grossKg?: number;
  readonly tareKg?: number;
  /** Of a visit to a gate: its time window, what the truck came for, its plate, and what the clerk saw. */
  readonly window?: string;
  readonly purpose?: string;
  readonly truck?: string;
  readonly driver?: string;
  readonly seal?: string;
  readonly condition?: string;
  /** Who may fetch the unit, and until when. */
  readonly holder?: string;
  readonly until?: string;
  /** The version of the entry that was taken back. */
  readonly corrects?: number;
}

export function eventSheet(network: Network, entry: Entry, destination?: FacilityId): EventSheet {
  const { version, event, occurredAt, offset, recordedAt, actor, source } = entry;
  const arrives = (at: Minute): string => writeZoned(zoneOf(network, destination), at);
  return {
    version,
    kind: event.kind,
    occurred: writeAt(occurredAt, offset),
    recorded: new Date(recordedAt).toISOString(),
    actor,
    source,
    ...detailsOf(network, event, arrives),
  };
}

type Details = Omit<EventSheet, 'version' | 'kind' | 'occurred' | 'recorded' | 'actor' | 'source'>;

const checkSheet = ({ truck, driver, seal, condition, grossKg }: GateCheck): Details => ({
  truck,
  ...(driver === undefined ? {} : { driver }),
  ...(seal === undefined ? {} : { seal }),
  ...(condition === undefined ? {} : { condition }),
  ...(grossKg === undefined ? {} : { grossKg }),
});

function detailsOf(network: Network, event: HubEvent, arrives: (at: Minute) => string): Details {
  switch (event.kind) {
    case 'booked':
    case 'plan-made':
    case 'loading-kept':
    case 'loading-edited':
    case 'loading-released':
      return {};
    case 'amended':
    case 'booking-cancelled':
    case 'booking-reinstated':
    case 'unit-cancelled':
    case 'unit-reinstated':
      return { reason: event.reason };
    case 'confirmed':
      return { arrival: arrives(event.arrivesAt) };
    case 'unit-booked': {
      const { number, grossKg, tareKg } = event;
      return { ...(number === undefined ? {} : { number }), grossKg, tareKg };
    }
    case 'declared': {
      const { number, grossKg, tareKg } = event;
      return {
        ...(number === undefined ? {} : { number }),
        ...(grossKg === undefined ? {} : { grossKg }),
        ...(tareKg === undefined ? {} : { tareKg }),
      };
    }
    case 'planned': {
      const departures = event.itinerary.legs.map(({ departure }) => departure);
      return { plan: event.plan, departures, arrival: arrives(event.arrivesAt) };
    }
    case 'unplanned': {
      const why = event.refusals.map(
        ({ code, detail, said }) => say`${part(code.replaceAll('-', ' '))}: ${part(said ?? detail)}`,
      );
      return { plan: event.plan, ...told(say`${why}`) };
    }
    case 'gated-in':
    case 'gated-out':
    case 'delivered':
      return { at: event.at, ...(event.check === undefined ? {} : checkSheet(event.check)) };
    case 'window-booked':
    case 'window-changed': {
      const { at, gate, from, purpose, truck } = event.window;
      const window = `${at}/${gate}/${writeLocal(zoneOf(network, at), from).replace(' ', 'T')}`;
      return { at, window, purpose, ...(truck === undefined ? {} : { truck }) };
    }
    case 'window-cancelled':
      return { at: event.at, reason: event.reason };
    case 'right-given':
    case 'right-passed':
      return { holder: event.holder, ...(event.until === undefined ? {} : { until: arrives(event.until) }) };
    case 'loaded':
    case 'discharged':
      return { at: event.at, departure: event.departure };
    case 'stripped':
    case 'returned-empty':
      return { at: event.at };
    case 'taken-empty':
      return { at: event.at, ...(event.by === undefined ? {} : { reason: event.by }) };
    case 'slotted':
    case 'moved':
      return { at: event.at, slot: writeSlot(event.slot) };
    case 'unslotted': {
      const { at, reason, said } = event;
      return { at, reason, ...(said === undefined ? {} : { said }) };
    }
    case 'job-taken': {
      const { at, machine, task } = event;
      const slot = task.slot === undefined ? {} : { slot: writeSlot(task.slot) };
      return { at, machine, job: task.kind, ...slot };
    }
    case 'job-returned': {
      const { at, machine, job, how, reason } = event;
      return { at, machine, job, ...told(reason === '' ? how : say`${part(how)}: ${reason}`) };
    }
    case 'job-done': {
      const { at, machine, job, note } = event;
      return { at, machine, job, ...(note === undefined ? {} : { reason: note }) };
    }
    case 'reefer-read': {
      const { readings, by } = event;
      const [only, ...others] = readings;
      return {
        ...(by === undefined ? {} : { owner: by }),
        ...told(only !== undefined && others.length === 0 ? readingText(only) : say`${readings.length} readings`),
      };
    }
    case 'readings-withdrawn': {
      const span = event.from === event.to ? [event.from] : [event.from, event.to];
      return { owner: event.by, reason: `${span.map((at) => writeUtc(instantOf(at))).join(' - ')}: ${event.reason}` };
    }
    case 'set-point-changed':
      return { owner: event.by, reason: `${event.setPointC} C: ${event.reason}` };
    case 'alarm-raised':
    case 'alarm-cleared':
      return told(say`${part(event.alarm)} since ${writeUtc(instantOf(event.since))}`);
    case 'alarm-acknowledged':
      return { owner: event.by, ...told(say`${part(event.alarm)}: ${event.done}`) };
    case 'held':
      return { hold: event.hold, owner: event.owner, reason: event.reason };
    case 'released':
      return { hold: event.hold, reason: event.reason };
    case 'corrected':
      return { corrects: event.corrects, reason: event.reason };
    case 'departed':
    case 'arrived':
      return { at: event.at };
    case 'estimated':
      return { arrival: arrives(event.arrivesAt) };
    case 'disruption-declared':
      return { reason: event.disruption.name };
    case 'space-reserved': {
      const { itinerary, until } = event.reservation;
      return { departures: itinerary.legs.map(({ departure }) => departure), until: new Date(until).toISOString() };
    }
    case 'reservation-booked':
      return { reason: event.booking };
    case 'reservation-released':
    case 'loading-dropped':
    case 'disruption-revised':
    case 'disruption-ended':
    case 'disruption-withdrawn':
      return { reason: event.reason };
    default:
      return never(event);
  }
}

/** `supply 13.8 C, return 14.6 C, current on`. */
function readingText({ supplyC, returnC, setPointC, power }: Reading): Said {
  return say`${[
    ...(supplyC === undefined ? [] : [say`supply ${supplyC} C`]),
    ...(returnC === undefined ? [] : [say`return ${returnC} C`]),
    ...(setPointC === undefined ? [] : [say`set-point ${setPointC} C`]),
    ...(power === undefined ? [] : [say`current ${power}`]),
  ]}`;
}

/** A moment on the clock of the place where it happened: `2026-11-25T09:14:05+08:00`. */
function writeAt(at: Instant, offset: number): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}
