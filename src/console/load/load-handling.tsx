import type { ReactNode } from 'react';
import { Handling } from './hand.tsx';
import { editPlan, type Loaded, type Spot, spotsQuery, type Wish, wishOf } from './queries.ts';
import { useUnitKeys } from './unit-keys.ts';

interface LoadHandlingProps {
  readonly of: Loaded;
  readonly tag: string;
  readonly version: number;
  /** Where a unit stands on the plan, as an edit says it; nothing where it stands nowhere. */
  readonly whereIs: (unit: string) => Omit<Wish, 'unit'> | undefined;
  /** How long a unit of the plan is, in any measure. */
  readonly lengthOf: (unit: string) => number | undefined;
  /** What people call a unit of the plan. */
  readonly nameOfUnit: (unit: string) => string;
  readonly children: ReactNode;
}

/** Lets units of a kept plan be moved by hand. */
export function LoadHandling({ of, tag, version, whereIs, lengthOf, nameOfUnit, children }: LoadHandlingProps) {
  useUnitKeys();
  const isOwn = (unit: string, spot: Spot): boolean => {
    const own = whereIs(unit);
    return own !== undefined && JSON.stringify(own) === JSON.stringify(wishOf(spot));
  };
  return (
    <Handling
      look={(unit) => spotsQuery(of, unit, version)}
      isPlaced={(unit) => whereIs(unit) !== undefined}
      isOwn={isOwn}
      move={(unit, spot, other) =>
        editPlan(of, tag, [
          { unit, ...wishOf(spot) },
          ...(other === undefined ? [] : [{ unit: other, ...whereIs(unit) }]),
        ])
      }
      takeOff={(unit) => editPlan(of, tag, [{ unit }])}
      exchanges
      nameOfUnit={nameOfUnit}
      areAlike={(unit, other) => lengthOf(unit) === lengthOf(other)}
      again={['departure', of.departure]}
    >
      {children}
    </Handling>
  );
}
