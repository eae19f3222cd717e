import type { z } from 'zod';
import { part, say, told } from '../../base/sentence.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { type Asked, readAsked } from '../../tracking/asked.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, toMinute } from '../wire/common.ts';
import { offersView, routeBody } from '../wire/route.ts';

/** Itineraries that no other beats in arrival, cost, CO2e and changes. */
export function findRoutes(api: Api, ports: Ports): void {
  const schema = {
    tags: ['routes'],
    operationId: 'findRoutes',
    summary: 'Itineraries with price, arrival, CO2e and the space that is left',
    body: routeBody,
    response: { 200: offersView, 422: oneProblems[400], ...oneProblems },
  };
  api.post('/v1/routes', { schema }, async (request) => {
    const desk = deskOf(ports);
    const offers = await desk.offers(askedOf(desk.network, request.body));
    return { ...offers, currency: desk.network.norms.currency };
  });
}

/** A question as the body of a request puts it; says which field makes no sense. */
export function askedOf(
  network: Network,
  body: Omit<z.infer<typeof routeBody>, 'onTimeMin'> & { readonly onTimeMin?: number | undefined },
): Asked {
  const { from, to, ready, due, units, sizeType, grossKg, cold, dangerousClasses, modes, onTimeMin } = body;
  const asked = readAsked(network, {
    ...{ units, sizeType, cold, dangerousClasses },
    origin: from as FacilityId,
    destination: to as FacilityId,
    readyAt: toMinute(ready),
    ...(due === undefined ? {} : { latestAt: toMinute(due) }),
    ...(grossKg === undefined ? {} : { grossKg }),
    ...(modes === undefined ? {} : { modes }),
    ...(onTimeMin === undefined ? {} : { onTimeMin }),
  });
  if ('problem' in asked) {
    const { problem } = asked;
    const field = nameOf[asked.field] ?? asked.field;
    throw new ProblemError(422, 'Refused', say`${field}: ${part(problem)}`, { errors: [{ field, ...told(problem) }] });
  }
  return asked;
}

/** What the parts of a question are called here, where that differs. */
const nameOf: Readonly<Record<string, string>> = {
  origin: 'from',
  destination: 'to',
  readyAt: 'ready',
  latestAt: 'due',
};
