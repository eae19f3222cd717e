import type { ReactNode } from 'react';
import { Handling } from './hand.tsx';
import { editPlan, type Spot, spotsQuery, type Wish, wishOf } from './queries.ts';

interface LoadHandlingProps {
  readonly departure: string;
  readonly tag: string;
  readonly version: number;
  /** Where a unit stands on the plan, as an edit says it; nothing where it stands nowhere. */
  readonly whereIs: (unit: string) => Omit<Wish, 'unit'> | undefined;
  readonly children: ReactNode;
}

/** Lets units of a kept plan be moved by hand. */
export function LoadHandling({ departure, tag, version, whereIs, children }: LoadHandlingProps) {
  const isOwn = (unit: string, spot: Spot): boolean => {
    const own = whereIs(unit);
    return own !== undefined && JSON.stringify(own) === JSON.stringify(wishOf(spot));
  };
  return (
    <Handling
      look={(unit) => spotsQuery(departure, unit, version)}
      isPlaced={(unit) => whereIs(unit) !== undefined}
      isOwn={isOwn}
      move={(unit, spot, other) =>
        editPlan(departure, tag, [
          { unit, ...wishOf(spot) },
          ...(other === undefined ? [] : [{ unit: other, ...whereIs(unit) }]),
        ])
      }
      takeOff={(unit) => editPlan(departure, tag, [{ unit }])}
      exchanges
      again={['departure', departure]}
    >
      {children}
    </Handling>
  );
}
