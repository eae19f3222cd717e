import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const FocusLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link
    to="."
    search={(before: Record<string, unknown>) => ({ ...before, focus: to })}
    className="thing"
    onClick={(event) => event.stopPropagation()}
  >
    {children}
  </Link>
);

/** Every number opens its rows, every row its unit: these open the drawer and leave the page as it is. */
export const UnitLink = ({ unit, number }: { readonly unit: string; readonly number?: string | undefined }) => (
  <FocusLink to={`unit:${unit}`}>{number ?? unit}</FocusLink>
);

export const DepartureLink = ({ departure }: { readonly departure: string }) => (
  <FocusLink to={`departure:${departure}`}>{departure}</FocusLink>
);

export const BookingLink = ({ booking }: { readonly booking: string }) => (
  <FocusLink to={`booking:${booking}`}>{booking}</FocusLink>
);
