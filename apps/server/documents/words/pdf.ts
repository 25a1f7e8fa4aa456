import type { Said } from '../../../../src/basis/index.ts';

/** Why there is no .pdf. */
export const pdfRefusals = {
  noFonts: {
    zh: '服务器上没有中文字体，排不了 PDF：请安装中文字体（如 fonts-noto-cjk）后重启，或下载 .docx。',
    en: 'The server has no Chinese fonts, so it cannot set a PDF: install some (fonts-noto-cjk, for one) and restart, or take the .docx.',
  },
  noCompiler: {
    zh: '这台服务器上用不了 PDF 排版程序，请下载 .docx，再用 WPS 或 Word 另存为 PDF。',
    en: 'The PDF compiler does not run on this server: take the .docx and save it as PDF from WPS or Word.',
  },
} as const satisfies Readonly<Record<string, Said>>;
