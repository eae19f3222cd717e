import { minuteOf } from '../../src/base/time.ts';
import type { Booking } from '../../src/model/booking.ts';
import type { Leg } from '../../src/model/itinerary.ts';
import { findTransfer, type Network } from '../../src/model/network.ts';
import type { Service } from '../../src/model/service.ts';
import { sizeOf } from '../../src/model/size-type.ts';
import { type Unit, whereabouts } from '../../src/model/unit.ts';
import { gate, type Way } from '../../src/model/way.ts';
import type { Knowledge } from '../../src/plan/timetable/compile.ts';
import { type Dated, dateDeparture, plannedMoments } from '../../src/plan/timetable/dated.ts';
import { liveMoments } from '../../src/plan/timetable/live.ts';
import type { Moments } from '../../src/plan/timetable/moments.ts';

/** Where a unit stands on its walk through what it was promised. */
interface Walk {
  at: string;
  way: Way;
  since: number;
}

/**
 * What of a unit's itinerary cannot be kept, in sentences, read from the stored plan and the words of the network: a third
 * opinion beside the search and the checker, after everything that was written down between them and the unit.
 */
export function brokenPromises(network: Network, booking: Booking, unit: Unit, knowledge: Knowledge): string[] {
  const { plan } = unit;
  if (plan === undefined) return [];
  const faults: string[] = [];
  const place = whereabouts(unit);
  const legs = plan.itinerary.legs.slice(unit.moves.filter(({ kind }) => kind === 'discharged').length);
  const walk: Walk = { at: booking.origin, way: gate, since: Math.max(booking.readyAt, knowledge.now) };
  if (place.kind === 'yard') {
    const by = place.by === undefined ? undefined : dateDeparture(network, place.by);
    Object.assign(walk, {
      at: place.at,
      way: by?.service.way ?? gate,
      since: Math.max(minuteOf(place.since), knowledge.now),
    });
  }
  for (const [index, leg] of legs.entries()) {
    const dated = dateDeparture(network, leg.departure);
    if (dated === undefined || leg.to <= leg.from || leg.to >= dated.calls.length)
      return [...faults, `${leg.departure} does not run`];
    const moments = momentsOf(dated, knowledge);
    const left = knowledge.departures.get(leg.departure)?.calls[leg.from]?.departedAt !== undefined;
    if (index > 0 || place.kind !== 'aboard') {
      if (left) faults.push(`${leg.departure} has left`);
      const outside = index === 0 && place.kind === 'outside';
      faults.push(...boardFaults(network, booking, unit, walk, { leg, dated, moments, outside, first: index === 0 }));
    } else if (place.departure !== leg.departure) faults.push(`is on ${place.departure}, not on ${leg.departure}`);
    faults.push(...objectionsOf(dated.service, booking, unit).map((text) => `${leg.departure} ${text}`));
    if (!dated.calls[leg.to]?.discharges) faults.push(`${leg.departure} discharges nothing at call ${leg.to}`);
    const arrives = Math.max(moments.arrives[leg.to] ?? 0, index === 0 && place.kind === 'aboard' ? knowledge.now : 0);
    Object.assign(walk, { at: dated.calls[leg.to]?.facility, way: dated.service.way, since: arrives });
  }
  return [...faults, ...endFaults(network, booking, walk, plan.arrivesAt)];
}

function momentsOf(dated: Dated, { departures, awaited, now }: Knowledge): Moments {
  const state = departures.get(dated.id);
  return liveMoments(plannedMoments(dated), state, now, awaited.has(dated.id) ? 'awaited' : 'unknown');
}

interface Boarding {
  readonly leg: Leg;
  readonly dated: Dated;
  readonly moments: Moments;
  readonly outside: boolean;
  readonly first: boolean;
}

function boardFaults(
  network: Network,
  booking: Booking,
  unit: Unit,
  walk: Walk,
  { leg, dated, moments, outside, first }: Boarding,
): string[] {
  const { service, calls } = dated;
  const departs = moments.departs[leg.from] ?? 0;
  const faults: string[] = [];
  if (calls[leg.from]?.facility !== walk.at) faults.push(`${dated.id} does not call where the unit is, at ${walk.at}`);
  if (!calls[leg.from]?.loads) faults.push(`${dated.id} loads nothing at call ${leg.from}`);
  const transfer = findTransfer(network, walk.at as never, walk.way, service.way);
  const lifted = first && !outside && walk.way === gate; // Taken off its truck already.
  if (transfer === undefined) faults.push(`nobody lifts from ${walk.way} to ${service.way} at ${walk.at}`);
  else if (walk.since > departs) faults.push(`${first ? 'comes too late for' : 'misses'} ${dated.id}`);
  else if (walk.since + (lifted ? 0 : transfer.wait) > departs)
    faults.push(`${dated.id} leaves before the lift is done`);
  const { cutOffs } = service;
  const waits = [unit.needsPlug ? cutOffs.reefer : cutOffs.delivery, unit.dangerous ? cutOffs.dangerous : 0];
  if ((outside || walk.way === 'road') && walk.since > departs - Math.max(...waits))
    faults.push(`past the cut-off of ${dated.id}`);
  if (outside && (booking.documentsAt ?? 0) > departs - cutOffs.documents) faults.push(`the papers miss ${dated.id}`);
  return faults;
}

/** What a service would say of a unit it was handed. */
function objectionsOf({ accepts, capacity, mode }: Service, booking: Booking, unit: Unit): string[] {
  const { feet, kind } = sizeOf(unit.sizeType);
  const said: string[] = [];
  if (booking.modes?.includes(mode) === false) said.push(`goes by ${mode}`);
  if (!accepts.kinds.has(kind)) said.push(`takes no ${kind}`);
  for (const { dangerous } of booking.goods)
    if (dangerous !== undefined && !accepts.dangerousClasses.has(dangerous.class))
      said.push(`takes no ${dangerous.class}`);
  if (unit.needsPlug && capacity.plugs === 0) said.push('has no plug');
  if (unit.grossKg > (feet <= 20 ? accepts.gross20MaxKg : accepts.gross40MaxKg)) said.push('finds it too heavy');
  return said;
}

function endFaults(network: Network, booking: Booking, walk: Walk, promised: number): string[] {
  const out = findTransfer(network, walk.at as never, walk.way, gate);
  if (walk.at !== booking.destination || out === undefined)
    return [`ends at ${walk.at}, wanted at ${booking.destination}`];
  const arrives = walk.since + out.wait;
  const lives = booking.goods.map(({ shelfLifeDays }) => booking.readyAt + (shelfLifeDays ?? 1e6) * 1440);
  const latest = Math.min(booking.dueAt + network.norms.acceptLateDays * 1440, ...lives);
  const faults = arrives > latest ? [`arrives ${arrives - latest} minutes after anybody wants it`] : [];
  return arrives === promised ? faults : [...faults, `arrives at ${arrives}, promised for ${promised}`];
}
