import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CorrectionFile, readCorrectionFile } from '../../../src/plan/index.ts';
import { readJson, syncFolder, writeJson } from './atomic-file.ts';

const Year = z.int().min(1900).max(2200);
/** What a list of plans shows, so that it can be shown without compiling. */
const SHOWN = {
  format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']),
  title: z.string(),
  period: z.object({ from: Year, to: Year }).optional(),
  characters: z.int(),
  counts: z.object({ indicators: z.int(), targets: z.int(), items: z.int(), findings: z.int() }),
};
const Shown = z.object(SHOWN);
const Meta = z.object({
  ...SHOWN,
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9]{1,40}$/),
  name: z.string().min(1).max(200),
  sha256: z.string(),
  uploadedAt: z.iso.datetime(),
  removedAt: z.iso.datetime().optional(),
});

/** What is kept of a plan beside its source and its corrections. */
export type Meta = z.infer<typeof Meta>;
/** What is kept of an embedded plan, whose source is the program's own. */
export type Shown = z.infer<typeof Shown>;

export type PlanFolders = {
  /** A path for an upload on its way in, on the same disk as the plans. */
  incoming(): string;
  sourceOf(meta: Pick<Meta, 'id' | 'format'>): string;
  /** Those kept, and those removed and not yet purged. */
  read(where: 'plans' | 'trash'): Promise<Meta[]>;
  /** Takes an upload in: all of it is there at once, or nothing. */
  keep(meta: Meta, source: string): Promise<void>;
  write(meta: Meta): Promise<void>;
  /** Of an embedded plan; undefined where it was not compiled yet. */
  shown(id: string): Promise<Shown | undefined>;
  writeShown(id: string, shown: Shown): Promise<void>;
  corrections(id: string): Promise<CorrectionFile>;
  writeCorrections(id: string, file: CorrectionFile): Promise<void>;
  remove(meta: Meta): Promise<void>;
  restore(meta: Meta): Promise<void>;
  purge(id: string): Promise<void>;
};

const NO_CORRECTIONS: CorrectionFile = { version: 1, corrections: [] };

/**
 * Plans as files under a data folder: `plans/<id>/` with the source as it came, `meta.json` and `corrections.json`, of an embedded one `shown.json`;
 * `trash/` for what was removed; `incoming/` for what is being read. One process at a time. What cannot be read is told to
 * `onFault` and left where it is; unreadable corrections are put aside, so that new ones do not take their place.
 */
export const openFolders = async (data: string, onFault: (path: string, error: unknown) => void): Promise<PlanFolders> => {
  const [plans, trash, incoming] = ['plans', 'trash', 'incoming'].map((name) => join(data, name)) as [string, string, string];
  await rm(incoming, { recursive: true, force: true });
  // A draft plan is not for every account of the machine.
  for (const folder of [data, plans, trash, incoming]) await mkdir(folder, { recursive: true, mode: 0o700 });

  return {
    incoming: () => join(incoming, randomUUID()),
    sourceOf: ({ id, format }) => join(plans, id, `source.${format}`),
    read: async (where) => {
      const folder = where === 'plans' ? plans : trash;
      const found: Meta[] = [];
      for (const name of await readdir(folder)) {
        if (name.startsWith('.')) continue;
        try {
          const json = await readJson(join(folder, name, 'meta.json'));
          if (json !== undefined) found.push(Meta.parse(json));
        } catch (error) {
          onFault(join(folder, name), error);
        }
      }
      return found;
    },
    keep: async (meta, source) => {
      const made = join(plans, `.${meta.id}-${randomUUID().slice(0, 8)}`);
      await mkdir(made, { mode: 0o700 });
      try {
        await rename(source, join(made, `source.${meta.format}`));
        await writeJson(join(made, 'meta.json'), meta);
        await rename(made, join(plans, meta.id));
      } catch (error) {
        await rm(made, { recursive: true, force: true });
        throw error;
      }
      await syncFolder(plans);
    },
    write: (meta) => writeJson(join(plans, meta.id, 'meta.json'), meta),
    shown: async (id) => {
      const path = join(plans, id, 'shown.json');
      try {
        return Shown.parse((await readJson(path)) ?? undefined);
      } catch {
        // Missing or of another edition of the program: it is written anew once the plan is compiled.
        return undefined;
      }
    },
    writeShown: async (id, shown) => {
      await mkdir(join(plans, id), { recursive: true, mode: 0o700 });
      await writeJson(join(plans, id, 'shown.json'), shown);
    },
    corrections: async (id) => {
      const path = join(plans, id, 'corrections.json');
      try {
        const json = await readJson(path);
        if (json === undefined) return NO_CORRECTIONS;
        const reading = readCorrectionFile(json);
        if (reading.ok) return reading.file;
        throw new Error(reading.message.en);
      } catch (error) {
        onFault(path, error);
        await rename(path, `${path}.unreadable-${randomUUID().slice(0, 8)}`);
        return NO_CORRECTIONS;
      }
    },
    writeCorrections: async (id, file) => {
      // The embedded example may have no folder yet.
      await mkdir(join(plans, id), { recursive: true, mode: 0o700 });
      await writeJson(join(plans, id, 'corrections.json'), file);
    },
    remove: async (meta) => {
      await rm(join(trash, meta.id), { recursive: true, force: true });
      await writeJson(join(plans, meta.id, 'meta.json'), meta);
      await rename(join(plans, meta.id), join(trash, meta.id));
      await syncFolder(plans);
    },
    restore: async (meta) => {
      await rename(join(trash, meta.id), join(plans, meta.id));
      await writeJson(join(plans, meta.id, 'meta.json'), meta);
      await syncFolder(plans);
    },
    purge: (id) => rm(join(trash, id), { recursive: true, force: true }),
  };
};
