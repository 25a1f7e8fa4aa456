import type { Outcome } from '../../../src/basis/index.ts';
import type { Frozen, Written } from '../../../src/evaluation/index.ts';
import { officialDocumentFile, writtenDocument, type WrittenOptions } from '../../../src/publication/index.ts';
import { pdfFile } from './pdf-file.ts';

/** A written document as .docx in the layout of official documents. */
export const documentFile = (written: Written, frozen: Frozen, options?: WrittenOptions): Promise<Uint8Array> =>
  officialDocumentFile(writtenDocument(written, frozen, options));

/** The same as .pdf; refused in one sentence where this machine has no Chinese fonts. */
export const documentPdf = (written: Written, frozen: Frozen, options?: WrittenOptions): Promise<Outcome<Uint8Array>> =>
  pdfFile(writtenDocument(written, frozen, options));
