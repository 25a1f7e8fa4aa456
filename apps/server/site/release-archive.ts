import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { defined } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { readFrozen, type Frozen } from '../../../src/evaluation/index.ts';
import { CC_BY_4, eachOpenFile, releaseDifference, releaseDue, type ReleaseFile } from '../../../src/publication/index.ts';
import { publishedFile } from '../evaluations/published-file.ts';
import { archiveOf, packing, readArchive, type Packed } from './archive-file.ts';
import { typeOf } from './file-type.ts';
import { appealsFile, evaluationFile, scoreFile } from './evaluation-pages.tsx';
import { gatherSite, newestData, type GatherSite } from './gather-site.ts';
import { inflated } from './release-shelf.ts';
import { SEARCH_INDEX, SEARCH_SCRIPT } from './search-page.tsx';
import type { SiteContent } from './site-content.ts';
import { searchIndex, siteEntries } from './site-entries.ts';
import { sitePages } from './site-pages.ts';
import searchScript from './site-search.js?raw';
import { siteStyle } from './style/index.ts';

/** Milliseconds of work between two looks at what else the server has to do. */
const SLICE = 12;

export const MANIFEST = 'release.json';
export const FROZEN = 'data/frozen.json';

type Written = { readonly packed: Packed; readonly file: ReleaseFile };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of the archive out of its pieces; each step lets others have the thread. */
const writing = function* (path: string, pieces: Iterable<string | Uint8Array>, type = typeOf(path)): Generator<void, Written> {
  const hash = createHash('sha256');
  const hashed = function* (): Generator<Uint8Array> {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? utf8(piece) : piece;
      hash.update(bytes);
      yield bytes;
    }
  };
  const packed = yield* packing(path, hashed());
  return { packed, file: { path, type, size: packed.size, sha256: hash.digest('hex') } };
};

/** What is written in one go: a file that is there already, and short ones. */
type Whole = { readonly path: string; readonly bytes: Uint8Array };

/** Attached files of evaluations and reports: those of the records that are public, by the digests that they name. */
const attached = async (store: Store, region: string, { records }: Pick<SiteContent, 'records'>): Promise<readonly Whole[]> => {
  const { evaluations, documents } = records;
  const reports = new Set(evaluations.flatMap(({ report }) => report?.id ?? []));
  const others = documents.filter(({ id }) => !reports.has(id));
  const wanted = [
    ...evaluations.flatMap(({ id, frozen, report, scores }) => [
      { path: evaluationFile(id, 'frozen.json'), file: frozen },
      { path: evaluationFile(id, 'report.docx'), file: report?.docx },
      { path: evaluationFile(id, 'report.pdf'), file: report?.pdf },
      ...scores.map((score) => ({ path: scoreFile(id, score.id), file: score.file })),
    ]),
    ...others.flatMap(({ id, docx, pdf }) => [
      { path: evaluationFile(id, 'report.docx'), file: docx },
      { path: evaluationFile(id, 'report.pdf'), file: pdf },
    ]),
  ];
  const out: Whole[] = [];
  for (const { path, file } of wanted) {
    const kept = file === undefined ? undefined : await store.attachment(region, file.sha256);
    if (kept === undefined) continue;
    const bytes = path.endsWith('/frozen.json') ? utf8(publishedFile(kept.bytes) ?? '') : kept.bytes;
    if (bytes.length > 0) out.push({ path, bytes });
  }
  return out;
};

/** Decisions of appeals, a file for each evaluation that was contested. */
const decided = ({ records, frozen: { region, plan } }: Pick<SiteContent, 'records' | 'frozen'>): readonly Whole[] =>
  records.evaluations.flatMap(({ id, title, cutoff, known, frozen, appeals }) => {
    if (appeals.length === 0) return [];
    const file = {
      format: 'yidu-appeals-1',
      region,
      plan: { id: plan.id, title: plan.title },
      evaluation: { id, title, cutoff, known },
      frozen: frozen?.sha256,
      appeals,
    };
    return [{ path: appealsFile(id), bytes: utf8(`${JSON.stringify(file, undefined, 1)}\n`) }];
  });

