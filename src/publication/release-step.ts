import type { Instant, Outcome } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Release } from './release.ts';
import { releaseFaults } from './words/release-faults.ts';

type Doing = { readonly actor: Pick<Actor, 'name' | 'account'>; readonly at: Instant };

const stepped = (release: Release, to: Release['state'], { actor, at }: Doing, reason?: string): Release => ({
  ...release,
  state: to,
  steps: [...release.steps, { to, at, by: actor.name, ...(reason === undefined ? {} : { reason }) }],
});

/** Whether it was this person who prepared it: by his account, by his name where he has none. */
export const isPreparer = ({ preparedBy, steps }: Release, { name, account }: Doing['actor']): boolean =>
  preparedBy?.account === undefined || account === undefined ? (preparedBy?.name ?? steps[0]?.by) === name : preparedBy.account === account;

/** 批准: by somebody else than who prepared it. */
export const approvedRelease = (release: Release, doing: Doing): Outcome<Release> => {
  if (release.state !== 'prepared') return { refused: releaseFaults.notPrepared };
  if (isPreparer(release, doing.actor)) return { refused: releaseFaults.own };
  return { ok: stepped(release, 'approved', doing) };
};

/** 公布: from here on nothing of it changes. `newest` is the highest number that was ever public. */
export const publishedRelease = (release: Release, doing: Doing, newest: number | undefined): Outcome<Release> => {
  if (release.state !== 'approved') return { refused: releaseFaults.notApproved };
  if (newest !== undefined && newest > release.number) return { refused: releaseFaults.overtaken(newest) };
  return { ok: { ...stepped(release, 'published', doing), published: { at: doing.at, by: doing.actor.name } } };
};

/** 撤回: its address stays and says when, by whom and why. */
export const withdrawnRelease = (
  release: Release,
  doing: Doing,
  { reason, document }: { readonly reason: string; readonly document?: string },
): Outcome<Release> => {
  if (release.state !== 'published') return { refused: releaseFaults.notPublished };
  const why = reason.trim();
  if (why === '') return { refused: releaseFaults.noReason };
  const withdrawn = { at: doing.at, by: doing.actor.name, reason: why, ...(document === undefined || document === '' ? {} : { document }) };
  return { ok: { ...stepped(release, 'withdrawn', doing, why), withdrawn } };
};

/** 作废 of one that never was public. */
export const discardedRelease = (release: Release, doing: Doing, reason?: string): Outcome<Release> =>
  release.state === 'prepared' || release.state === 'approved' ? { ok: stepped(release, 'discarded', doing, reason) } : { refused: releaseFaults.notOpen };

/** The one that readers get: of the published ones the highest number. */
export const newestRelease = <R extends Pick<Release, 'number' | 'state'>>(releases: readonly R[]): R | undefined =>
  releases
    .filter(({ state }) => state === 'published')
    .reduce<R | undefined>((best, one) => (best === undefined || one.number > best.number ? one : best), undefined);
