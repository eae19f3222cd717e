import './empties.css';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { useCarrierName, useFacilityName } from '../parts/network-names.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAddress } from '../shell/address.ts';
import { useWords } from '../shell/words.ts';
import { EmptyMoves } from './moves.tsx';
import { type Stock, stockQuery } from './queries.ts';
import { StreetTurns } from './turns.tsx';
import { words } from './words.ts';

const tabs = ['stock', 'turns', 'moves'] as const;

/** Units without goods: what stands in depots, what may go straight to the next goods, and what should go elsewhere. */
export function EmptiesPage() {
  const { search } = useAddress<'tab'>();
  const shown = tabs.find((name) => name === search.tab) ?? 'stock';
  const w = useWords(words);
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{w.empties}</h1>
      </header>
      <Tabs label={w.views} tabs={tabs} shown={shown} names={w.tabs} />
      <div className="page-body">
        {shown === 'stock' ? <InStock /> : shown === 'turns' ? <StreetTurns /> : <EmptyMoves />}
      </div>
    </div>
  );
}

function InStock() {
  const query = useQuery(stockQuery);
  return <Answered query={query}>{(stock) => <Depots stock={stock} />}</Answered>;
}

function Depots({ stock: { units, depots } }: { readonly stock: Stock }) {
  const nameOf = useFacilityName();
  const carrierName = useCarrierName();
  const w = useWords(words);
  const format = useFormat();
  if (depots.length === 0)
    return (
      <Empty title={w.noDepots}>
        <p>{w.noDepotsHint}</p>
      </Empty>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
    <section className="empties-depots" aria-label={w.tabs['stock']} tabIndex={0}>
      <p>{w.stockLine(units, format.number(units), format.number(depots.length))}</p>
      {units === 0 ? <p className="faint">{w.noEmpties}</p> : null}
      {depots.map(({ facility, teu, roomTeu, rows }) => (
        <section key={facility}>
          <h2>
            {nameOf(facility)} <span className="faint">{w.room(format.number(teu), format.number(roomTeu))}</span>
          </h2>
          {rows.length === 0 ? (
            <p className="faint">{w.none}</p>
          ) : (
            <PlainTable
              label={nameOf(facility)}
              heads={[w.type, w.owner, w.units, w.goOn, w.longest, w.suchAs]}
              rows={rows.map((row) => ({
                key: `${row.sizeType} ${row.owner ?? ''}`,
                cells: [
                  row.sizeType,
                  row.owner === undefined ? w.noNumber : carrierName(row.owner),
                  format.number(row.units),
                  row.goOn === 0 ? '' : format.number(row.goOn),
                  w.days(format.number(row.longestDays)),
                  row.which[0] === undefined ? (
                    ''
                  ) : (
                    <UnitLink key="such" unit={row.which[0].unit} number={row.which[0].number} />
                  ),
                ],
              }))}
            />
          )}
        </section>
      ))}
    </section>
  );
}
