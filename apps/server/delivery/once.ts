import { createHash } from 'node:crypto';
import type { Instant } from '../../../src/basis/index.ts';
import { Outdated, type DeliveryStore, type RecordChange, type Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Recent } from '../region/recent.ts';
import { ONCE } from './once-key.tsx';

const KEY = /^[0-9a-f]{36}$/;
/** Forms whose answers are kept in mind; of older ones the ids of what they made still tell. */
const MOST = 5000;

/** A form with its once-key as it was sent: `time` as 12 hexadecimal digits, `digest` of who sent what where. */
export type SentOnce = { readonly time: string; readonly digest: string };

/** The form of a request that may make something once; undefined where it carries no key, or none that this program can have made. */
export const sentOnce = async (c: PageContext, now: Instant): Promise<SentOnce | undefined> => {
  const type = c.req.header('content-type') ?? '';
  if (c.req.method !== 'POST' || !/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return undefined;
  // What cannot be read as a form its handler refuses.
  const form = await c.req.formData().catch(() => undefined);
  const key = form?.get(ONCE);
  if (form === undefined || typeof key !== 'string' || !KEY.test(key)) return undefined;
  const time = key.slice(0, 12);
  if (Number.parseInt(time, 16) > Date.parse(now)) return undefined;
  const hash = createHash('sha256').update(JSON.stringify([c.var.actor.account ?? c.var.actor.name, new URL(c.req.url).pathname]));
  for (const [name, value] of form) {
    hash.update(JSON.stringify([name, typeof value === 'string' ? value : value.name]));
    if (typeof value !== 'string') hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return { time, digest: hash.digest('hex') };
};

/** UUIDs of version 7 that are the same for the same form: of the moment at which it was shown, with its digest for chance. */
const idsOf = ({ time, digest }: SentOnce): (() => string) => {
  const variant = (0x8 | (Number.parseInt(digest[3]!, 16) & 0x3)).toString(16);
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 11)}`;
  let count = 0;
  return () => `${head}${(count++).toString(16).padStart(8, '0')}`;
};

type Made = { readonly kind: RecordChange['kind']; readonly id: string; readonly location: string };

const answers = new WeakMap<Store, Recent<Promise<Made | undefined>>>();

const answersOf = (store: Store): Recent<Promise<Made | undefined>> => {
  const known = answers.get(store) ?? new Recent<Promise<Made | undefined>>(MOST);
  answers.set(store, known);
  return known;
};

const isNew = ({ kind, version }: RecordChange): boolean => version === null && kind !== 'notice';

/**
 * Answers a form that makes a record, sent as often as it may be: by a double press, or by going back and sending it again. While this process remembers, the
 * second sending is led to what the first made, and waits for it. Later, or on another server of the same database, the ids that its handler takes are the
 * first's, so that what is there already is not written again. With another content it is another form.
 */
export const onceAnswered = async (
  c: PageContext,
  { store, delivery, region }: { readonly store: Store; readonly delivery: DeliveryStore; readonly region: string },
  sent: SentOnce,
  handle: (delivery: DeliveryStore, newId: () => string) => Promise<Response>,
): Promise<Response> => {
  const remembered = answersOf(store);
  const key = `${region} ${sent.time} ${sent.digest}`;
  const before = await remembered.get(key);
  if (before !== undefined && (await delivery.get(before.kind, before.id)) !== undefined) return c.redirect(before.location, 303);

  const own = new Set<string>();
  const next = idsOf(sent);
  let made: RecordChange | undefined;
  const change: DeliveryStore['change'] = async (set) => {
    const fresh = set.changes.filter(isNew);
    made ??= fresh[0];
    try {
      return await delivery.change(set);
    } catch (fault) {
      const ours = fresh.filter(({ id }) => own.has(id));
      if (!(fault instanceof Outdated) || ours.length === 0) throw fault;
      const there = await Promise.all(ours.map(({ kind, id }) => delivery.get(kind, id)));
      const kept = there.filter((one) => one !== undefined);
      if (kept.length < ours.length) throw fault;
      return kept;
    }
  };
  const answer = handle({ ...delivery, change }, () => {
    const id = next();
    own.add(id);
    return id;
  });
  remembered.set(
    key,
    answer.then(
      (response) => {
        const location = response.headers.get('location');
        return response.status === 303 && location !== null && made !== undefined ? { kind: made.kind, id: made.id, location } : undefined;
      },
      () => undefined,
    ),
  );
  return answer;
};
