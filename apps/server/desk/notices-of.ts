import type { Kept, Store } from '../../../src/database/index.ts';
import { scopeOf, type Actor } from '../../../src/identity/index.ts';

/** Open notices read at most of one region: what is older is on the page of all of them. */
export const MOST_NOTICES = 200;

/** Whether a notice is meant for the actor: his account, his unit, or a role that he has. */
export const isFor = ({ body: { to } }: Kept<'notice'>, { account, unit, roles }: Actor): boolean =>
  (to.account !== undefined && to.account === account) ||
  (to.unit !== undefined && to.unit === unit) ||
  (to.role !== undefined && (roles as readonly string[]).includes(to.role));

/** Regions that the actor belongs to. */
export const regionsOf = async (store: Store, actor: Actor): Promise<readonly string[]> =>
  actor.region === undefined ? (await store.regions()).map(({ code }) => code) : [actor.region];

/** Notices of a region that the actor has not settled yet, newest first. */
export const openNotices = async (store: Store, region: string, actor: Actor): Promise<readonly Kept<'notice'>[]> => {
  const found = await store.delivery(region, actor).list('notice', { states: ['open'], order: 'newest', limit: MOST_NOTICES });
  return found.filter((notice) => isFor(notice, actor));
};

/** How many notices wait for the actor: of one region, or of all of his. */
export const noticeCount = async (store: Store, actor: Actor, region: string | undefined): Promise<number> => {
  if (scopeOf(actor, 'notice.read') === undefined) return 0;
  const regions = region === undefined ? await regionsOf(store, actor) : [region];
  const counts = await Promise.all(regions.slice(0, 12).map(async (code) => (await openNotices(store, code, actor)).length));
  return counts.reduce((sum, count) => sum + count, 0);
};
