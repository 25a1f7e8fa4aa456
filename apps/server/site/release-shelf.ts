import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Kept, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { newestRelease } from '../../../src/publication/index.ts';
import { Recent } from '../region/recent.ts';
import { readArchive, type Packed } from './archive-file.ts';
import { gzipOf } from './gzip-member.ts';

/** A file as it is served: gzip is ready, plain bytes are made for the few who ask for them. */
export type ShelvedFile = {
  readonly path: string;
  readonly etag: string;
  readonly size: number;
  readonly gzip: Uint8Array<ArrayBuffer>;
  plain(): Uint8Array<ArrayBuffer>;
};

export type Shelved = ReadonlyMap<string, ShelvedFile>;

/** The bytes of a packed file. */
export const inflated = ({ deflated }: Packed): Uint8Array<ArrayBuffer> => new Uint8Array(inflateRawSync(deflated));

const shelvedFile = (file: Packed): ShelvedFile => {
  const gzip = gzipOf(file);
  const etag = createHash('sha256').update(gzip).digest('base64url').slice(0, 22);
  return { path: file.path, etag, size: file.size, gzip, plain: () => inflated(file) };
};

/** Archives held in memory for one database: the newest of some plans, and old ones that are being read. */
const ARCHIVES = 12;
/** Plans whose list of releases is remembered: anybody may ask for any. */
const PLANS = 64;
/** Milliseconds for which the list of releases of a plan is believed: so long a withdrawn one may still be read. */
export const FRESH = 1000;

type Listed = { readonly at: number; readonly releases: Promise<readonly Kept<'release'>[]> };
type Shelf = { readonly archives: Recent<Promise<Shelved | undefined>>; readonly lists: Recent<Listed> };

const shelves = new WeakMap<Store, Shelf>();
const shelfOf = (store: Store): Shelf => {
  const known = shelves.get(store);
  if (known !== undefined) return known;
  const shelf: Shelf = { archives: new Recent(ARCHIVES), lists: new Recent(PLANS) };
  shelves.set(store, shelf);
  return shelf;
};

/** Every release of a plan, whatever its state. Asked once a second at most: who reads pages does not ask the database. */
export const releasesOf = (store: Store, region: string, plan: string): Promise<readonly Kept<'release'>[]> => {
  const { lists } = shelfOf(store);
  const key = `${region}/${plan}`;
  const known = lists.get(key);
  const now = performance.now();
  if (known !== undefined && now - known.at < FRESH) return known.releases;
  const releases = store.delivery(region, SYSTEM).list('release', { plan });
  lists.set(key, { at: now, releases });
  releases.catch(() => lists.delete(key));
  return releases;
};

/** Rises whenever what readers get may have changed in this process. */
let edition = 0;
export const currentEdition = (): number => edition;

/** What was listed is asked again: a release was published or withdrawn here. */
export const forgetReleases = (store: Store, region: string, plan: string): void => {
  edition++;
  shelfOf(store).lists.delete(`${region}/${plan}`);
};

/** The files of an archive, opened once and kept in memory; undefined where the region has no such file. */
export const shelved = (store: Store, region: string, sha256: string): Promise<Shelved | undefined> => {
  const { archives } = shelfOf(store);
  const key = `${region}/${sha256}`;
  const known = archives.get(key);
  if (known !== undefined) return known;
  const opened = store
    .attachment(region, sha256)
    .then((kept) => (kept === undefined ? undefined : new Map(readArchive(kept.bytes).map((file) => [file.path, shelvedFile(file)] as const))));
  archives.set(key, opened);
  opened.then(
    (found) => found ?? archives.delete(key),
    () => archives.delete(key),
  );
  return opened;
};

/** The release that readers of a plan get now, and of those that were ever public the one of a number. */
export const publicRelease = async (store: Store, region: string, plan: string, number?: number): Promise<Kept<'release'> | undefined> => {
  const all = await releasesOf(store, region, plan);
  if (number !== undefined) return all.find(({ body }) => body.number === number && (body.state === 'published' || body.state === 'withdrawn'));
  const newest = newestRelease(all.map(({ body }) => body));
  return all.find(({ body }) => body === newest);
};
