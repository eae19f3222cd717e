import type { Declared } from '../disrupt/queries.ts';
import type { SecurityRow } from './queries.ts';

const dayMs = 86_400_000;

/** The disruptions that close an element from now on for so many days: one for each part of it. None where its report does not say where it is. */
export function closingOf(
  { element, where }: Pick<SecurityRow, 'element' | 'where'>,
  {
    name,
    days,
    now,
    source,
  }: { readonly name: string; readonly days: number; readonly now: number; readonly source: string },
): Declared[] {
  const stamp = `${new Date(now).toISOString().slice(0, 10)}.${(now % 100_000_000).toString(36)}`;
  const id = element.replaceAll(/[^A-Za-z0-9._-]/g, '.').slice(0, 30);
  return (where ?? []).map((part, index) => ({
    id: `${id}-${stamp}-${index + 1}`,
    name,
    where: part as NonNullable<Declared['where']>,
    effect: { capacity: 0 },
    from: new Date(now).toISOString(),
    until: new Date(now + days * dayMs).toISOString(),
    severity: 'high',
    note: '',
    source,
  }));
}

/** A place to look at on the map: one of an element's own, or the nearer end of its link or border. */
export function placeOf(
  { where }: Pick<SecurityRow, 'where'>,
  borders: readonly { readonly id: string; readonly from: string }[],
): string | undefined {
  for (const part of where ?? []) {
    const border = borders.find(({ id }) => part.borders?.includes(id));
    const place = part.facilities?.[0] ?? part.links?.[0]?.from ?? border?.from;
    if (place !== undefined) return place;
  }
  return undefined;
}
