import type { Packed } from './archive-file.ts';

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** A packed file as gzip: the same deflated bytes between another head and tail. */
export const gzipOf = ({ crc, size, deflated }: Packed): Uint8Array<ArrayBuffer> => {
  const out = Buffer.alloc(HEAD.length + deflated.length + 8);
  out.set(HEAD, 0);
  out.set(deflated, HEAD.length);
  out.writeUInt32LE(crc, HEAD.length + deflated.length);
  out.writeUInt32LE(size, HEAD.length + deflated.length + 4);
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
};
