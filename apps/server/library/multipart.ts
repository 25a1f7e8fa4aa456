/** Why an upload could not be taken apart. `too-large` counts the bytes of the file alone. */
export class UploadError extends Error {
  readonly code: 'too-large' | 'no-file' | 'two-files' | 'name-long' | 'malformed';

  constructor(code: UploadError['code']) {
    super(code);
    this.name = 'UploadError';
    this.code = code;
  }
}

export type Part = { readonly field: string; readonly filename?: string };
type Sink = { write(chunk: Uint8Array): Promise<unknown> };
export type MultipartOptions = {
  /** Where a part's bytes go; undefined lets them pass by. */
  readonly sinkFor: (part: Part) => Sink | undefined | Promise<Sink | undefined>;
  /** Most bytes of one part. */
  readonly maxBytes: number;
};

const LONGEST_HEADER = 16 * 1024;

const unquoted = (value: string): string =>
  value
    .replace(/^"(.*)"$/s, '$1')
    .replace(/%22/g, '"')
    .replace(/%0D|%0A/gi, ' ');

/** RFC 5987 `filename*` where it is given, else `filename`; browsers write UTF-8 into the latter. */
const partOf = (header: string): Part => {
  const disposition = /^content-disposition:\s*(.*)$/im.exec(header)?.[1] ?? '';
  const parameter = (name: string): string | undefined => new RegExp(`;\\s*${name}=("(?:[^"\\\\]|\\\\.)*"|[^;]*)`, 'i').exec(disposition)?.[1];
  const extended = /;\s*filename\*=utf-8''([^;]*)/i.exec(disposition)?.[1];
  let filename = parameter('filename');
  try {
    if (extended !== undefined) filename = decodeURIComponent(extended);
  } catch {
    throw new UploadError('malformed');
  }
  return { field: unquoted(parameter('name') ?? ''), ...(filename === undefined ? {} : { filename: unquoted(filename) }) };
};

/** The boundary of a `multipart/form-data` body. */
export const boundaryOf = (contentType: string | undefined): string | undefined =>
  /^multipart\/form-data\s*;/i.test(contentType ?? '')
    ? /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType!)?.slice(1).find(Boolean)
    : undefined;

/**
 * Takes a `multipart/form-data` body apart as it comes in, holding no more than a chunk of it in memory. Throws UploadError
 * for a part longer than `maxBytes`, a header longer than any browser's, and a body that ends before its closing boundary.
 */
export const readMultipart = async (body: AsyncIterable<Uint8Array>, boundary: string, { sinkFor, maxBytes }: MultipartOptions): Promise<void> => {
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary stands at the very start of the body, without a line break before it.
  let held: Buffer = Buffer.from('\r\n');
  let state: 'preamble' | 'header' | 'body' | 'done' = 'preamble';
  let sink: Sink | undefined;
  let size = 0;

  const take = async (bytes: Buffer): Promise<void> => {
    size += bytes.length;
    if (size > maxBytes) throw new UploadError('too-large');
    if (bytes.length > 0) await sink?.write(bytes);
  };

  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      if (state === 'done') {
        held = Buffer.alloc(0);
        break;
      }
      if (state === 'header') {
        if (held.length >= 2 && held.subarray(0, 2).toString('latin1') === '--') {
          state = 'done';
          continue;
        }
        const end = held.indexOf('\r\n\r\n');
        if (end < 0) {
          if (held.length > LONGEST_HEADER) throw new UploadError('name-long');
          break;
        }
        if (end > LONGEST_HEADER) throw new UploadError('name-long');
        sink = await sinkFor(partOf(held.subarray(0, end).toString('utf8')));
        size = 0;
        held = held.subarray(end + 4);
        state = 'body';
        continue;
      }
      const at = held.indexOf(mark);
      if (at >= 0) {
        if (state === 'body') await take(held.subarray(0, at));
        held = held.subarray(at + mark.length);
        state = 'header';
        continue;
      }
      const safe = Math.max(0, held.length - mark.length);
      if (state === 'body') await take(held.subarray(0, safe));
      held = held.subarray(safe);
      break;
    }
  }
  if (state !== 'done') throw new UploadError('malformed');
};
