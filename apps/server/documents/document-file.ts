import type { Frozen, Written } from '../../../src/evaluation/index.ts';
import { officialDocumentFile, writtenDocument, type WrittenOptions } from '../../../src/publication/index.ts';

/** A written document as .docx in the layout of official documents. */
export const documentFile = (written: Written, frozen: Frozen, options?: WrittenOptions): Promise<Uint8Array> =>
  officialDocumentFile(writtenDocument(written, frozen, options));
