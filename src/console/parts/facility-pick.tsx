import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { networkQuery } from '../api/queries.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { useFacilityName } from './network-names.ts';
import { Answered, Empty } from './states.tsx';

const words = inBoth(
  { facility: 'Facility', none: 'No facility of the network is ours', ours: 'Ours', others: 'Others' },
  { facility: '场站', none: '网络中没有我方场站', ours: '我方', others: '其他' },
);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface FacilityPickProps {
  /** What the address says; anything else than a facility of ours is the first of them. */
  readonly asked: string | undefined;
  readonly change: (at: string) => void;
  readonly size?: 'xs' | 'md';
  /** Facilities of others may be chosen too. */
  readonly others?: boolean;
  /** The page of the facility, and where on it another one is chosen. */
  readonly children: (at: string, pick: ReactNode) => ReactNode;
}

/** A page of one of our facilities. */
export function FacilityPick({ asked, change, size = 'xs', others = false, children }: FacilityPickProps) {
  const network = useQuery(networkQuery);
  const w = useWords(words);
  const nameOf = useFacilityName();
  return (
    <div className="page">
      <Answered query={network}>
        {({ facilities }) => {
          const ours: readonly Named[] = facilities.filter((facility) => facility.ours);
          const theirs: readonly Named[] = others ? facilities.filter((facility) => !facility.ours) : [];
          const at = [...ours, ...theirs].find(({ id }) => id === asked) ?? ours[0];
          if (at === undefined) return <Empty title={w.none} />;
          const named = ({ id }: Named) => ({ value: id, label: nameOf(id) });
          const pick = (
            <NativeSelect
              size={size}
              aria-label={w.facility}
              value={at.id}
              onChange={({ currentTarget: { value } }) => change(value)}
              data={
                others
                  ? [
                      { group: w.ours, items: ours.map(named) },
                      { group: w.others, items: theirs.map(named) },
                    ]
                  : ours.map(named)
              }
            />
          );
          return children(at.id, pick);
        }}
      </Answered>
    </div>
  );
}
