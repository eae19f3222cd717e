import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { names } from '../parts/names.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { type Sort, type StorageList, type StorageRow, sorts, storageListQuery } from './queries.ts';
import { StorageStatement } from './statement.tsx';
import { words } from './words.ts';

/** What the units of a yard owe: who owes most, or whose free days end next. */
export function YardStorage({ facility }: { readonly facility: string }) {
  const [sort, setSort] = useState<Sort>('cost');
  const [isStatement, showStatement] = useState(false);
  const query = useQuery(storageListQuery(facility, sort));
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <div className="yard-tools">
        <Group label={w.sorted}>
          {sorts.map((each) => (
            <Choice
              key={each}
              on={each === sort && !isStatement}
              choose={() => {
                setSort(each);
                showStatement(false);
              }}
            >
              {w.sorts[each]}
            </Choice>
          ))}
          <Choice on={isStatement} choose={() => showStatement(true)}>
            {w.statement}
          </Choice>
        </Group>
      </div>
      {isStatement ? (
        <StorageStatement facility={facility} />
      ) : (
        <Answered query={query}>
          {(list) => (
            <>
              <p className="yard-line">
                {w.listLine(
                  format.number(list.paying),
                  format.number(list.units),
                  format.wholeMoney(list.amount, list.currency),
                )}
                {w.semicolon}
                {w.ending(format.number(list.endingSoon))}
              </p>
              <Rows list={list} sort={sort} />
            </>
          )}
        </Answered>
      )}
    </>
  );
}

function Rows({ list: { rows, currency }, sort }: { readonly list: StorageList; readonly sort: Sort }) {
  const w = useWords(words);
  const { hold } = useWords(names);
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const money = (minor: number | undefined): string =>
    minor === undefined || minor === 0 ? '' : format.money(minor, currency);
  const columns: readonly Column<StorageRow>[] = [
    { id: 'unit', title: w.unit, width: '124px', cell: ({ unit, number }) => <UnitLink unit={unit} number={number} /> },
    { id: 'slot', title: w.slot, width: '92px', cell: ({ slot }) => slot ?? '' },
    { id: 'type', title: w.type, width: '60px', cell: ({ sizeType }) => sizeType },
    { id: 'kind', title: w.kind, width: '132px', cell: ({ kind }) => w.kinds[kind] ?? kind },
    { id: 'days', title: w.stayed, width: '56px', align: 'right', cell: ({ days }) => format.number(days) },
    {
      id: 'ends',
      title: w.ends,
      width: '128px',
      cell: ({ freeUntil }) => (freeUntil === undefined ? '' : <Moment iso={freeUntil} />),
    },
    { id: 'day', title: w.perDay, width: '92px', align: 'right', cell: ({ perDay }) => money(perDay) },
    { id: 'amount', title: w.soFar, width: '104px', align: 'right', cell: ({ amount }) => money(amount) },
    {
      id: 'leaves',
      title: w.leaves,
      width: '128px',
      cell: ({ leaves }) => (leaves === undefined ? '' : <Moment iso={leaves} is="planned" />),
    },
    { id: 'then', title: w.thenOwes, width: '104px', align: 'right', cell: ({ atLeaving }) => money(atLeaving) },
    {
      id: 'holds',
      title: w.holds,
      width: 'minmax(80px, 1fr)',
      cell: ({ holds }) => holds.map((kind) => hold[kind] ?? kind).join(', '),
    },
  ];
  return (
    <Table
      label={w.sorts[sort] ?? ''}
      columns={columns}
      rows={rows}
      keyOf={({ unit }) => unit}
      open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
      current={focus?.kind === 'unit' ? focus.id : undefined}
      empty={
        <Empty title={sort === 'cost' ? w.nobodyOwes : w.nobodyFree}>
          <p>{w.nobodyHint}</p>
        </Empty>
      }
    />
  );
}
