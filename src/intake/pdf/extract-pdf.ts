import { isReadable } from '../encoding.ts';
import { IntakeError } from '../error.ts';
import { MAX_CHARACTERS, MAX_PAGES } from '../limits.ts';
import { damagedFile, encryptedFile, scannedPdf, tooLong, tooManyPages, unmappedFonts } from '../messages.ts';
import { CmapData } from './cmap-data.ts';
import { matrixOf } from './matrix.ts';
import { readContent } from './page-content.ts';
import { pageLines } from './page-text.ts';
import { withoutRunningLines } from './running-line.ts';
import type * as Pdf from 'unpdf/pdfjs';
import type { IntakeText, PlaceMark, Progress } from '../document.ts';
import type { PageContent } from './glyph.ts';
import type { PageLine } from './page-line.ts';
import type { FontFacts } from './text-state.ts';

type PdfDocument = Awaited<ReturnType<(typeof Pdf)['getDocument']>['promise']>;

/** What pdf.js says of a loaded font; Type 3 fonts bring a scale of their own. */
type LoadedFont = { readonly name?: string; readonly vertical?: boolean; readonly isType3Font?: boolean; readonly fontMatrix?: readonly number[] };

const contentOf = async (pdf: PdfDocument, number: number, names: Readonly<Record<number, string>>): Promise<PageContent> => {
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const view = page.getViewport({ scale: 1 });
  const fonts = new Map<string, FontFacts>();
  const fontOf = (id: string): FontFacts => {
    let facts = fonts.get(id);
    if (facts === undefined) {
      const font: LoadedFont = page.commonObjs.has(id) ? (page.commonObjs.get(id) as LoadedFont) : {};
      const scale = font.isType3Font === true ? Math.abs(font.fontMatrix?.[0] ?? 0.001) : 0.001;
      fonts.set(id, (facts = { name: font.name ?? '', scale, vertical: font.vertical === true }));
    }
    return facts;
  };
  const content = readContent({ codes: fnArray, args: argsArray, names, view: matrixOf(view.transform), width: view.width, height: view.height, fontOf });
  page.cleanup();
  return content;
};

/** Joins pages by form feeds on lines of their own. */
const joinPages = (pages: readonly (readonly PageLine[])[]): IntakeText => {
  const pieces: string[] = [];
  const places: PlaceMark[] = [];
  let length = 0;
  for (const [at, lines] of pages.entries()) {
    const text = lines.map((line) => `${line.text}\n`).join('');
    if (text !== '') places.push({ span: [length, length + text.length], page: at + 1 });
    const piece = at + 1 < pages.length ? `${text}\f\n` : text;
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_CHARACTERS) throw new IntakeError(tooLong(MAX_CHARACTERS));
  }
  return { text: pieces.join(''), places };
};

/** Few signs on a page with pictures: a stamp or a page number, not a text layer. */
const SPARSE = 12;

/** The file holds pictures: their dictionaries stand in plain words in every PDF. (pdf.js is told to skip pictures, and so lists none.) */
const hasPictures = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 1))
    if (/\/Subtype\s*$/.test(file.toString('latin1', Math.max(0, at - 16), at))) return true;
  return false;
};

const readPages = async (
  pdf: PdfDocument,
  names: Readonly<Record<number, string>>,
  pictures: boolean,
  onProgress: Progress | undefined,
): Promise<IntakeText> => {
  if (pdf.numPages > MAX_PAGES) throw new IntakeError(tooManyPages(pdf.numPages, MAX_PAGES));
  const pages: PageLine[][] = [];
  let signs = 0;
  let unread = 0;
  let images = pictures ? 1 : 0;
  const silent: number[] = [];
  let firstUnread = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await contentOf(pdf, number, names);
    signs += content.glyphs.length;
    unread += content.unread;
    images += content.images;
    if (firstUnread === 0 && content.unread > content.glyphs.length / 4 && content.unread > 3) firstUnread = number;
    if (content.glyphs.length === 0) silent.push(number);
    pages.push(pageLines(content));
    onProgress?.(number, pdf.numPages);
  }
  if (signs + unread === 0 || (images > 0 && signs + unread < SPARSE * pdf.numPages)) throw new IntakeError(scannedPdf(pdf.numPages));
  const read = joinPages(withoutRunningLines(pages));
  if (unread > signs / 4 || !isReadable(read.text)) throw new IntakeError(unmappedFonts(Math.max(1, firstUnread)));
  return images > 0 && silent.length > 0 ? { ...read, silentPages: silent } : read;
};

/** Reads a PDF with a text layer in this thread. Throws IntakeError; may take long or much memory on a hostile file. */
export const extractPdf = async (bytes: Uint8Array, onProgress?: Progress): Promise<IntakeText> => {
  const { getDocument, OPS } = await import('unpdf/pdfjs');
  const names: Record<number, string> = {};
  for (const [name, code] of Object.entries(OPS)) names[code] = name;
  const task = getDocument({
    data: bytes.slice(),
    BinaryDataFactory: CmapData,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
  });
  try {
    return await readPages(await task.promise, names, hasPictures(bytes), onProgress);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new IntakeError(encryptedFile('PDF'));
    throw new IntakeError(damagedFile('PDF', 'its objects cannot be followed', '对象结构无法解读'), { cause: error });
  } finally {
    await task.destroy();
  }
};
