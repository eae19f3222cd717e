import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * What stands behind the question mark of the address, so that Back works and it can be sent: texts by the page's own
 * `Name`s, which may be anything that somebody typed. `change` takes away what is undefined or empty; `quietly` leaves no
 * step for Back, as for what is typed.
 */
export function useAddress<Name extends string>() {
  const all: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changed: { readonly [Each in Name]?: string | undefined }, quietly = false): void =>
      void navigate({
        to: '.',
        replace: quietly,
        search: (before: Record<string, string | undefined>) => ({
          ...before,
          ...Object.fromEntries(
            Object.entries<string | undefined>(changed).map(([name, value]) => [
              name,
              value === '' ? undefined : value,
            ]),
          ),
        }),
      }),
    [navigate],
  );
  return { search: all as { readonly [Each in Name]?: string | undefined }, change };
}
