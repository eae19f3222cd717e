import { MoveButton } from '../load/move-button.tsx';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { useFacilityName } from '../parts/network-names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../shell/words.ts';
import type { StowCall, StowedUnit } from './queries.ts';
import { words } from './words.ts';

/** Each call, who comes and goes there, and how the barge lies behind it. */
export function Calls({ calls, shown }: { readonly calls: readonly StowCall[]; readonly shown: number }) {
  const w = useWords(words);
  const nameOf = useFacilityName();
  const format = useFormat();
  return (
    <PlainTable
      label={w.calls}
      heads={[w.call, w.leaves, w.off, w.on, w.aboard, w.kg, w.plugs, w.draught, w.gm, w.list, w.trim]}
      rows={calls.map((call) => ({
        key: String(call.call),
        current: call.call === shown,
        cells: [
          `${call.call + 1} ${nameOf(call.facility)}`,
          <Moment key="leaves" iso={call.departs} is="planned" />,
          format.number(call.discharged),
          format.number(call.loaded),
          format.number(call.aboard),
          format.weight(call.grossKg),
          format.number(call.plugs),
          `${format.number(call.draughtM, 2)} m`,
          `${format.number(call.gmM, 2)} m`,
          `${format.number(call.listDegrees, 1)}°`,
          `${format.number(call.trimM, 2)} m`,
        ],
      }))}
    />
  );
}

/** Who is on board, cell by cell. */
export function Cells({ units }: { readonly units: readonly StowedUnit[] }) {
  const nameOf = useFacilityName();
  const w = useWords(words);
  const format = useFormat();
  return (
    <section>
      <h2>
        {w.units} <span className="faint">{format.number(units.length)}</span>
      </h2>
      <PlainTable
        heads={[w.cell, w.unit, w.type, w.kg, w.to]}
        rows={units.map(({ unit, number, cell, sizeType, grossKg, toName, to, dangerous, held, byHand }) => ({
          key: unit,
          cells: [
            cell,
            <span key={unit} className="loads-unit">
              <UnitLink unit={unit} number={number} />
              <MoveButton unit={unit} number={number} isPlaced />
              {held === undefined ? null : <span className="loads-held">{w.codes['held']}</span>}
            </span>,
            [sizeType, ...dangerous, ...(byHand === true ? [w.byHand] : [])].join(' '),
            format.weight(grossKg),
            `${to + 1} ${nameOf(toName)}`,
          ],
        }))}
      />
    </section>
  );
}
