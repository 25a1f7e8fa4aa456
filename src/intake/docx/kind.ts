import { damagedFile, encryptedFile, unsupportedFile } from '../messages.ts';
import type { Wording } from '../error.ts';
import type { ZipEntry } from './zip.ts';

/** Why a zip is no .docx: what else it is, told by the parts it holds. */
export const otherZip = (entries: ReadonlyMap<string, ZipEntry>): Wording => {
  const has = (name: string): boolean => entries.has(name);
  if (has('OFD.xml')) return unsupportedFile('an OFD document (.ofd)', 'OFD 版式文档（.ofd）', 'docx');
  if (has('xl/workbook.xml') || has('xl/workbook.bin')) return unsupportedFile('an Excel workbook (.xlsx)', 'Excel 工作簿（.xlsx）', 'text');
  if (has('ppt/presentation.xml')) return unsupportedFile('a slide show (.pptx)', '演示文稿（.pptx）', 'text');
  if (has('META-INF/container.xml')) return unsupportedFile('an e-book (.epub)', '电子书（.epub）', 'text');
  if (has('content.xml') && has('META-INF/manifest.xml')) return unsupportedFile('an OpenDocument text (.odt)', 'OpenDocument 文档（.odt）', 'docx');
  if (has('EncryptionInfo')) return encryptedFile('.docx');
  if (has('[Content_Types].xml')) return damagedFile('.docx', 'it has no word/document.xml', '缺少 word/document.xml');
  return unsupportedFile('a zip archive', ' zip 压缩包', 'unpack');
};
