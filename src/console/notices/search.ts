import { useAddress } from '../shell/address.ts';

type Name =
  | 'tab'
  | 'kind'
  | 'since'
  | 'q'
  | 'booking'
  | 'customer'
  | 'plan'
  | 'webhook'
  | 'state'
  | 'edit'
  | 'delivery';

export type NoticeSearch = { readonly [Each in Name]?: string | undefined };

/** What the page shows. */
export const useNoticeSearch = () => useAddress<Name>();
