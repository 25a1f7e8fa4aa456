import type { Said } from '../../../src/basis/index.ts';
import type { RecordChange, Store } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import { amendmentPath } from './amendment-path.ts';

/** What somebody is told of an amendment. */
export const amendmentNotice = (
  store: Pick<Store, 'newId'>,
  context: Pick<RegionContext, 'region' | 'plan'>,
  id: string,
  to: Notice['to'],
  said: Said,
  level: Notice['level'] = 'info',
): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan: context.plan.id, to, said, about: { kind: 'amendment', ref: id, href: amendmentPath(context, encodeURIComponent(id)) }, level },
});
