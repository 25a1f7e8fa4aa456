import { Unzip, UnzipInflate } from 'fflate';
import { DatabaseError } from '../error.ts';

/** A piece of a file of the archive, in the order in which they lie there; `last` ends the file. */
export type Piece = { readonly name: string; readonly text: string; readonly last: boolean };

const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

const damaged = (detail: string): DatabaseError => new DatabaseError('archive_damaged', { detail });

/** Bytes of compressed text taken apart at a time: what comes of them, even of a bomb, stays a thousand times that at most. */
const STEP = 64 * 1024;

/**
 * Reads a ZIP as it comes. Throws `archive_foreign` for what is none, `archive_damaged` for what cannot be taken apart; whether all of it came only its
 * checksums can tell.
 */
export async function* readArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let pieces: Piece[] = [];
  let fault: Error | undefined;
  const unzip = new Unzip((file) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    file.ondata = (error, chunk, last) => {
      if (error !== null) {
        fault = error;
        return;
      }
      try {
        pieces.push({ name: file.name, text: decoder.decode(chunk, { stream: !last }), last });
      } catch (problem) {
        fault = problem as Error;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let first = true;
  for await (const chunk of source) {
    if (first && SIGNATURE.some((byte, at) => chunk[at] !== byte)) throw new DatabaseError('archive_foreign');
    first = false;
    for (let at = 0; at < chunk.length; at += STEP) {
      try {
        unzip.push(chunk.subarray(at, at + STEP));
      } catch (error) {
        fault = error as Error;
      }
      if (fault !== undefined) throw damaged(fault.message);
      const ready = pieces;
      pieces = [];
      yield* ready;
    }
  }
  if (first) throw new DatabaseError('archive_foreign');
}
