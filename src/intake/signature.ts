import { unsupportedFile, encryptedFile, pictureFile } from './messages.ts';
import type { Wording } from './error.ts';

/** What the first bytes of a file say it is; `refused` is a kind that is known and not read. */
export type Signature = { readonly kind: 'pdf' | 'zip' | 'text' } | { readonly kind: 'refused'; readonly why: Wording };

const latin1 = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < Math.min(to, bytes.length); i++) text += String.fromCharCode(bytes[i]!);
  return text;
};

const utf16 = (text: string): string => [...text].map((character) => `${character}\0`).join('');

/** Names of streams in an OLE compound file (the old binary Office formats), told by its directory. */
const compoundKind = (bytes: Uint8Array): Wording => {
  const edge = 1024 * 1024;
  const names = latin1(bytes, 0, edge) + latin1(bytes, Math.max(edge, bytes.length - edge), bytes.length);
  if (names.includes(utf16('EncryptedPackage'))) return encryptedFile('Office');
  if (names.includes(utf16('WordDocument'))) return unsupportedFile('an old Word or WPS document (.doc, .wps)', '旧版 Word 或 WPS 文档（.doc、.wps）', 'docx');
  if (names.includes(utf16('Workbook')) || names.includes(utf16('Book')))
    return unsupportedFile('an old Excel workbook (.xls)', '旧版 Excel 工作簿（.xls）', 'text');
  if (names.includes(utf16('PowerPoint Document'))) return unsupportedFile('an old slide show (.ppt)', '旧版演示文稿（.ppt）', 'text');
  return unsupportedFile('an old binary Office document', '旧版二进制 Office 文档', 'docx');
};

const pictures: readonly (readonly [string, string])[] = [
  ['\x89PNG\r\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['BM', 'BMP'],
];

const archives: readonly (readonly [string, string])[] = [
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
];

/** Tells by content, never by the name, what a file is. Everything without a known mark is taken for text. */
export const signatureOf = (bytes: Uint8Array): Signature => {
  const head = latin1(bytes, 0, 1024);
  const refused = (why: Wording): Signature => ({ kind: 'refused', why });
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (/^[\s\S]{0,1000}%PDF-/.test(head) && !/^\s*</.test(head)) return { kind: 'pdf' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refused(compoundKind(bytes));
  if (head.startsWith('{\\rtf')) return refused(unsupportedFile('a rich text document (.rtf)', 'RTF 文档（.rtf）', 'docx'));
  if (/^\s*MIME-Version:/i.test(head) && /multipart\/related/i.test(head)) return refused(unsupportedFile('a web archive (.mht)', '网页归档（.mht）', 'docx'));
  if (/<pkg:package|<w:wordDocument|progid="Word\.Document"/.test(head))
    return refused(unsupportedFile('a Word document saved as one XML file', '存成单个 XML 的 Word 文档', 'docx'));
  for (const [mark, kind] of pictures) if (head.startsWith(mark) && /[\0-\x08]/.test(head)) return refused(pictureFile(kind));
  for (const [mark, kind] of archives) if (head.startsWith(mark)) return refused(unsupportedFile(`a ${kind} archive`, ` ${kind} 压缩包`, 'unpack'));
  return { kind: 'text' };
};
