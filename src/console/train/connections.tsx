import { useFormat } from '../parts/format.ts';
import { DepartureLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { useServiceName } from '../parts/network-names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../shell/words.ts';
import { tooLate } from './late.ts';
import type { LoadPlan } from './queries.ts';
import { words } from './words.ts';

/** The letter a departure that brings units has on this page, so that a wagon can name it in a narrow place. */
export const letterOf = (comes: LoadPlan['comes'], departure: string): string => {
  const index = comes.findIndex((each) => each.departure === departure);
  return index < 0 || index > 25 ? departure : String.fromCharCode(65 + index);
};

/** Where units are split and merged: the departures that bring those of a train, and those on which they go on. */
export function Connections({ plan }: { readonly plan: LoadPlan }) {
  const { comes, goes } = plan;
  const w = useWords(words);
  return (
    <>
      <ConnectionTable head={w.comes} gate={w.byGate} rows={comes} comes={comes} late={tooLate(plan)} />
      <ConnectionTable head={w.goes} gate={w.endsThere} rows={goes} />
    </>
  );
}

interface ConnectionTableProps {
  readonly head: string;
  /** What stands where there is no departure. */
  readonly gate: string;
  readonly rows: LoadPlan['comes'];
  /** Those that have letters. */
  readonly comes?: LoadPlan['comes'];
  /** Those that come too late. */
  readonly late?: ReadonlySet<string>;
}

function ConnectionTable({ head, gate, rows, comes, late }: ConnectionTableProps) {
  const w = useWords(words);
  const format = useFormat();
  const serviceName = useServiceName();
  if (rows.every(({ departure }) => departure === undefined)) return null;
  return (
    <section>
      <h2>{head}</h2>
      <PlainTable
        label={head}
        heads={[w.departure, w.name, w.when, w.units, 'TEU', ...(comes === undefined ? [] : [w.places])]}
        rows={rows.map(({ departure, name = '', at, is, units, teu, places }) => ({
          key: departure ?? '',
          cells: [
            departure === undefined ? (
              gate
            ) : (
              <span key={departure}>
                {comes === undefined ? null : <strong>{letterOf(comes, departure)} </strong>}
                <DepartureLink departure={departure} />
              </span>
            ),
            serviceName(name),
            at === undefined ? (
              ''
            ) : (
              <span key="at">
                <Moment iso={at} is={is ?? 'planned'} />
                {departure !== undefined && late?.has(departure) ? <span className="loads-held"> {w.late}</span> : null}
              </span>
            ),
            format.number(units),
            format.number(teu, 2),
            ...(comes === undefined ? [] : [places === undefined ? '' : w.placesAre[places]]),
          ],
        }))}
      />
    </section>
  );
}
