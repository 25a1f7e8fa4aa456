import { randomBytes } from 'node:crypto';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * UUIDs of version 7 for what is written at one moment: they sort by that moment, and among themselves in the order they were made, so that the rows
 * of a batch stand together. 42 bits are random; the last 32 count.
 */
export const identities = (at: number): (() => string) => {
  const random = randomBytes(6).readUIntBE(0, 6);
  const time = hex(at, 12);
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random & 0xfff, 3)}-${hex(0x8000 | (Math.floor(random / 0x1000) & 0x3fff), 4)}-${hex(Math.floor(random / 0x4000000) & 0xffff, 4)}`;
  let count = 0;
  return () => `${head}${hex(count++, 8)}`;
};