export type Making = GatherSite & {
  /** The newest one that is public, to say what changed since. */
  readonly previous?: { readonly number: number; readonly frozen: Frozen };
  /** Called with the files that are done, and all of them. */
  readonly progress?: (done: number, all: number) => void;
  readonly stopped?: AbortSignal;
};

export type Made = {
  readonly archive: Uint8Array;
  readonly files: readonly ReleaseFile[];
  readonly frozen: Frozen;
  readonly due: GatherSite['release']['due'];
};

/**
 * All files of a release in one archive: equal records, figures and days give equal bytes. It works in slices between which the server answers others. Undefined
 * where the region has no such plan then; rejects with the reason of `stopped`.
 */
export const makeArchive = async (store: Store, { previous, progress, stopped, ...asked }: Making): Promise<Made | undefined> => {
  const gathered = await gatherSite(store, asked);
  if (gathered === undefined) return undefined;
  const release = { ...gathered.release, due: releaseDue(newestData(gathered)) };
  const { frozen } = gathered;
  const simulated = frozen.region.simulated;
  const open = eachOpenFile({
    frozen,
    release,
    licence: CC_BY_4,
    publisher: { name: frozen.region.name },
    opinions: gathered.opinions.map(({ number, about, text, received, due, state, answer }) => ({
      number,
      about,
      received,
      due,
      state,
      ...defined({ text, answer: answer && { text: answer.text, day: answer.day }, rating: answer?.rating && { result: answer.rating.result } }),
    })),
    head: release.head,
  });
  const written = new Map<string, Written>();
  // How many pages there are is known once the data stand.
  let all = 0;
  let since = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - since < SLICE) return;
    progress?.(written.size, all);
    await turn();
    stopped?.throwIfAborted();
    since = performance.now();
  };
  const put = async (path: string, pieces: Iterable<string | Uint8Array>, type?: string): Promise<void> => {
    const steps = writing(path, pieces, type);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) {
        if (!written.has(path)) written.set(path, value);
        return breathe();
      }
      await breathe();
    }
  };
  await turn();
  for (const { path, type, pieces } of open) await put(path, pieces, type);
  for (const { path, bytes } of [...(await attached(store, asked.region, gathered)), ...decided(gathered)]) await put(path, [bytes]);
  const content: SiteContent = {
    ...gathered,
    release,
    data: new Map([...written.values()].map(({ file: { path, type, size } }) => [path, { type, size }])),
    ...(previous === undefined
      ? {}
      : { changes: { number: previous.number, difference: releaseDifference({ files: [], frozen: previous.frozen }, { files: [], frozen }) } }),
  };
  await put('site.css', [siteStyle]);
  await put(SEARCH_SCRIPT, [searchScript]);
  await put(SEARCH_INDEX, searchIndex(siteEntries(content)));
  const { count, pages } = sitePages(content);
  all = written.size + count + 1;
  for (const { path, html } of pages) await put(path, html);
  const files = [...written.values()].map(({ file }) => file).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { number, title, asOf, known, head } = release;
  const manifest = { format: 'yidu-release-1', region: frozen.region, plan: frozen.plan, number, title, asOf, known, due: release.due, simulated, head, files };
  await put(MANIFEST, [`${JSON.stringify(manifest, undefined, 1)}\n`]);
  progress?.(all, all);
  return { archive: archiveOf([...written.values()].map((one) => one.packed)), files, frozen, due: release.due };
};

/** What an archive is compared by. Throws where it is no archive of a release. */
export const readRelease = (archive: Uint8Array): { readonly files: readonly ReleaseFile[]; readonly frozen: Frozen } => {
  const held = new Map(readArchive(archive).map((file) => [file.path, file]));
  const textOf = (path: string): string => new TextDecoder().decode(inflated(held.get(path)!));
  const { files } = JSON.parse(textOf(MANIFEST)) as { files: readonly ReleaseFile[] };
  const frozen = readFrozen(textOf(FROZEN));
  if ('refused' in frozen && frozen.refused !== undefined) throw new Error(frozen.refused.en);
  return { files, frozen: (frozen as { ok: Frozen }).ok };
};
