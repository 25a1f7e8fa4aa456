import { IntakeError } from './error.ts';
import { binaryFile, damagedUtf16, damagedUtf8, unknownEncoding } from './messages.ts';

/** Control codes that no text holds; tabs, line and page breaks and the old end-of-file mark (1A) are text. */
const isControl = (byte: number): boolean => (byte < 0x20 && byte !== 0x09 && byte !== 0x1a && (byte < 0x0a || byte > 0x0d)) || byte === 0x7f;

const isBinary = (bytes: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  return controls > bytes.length / 100;
};

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Offset of the first byte that is not UTF-8, where nearly all the rest is: then a guess at GB 18030 would give gibberish. */
const damageInUtf8 = (bytes: Uint8Array): number | undefined => {
  let good = 0;
  let bad = 0;
  let first = -1;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const size = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let follow = 1;
    while (follow < size && (bytes[i + follow]! & 0xc0) === 0x80) follow++;
    if (size > 0 && follow === size) good++;
    else {
      if (first < 0) first = i;
      bad++;
    }
    i += Math.max(1, follow);
  }
  return first >= 0 && bad * 20 <= good ? first : undefined;
};

const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
};

/** Gibberish decodes into rare characters; Chinese and English text is mostly these. */
export const isReadable = (text: string): boolean => {
  let common = 0;
  let all = 0;
  for (let i = 0; i < Math.min(text.length, 20_000); i++) {
    const unit = text.charCodeAt(i);
    all++;
    if (
      unit < 0x80 ||
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x2010 && unit <= 0x22ff) ||
      (unit >= 0x2460 && unit <= 0x25ff) ||
      (unit >= 0x3000 && unit <= 0x3020) ||
      (unit >= 0xff00 && unit <= 0xffef)
    )
      common++;
  }
  return common >= all * 0.8;
};

const hasMark = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/**
 * Bytes of a text file → its text, with nothing changed but the byte order mark dropped. Tried in order: a mark, strict
 * UTF-8, GB 18030 (which holds GBK and GB 2312). `declared` is what a web page says of itself, tried before GB 18030.
 * Throws IntakeError `binary` or `encoding`.
 */
export const decodeText = (bytes: Uint8Array, declared?: string): string => {
  if (hasMark(bytes, 0xff, 0xfe) || hasMark(bytes, 0xfe, 0xff)) {
    const text = strict(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes);
    if (text === undefined) throw new IntakeError(damagedUtf16());
    return text;
  }
  const body = hasMark(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  if (isBinary(body)) throw new IntakeError(binaryFile());
  const text = strict('utf-8', body);
  if (text !== undefined) return text;
  const damage = damageInUtf8(body);
  if (damage !== undefined) throw new IntakeError(damagedUtf8(damage + bytes.length - body.length + 1, lineAt(body, damage)));
  for (const encoding of [declared, 'gb18030']) {
    const guess = encoding === undefined ? undefined : strict(encoding, body);
    if (guess !== undefined && isReadable(guess)) return guess;
  }
  throw new IntakeError(unknownEncoding());
};

/** Decodes with replacement characters, as browsers do with pages; undefined where little of it could be read. */
export const decodeLoosely = (bytes: Uint8Array, declared?: string): string | undefined => {
  try {
    const text = new TextDecoder(declared ?? 'utf-8').decode(bytes);
    const lost = text.split('\ufffd').length - 1;
    return lost * 50 <= text.length && isReadable(text) ? text : undefined;
  } catch {
    return undefined;
  }
};
