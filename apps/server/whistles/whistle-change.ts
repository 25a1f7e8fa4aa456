import type { RecordChange, Store } from '../../../src/database/index.ts';
import { whistleNotices, type Whistle } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import { whistlePath } from './whistle-path.ts';

type Place = Pick<RegionContext, 'region' | 'plan'>;

/** The change of a whistle with the notices that it brings: one entry of the chain. `before` undefined: it is new. */
export const whistleChanges = (
  store: Pick<Store, 'newId'>,
  place: Place,
  id: string,
  before: { readonly version: number; readonly body: Whistle } | undefined,
  after: Whistle,
): readonly RecordChange[] => [
  { kind: 'whistle', id, version: before?.version ?? null, body: after },
  ...whistleNotices(before?.body, after, { kind: 'whistle', ref: id, href: whistlePath(place, encodeURIComponent(id)) }).map(
    (notice): RecordChange => ({ kind: 'notice', id: store.newId(), version: null, body: notice }),
  ),
];
