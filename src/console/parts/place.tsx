import { useFacilityName, usePlaceName } from './network-names.ts';

/** A facility by its short name; in full and by its id one hover away. What is no facility stands as it is. */
export function Place({ id }: { readonly id: string }) {
  const short = usePlaceName();
  const full = useFacilityName();
  return <span title={`${full(id)} (${id})`}>{short(id)}</span>;
}
