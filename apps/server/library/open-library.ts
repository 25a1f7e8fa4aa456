import { readFile, rm, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Log } from '../app-state.ts';
import type { PlanSummary, StoredPlan } from '../plan-store.ts';
import { compileFile } from './compilation.ts';
import type { CompiledDocument } from './compile-message.ts';
import { cleanFileName } from './file-name.ts';
import type { Library, Upload } from './library.ts';
import { cacheOf } from './plan-cache.ts';
import { openFolders, type Meta, type Shown } from './plan-folder.ts';
import { described, summaryOfMeta, summaryOfShown, summaryOfStored, withCorrections } from './stored-plan.ts';
import { turns } from './turns.ts';

export type LibraryOptions = {
  readonly data: string;
  readonly log: Log;
  /** The embedded plans: always there, first, never removed. */
  readonly examples?: readonly { readonly id: string; readonly path: string; readonly name: string }[];
};

/** Characters of the plans held compiled in memory; each takes about a hundred bytes. */
const HELD = 6_000_000;
/** Corrections taken back that are remembered. */
const REMEMBERED = 1000;

const now = (): string => new Date().toISOString();
const newestFirst = (a: { uploadedAt: string }, b: { uploadedAt: string }): number => (a.uploadedAt < b.uploadedAt ? 1 : -1);
const idOf = ({ sha256 }: CompiledDocument): string => sha256.slice(0, 12);

