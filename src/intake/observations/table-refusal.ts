import { signatureOf } from '../signature.ts';
import type { Said } from './draft.ts';
import { tableFaults } from './words/row-words.ts';
import { workbookFaults } from './words/workbook-words.ts';

/** Why a file can be no table at all, by its first bytes: a locked or old workbook, a picture, a document. */
export const tableRefusal = (bytes: Uint8Array): { readonly code: string; readonly message: Said } | undefined => {
  const signature = signatureOf(bytes);
  if (signature.kind === 'pdf' || bytes.length === 0) return { code: 'not_a_table', message: tableFaults.notATable };
  if (signature.kind !== 'refused') return undefined;
  const { code, en } = signature.why;
  if (code === 'encrypted') return { code, message: workbookFaults.encrypted() };
  return { code, message: en.includes('.xls') ? tableFaults.oldExcel : tableFaults.notATable };
};
