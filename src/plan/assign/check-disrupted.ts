import { part, type Sentence, say } from '../../base/sentence.ts';
import { type Disruption, kindOfDisruption } from '../../model/disruption.ts';
import type { Service } from '../../model/service.ts';
import { departureIdOf, type Timetable } from '../timetable/timetable.ts';
import type { Planned } from './assign.ts';
import type { Commodity } from './commodity.ts';

/** A segment that a planned unit rides. */
interface Ridden {
  readonly timetable: Timetable;
  readonly departure: number;
  readonly service: Service;
  readonly call: number;
  readonly departs: number;
  readonly arrives: number;
}

const riddenAt = (timetable: Timetable, departure: number, call: number): Ridden => {
  const service = timetable.services[timetable.departureService[departure] ?? -1] as Service;
  const at = (timetable.callStart[departure] ?? 0) + call;
  const [departs, arrives] = [timetable.callDeparts[at] ?? 0, timetable.callArrives[at + 1] ?? 0];
  return { timetable, departure, service, call, departs, arrives };
};

const disruptionsOf = ({ disrupted }: Timetable): readonly Disruption[] => disrupted?.disruptions ?? [];

/** Closures that a planned route runs through, and refusals of its goods, by the words of the disruptions themselves. */
export function closuresOnTheWay(timetable: Timetable, { question }: Commodity, { route }: Planned): Sentence[] {
  const { start, load } = question;
  const faults: Sentence[] = [];
  for (const { departure, from, to } of disruptionsOf(timetable).length === 0 ? [] : route.legs) {
    for (let call = 0; call < to; call += 1) {
      const ridden = riddenAt(timetable, departure, call); // Also before it gets on: what is stopped there never comes.
      if (ridden.arrives < start.readyAt) continue; // It has passed.
      const left = ridden.departs < start.readyAt;
      for (const disruption of disruptionsOf(timetable)) {
        const kind = kindOfDisruption(disruption);
        const refused = kind === 'embargo' && call >= from && load.barred?.includes(disruption.id) === true;
        if (kind !== 'closed' && !refused) continue;
        if (isMet(disruption, ridden, left))
          faults.push(say`${ridden.service.id} does not pass ${disruption.id} (${part(kind)})`);
      }
    }
  }
  return faults;
}

/** What disruptions add to the freight of one segment, in cents. */
export function surchargeOn(timetable: Timetable, departure: number, call: number, freight: number): number {
  let [factor, more] = [1, 0];
  for (const disruption of disruptionsOf(timetable)) {
    if (!isMet(disruption, riddenAt(timetable, departure, call), false)) continue;
    factor *= disruption.effect.costFactor ?? 1;
    more += disruption.effect.costPerUnit ?? 0;
  }
  return Math.round(freight * (factor - 1) + more);
}

/** Departures on which more is planned than a disruption leaves of their space. */
export function crowdedByDisruption(
  timetable: Timetable,
  parts: readonly { readonly commodity: Commodity; readonly planned: Planned }[],
): Sentence[] {
  if (disruptionsOf(timetable).length === 0) return [];
  const taken = new Map<string, { ridden: Ridden; teu: number }>();
  for (const { commodity, planned } of parts) {
    const { load, start } = commodity.question;
    for (const { departure, from, to } of planned.route.legs) {
      if (start.kind === 'aboard' && start.departure === departure) continue; // It is on it already.
      if (timetable.services[timetable.departureService[departure] ?? -1]?.onDemand === true) continue; // They share a day's.
      for (let call = from; call < to; call += 1) {
        const known = taken.get(`${departure}/${call}`)?.teu ?? 0;
        const teu = known + load.teu * planned.units.length;
        taken.set(`${departure}/${call}`, { ridden: riddenAt(timetable, departure, call), teu });
      }
    }
  }
  return [...taken.values()].flatMap(({ ridden, teu }) => {
    const left = disruptionsOf(timetable)
      .filter((each) => kindOfDisruption(each) === 'reduced' && isMet(each, ridden, false))
      .reduce((least, { effect }) => Math.min(least, effect.capacity ?? 1), 1);
    const { id, capacity } = ridden.service;
    return left < 1 && teu > capacity.teu * left + 1e-9
      ? [say`${id}: ${teu} TEU are planned where ${capacity.teu * left} are left`]
      : [];
  });
}

/** Whether a ride meets a disruption at its place and in its period. `left`: only what lies ahead of it counts. */
function isMet(disruption: Disruption, ridden: Ridden, left: boolean): boolean {
  const { service, departs, arrives, timetable, departure } = ridden;
  const { from, until = Number.POSITIVE_INFINITY, where } = disruption;
  const { services, families, modes, departures } = where;
  if (services?.includes(service.id) === false || families?.includes(service.family) === false) return false;
  if (modes?.includes(service.mode) === false) return false;
  if (departures?.includes(departureIdOf(timetable, departure)) === false) return false;
  const isIn = (moment: number): boolean => from <= moment && moment < until;
  const starts = !left && isIn(departs);
  const anywhere = !(where.borders || where.facilities || where.links || where.countries);
  if (anywhere) return starts;
  const [here, next] = [service.calls[ridden.call]?.facility, service.calls[ridden.call + 1]?.facility];
  const names = (place: typeof here): boolean =>
    place !== undefined &&
    (where.facilities?.includes(place) === true ||
      where.countries?.includes(timetable.network.facilities.get(place)?.country ?? '') === true);
  if ((names(here) && starts) || (names(next) && isIn(arrives))) return true;
  if (left || departs >= until || arrives <= from) return false;
  const isBorder = timetable.network.borders.some(
    (border) =>
      where.borders?.includes(border.id) === true &&
      border.mode === service.mode &&
      border.from === here &&
      border.to === next,
  );
  return isBorder || (where.links ?? []).some((link) => liesOn(service, ridden.call, link));
}

/** Whether a segment lies between a call at the beginning of a link and the first call after it at its end. */
function liesOn({ calls }: Service, call: number, link: { readonly from: string; readonly to: string }): boolean {
  for (let first = call; first >= 0; first -= 1) {
    if (calls[first]?.facility !== link.from) continue;
    const last = calls.findIndex(({ facility }, at) => at > first && facility === link.to);
    if (last > call) return true;
  }
  return false;
}
