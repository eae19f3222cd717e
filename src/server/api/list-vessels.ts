import { cellsOf } from '../../model/vessel.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { vesselsView } from '../wire/stow-plan.ts';

/** The kinds of barges units are stowed on. */
export function listVessels(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listVessels',
    summary: 'The kinds of barges that units are stowed on',
    response: { 200: vesselsView, ...problems },
  };
  api.get('/v1/vessels', { schema }, async () => ({
    rows: [...deskOf(ports).network.vessels.values()].map((vessel) => {
      const { id, name, bays, rows, tiers, plugs, deadweightKg, mark } = vessel;
      return { id, name, bays, rows, tiers, cells: cellsOf(vessel), plugs, deadweightKg, mark };
    }),
  }));
}
