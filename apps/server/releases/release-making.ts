import type { Instant, PlainDate, Said } from '../../../src/basis/index.ts';
import { Outdated, type Store } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { newestRelease, siteAddress, type Release } from '../../../src/publication/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import { regionPath } from '../region/index.ts';
import { makeArchive, readRelease } from '../site/release-archive.ts';
import { forgetReleases } from '../site/release-shelf.ts';
import { inBoth } from './words/index.ts';

/** What is asked of a new release. */
export type Preparation = {
  readonly region: string;
  readonly plan: string;
  readonly asOf: PlainDate;
  readonly known: PlainDate;
  /** 第 N 期 where none is given. */
  readonly title?: string;
  readonly note?: string;
  readonly actor: Actor;
  readonly now: Instant;
};

/** A release on its way: how many of its files are done, and in the end its id or why there is none. */
export type Progress = {
  readonly id: string;
  readonly region: string;
  readonly plan: string;
  done: number;
  all: number;
  state: 'running' | 'done' | 'failed';
  release?: string;
  fault?: Said;
  readonly stop: AbortController;
};

const HEADLESS = { number: 0, hash: '' };

export const releaseId = (plan: string, number: number): string => `release-${plan}-${number}`;

/**
 * Makes the files of a release and keeps it, waiting for approval; the number is the next one of the plan. Gives its id, or why there is none; rejects with the
 * reason of `stopped`. Nothing is kept of what was broken off.
 */
export const prepareRelease = async (
  store: Store,
  { region, plan, asOf, known, title, note, actor, now }: Preparation,
  { progress, stopped }: { readonly progress?: (done: number, all: number) => void; readonly stopped?: AbortSignal } = {},
): Promise<{ readonly ok: string } | { readonly refused: Said; readonly ok?: never }> => {
  const delivery = store.delivery(region, actor);
  const earlier = await delivery.list('release', { plan });
  const number = Math.max(0, ...earlier.map(({ body }) => body.number)) + 1;
  const before = newestRelease(earlier.map(({ body }) => body));
  const kept = before === undefined ? undefined : await store.attachment(region, before.archive.sha256);
  const { number: entry, hash } = (await store.audit(region)).at(-1) ?? HEADLESS;
  const origin = publicOrigin();
  const made = await makeArchive(store, {
    region,
    plan,
    now,
    release: {
      number,
      title: title ?? `第${number}期`,
      asOf,
      known,
      head: { number: entry, hash },
      base: origin === undefined ? '' : `${origin}${siteAddress({ region, plan, release: number })}`,
    },
    ...(before === undefined || kept === undefined ? {} : { previous: { number: before.number, frozen: readRelease(kept.bytes).frozen } }),
    ...(progress === undefined ? {} : { progress }),
    ...(stopped === undefined ? {} : { stopped }),
  });
  if (made === undefined) return { refused: inBoth(({ making }) => making.noPlan) };
  stopped?.throwIfAborted();
  const { sha256 } = await store.attach(region, { name: `release-${plan}-${number}.zip`, type: 'application/zip', bytes: made.archive });
  const id = releaseId(plan, number);
  const body: Release = {
    plan,
    number,
    title: title ?? `第${number}期`,
    state: 'prepared',
    asOf,
    known,
    archive: { sha256, size: made.archive.length, files: made.files.length },
    head: { number: entry, hash },
    preparedBy: { name: actor.name, ...(actor.account === undefined ? {} : { account: actor.account }) },
    ...(note === undefined || note === '' ? {} : { note }),
    ...(made.due === undefined ? {} : { due: made.due }),
    steps: [{ to: 'prepared', at: now, by: actor.name }],
  };
  const href = regionPath(region, plan, `releases/${id}`);
  try {
    await delivery.change({
      action: 'release.prepare',
      changes: [
        { kind: 'release', id, version: null, body },
        {
          kind: 'notice',
          id: store.newId(),
          version: null,
          body: {
            plan,
            to: { role: 'leader' },
            said: inBoth(({ notice }) => notice.prepared(body.title)),
            about: { kind: 'release', ref: id, href },
            level: 'yellow',
          },
        },
      ],
    });
  } catch (fault) {
    if (fault instanceof Outdated) return { refused: inBoth(({ making }) => making.taken) };
    throw fault;
  }
  forgetReleases(store, region, plan);
  return { ok: id };
};

const running = new WeakMap<Store, Map<string, Progress>>();
/** Preparations that are remembered once they are over, so that whoever waits for one hears of its end. */
const REMEMBERED = 20;

const listOf = (store: Store): Map<string, Progress> => {
  const known = running.get(store) ?? new Map<string, Progress>();
  running.set(store, known);
  return known;
};

export const progressOf = (store: Store, id: string): Progress | undefined => listOf(store).get(id);

/** What is being prepared of a plan now. */
export const runningOf = (store: Store, region: string, plan: string): Progress | undefined =>
  [...listOf(store).values()].find((one) => one.region === region && one.plan === plan && one.state === 'running');

/** Begins to prepare a release beside what else the server does; undefined where one of the plan is being prepared already. */
export const beginRelease = (store: Store, asked: Preparation, failed: (fault: unknown) => void): Progress | undefined => {
  const { region, plan } = asked;
  if (runningOf(store, region, plan) !== undefined) return undefined;
  const all = listOf(store);
  const own: Progress = { id: store.newId(), region, plan, done: 0, all: 0, state: 'running', stop: new AbortController() };
  all.set(own.id, own);
  for (const [id, { state }] of all) if (all.size > REMEMBERED && state !== 'running') all.delete(id);
  const progress = (done: number, of: number): void => {
    own.done = done;
    own.all = of;
  };
  prepareRelease(store, asked, { progress, stopped: own.stop.signal }).then(
    (outcome) => {
      own.state = outcome.ok === undefined ? 'failed' : 'done';
      if (outcome.ok === undefined) own.fault = outcome.refused;
      else own.release = outcome.ok;
    },
    (fault: unknown) => {
      own.state = 'failed';
      if (own.stop.signal.aborted) own.fault = inBoth(({ making }) => making.canceled);
      else failed(fault);
    },
  );
  return own;
};
