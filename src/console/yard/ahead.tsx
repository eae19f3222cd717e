import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice, Group } from '../parts/choice.tsx';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useWords } from '../shell/words.ts';
import { type Reshuffles, reshufflesQuery } from './queries.ts';
import { useYardSearch } from './search.ts';
import { words } from './words.ts';

const spans = [6, 12, 24, 48] as const;

/** What must be moved before those who leave soon can leave, bay by bay. */
export function Ahead({ facility }: { readonly facility: string }) {
  const [hours, setHours] = useState<number>(12);
  const query = useQuery(reshufflesQuery(facility, hours));
  const w = useWords(words);
  const format = useFormat();
  return (
    <>
      <div className="yard-tools">
        <Group label={w.within}>
          {spans.map((span) => (
            <Choice key={span} on={span === hours} choose={() => setHours(span)}>
              {w.hours(String(span))}
            </Choice>
          ))}
        </Group>
      </div>
      <Answered query={query}>
        {({ leaving, moves, bound, bays }) => (
          <>
            <p className="yard-line">
              {w.aheadLine(format.number(leaving), format.number(moves), format.number(bound))}
            </p>
            <Bays bays={bays} />
          </>
        )}
      </Answered>
    </>
  );
}

type Bay = Reshuffles['bays'][number];

function Bays({ bays }: { readonly bays: readonly Bay[] }) {
  const w = useWords(words);
  const format = useFormat();
  const { change } = useYardSearch();
  const columns: readonly Column<Bay>[] = [
    { id: 'bay', title: w.bay, width: '80px', cell: ({ bay }) => bay },
    { id: 'leaving', title: w.leaving, width: '80px', align: 'right', cell: ({ leaving }) => format.number(leaving) },
    { id: 'moves', title: w.reshuffles, width: '92px', align: 'right', cell: ({ moves }) => format.number(moves) },
    { id: 'bound', title: w.atLeast, width: '80px', align: 'right', cell: ({ bound }) => format.number(bound) },
    { id: 'first', title: w.first, width: '140px', cell: ({ first }) => first },
    {
      id: 'by',
      title: w.by,
      width: 'minmax(128px, 1fr)',
      cell: ({ by }) => (by === '' ? '' : <Moment iso={by} is="planned" />),
    },
  ];
  return (
    <Table
      label={w.tabs['ahead'] ?? ''}
      columns={columns}
      rows={bays}
      keyOf={({ bay }) => bay}
      open={({ bay }) => change({ tab: 'stacks', block: bay.split('-')[0], q: `${bay}-` })}
      empty={
        <Empty title={w.nobodyLeaves}>
          <p>{w.nobodyLeavesHint}</p>
        </Empty>
      }
    />
  );
}
