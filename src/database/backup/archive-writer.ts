import { Zip, ZipDeflate } from 'fflate';
import { DatabaseError } from '../error.ts';

/** Where the bytes of an archive go, one chunk after another. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** ZIP without its 64-bit fields ends here; so do parts, long before. */
const MOST_BYTES = 0xffff_ffff - 1024 * 1024;
const QUICK = 3;
const MTIME = new Date('1990-01-01T00:00:00');

export type ArchiveWriter = {
  /** Begins a file; what is written goes into it until the next begins. */
  begin(name: string): void;
  write(text: string): Promise<void>;
  end(): Promise<void>;
};

/** Writes a ZIP as it comes, holding no more of it than a chunk. */
export const archiveWriter = (sink: Sink): ArchiveWriter => {
  const encoder = new TextEncoder();
  let made: Uint8Array[] = [];
  let bytes = 0;
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error === null) made.push(chunk);
    else fault = error;
  });
  let file: ZipDeflate | undefined;

  const flush = async (): Promise<void> => {
    if (fault !== undefined) throw fault;
    const chunks = made;
    made = [];
    for (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new DatabaseError('archive_large');
      await sink(chunk);
    }
  };
  const finish = (): void => {
    file?.push(new Uint8Array(0), true);
    file = undefined;
  };
  return {
    begin: (name) => {
      finish();
      file = new ZipDeflate(name, { level: QUICK });
      file.mtime = MTIME;
      zip.add(file);
    },
    write: async (text) => {
      file!.push(encoder.encode(text));
      await flush();
    },
    end: async () => {
      finish();
      zip.end();
      await flush();
    },
  };
};
