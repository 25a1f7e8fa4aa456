import { IntakeError } from '../../error.ts';
import { MAX_BYTES, MAX_INFLATED, MAX_RATIO, RATIO_FREE } from '../../limits.ts';
import { entryChunks, zipEntries, type ZipEntry } from '../../docx/zip.ts';
import { readXml, type XmlHandler } from '../../docx/xml.ts';
import type { Said } from '../draft.ts';
import { workbookFaults } from '../words/workbook-words.ts';

/** A workbook that cannot be read at all, in a sentence. */
export class WorkbookError extends Error {
  readonly code: string;
  readonly said: Said;
  constructor(code: string, said: Said, options?: ErrorOptions) {
    super(said.en, options);
    this.name = 'WorkbookError';
    this.code = code;
    this.said = said;
  }
}

/** All parts together, inflated; a filled template has a hundred kilobytes. */
const MOST_INFLATED = 2 * MAX_INFLATED;
const MOST_PARTS = 2_000;

/** The parts of an .xlsx file. Nothing is inflated before the directory's sizes were found sound. */
export type Parts = {
  readonly names: () => Iterable<string>;
  readonly has: (name: string) => boolean;
  /** Streams a part's XML; false where the file has no such part. */
  readonly read: (name: string, handler: XmlHandler) => boolean;
};

const mebibytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024 / 1024));

const refuse = (code: 'bomb' | 'encrypted'): never => {
  throw new WorkbookError(code, workbookFaults[code]());
};

/** The docx readers speak of .docx; their codes say the same of any zip of XML. */
const reworded = (error: unknown): never => {
  if (!(error instanceof IntakeError)) throw error;
  const code = error.code === 'encrypted' ? 'encrypted' : error.code === 'bomb' || error.code === 'hostile' ? 'bomb' : 'damaged';
  throw new WorkbookError(code, workbookFaults[code](), { cause: error });
};

const sound = (entries: ReadonlyMap<string, ZipEntry>): void => {
  if (entries.size > MOST_PARTS) refuse('bomb');
  let total = 0;
  for (const { size, compressed, encrypted } of entries.values()) {
    if (encrypted) refuse('encrypted');
    if (size > MAX_INFLATED || (size > RATIO_FREE && size > compressed * MAX_RATIO)) refuse('bomb');
    total += size;
  }
  if (total > MOST_INFLATED) refuse('bomb');
};

/** Opens an .xlsx file by its directory alone. Throws `WorkbookError`. */
export const openParts = (bytes: Uint8Array): Parts => {
  if (bytes.length > MAX_BYTES) throw new WorkbookError('tooLarge', workbookFaults.tooLarge(mebibytes(bytes.length)));
  let entries: ReadonlyMap<string, ZipEntry>;
  try {
    entries = zipEntries(bytes);
  } catch (error) {
    return reworded(error);
  }
  sound(entries);
  return {
    names: () => entries.keys(),
    has: (name) => entries.has(name),
    read: (name, handler) => {
      const entry = entries.get(name);
      if (entry === undefined) return false;
      try {
        readXml(entryChunks(bytes, entry), name, handler);
      } catch (error) {
        if (error instanceof WorkbookError || error instanceof Enough) throw error;
        reworded(error);
      }
      return true;
    },
  };
};

/** Thrown by a handler that has read as far as it wants. */
export class Enough extends Error {}

/** Streams a part until it ends or its handler throws `Enough`; true where something was left unread. */
export const readUntilEnough = (parts: Parts, name: string, handler: XmlHandler): boolean => {
  try {
    parts.read(name, handler);
    return false;
  } catch (error) {
    if (error instanceof Enough) return true;
    throw error;
  }
};
