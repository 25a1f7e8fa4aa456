import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';

/** A file of an archive as it lies in it: deflated, with what tells that it is whole. */
export type Packed = { readonly path: string; readonly crc: number; readonly size: number; readonly deflated: Uint8Array };

/** DOS time of 1 January 1980, 00:00: an archive bears no time, so that the same files give the same bytes. */
const DAY = 0x0021;
const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

const text = new TextEncoder();

/** Bytes that are deflated in one go, a few milliseconds of work. */
const STRETCH = 32_768;

/**
 * Makes a file ready for an archive, a stretch at a time: after each it lets others have the thread. The deflating is JavaScript's and not that of the system's
 * library, whose bytes differ from processor to processor. The same pieces give the same bytes.
 */
export const packing = function* (path: string, pieces: Iterable<Uint8Array>): Generator<void, Packed> {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (part) => parts.push(part));
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    for (let from = 0; from < piece.length; from += STRETCH) {
      deflate.push(piece.subarray(from, from + STRETCH));
      yield;
    }
  }
  deflate.push(new Uint8Array(0), true);
  return { path, crc, size, deflated: new Uint8Array(Buffer.concat(parts)) };
};

const head = (signature: number, { path, crc, size, deflated }: Packed, offset?: number): Buffer => {
  const name = text.encode(path);
  const central = offset !== undefined;
  const out = Buffer.alloc((central ? 46 : 30) + name.length);
  let at = out.writeUInt32LE(signature, 0);
  if (central) at = out.writeUInt16LE(VERSION, at);
  for (const field of [VERSION, UTF8, DEFLATED, 0, DAY]) at = out.writeUInt16LE(field, at);
  for (const field of [crc, deflated.length, size]) at = out.writeUInt32LE(field, at);
  at = out.writeUInt16LE(name.length, at);
  at = out.writeUInt16LE(0, at);
  if (central) {
    // Comment, disk, inner and outer attributes: none.
    for (const _ of [0, 0, 0]) at = out.writeUInt16LE(0, at);
    at = out.writeUInt32LE(0, at);
    at = out.writeUInt32LE(offset, at);
  }
  out.set(name, at);
  return out;
};

/** The archive of files, in the order of their paths: a .zip that every system opens. The same files give the same bytes. */
export const archiveOf = (files: readonly Packed[]): Uint8Array => {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const parts: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let offset = 0;
  for (const file of ordered) {
    const local = head(LOCAL, file);
    index.push(head(CENTRAL, file, offset));
    parts.push(local, file.deflated);
    offset += local.length + file.deflated.length;
  }
  const indexed = index.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(ordered.length, 8);
  end.writeUInt16LE(ordered.length, 10);
  end.writeUInt32LE(indexed, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...index, end]));
};

/** The files of an archive that `archiveOf` made. Throws on anything else: it was kept by its digest. */
export const readArchive = (archive: Uint8Array): readonly Packed[] => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('not an archive of a release');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const [crc, deflatedSize, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength;
    const from = local + 30 + bytes.readUInt16LE(local + 26);
    return { path, crc, size, deflated: bytes.subarray(from, from + deflatedSize) };
  });
};
