import type { Store } from '../../../src/database/index.ts';
import { whistleRefusals, type FileRef, type Outcome } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';

/** Files of one sending, and the size of each. */
export const FILE_LIMITS = { most: 5, megabytes: 10 } as const;
export const FILE_TYPES = 'image/*,.pdf,.docx,.xlsx';

const MB = 1024 * 1024;
const startsWith = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean => mark.every((byte, i) => bytes[at + i] === byte);
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What the bytes say they are; undefined for everything that is not taken. A name decides only between the two kinds of Office files. */
export const fileType = (bytes: Uint8Array, name: string): string | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n')])) return 'image/png';
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'image/webp';
  if (startsWith(bytes, ascii('ftyp'), 4) && /^(heic|heix|mif1|msf1|hevc)$/.test(String.fromCharCode(...bytes.slice(8, 12)))) return 'image/heic';
  if (startsWith(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (!startsWith(bytes, [...ascii('PK'), 3, 4])) return undefined;
  if (/\.docx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return /\.xlsx$/i.test(name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : undefined;
};

const EXTENSION: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
  'application/pdf': /\.pdf$/i,
};

/** Whether a picture can be shown as one: the others are given as files. */
export const isShownPicture = (type: string): boolean => ['image/jpeg', 'image/png', 'image/webp'].includes(type);

/** Keeps the files of a form that are what they say they are; one that is not refuses them all, before anything is kept. */
export const keepFiles = async (store: Store, region: string, given: unknown): Promise<Outcome<readonly FileRef[]>> => {
  const files = [given].flat().filter((file): file is File => file instanceof File && file.size > 0);
  if (files.length > FILE_LIMITS.most) return { refused: whistleRefusals.manyFiles(FILE_LIMITS.most) };
  const read: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[] = [];
  for (const file of files) {
    const name =
      storableText(file.name)
        .replace(/^.*[/\\]/, '')
        .slice(0, 120) || 'file';
    if (file.size > FILE_LIMITS.megabytes * MB) return { refused: whistleRefusals.largeFile(name, FILE_LIMITS.megabytes) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = fileType(bytes, name);
    const named = /\.[a-z0-9]{1,5}$/i.test(name);
    if (type === undefined || (named && EXTENSION[type] !== undefined && !EXTENSION[type].test(name))) return { refused: whistleRefusals.badFile(name) };
    read.push({ name, type, bytes });
  }
  const kept: FileRef[] = [];
  for (const { name, type, bytes } of read) kept.push({ ...(await store.attach(region, { name, type, bytes })), name, type });
  return { ok: kept };
};
