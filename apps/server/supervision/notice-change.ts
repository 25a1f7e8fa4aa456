import type { RecordChange, Store } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';

type Told = {
  readonly plan: string;
  readonly to: Notice['to'];
  readonly said: Notice['said'];
  readonly level: Notice['level'];
  readonly about: NonNullable<Notice['about']>;
};

/** A notice in the same change set as what it tells of. `id`: where it may be written only once. */
export const noticeChange = (store: Pick<Store, 'newId'>, body: Told, id = store.newId()): RecordChange => ({ kind: 'notice', id, version: null, body });
