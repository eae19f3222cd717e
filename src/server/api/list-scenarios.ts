import { z } from 'zod';
import { scenarioSheet } from '../../tracking/disruption-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { list, problems } from '../wire/common.ts';
import { scenarioView } from '../wire/disruption.ts';

/** Disruptions to be declared at a moment of one's choice. */
export function listScenarios(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'listScenarios',
    summary: "The network's scenarios; several rows of one id are declared together",
    response: { 200: z.object({ rows: list(scenarioView) }), ...problems },
  };
  api.get('/v1/scenarios', { schema }, async () => ({ rows: deskOf(ports).network.scenarios.map(scenarioSheet) }));
}
