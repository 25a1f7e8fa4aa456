import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { IntakeError } from '../error.ts';
import { MAX_ENTRIES, MAX_INFLATED, MAX_RATIO, RATIO_FREE } from '../limits.ts';
import { damagedFile, encryptedFile, zipBomb } from '../messages.ts';

/** A file in a zip as its directory lists it. */
export type ZipEntry = {
  readonly name: string;
  readonly offset: number;
  readonly compressed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
};

const damaged = (where: string, whereZh: string): IntakeError => new IntakeError(damagedFile('.docx', where, whereZh));

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const BIG = 0xffffffff;

/** Sizes and offsets past 32 bits stand in an extra field (zip64), in this order, and only those that are marked. */
const wideFields = (view: DataView, from: number, to: number, marked: readonly number[]): number[] => {
  const values = [...marked];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const [i, value] of values.entries()) {
      if (value !== BIG || field + 8 > to) continue;
      values[i] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return values;
};

/** Reads the directory at the end of a zip; nothing is inflated. Throws IntakeError `damaged` or `bomb`. */
export const zipEntries = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 22 - 65_536 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged('it is cut off: the list of its parts is missing', '文件不完整，缺少目录');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new IntakeError(zipBomb(`${count} parts`, `内含 ${count} 个部件`));
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('the list of its parts is broken', '目录损坏');
    const extra = at + 46 + view.getUint16(at + 28, true);
    const next = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('the list of its parts is broken', '目录损坏');
    const [size, compressed, offset] = wideFields(view, extra, extra + view.getUint16(at + 30, true), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, extra))
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    entries.set(name, {
      name,
      offset: offset!,
      compressed: compressed!,
      size: size!,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
};

const INPUT_STEP = 4096;

/**
 * Inflates one file of the zip piece by piece, a few MiB at the most in memory at a time. Throws IntakeError `damaged`,
 * `encrypted`, or `bomb` as soon as more comes out than a document's part can hold.
 */
export function* entryChunks(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = entry.name;
  if (entry.encrypted) throw new IntakeError(encryptedFile('.docx'));
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw damaged(`part ${part} is missing`, `部件 ${part} 缺失`);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressed;
  if (end > bytes.length) throw damaged(`part ${part} is cut off`, `部件 ${part} 不完整`);
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`part ${part} is packed by an unknown method`, `部件 ${part} 的压缩方式无法识别`);
  let inflated = 0;
  let crc = 0;
  const seen = (chunk: Uint8Array, taken: number): Uint8Array => {
    inflated += chunk.length;
    if (inflated > MAX_INFLATED || (inflated > RATIO_FREE && inflated > taken * MAX_RATIO)) throw new IntakeError(zipBomb(`part ${part}`, `部件 ${part}`));
    crc = crc32(chunk, crc);
    return chunk;
  };
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = start; at < end; at += INPUT_STEP) {
    const to = Math.min(at + INPUT_STEP, end);
    const input = bytes.subarray(at, to);
    if (entry.method === 0) {
      yield seen(input, to - start);
      continue;
    }
    try {
      inflate.push(input, to === end);
    } catch (error) {
      throw new IntakeError(damagedFile('.docx', `part ${part} cannot be unpacked`, `部件 ${part} 无法解压`), { cause: error });
    }
    for (const chunk of ready) if (chunk.length > 0) yield seen(chunk, to - start);
    ready = [];
  }
  if (crc !== entry.crc) throw damaged(`part ${part} does not match its checksum`, `部件 ${part} 校验不符`);
}
