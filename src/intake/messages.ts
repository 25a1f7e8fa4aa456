import type { IntakeCode, Wording } from './error.ts';

const wording = (code: IntakeCode, en: string, zh: string): Wording => ({ code, en, zh });

const mebibytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))}`;

export const emptyFile = (): Wording =>
  wording('empty', 'The file is empty (0 bytes): choose the file that holds the plan.', '文件是空的（0 字节）：请选择规划文本所在的文件。');

export const noText = (): Wording =>
  wording('empty', 'The file holds no text, only blanks: choose the file that holds the plan.', '文件里没有文字，只有空白：请选择规划文本所在的文件。');

export const tooLarge = (bytes: number, most: number): Wording =>
  wording(
    'too-large',
    `The file has ${mebibytes(bytes)} MiB, more than the ${mebibytes(most)} MiB that are read: take out the pictures or save only the text of the plan.`,
    `文件有 ${mebibytes(bytes)} MiB，超过可读的 ${mebibytes(most)} MiB：请去掉图片，或只保存规划的文字。`,
  );

export const tooLong = (most: number): Wording =>
  wording('too-large', `The text has more than ${most} characters: split it and read one plan at a time.`, `正文超过 ${most} 字：请拆开，一次读一份规划。`);

export const tooManyPages = (pages: number, most: number): Wording =>
  wording('too-large', `The PDF has ${pages} pages, more than the ${most} that are read: split it.`, `PDF 有 ${pages} 页，超过可读的 ${most} 页：请拆开。`);

export const tooManyColumns = (line: number, most: number): Wording =>
  wording(
    'too-large',
    `Line ${line} of the text is a table row of more than ${most} cells: check whether the table is damaged.`,
    `正文第 ${line} 行是一个超过 ${most} 格的表格行：请检查表格是否损坏。`,
  );

export const tooManyElements = (most: number): Wording =>
  wording(
    'too-large',
    `The page has more than ${most} elements: save only the article, not the whole site.`,
    `网页的元素超过 ${most} 个：请只保存正文，不要保存整个网站。`,
  );

export const binaryFile = (): Wording =>
  wording(
    'binary',
    'The file holds binary data, not text: choose a .txt, .md, .html, .docx or .pdf file.',
    '文件是二进制数据，不是文本：请选择 .txt、.md、.html、.docx 或 .pdf 文件。',
  );

export const damagedUtf8 = (byte: number, line: number): Wording =>
  wording(
    'encoding',
    `The text is UTF-8 but byte ${byte} (line ${line}) is not valid: save it again as UTF-8 from the original.`,
    `文本是 UTF-8 编码，但第 ${byte} 字节（第 ${line} 行）无效：请用原文件重新存为 UTF-8。`,
  );

export const damagedUtf16 = (): Wording =>
  wording(
    'encoding',
    'The text begins as UTF-16 but is cut off or mixed with another encoding: save it again as UTF-8.',
    '文本开头是 UTF-16 编码，但后文被截断或混有别的编码：请重新存为 UTF-8。',
  );

export const unknownEncoding = (): Wording =>
  wording(
    'encoding',
    'The text is neither UTF-8, UTF-16 with a mark, nor GB 18030: save it again as UTF-8.',
    '文本不是 UTF-8、带标记的 UTF-16 或 GB 18030 编码：请重新存为 UTF-8。',
  );

export const unmappedFonts = (page: number): Wording =>
  wording(
    'encoding',
    `The fonts of the PDF do not say which characters they draw (first on page ${page}): export it again from the original document, or read the .docx.`,
    `PDF 的字体没有说明所画的是哪些字（最先见于第 ${page} 页）：请从原文档重新导出，或改读 .docx。`,
  );

export const encryptedFile = (kind: string): Wording =>
  wording(
    'encrypted',
    `The ${kind} file is protected by a password: open it, remove the password and save it again.`,
    `${kind} 文件有密码保护：请打开后去掉密码，再保存一次。`,
  );

export const scannedPdf = (pages: number): Wording =>
  wording(
    'scanned',
    `The PDF has ${pages} page${pages === 1 ? '' : 's'} of pictures or drawings and no text layer: run text recognition (OCR) on it first, or read the original document.`,
    `PDF 共 ${pages} 页，只有图像或图形，没有文字层：请先做文字识别（OCR），或改读原文档。`,
  );

export const scannedWord = (): Wording =>
  wording(
    'scanned',
    'The .docx file holds pictures and no text: run text recognition (OCR) on them first, or read the original document.',
    '.docx 文件里只有图片，没有文字：请先做文字识别（OCR），或改读原文档。',
  );

export const pictureFile = (kind: string): Wording =>
  wording(
    'scanned',
    `The file is a ${kind} picture: run text recognition (OCR) on it first, or read the original document.`,
    `文件是 ${kind} 图片：请先做文字识别（OCR），或改读原文档。`,
  );

export const damagedFile = (kind: string, where: string, whereZh: string): Wording =>
  wording(
    'damaged',
    `The ${kind} file is damaged (${where}): get it again, or open it and save it anew.`,
    `${kind} 文件已损坏（${whereZh}）：请重新取得，或打开后另存一份。`,
  );

export const zipBomb = (where: string, whereZh: string): Wording =>
  wording(
    'bomb',
    `The .docx file unpacks to far more than a document holds (${where}) and was not read: save it anew from the word processor.`,
    `.docx 文件解压后远超一份文档的大小（${whereZh}），未予读取：请用文字处理软件重新保存。`,
  );

export const hostileFile = (kind: string, where: string, whereZh: string): Wording =>
  wording(
    'hostile',
    `The ${kind} file is built in a way no document is (${where}) and was not read: save it anew from the word processor.`,
    `${kind} 文件的构造不是正常文档（${whereZh}），未予读取：请用文字处理软件重新保存。`,
  );

export const exhausted = (seconds: number): Wording =>
  wording(
    'hostile',
    `The PDF could not be read within ${seconds} seconds and the memory allowed: print it to a new PDF, or read the .docx.`,
    `PDF 未能在 ${seconds} 秒和限定内存内读完：请重新打印成 PDF，或改读 .docx。`,
  );

export const unsupportedFile = (kind: string, kindZh: string, advice: 'docx' | 'unpack' | 'text'): Wording => {
  const [en, zh] = {
    docx: ['open it and save it as .docx', '请打开后另存为 .docx'],
    unpack: ['unpack it and choose the plan inside', '请解压后选择其中的规划文件'],
    text: ['save the plan as .docx, .pdf or .txt', '请把规划存为 .docx、.pdf 或 .txt'],
  }[advice] as [string, string];
  return wording('unsupported', `The file is ${kind}, which is not read: ${en}.`, `文件是${kindZh}，不能直接读取：${zh}。`);
};
