import { open, rm, type FileHandle } from 'node:fs/promises';
import { MAX_BYTES } from '../../../src/intake/index.ts';
import { boundaryOf, readMultipart, UploadError } from './multipart.ts';

/** The field a file comes in. */
const FIELD = 'file';
/** Boundaries, headers and other fields beside the file. */
const ROOM = 64 * 1024;

export type Received = { readonly path: string; readonly name: string };

/**
 * Writes the one file of a multipart request to `path` as it comes in. Throws UploadError, leaving nothing behind, for a
 * file over the limit (before reading it where the request says its length), for none, for two, and for a broken body.
 */
export const receiveUpload = async (request: Request, path: string): Promise<Received> => {
  const boundary = boundaryOf(request.headers.get('content-type') ?? undefined);
  if (boundary === undefined || request.body === null) throw new UploadError('no-file');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES + ROOM) throw new UploadError('too-large');
  let handle: FileHandle | undefined;
  let name: string | undefined;
  try {
    await readMultipart(request.body, boundary, {
      maxBytes: MAX_BYTES,
      sinkFor: async ({ field, filename }) => {
        if (field !== FIELD || filename === undefined || filename === '') return undefined;
        if (handle !== undefined) throw new UploadError('two-files');
        const file = (handle = await open(path, 'wx', 0o600));
        name = filename;
        return { write: (chunk) => file.write(chunk) };
      },
    });
    if (handle === undefined || name === undefined) throw new UploadError('no-file');
    await handle.sync();
    return { path, name };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof UploadError) throw error;
    // A connection that breaks while the body is read.
    throw new UploadError('malformed');
  } finally {
    await handle?.close();
  }
};
