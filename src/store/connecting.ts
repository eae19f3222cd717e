import type { DepartureId } from '../model/departure.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import { seatedOf } from '../terminal/rail/load.ts';
import { planLoad } from '../terminal/rail/plan.ts';
import { type Connecting, connectingDepartures, seatsOf } from '../tracking/connecting.ts';
import { type LoadSight, seatedIn, type Train, trainQuestion } from '../tracking/train-sight.ts';
import type { Views } from '../tracking/views.ts';

/** Where units stand on a train that brings them; empty where nobody knows. */
export type SeatsOn = Pick<Connecting, 'seats' | 'isKept'>;

/** The departures that bring a train's units and take them on, with what is known of each. */
export async function connectingTo(
  sight: LoadSight,
  views: Views,
  seatsOn: (dated: Dated, call: number) => Promise<SeatsOn>,
): Promise<Map<DepartureId, Connecting>> {
  const { ids, coming } = connectingDepartures(sight);
  const states = await views.departures([...ids]);
  const found = new Map<DepartureId, Connecting>();
  for (const id of ids) {
    const dated = dateDeparture(sight.network, id);
    if (dated === undefined) continue;
    const call = coming.get(id);
    found.set(id, { dated, state: states.get(id), ...(call === undefined ? {} : await seatsOn(dated, call)) });
  }
  return found;
}

/** As they are kept, or as they would be planned now. */
export function seatsIn({ sight, train }: { readonly sight: LoadSight; readonly train: Train }): SeatsOn {
  const question = trainQuestion(sight, train);
  const isKept = train.kept !== undefined;
  const seated = isKept ? seatedIn(train) : seatedOf(question, planLoad(question).placements);
  return { seats: seatsOf(question, seated), isKept };
}
