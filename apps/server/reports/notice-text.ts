import type { RecordChange, Store } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';

/** A notice as a change, to go with what it tells of. */
export const noticeOf = (store: Store, body: Notice): RecordChange => ({ kind: 'notice', id: store.newId(), version: null, body });
