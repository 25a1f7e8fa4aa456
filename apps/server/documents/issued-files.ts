import type { EvaluationFile, Written } from '../../../src/evaluation/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { fileNameOf } from '../export/attachment.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** Keeps the files of a document that is issued; a machine without Chinese fonts keeps the .docx alone. */
export const issuedFilesOf = async (
  { store, context }: Delivery,
  { title }: Pick<Written, 'title'>,
  docx: Uint8Array,
  pdf: Uint8Array | undefined,
): Promise<{ readonly docx: EvaluationFile; readonly pdf?: EvaluationFile }> => {
  const keep = async (bytes: Uint8Array, extension: string, type: string): Promise<EvaluationFile> => {
    const name = fileNameOf(title, extension);
    return { sha256: (await store.attach(context.region.code, { name, type, bytes })).sha256, name, type };
  };
  return { docx: await keep(docx, '.docx', DOCX), ...(pdf === undefined ? {} : { pdf: await keep(pdf, '.pdf', PDF) }) };
};