/** Opens the library of a data folder, making it where it is not there. */
export const openLibrary = async ({ data, log, examples = [] }: LibraryOptions): Promise<Library> => {
  const folders = await openFolders(data, (path, error) => log('unreadable', { path, error: String(error) }));
  const known = new Map((await folders.read('plans')).map((meta) => [meta.id, meta]));
  const trash = new Map((await folders.read('trash')).map((meta) => [meta.id, meta]));
  const shown = new Map<string, Shown>();
  for (const { id } of examples) {
    const before = await folders.shown(id);
    if (before !== undefined) shown.set(id, before);
  }
  const cache = cacheOf<StoredPlan>(HELD, ({ plan }) => plan.document.source.characters);
  const opening = new Map<string, Promise<StoredPlan | undefined>>();
  const inTurn = turns();
  const compile = (path: string, name: string) => ({
    path,
    name,
    onFault: (error: unknown) => log('compile-failed', { path, error: error instanceof Error ? error.stack : String(error) }),
  });

  /** Keeps what lists show of an embedded plan, so that after the next start nobody waits for its compilation to see them. */
  const keepShown = async ({ id, format, plan }: StoredPlan): Promise<void> => {
    const fresh: Shown = { format, ...described(plan) };
    if (isDeepStrictEqual(fresh, shown.get(id))) return;
    shown.set(id, fresh);
    await folders.writeShown(id, fresh).catch((error: unknown) => log('not-kept', { id, error: String(error) }));
  };

  /** Holds a plan in memory, and keeps what lists show of it up to date. */
  const hold = async (stored: StoredPlan): Promise<StoredPlan> => {
    cache.set(stored.id, stored);
    if (stored.embedded) await keepShown(stored);
    const meta = known.get(stored.id);
    const fresh: Meta | undefined = meta && { ...meta, ...described(stored.plan) };
    if (fresh === undefined || JSON.stringify(fresh) === JSON.stringify(meta)) return stored;
    known.set(stored.id, fresh);
    await folders.write(fresh);
    return stored;
  };

  const open = async (id: string): Promise<StoredPlan | undefined> => {
    const meta = known.get(id);
    const example = examples.find((one) => one.id === id);
    const file =
      example !== undefined
        ? { path: example.path, name: example.name, embedded: true }
        : meta && { path: folders.sourceOf(meta), name: meta.name, embedded: false, uploadedAt: meta.uploadedAt };
    if (file === undefined) return undefined;
    const { onFault, ...task } = compile(file.path, file.name);
    const outcome = await compileFile(task, { onFault }).outcome;
    if (outcome.type !== 'done') {
      log('unreadable', { path: file.path, ...(outcome.type === 'refused' ? { refusal: outcome.refusal.en } : {}) });
      return undefined;
    }
    const { path: _, ...base } = file;
    return hold(withCorrections({ id, ...base, ...outcome.document }, (await folders.corrections(id)).corrections));
  };

  const get = (id: string): Promise<StoredPlan | undefined> => {
    const held = cache.get(id);
    if (held !== undefined) return Promise.resolve(held);
    const under = opening.get(id) ?? open(id).finally(() => opening.delete(id));
    opening.set(id, under);
    return under;
  };

  const embedded = async (): Promise<PlanSummary[]> => {
    const all = await Promise.all(
      examples.map(async ({ id, name }): Promise<PlanSummary | undefined> => {
        const known = shown.get(id);
        if (known !== undefined) return summaryOfShown(id, name, known);
        const stored = await get(id);
        return stored && summaryOfStored(stored);
      }),
    );
    return all.filter((plan) => plan !== undefined);
  };
  const uploaded = () => [...known.values()].sort(newestFirst).map(summaryOfMeta);

  const previousOf = async (id: string): Promise<PlanSummary | undefined> => {
    const meta = known.get(id);
    if (meta === undefined) return undefined;
    const earlier = uploaded().filter((other) => other.id !== id && other.uploadedAt < meta.uploadedAt);
    const candidates = [...earlier, ...(await embedded())];
    return candidates.find((other) => other.name === meta.name) ?? candidates.find((other) => other.title === meta.title);
  };

  const restore = (id: string): Promise<boolean> =>
    inTurn(id, async () => {
      const meta = trash.get(id);
      if (meta === undefined) return false;
      const { removedAt: _, ...back } = meta;
      await folders.restore(back);
      trash.delete(id);
      known.set(id, back);
      return true;
    });

  /** Takes a compiled document in. The same bytes are the same plan, however often and under whatever name they come. */
  const keep = async (document: CompiledDocument, path: string, name: string): Promise<StoredPlan> => {
    const id = idOf(document);
    if (trash.has(id)) await restore(id);
    const made = await inTurn(id, async () => {
      if (known.has(id)) return undefined;
      const meta: Meta = { version: 1, id, name, format: document.format, sha256: document.sha256, uploadedAt: now(), ...described(document.compiled.plan) };
      await folders.keep(meta, path);
      known.set(id, meta);
      log('stored', { id, name });
      return hold(withCorrections({ id, name, embedded: false, uploadedAt: meta.uploadedAt, ...document }, []));
    });
    return made ?? (await get(id)) ?? withCorrections({ id, name, embedded: false, ...document }, []);
  };

  const upload: Library['upload'] = (path, given, onStage): Upload => {
    const { onFault, ...task } = compile(path, cleanFileName(given));
    const compilation = compileFile(task, { onFault, ...(onStage === undefined ? {} : { onStage }) });
    const outcome = compilation.outcome.then(async (result) => {
      if (result.type === 'cancelled') return undefined;
      if (result.type === 'refused') return { ok: false as const, refusal: result.refusal };
      onStage?.('keeping', undefined);
      const plan = await keep(result.document, path, task.name);
      const previous = await previousOf(plan.id);
      return { ok: true as const, plan, ...(previous === undefined ? {} : { previous }) };
    });
    return { outcome: outcome.finally(() => rm(path, { force: true })), cancel: () => compilation.cancel() };
  };

  const correct: Library['correct'] = (id, corrections) =>
    inTurn(id, async () => {
      const stored = await get(id);
      if (stored === undefined) return undefined;
      const before = await folders.corrections(id);
      const left = new Set(corrections.map((correction) => correction.id));
      const withdrawn = before.corrections.filter((correction) => !left.has(correction.id)).map((correction) => ({ correction, at: now() }));
      const { title, source } = stored.compiled.plan.document;
      await folders.writeCorrections(id, {
        version: 1,
        document: { title, sha256: source.sha256 },
        corrections,
        withdrawn: [...(before.withdrawn ?? []), ...withdrawn].slice(-REMEMBERED),
      });
      return hold(withCorrections(stored, corrections));
    });

  const remove = (id: string): Promise<boolean> =>
    inTurn(id, async () => {
      const meta = known.get(id);
      if (meta === undefined) return false;
      const gone = { ...meta, removedAt: now() };
      await folders.remove(gone);
      known.delete(id);
      cache.delete(id);
      trash.set(id, gone);
      log('removed', { id, name: meta.name });
      return true;
    });

  const purge = (id: string): Promise<boolean> =>
    inTurn(id, async () => {
      if (!trash.delete(id)) return false;
      await folders.purge(id);
      log('purged', { id });
      return true;
    });

  return {
    get,
    source: async (id) => {
      const meta = known.get(id);
      const path = examples.find((one) => one.id === id)?.path ?? (meta && folders.sourceOf(meta));
      return path === undefined ? undefined : readFile(path);
    },
    upload,
    previousOf,
    correct,
    remove,
    restore,
    purge,
    incoming: () => folders.incoming(),
    list: async () => [...(await embedded()), ...uploaded()],
    add: async (bytes, name) => {
      const path = folders.incoming();
      await writeFile(path, bytes);
      return (await upload(path, name).outcome)!;
    },
    recompile: (id) => {
      cache.delete(id);
      return get(id);
    },
    history: async (id) => (known.has(id) || examples.some((one) => one.id === id) ? folders.corrections(id) : undefined),
    removed: async () =>
      [...trash.values()]
        .map((meta) => ({ ...summaryOfMeta(meta), removedAt: meta.removedAt ?? meta.uploadedAt }))
        .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1)),
  };
};
