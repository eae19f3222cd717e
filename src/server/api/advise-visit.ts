import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, facilityCode, problems } from '../wire/common.ts';
import { adviceView, purposeField, visitWord } from '../wire/gate.ts';

const query = z.strictObject({ unit: visitWord, at: facilityCode.optional(), purpose: purposeField.optional() });

/** Whether a truck may set out for a unit, before it does. */
export function adviseVisit(api: Api, ports: Ports): void {
  const schema = {
    tags: ['gates'],
    operationId: 'adviseVisit',
    summary: 'Whether a truck may set out for a unit: not possible, waiting or possible, and why',
    querystring: query,
    response: { 200: adviceView, ...problems },
  };
  api.get('/v1/gate-advice', { schema }, (request) => {
    const { unit, at, purpose } = request.query;
    return deskOf(ports).gates.advise({ word: unit, ...definedOnly({ at: at as FacilityId | undefined, purpose }) });
  });
}
