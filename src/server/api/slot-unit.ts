import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import { readSlot, type Slot } from '../../model/terminal.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';
import { slotField } from '../wire/yard.ts';

const { when: moment } = occurrence;
const body = z.strictObject({ at: facilityCode, slot: slotField, when: moment });

/** Puts a unit down in a slot, or from one into another. */
export function slotUnit(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'slotUnit', 'Put a unit into a slot of its yard', unitParam, body);
  api.post('/v1/units/:unit/slot', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { at, slot, when } = request.body;
    const place = { at: at as FacilityId, slot: readSlot(slot) as Slot };
    return commandOne(ports, request, reply, { kind: 'slot', unit, ...place, ...toOccurrence({ when }) });
  });
}
