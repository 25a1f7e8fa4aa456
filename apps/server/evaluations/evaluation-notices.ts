import type { Said } from '../../../src/basis/index.ts';
import type { RecordChange, Store } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';

type Told = {
  readonly plan: string;
  readonly to: Notice['to'];
  readonly said: Said;
  readonly href: string;
  readonly ref: string;
  readonly level?: Notice['level'];
};

/** A notice on an evaluation, as a change that goes with what it tells of. */
export const evaluationNotice = (store: Pick<Store, 'newId'>, { plan, to, said, href, ref, level = 'info' }: Told): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan, to, said, about: { kind: 'evaluation', ref, href }, level },
});
