import { open, writeFile, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { IntakeError, MAX_BYTES, read, type IntakeDocument } from '../../src/intake/index.ts';
import { Refusal, readsChinese, type Io } from './io.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be opened by this user',
  EPERM: 'it may not be opened by this user',
  EISDIR: 'it is a folder; name a file',
  ENAMETOOLONG: 'the name is too long for this system',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

const reasonOf = (fault: unknown): string => {
  const { code, message } = fault as { code?: string; message?: string };
  return reasons[code ?? ''] ?? message ?? String(fault);
};

const tooLarge = (): Refusal => new Refusal(`it is larger than ${MAX_BYTES / 1024 / 1024} MB; no plan is, so it was not read`);

const gather = async (stream: AsyncIterable<unknown>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Uint8Array).length;
    if (size > MAX_BYTES) throw tooLarge();
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
};

// The size of a pipe or a device is not known before it ends.
const readHandle = async (handle: FileHandle): Promise<Uint8Array> => {
  const state = await handle.stat();
  if (!state.isFile()) return gather(handle.createReadStream({ autoClose: false }));
  if (state.size > MAX_BYTES) throw tooLarge();
  return handle.readFile();
};

/** Bytes of a file named on the command line (`-` is standard input); refuses in one line what cannot be read. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    if (path === '-') return await gather(process.stdin);
    const handle = await open(path);
    try {
      return await readHandle(handle);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    throw new Refusal(`${path}: ${fault instanceof Refusal ? fault.message : reasonOf(fault)}`);
  }
};

type Reading = { readonly io: Io; readonly onProgress?: (done: number, of: number) => void };

/** The document in a file, decoded; refuses in one line what holds no text. */
export const readDocument = async (path: string, { io, onProgress }: Reading): Promise<IntakeDocument> => {
  const bytes = await readBytes(path);
  try {
    return await read(bytes, path === '-' ? 'standard-input' : basename(path), onProgress === undefined ? {} : { onProgress });
  } catch (fault) {
    if (!(fault instanceof IntakeError)) throw fault;
    throw new Refusal(`${path}: ${readsChinese(io.env) ? fault.messageZh : fault.message}`);
  }
};

/** Where an offset stands in the original: the page of a .pdf, the paragraph of a .docx; other formats say it by line and column. */
export const placeOf = ({ format, places }: IntakeDocument): ((offset: number) => string | undefined) | undefined => {
  if (format !== 'pdf' && format !== 'docx') return undefined;
  return (offset) => {
    const mark = places[places.findLastIndex(({ span }) => span[0] <= offset)];
    if (mark?.page !== undefined) return `page ${mark.page}`;
    return mark?.paragraph === undefined ? undefined : `paragraph ${mark.paragraph}`;
  };
};

/** Writes a result to the file named by `--out`; refuses in one line where that cannot be. */
export const writeResult = async (path: string, content: string): Promise<void> => {
  try {
    await writeFile(path, content);
  } catch (fault) {
    throw new Refusal(`${path}: cannot be written: ${reasonOf(fault)}`);
  }
};
