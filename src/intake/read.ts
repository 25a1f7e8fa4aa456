import { createHash } from 'node:crypto';
import { decodeText } from './encoding.ts';
import { IntakeError } from './error.ts';
import { MAX_BYTES, MAX_HTML_BYTES } from './limits.ts';
import { damagedFile, emptyFile, noText, tooLarge } from './messages.ts';
import { readPlainText } from './plain-text.ts';
import { signatureOf } from './signature.ts';
import type { IntakeDocument, IntakeFormat, IntakeText, Progress } from './document.ts';

export type ReadOptions = { readonly onProgress?: Progress };

const pageOpening =
  /^(?:\ufeff|\s|<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype html|html|head|body|meta|title|style|div|article|section|main|table|p|h[1-6])[\s>/]/i;
const pageDeclared = /^\s*<(?:!doctype html|html)[\s>]/i;
const markdownName = /\.(?:md|markdown)$/i;
const pageName = /\.(?:html?|xhtml)$/i;

/** A page is told by its name or its first tag; Markdown may open with a tag and is a page only if it says so. */
const isWebPage = (bytes: Uint8Array, name: string): boolean => {
  if (pageName.test(name)) return true;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return (markdownName.test(name) ? pageDeclared : pageOpening).test(head);
};

const readAs = async (format: IntakeFormat, bytes: Uint8Array, onProgress: Progress | undefined): Promise<IntakeText> => {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, onProgress);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, onProgress);
    case 'html':
      if (bytes.length > MAX_HTML_BYTES) throw new IntakeError(tooLarge(bytes.length, MAX_HTML_BYTES));
      return (await import('./html/read-html.ts')).readHtml(bytes);
    case 'txt':
    case 'md':
      return readPlainText(decodeText(bytes));
  }
};

const formatOf = (bytes: Uint8Array, name: string): IntakeFormat => {
  const signature = signatureOf(bytes);
  if (signature.kind === 'refused') throw new IntakeError(signature.why);
  if (signature.kind === 'pdf') return 'pdf';
  if (signature.kind === 'zip') return 'docx';
  if (isWebPage(bytes, name)) return 'html';
  return markdownName.test(name) ? 'md' : 'txt';
};

/**
 * Bytes of a document → its text, told by content and not by the name. Text and Markdown come back as they are; the others
 * as the lines a reader sees. Throws IntakeError, and nothing else, for a file that cannot be read.
 */
export const read = async (bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<IntakeDocument> => {
  if (bytes.length === 0) throw new IntakeError(emptyFile());
  if (bytes.length > MAX_BYTES) throw new IntakeError(tooLarge(bytes.length, MAX_BYTES));
  const format = formatOf(bytes, name);
  const found = await readAs(format, bytes, options.onProgress).catch((error: unknown) => {
    throw error instanceof IntakeError
      ? error
      : new IntakeError(damagedFile(`.${format}`, 'its structure cannot be followed', '结构无法解读'), { cause: error });
  });
  if (found.text.trim() === '') throw new IntakeError(noText());
  return { name, format, sha256: createHash('sha256').update(bytes).digest('hex'), ...found };
};
